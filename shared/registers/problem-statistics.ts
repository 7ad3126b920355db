import type { DispatchWeek, ListedEntry } from '../contract/registers';
import { isOverdue } from './declared/problem';

/** Stands last. */
const UNSORTED = '未分类';

type Statistics = DispatchWeek['statistics'];

/** Open problems by category and by bottleneck class (方案 三(三) 分类推进), the most frequent first. */
export function problemStatistics(
  problems: readonly ListedEntry[],
  today: string,
  overdueDays: number,
): Statistics {
  return (['category', 'bottleneck'] as const).flatMap((by) => {
    const words = new Map<string, ListedEntry[]>();
    for (const problem of problems) {
      const word = String(problem.fields[by] ?? '') || UNSORTED;
      words.set(word, [...(words.get(word) ?? []), problem]);
    }
    return [...words]
      .map(([word, group]) => ({
        by,
        word,
        open: group.length,
        overdue: group.filter(({ fields }) =>
          isOverdue(
            {
              deadline: dateOf(fields.deadline),
              reportedOn: dateOf(fields.reportedOn),
            },
            today,
            overdueDays,
          ),
        ).length,
        longestDays: Math.max(...group.map(({ derived }) => Number(derived.age ?? 0))),
      }))
      .sort(
        (a, b) =>
          Number(a.word === UNSORTED) - Number(b.word === UNSORTED) ||
          b.open - a.open ||
          (a.word < b.word ? -1 : 1),
      );
  });
}

function dateOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
