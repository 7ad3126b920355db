import { expect, it } from 'vitest';
import type { ListedEntry } from '../contract/registers';
import { problemStatistics } from './problem-statistics';

const TODAY = '2026-11-22';
const problem = (category: string, bottleneck: string, reportedOn: string, deadline: string | null = null) =>
  ({
    fields: { category, bottleneck, reportedOn, deadline },
    derived: { age: (Date.parse(TODAY) - Date.parse(reportedOn)) / 86_400_000 },
  }) as unknown as ListedEntry;

it('counts open problems by category and by class, the most frequent first, the unsorted last', () => {
  const lines = problemStatistics(
    [
      problem('手续', '', '2026-11-21'),
      problem('土地', '等土地指标', '2026-11-08'),
      problem('手续', '', '2026-11-07'),
      problem('土地', '等土地指标', '2026-10-01', '2026-11-22'),
      problem('土地', '缺资金', '2026-11-20', '2026-11-21'),
    ],
    TODAY,
    14,
  );
  expect(lines).toEqual([
    // On its 14th day and on the day of its limit a problem is not overdue; a day later it is.
    { by: 'category', word: '土地', open: 3, overdue: 1, longestDays: 52 },
    { by: 'category', word: '手续', open: 2, overdue: 1, longestDays: 15 },
    { by: 'bottleneck', word: '等土地指标', open: 2, overdue: 0, longestDays: 52 },
    { by: 'bottleneck', word: '缺资金', open: 1, overdue: 1, longestDays: 2 },
    { by: 'bottleneck', word: '未分类', open: 2, overdue: 1, longestDays: 15 },
  ]);
});
