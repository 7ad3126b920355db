import { describe, expect, it } from 'vitest';
import type { DeskRow, DeskTally } from '../../../shared/contract/recognition';
import { filterDesk, readDeskFilter } from './desk-filter';
import { tallyByUnit } from './desk-tally';
import { outcomeText } from './outcome-text';

const row = (changes: Partial<DeskRow>): DeskRow => ({
  ref: { kind: 'event', id: 1 },
  record: {
    id: 1,
    projectId: 1,
    projectName: '项目',
    unitId: 1,
    unit: '桃源镇',
    stage: 'signed',
    eventDate: '2026-11-07',
    amount: null,
    recognisedFen: null,
    state: 'reported',
    reportedPeriod: '2026-11',
    recognisedPeriod: null,
    evidence: '',
    reason: '',
    source: null,
  },
  projectId: 1,
  projectName: '项目',
  unitId: 1,
  unit: '桃源镇',
  groupName: '镇街组',
  investor: '',
  industry: '',
  stage: 'signed',
  state: 'reported',
  scope: { inScope: true, reason: '' },
  objections: [],
  ...changes,
});

const rows = [
  row({ unitId: 1 }),
  row({ unitId: 2, groupName: '部门组', state: 'checking' }),
  row({ unitId: 1, stage: 'funds', state: 'recognised' }),
  row({
    unitId: 3,
    state: 'returned',
    scope: { inScope: false, reason: '' },
    objections: [{ code: 'no-date', message: '没有签约时间', blocking: true }],
  }),
];
const shown = (query: Record<string, string>) =>
  filterDesk(rows, readDeskFilter(query)).map((entry) => rows.indexOf(entry));

describe('the desk’s filter', () => {
  it('shows everything without a filter, and passes over words it does not know', () => {
    expect(shown({})).toEqual([0, 1, 2, 3]);
    expect(shown({ state: '__proto__', stage: 'toString', objections: 'x' })).toEqual([0, 1, 2, 3]);
  });

  it('takes reported and being checked together as waiting', () => {
    expect(shown({ state: 'waiting' })).toEqual([0, 1]);
    expect(shown({ state: 'checking' })).toEqual([1]);
  });

  it('combines its parts', () => {
    expect(shown({ unit: '1', stage: 'funds' })).toEqual([2]);
    expect(shown({ group: '部门组' })).toEqual([1]);
    expect(shown({ objections: 'none' })).toEqual([0, 1, 2]);
    expect(shown({ objections: 'blocking' })).toEqual([3]);
    expect(shown({ objections: 'out-of-scope' })).toEqual([3]);
  });
});

describe('the tally', () => {
  const tally = (unitId: number, stage: DeskTally['stage'], reported: number): DeskTally => ({
    unitId,
    unit: `单位${unitId}`,
    stage,
    reported,
    recognised: 1,
    returned: 0,
    waiting: reported - 1,
    reportedFen: 100,
    recognisedFen: 40,
  });

  it('puts a unit’s stages side by side, units in the order they come', () => {
    const result = tallyByUnit([tally(2, 'signed', 3), tally(1, 'signed', 1), tally(2, 'funds', 4)]);
    expect(result.map((entry) => entry.unitId)).toEqual([2, 1]);
    expect(result[0]?.cells.signed?.reported).toBe(3);
    expect(result[0]?.cells.funds).toMatchObject({ reported: 4, reportedFen: 100, recognisedFen: 40 });
    expect(result[1]?.cells.funds).toBeUndefined();
  });
});

describe('what the toast says', () => {
  const refused = [{ ref: { kind: 'event' as const, id: 9 }, projectName: '甲', message: '没有签约时间' }];
  it('tells how many are left, and how many were not done', () => {
    expect(outcomeText('认定', 12, { recognised: 12, rejected: 0, remaining: 3, refused })).toBe(
      '已认定 12 条，1 条未办，本期还有 3 条待核查',
    );
    expect(outcomeText('退回', 1, { recognised: 0, rejected: 1, remaining: 0, refused: [] })).toBe(
      '已退回 1 条，本期已全部核查',
    );
  });
});
