import type { DispatchWeek, ListedEntry } from '../contract/registers';

type Statistics = DispatchWeek['statistics'];
/** Open problems by category and by bottleneck class (方案 三(三) 分类推进), the most frequent first. */
export declare function problemStatistics(
  problems: readonly ListedEntry[],
  today: string,
  overdueDays: number,
): Statistics;
