/** What the window's columns of a review say of a row: as the grid shows it, so that filters mean what is seen. */
import { STAGE_NAMES } from '../../domain/stage';
import { formatMoney } from '../../format';
import type { ImportField } from '../fields';
import { cellText } from '../values/plain-text';
import type { ReviewColumn, ReviewRow, ReviewSheet } from './review';
import { readsDifferently, storedText } from './stored-text';

export const VERDICT_NAMES = { accepted: '收入', corrected: '改后收入', refused: '不收' } as const;

/** Columns of what will be stored, by their id. */
export const RECORD_WORDS = {
  name: ({ record }: ReviewRow) => record.projectName,
  verdict: ({ verdict }: ReviewRow) => VERDICT_NAMES[verdict],
  match: ({ match }: ReviewRow) => (match.kind === 'new' ? '新' : '已有'),
  events: ({ record }: ReviewRow) =>
    record.events.map((event) => `${STAGE_NAMES[event.stage]} ${event.date ?? '日期未明'}`).join('、'),
  funds: ({ record }: ReviewRow) => record.funds.map((fund) => formatMoney(fund.money)).join('、'),
  investment: ({ record }: ReviewRow) => formatMoney(record.totalInvestment),
  investor: ({ record }: ReviewRow) => record.investor,
  industry: ({ record }: ReviewRow) => record.industry,
  region: ({ record }: ReviewRow) => record.sourceRegion,
} as const;

/** A column of the sheet as sent: `c1` is column A. */
export function sentColumnId(column: number): string {
  return `c${column}`;
}

/**
 * The text of a cell: as sent, or what the clerk has made of it. What was typed and cannot be read stays as it was
 * typed: a correction never vanishes.
 */
export function sentWords(sent: string, review: ReviewRow | null, column: ReviewColumn | undefined): string {
  if (review === null || !column?.field) return sent;
  const typed = review.typed[column.field];
  if (typed === undefined) return sent;
  if (unreadable(review, column.field) !== null) return typed;
  const stored = storedText(review.record, column.field);
  if (stored === null || stored === '') return typed;
  return readsDifferently(sent, stored) ? stored : sent;
}

/** Why what was typed over a field cannot be read, with what is accepted; `null` when it can or nothing was typed. */
export function unreadable({ typed, issues }: ReviewRow, field: ImportField): string | null {
  if (!typed[field]) return null;
  return issues.find((issue) => issue.field === field && issue.severity === 'error')?.message ?? null;
}

/** How the texts of one column are told, row by row; `row` is the row's number. Unknown columns are empty. */
export function columnWords(
  sheet: Pick<ReviewSheet, 'columns' | 'grid'>,
  columnId: string,
): (row: number, review: ReviewRow | null) => string {
  if (columnId === 'row') return String;
  const stored = Object.hasOwn(RECORD_WORDS, columnId)
    ? RECORD_WORDS[columnId as keyof typeof RECORD_WORDS]
    : null;
  if (stored) return (_row, review) => (review === null ? '' : stored(review));
  const place = Number(/^c(\d+)$/.exec(columnId)?.[1] ?? 0);
  const column = sheet.columns.find((each) => each.column === place);
  return (row, review) => sentWords(cellText(sheet.grid[row - 1]?.[place - 1]), review, column);
}
