import { expect, it } from 'vitest';
import type { Unit } from '../../../../shared/contract/office';
import { buildTargetRows, pendingKey, readTarget } from './target-table';

const unit = (id: number, position: number, active = true): Unit => ({
  id,
  name: `单位${id}`,
  shortName: '',
  groupId: 1,
  groupName: '镇街组',
  position,
  active,
  inComposite: true,
  aliases: [],
  contact: '',
});

it('reads targets as Excel gives them and refuses what is no number', () => {
  expect(readTarget(' 20,000.5 ', 'signed-amount')).toBe('20000.5');
  expect(readTarget('１２', 'signed-amount')).toBe('12');
  expect(readTarget('—', 'signed-amount')).toBe('');
  expect(readTarget('', 'signed-amount')).toBe('');
  expect(readTarget('12①', 'signed-count')).toBeNull();
  expect(readTarget('1 2', 'signed-count')).toBeNull();
  expect(readTarget('十二', 'signed-amount')).toBeNull();
  expect(readTarget('1e3', 'signed-amount')).toBeNull();
  expect(readTarget('12', 'signed-count')).toBe('12');
  expect(readTarget('1.5', 'signed-count')).toBeNull();
});

it('lists active units in the office order, of one quarter, pending changes on top', () => {
  const target = { unitId: 1, indicator: 'signed-count', year: 2026, version: 1, reason: '' };
  const rows = buildTargetRows(
    [unit(2, 2), unit(1, 1), unit(3, 3, false)],
    [
      { ...target, quarter: 0, value: '8' },
      { ...target, quarter: 1, value: '2' },
    ],
    0,
    { [pendingKey(2, 'funds-in-place')]: '500' },
  );
  expect(rows.map((row) => row.unit.id)).toEqual([1, 2]);
  expect(rows[0]?.values).toEqual({ 'signed-count': '8' });
  expect(rows[1]?.values).toEqual({ 'funds-in-place': '500' });
});
