import { expect, it } from 'vitest';
import type { RankingResult } from '../../domain/scheme/result';
import { checkConsistency } from '../check-consistency';
import { noticeFixture } from '../testing/notice-fixture';
import { buildNotice } from './build-notice';
import { roundCounts } from './round-counts';

const data = noticeFixture();

/** The first units' signed projects of the month, the others none. */
function withCounts(result: RankingResult, counts: readonly string[]): RankingResult {
  let place = 0;
  return {
    ...result,
    groups: result.groups.map((group) => ({
      ...group,
      rows: group.rows.map((row) => {
        const actual = counts[place] ?? '0';
        place += 1;
        return {
          ...row,
          items: row.items.map((item) => (item.id === 'signed-count' ? { ...item, actual } : item)),
        };
      }),
    })),
  };
}

const countsOf = (result: RankingResult) =>
  result.groups.flatMap((group) =>
    group.rows.flatMap((row) =>
      row.items.filter((item) => item.id === 'signed-count').map((item) => item.actual),
    ),
  );

it.each([
  [['0.3333', '0.3333', '0.3333'], '1', ['0.34', '0.33', '0.33']],
  [['2.3333', '0.6667'], '3', ['2.33', '0.67']],
  [['0.1429', '0.8571', '4'], '5', ['0.14', '0.86', '4.00']],
  [['0.5', '1.5'], '2', ['0.5', '1.5']],
])('%j of %s are printed as %j', (counts, total, printed) => {
  const rounded = countsOf(roundCounts(withCounts(data.month, counts), 'signed-count', total));
  expect(rounded.slice(0, printed.length)).toEqual(printed);
});

it('a notice with a project shared by thirds agrees with itself', () => {
  const [first, second, third, ...others] = countsOf(data.month).map(Number);
  const counts = [first, second, third].map((count) => (Number(count) + 1 / 3).toFixed(4));
  const month = withCounts(data.month, [...counts, ...others.map(String)]);
  const stage = data.projects.filter((project) => project.stage === 'signed');
  const joint = { ...stage[0], name: '三家联合招商项目', unit: '甲、乙、丙' } as (typeof stage)[number];
  const totals = data.totals.map((total) =>
    total.id === 'signed-count'
      ? { ...total, month: { ...total.month, recognised: String(Number(total.month.recognised) + 1) } }
      : total,
  );
  const model = buildNotice({ ...data, month, totals, projects: [...data.projects, joint] });
  expect(checkConsistency(model).filter((check) => !check.ok)).toEqual([]);
});
