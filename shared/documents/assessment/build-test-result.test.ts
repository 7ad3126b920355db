import { expect, it } from 'vitest';
import type { RankedRow } from '../../domain/scheme/result';
import { checkConsistency } from '../check-consistency';
import type { Table } from '../model';
import { assessmentFixture } from '../testing/assessment-fixture';
import { buildTestResult, hasTestResult } from './build-test-result';

function untested(row: RankedRow): RankedRow {
  const items = row.items.map((item) =>
    item.id === 'inspection' ? { ...item, actual: null, score: null, place: null } : item,
  );
  return { ...row, items };
}

it('lists the tested units best first with their scores, by group', () => {
  const data = assessmentFixture();
  const model = buildTestResult('inspection', data);
  const table = model.blocks.find((block): block is Table => block.type === 'table');
  const scored = table?.rows.filter((row) => row.length > 1) ?? [];
  expect(scored).toHaveLength(data.assessment.assessed.length);
  expect(scored.slice(0, 3).map(([place]) => place)).toEqual(['1', '2', '3']);
  const text = model.blocks.map((block) => ('text' in block ? block.text : '')).join('');
  expect(text).toContain(`${scored[0]?.[1]}居第1位`);
  expect(checkConsistency(model).filter(({ ok }) => !ok)).toEqual([]);
});

it('knows when nobody has a score yet', () => {
  const { assessment } = assessmentFixture();
  expect(hasTestResult('inspection', assessment)).toBe(true);
  expect(hasTestResult('survey', assessment)).toBe(false);
});

it('names the units that have no score, and counts none of them as zero', () => {
  const { assessment, ...facts } = assessmentFixture();
  const missing = assessment.assessed[0] ?? '';
  const groups = assessment.result.groups.map((group) => ({
    ...group,
    rows: group.rows.map((row) => (row.unit === missing ? untested(row) : row)),
  }));
  const model = buildTestResult('inspection', {
    ...facts,
    assessment: { ...assessment, result: { ...assessment.result, groups } },
  });
  expect(model.blocks).toContainEqual(
    expect.objectContaining({ text: `未参加测评或尚无得分的单位1个：${missing}，不作零分。` }),
  );
});

it('speaks of the groups that were tested alone, and misses nobody in the others', () => {
  const { assessment, ...facts } = assessmentFixture();
  const [tested, ...others] = assessment.result.groups;
  const groups = [
    ...(tested ? [tested] : []),
    ...others.map((group) => ({ ...group, rows: group.rows.map(untested) })),
  ];
  expect(groups.length).toBeGreaterThan(1);
  const model = buildTestResult('inspection', {
    ...facts,
    assessment: { ...assessment, result: { ...assessment.result, groups } },
  });
  const text = model.blocks.map((block) => ('text' in block ? block.text : '')).join('');
  expect(text).toContain(`组织对${tested?.name}各单位`);
  expect(text).not.toContain('未参加测评');
});
