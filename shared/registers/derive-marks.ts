import { plainText } from '../domain/exact';
import { problemOfMarks, readCriterion, readMarks, totalOf } from '../domain/marks';
import type { Derived, DerivedColumn } from './register';

export const MARK_COLUMNS: readonly DerivedColumn[] = [
  { id: 'total', title: '合计', kind: 'number', width: 80 },
  {
    id: 'finding',
    title: '核对',
    kind: 'text',
    width: 180,
    hint: '和评分标准对不上的、同一人打了两次的',
  },
];

export const MARK_ATTENTION = '条打分和评分标准对不上';

/** A rule of a register: marks are numbers. */
export function checkMarks({ marks }: { readonly marks: string }): string | null {
  return readMarks(marks) === null ? '得分要写数字，如 38、27、28，或合计 93' : null;
}

/** Sum of the marks and what is odd about them; `criteria` null: they are places. */
export function deriveMarks(marks: string, criteria: readonly string[] | null, isTwice: boolean): Derived {
  const problem = criteria && problemOfMarks(marks, criteria.map(readCriterion));
  const finding = problem ?? (isTwice ? '打了两次，按后一次计' : '');
  const total = totalOf(marks);
  return {
    values: { total: total === null ? null : plainText(total), finding },
    ...(finding === '' ? {} : { tone: 'warning' as const }),
  };
}
