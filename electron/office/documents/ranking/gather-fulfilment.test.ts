import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkConsistency } from '../../../../shared/documents/check-consistency';
import type { Block } from '../../../../shared/documents/model';
import { openTestOffice, type TestOffice } from '../../../testing';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
  await office.call('demo.install', {});
});
afterAll(() => office.remove());

const isOf = (block: Block) => 'key' in block && block.key.startsWith('overview.fulfilment');

it('the notice says what became of those signed lately, as their page has it, and its rows add up', async () => {
  const { model } = await office.call('documents.draft', { kind: 'notice', period: '2026-11' });
  const { total, rows } = await office.call('ranking.rates', { period: '2026-11', by: 'unit' });
  const rateOf = (row: typeof total, id: string) => row.rates.find((rate) => rate.id === id);
  const [sentence, table] = model.blocks.filter(isOf);
  expect(sentence?.type === 'paragraph' && sentence.lead?.text).toBe('（七）履约情况。');
  const landing = rateOf(total, 'landing-rate');
  expect(sentence?.type === 'paragraph' && sentence.text).toContain(
    `签约项目${landing?.denominator}个。签约后12个月内，已注册${landing?.numerator}个，落地率${landing?.rate}%`,
  );
  if (table?.type !== 'table') throw new Error('no table');
  expect(table.rows.map(([unit]) => unit)).toEqual(rows.map((row) => row.key));
  expect(table.rows.map((cells) => [cells[3], cells[5], cells[6]])).toEqual(
    rows.map((row) => ['landing-rate', 'start-rate', 'funds-rate'].map((id) => rateOf(row, id)?.rate ?? '—')),
  );
  const checks = checkConsistency(model).filter(({ blockKey }) => blockKey.startsWith('overview.fulfilment'));
  expect(checks.map(({ code, ok }) => [code, ok])).toContainEqual(['table-total', true]);
  expect(checks.filter(({ ok }) => !ok)).toEqual([]);
});

it('a figure changed in the sentence or a row left out is found', async () => {
  const { model } = await office.call('documents.draft', { kind: 'notice', period: '2026-11' });
  const faults = (change: (block: Block) => Block) =>
    checkConsistency({ ...model, blocks: model.blocks.map((block) => (isOf(block) ? change(block) : block)) })
      .filter(({ ok, blockKey }) => !ok && blockKey.startsWith('overview.fulfilment'))
      .map(({ code }) => code);
  expect(
    faults((block) =>
      block.type === 'paragraph'
        ? { ...block, text: block.text.replace(/落地率[\d.]+%/, '落地率99.9%') }
        : block,
    ),
  ).not.toEqual([]);
  expect(
    faults((block) => (block.type === 'table' ? { ...block, rows: block.rows.slice(1) } : block)),
  ).toEqual(expect.arrayContaining(['table-total', 'row-count']));
});

it('is left out where the office does not want it', async () => {
  await office.call('settings.save', { key: 'notice.fulfilment', value: false, effectiveFrom: '2026-11' });
  const { model } = await office.call('documents.draft', { kind: 'notice', period: '2026-11' });
  expect(model.blocks.filter(isOf)).toEqual([]);
});
