/**
 * Which rows of a sheet under review are shown and in which order: filtered, searched and sorted over the whole
 * sheet, however long it is.
 */
import { z } from 'zod';
import { columnFilterSchema, EMPTY_LABEL, passesFilter } from '../../lists/column-filter';
import { matchesText } from '../../lists/matches-text';
import { cellText } from '../values/plain-text';
import { columnWords } from './column-words';
import { ISSUE_NAMES } from './issue-names';
import type { ReviewRow, ReviewSheet, RowIssue } from './review';

/** `sent`: the sheet as sent; `problems`: its heading and the rows with an issue; `stored`: the rows that were read. */
const REVIEW_VIEWS = ['sent', 'problems', 'stored'] as const;
export type ReviewView = (typeof REVIEW_VIEWS)[number];

export const issueCodeSchema = z.enum(Object.keys(ISSUE_NAMES) as [RowIssue['code'], ...RowIssue['code'][]]);

const columnId = z.string().regex(/^([a-z]{1,12}|c\d{1,5})$/);

/** What the clerk has asked to see; columns by the ids of `columnWords`. */
export const rowChoiceSchema = z.object({
  view: z.enum(REVIEW_VIEWS),
  search: z.string().max(200),
  filters: z.record(columnId, columnFilterSchema),
  sort: z.object({ id: columnId, desc: z.boolean() }).nullable(),
  /** Only rows with this kind of issue. */
  code: issueCodeSchema.nullable(),
});
export type RowChoice = z.infer<typeof rowChoiceSchema>;

/** Every row of a view, in its order. */
export function wholeView(view: ReviewView): RowChoice {
  return { view, search: '', filters: {}, sort: null, code: null };
}

/** Values of a column to choose from. */
const MAX_WORDS = 2000;
/** Choices remembered of a sheet: pages of the same are turned often. */
const MAX_REMEMBERED = 4;

interface Arranged {
  readonly all: Readonly<Record<ReviewView, readonly number[]>>;
  readonly reviewed: ReadonlyMap<number, ReviewRow>;
  readonly headers: ReadonlySet<number>;
  /** By the choice as text, the newest last. */
  readonly chosen: Map<string, readonly number[]>;
}

/** Arranged once per sheet as it stands. */
const arranged = new WeakMap<ReviewSheet, Arranged>();

/** Numbers of the rows to show, as Excel counts them. */
export function chooseRows(sheet: ReviewSheet, choice: RowChoice): readonly number[] {
  const { chosen } = arrange(sheet);
  const key = JSON.stringify(choice);
  const known = chosen.get(key);
  if (known) return known;
  const rows = sortRows(sheet, filterRows(sheet, choice), choice.sort);
  const [oldest] = chosen.keys();
  if (chosen.size >= MAX_REMEMBERED && oldest !== undefined) chosen.delete(oldest);
  chosen.set(key, rows);
  return rows;
}

/** Rows of the view before anything is left out of it. */
export function countView(sheet: ReviewSheet, view: ReviewView): number {
  return arrange(sheet).all[view].length;
}

export function reviewOf(sheet: ReviewSheet, row: number): ReviewRow | null {
  return arrange(sheet).reviewed.get(row) ?? null;
}

export function isHeader(sheet: ReviewSheet, row: number): boolean {
  return arrange(sheet).headers.has(row);
}

/** The distinct texts of a column among the rows chosen by everything else, in order; at most two thousand. */
export function wordsOf(sheet: ReviewSheet, choice: RowChoice, id: string): readonly string[] {
  const { [id]: _own, ...filters } = choice.filters;
  const { reviewed } = arrange(sheet);
  const read = columnWords(sheet, id);
  const words = new Set<string>();
  for (const row of filterRows(sheet, { ...choice, filters }))
    words.add(read(row, reviewed.get(row) ?? null) || EMPTY_LABEL);
  return [...words].sort(compareWords).slice(0, MAX_WORDS);
}

function filterRows(sheet: ReviewSheet, { view, search, filters, code }: RowChoice): readonly number[] {
  const { all, reviewed } = arrange(sheet);
  const rows = all[view];
  const wanted = Object.entries(filters).map(([id, filter]) => ({ read: columnWords(sheet, id), filter }));
  const contains = searchIn(search.trim());
  if (wanted.length === 0 && contains === null && code === null) return rows;
  const searched = contains === null ? [] : searchedColumns(sheet, view).map((id) => columnWords(sheet, id));
  return rows.filter((row) => {
    const review = reviewed.get(row) ?? null;
    return (
      (code === null || review?.issues.some((issue) => issue.code === code)) &&
      wanted.every(({ read, filter }) => passesFilter(filter, read(row, review) || EMPTY_LABEL)) &&
      (contains === null || searched.some((read) => contains(read(row, review))))
    );
  });
}

function searchedColumns(sheet: ReviewSheet, view: ReviewView): readonly string[] {
  if (view === 'stored') return ['name', 'events', 'funds', 'investment', 'investor', 'industry', 'region'];
  const width = sheet.grid.reduce((most, cells) => Math.max(most, cells.length), 0);
  return Array.from({ length: width }, (_, column) => `c${column + 1}`);
}

/** Each distinct text is looked at once; `null` without a search. */
function searchIn(search: string): ((text: string) => boolean) | null {
  if (search === '') return null;
  const known = new Map<string, boolean>();
  return (text) => {
    let found = known.get(text);
    if (found === undefined) {
      found = matchesText(text, search);
      known.set(text, found);
    }
    return found;
  };
}

/** Titles and heading stay above; empty cells come last in both directions. */
function sortRows(sheet: ReviewSheet, rows: readonly number[], sort: RowChoice['sort']): readonly number[] {
  if (sort === null) return rows;
  const { reviewed, headers } = arrange(sheet);
  const read = columnWords(sheet, sort.id);
  const skipped = new Set(sheet.skippedRows.map(({ row }) => row));
  const firstData = sheet.rows[0]?.row ?? Number.POSITIVE_INFINITY;
  const above = (row: number) =>
    headers.has(row) || (row < firstData && !reviewed.has(row) && !skipped.has(row));
  const table = rows
    .filter((row) => !above(row))
    .map((row) => ({ row, word: read(row, reviewed.get(row) ?? null) }));
  const filled = table
    .filter(({ word }) => word !== '')
    .map((each) => ({ ...each, size: sizeOf(each.word) }));
  const turn = sort.desc ? -1 : 1;
  filled.sort(
    (a, b) =>
      turn *
        (a.size !== null && b.size !== null
          ? a.size - b.size
          : a.size !== null || b.size !== null
            ? Number(a.size === null) - Number(b.size === null)
            : byPinyin.compare(a.word, b.word)) || a.row - b.row,
  );
  return [
    ...rows.filter(above),
    ...filled.map(({ row }) => row),
    ...table.flatMap(({ row, word }) => (word === '' ? [row] : [])),
  ];
}

const byPinyin = new Intl.Collator('zh-CN', { numeric: true });

/** Numbers by size before texts by pinyin. */
function compareWords(a: string, b: string): number {
  const [left, right] = [sizeOf(a), sizeOf(b)];
  if (left !== null && right !== null) return left - right;
  if (left !== null || right !== null) return Number(left === null) - Number(right === null);
  return byPinyin.compare(a, b);
}

/** For putting in order only: `54,583.00`, `1,200.00 万元`, `98%` by size; `null` for a text. */
function sizeOf(word: string): number | null {
  const plain = /^([-−]?\d[\d,，]*(?:\.\d+)?)\s*(?:%|万元|万美元|亿元|元)?$/.exec(word)?.[1];
  return plain === undefined ? null : Number(plain.replace(/[,，]/g, '').replace('−', '-'));
}

function arrange(sheet: ReviewSheet): Arranged {
  const known = arranged.get(sheet);
  if (known) return known;
  const reviewed = new Map(sheet.rows.map((row) => [row.row, row]));
  const headers = new Set(sheet.headerRows);
  const skipped = new Set(sheet.skippedRows.map((entry) => entry.row));
  // Of several tables on one sheet the rows of the others stand empty.
  const sent = sheet.grid.flatMap((cells, index) => {
    const row = index + 1;
    const told = reviewed.has(row) || headers.has(row) || skipped.has(row);
    return told || cells.some((cell) => cellText(cell) !== '') ? [row] : [];
  });
  const made: Arranged = {
    all: {
      sent,
      problems: sent.filter((row) => headers.has(row) || (reviewed.get(row)?.issues.length ?? 0) > 0),
      stored: sheet.rows.map((row) => row.row),
    },
    reviewed,
    headers,
    chosen: new Map(),
  };
  arranged.set(sheet, made);
  return made;
}
