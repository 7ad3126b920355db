/**
 * What a sheet would do to a register: row by row new, changed, unchanged or not to be read, with what is wrong at
 * which cell. Nothing is guessed, and an empty cell never empties a field.
 */
import { cellText, type NameLookup, readCell } from '../cell-text';
import type { FieldValue } from '../field';
import {
  emptyValues,
  type FieldValues,
  type Register,
  type RegisterEntry,
  type RegisterStep,
  stateByTitle,
  stateTitle,
} from '../register';
import { readSteps } from '../steps-text';
import { createEntryIndex } from './entry-index';
import { ENTRY_ID, EXTRA_HEADINGS, type FoundTable, STATE, STEPS } from './find-table';

export type RowVerdict = 'new' | 'changed' | 'unchanged' | 'refused';

export interface CellIssue {
  /** Column from 0; `null`: the row as a whole. */
  readonly column: number | null;
  readonly message: string;
}

export interface FieldDifference {
  readonly title: string;
  readonly before: string;
  readonly after: string;
}

export interface ReviewedRow {
  /** Row of the table given, from 0. */
  readonly row: number;
  readonly verdict: RowVerdict;
  /** What the row says, in the sheet's own words, for the list. */
  readonly text: string;
  readonly issues: readonly CellIssue[];
  readonly differences: readonly FieldDifference[];
  /** The entry it stands for; `null` for a new one. */
  readonly entryId: number | null;
  /** All values the entry will have; `null` when it cannot be read. */
  readonly values: FieldValues | null;
  /** Steps the entry does not have yet. */
  readonly steps: readonly RegisterStep[];
}

export interface RegisterReview {
  readonly headerRow: number;
  /** Headings understood, with the titles of what they are. */
  readonly understood: readonly { readonly heading: string; readonly title: string }[];
  readonly unused: readonly string[];
  /** Required fields no column gives: one value for all rows can be named. */
  readonly missing: readonly string[];
  readonly rows: readonly ReviewedRow[];
}

interface ReviewInput {
  readonly table: readonly (readonly string[])[];
  readonly found: FoundTable;
  /** Values for all rows where the sheet says nothing. */
  readonly defaults: FieldValues;
  readonly entries: readonly RegisterEntry[];
  readonly lookup: NameLookup;
  /** The entry a row was pasted on, by row of the table; it is that one whatever the row says. */
  readonly onto?: readonly (number | null)[] | undefined;
  /** What is wrong with a row beyond its fields, by row of the table. */
  readonly problems?: ReadonlyMap<number, string> | undefined;
  /** Day of a step that the sheet does not date. */
  readonly today: string;
}

export function reviewTable(register: Register, input: ReviewInput): RegisterReview {
  const { table, found } = input;
  const headings = table[found.headerRow] ?? [];
  const index = createEntryIndex(register, input.entries);
  const seen = new Set<number | string>();
  const rows: ReviewedRow[] = [];
  for (const [row, cells] of table.entries()) {
    if (row <= found.headerRow || isNoEntry(cells)) continue;
    rows.push(reviewRow(register, input, index, seen, row, cells));
  }
  return {
    headerRow: found.headerRow,
    understood: found.columns.flatMap((meaning, column) =>
      meaning === null
        ? []
        : [
            {
              heading: headings[column] ?? '',
              title: EXTRA_HEADINGS[meaning] ?? register.fields[meaning]?.title ?? '',
            },
          ],
    ),
    unused: headings.filter((heading, column) => heading.trim() !== '' && found.columns[column] == null),
    missing: Object.entries(register.fields)
      .filter(([id, field]) => field.required && !found.columns.includes(id))
      .map(([id]) => id),
    rows,
  };
}

/** Blank rows, totals and the notes below a table. */
function isNoEntry(cells: readonly string[]): boolean {
  const first = cells.find((cell) => cell.trim() !== '')?.trim();
  return first === undefined || /^(合计|总计|小计|备注[：:]|填表说明|注[：:]|填报人|联系人[：:])/.test(first);
}

function reviewRow(
  register: Register,
  { found, defaults, lookup, onto, problems, today }: ReviewInput,
  index: ReturnType<typeof createEntryIndex>,
  seen: Set<number | string>,
  row: number,
  cells: readonly string[],
): ReviewedRow {
  const issues: CellIssue[] = [];
  const given: Record<string, FieldValue> = {};
  for (const [column, meaning] of found.columns.entries()) {
    const field = register.fields[meaning ?? ''];
    const cell = cells[column] ?? '';
    if (meaning === null || !field || cell.trim() === '') continue;
    const reading = readCell(field, cell, lookup);
    if ('problem' in reading) issues.push({ column, message: `${field.title}：${reading.problem}` });
    else given[meaning] = reading.value;
  }
  const cellOf = (meaning: string) => (cells[found.columns.indexOf(meaning)] ?? '').trim();
  const text = cells
    .filter(
      (cell, column) => cell.trim() !== '' && register.fields[found.columns[column] ?? ''] !== undefined,
    )
    .slice(0, 6)
    .join(' · ')
    .slice(0, 200);
  const refused = (): ReviewedRow => ({
    row,
    verdict: 'refused',
    text,
    issues,
    differences: [],
    entryId: null,
    values: null,
    steps: [],
  });
  const problem = problems?.get(row);
  if (problem !== undefined) issues.push({ column: null, message: problem });
  if (issues.length > 0) return refused();

  const known = index.byId(onto?.[row]) ?? index.find(cellOf(ENTRY_ID), { ...defaults, ...given });
  const values = known
    ? { ...known.fields, ...given }
    : { ...emptyValues(register), ...withoutEmpty(defaults), ...given };
  for (const [id, field] of Object.entries(register.fields)) {
    const parsed = field.schema.safeParse(values[id]);
    const column = found.columns.indexOf(id);
    if (!parsed.success)
      issues.push({
        column: column < 0 ? null : column,
        message: `${field.title}：${parsed.error.issues[0]?.message ?? '不符合要求'}`,
      });
  }
  const broken = issues.length === 0 ? (register.check?.(values) ?? null) : null;
  if (broken !== null) issues.push({ column: null, message: broken });
  const steps = readRowSteps(register, known, cellOf(STATE), cellOf(STEPS), today);
  if ('problem' in steps) issues.push({ column: found.columns.indexOf(STATE), message: steps.problem });
  const key = known?.id ?? JSON.stringify(values);
  if (issues.length === 0 && seen.has(key)) issues.push({ column: null, message: '与本表上面的一行相同' });
  if (issues.length > 0 || 'problem' in steps) return refused();
  seen.add(key);

  const differences = known ? differencesOf(register, known, values, given, cells, found) : [];
  if (known && steps.length > 0) {
    const last = steps.at(-1)?.state ?? '';
    differences.push({
      title: '状态',
      before: stateTitle(register, known.state),
      after: stateTitle(register, last),
    });
  }
  const verdict = !known ? 'new' : differences.length > 0 ? 'changed' : 'unchanged';
  return { row, verdict, text, issues, differences, entryId: known?.id ?? null, values, steps };
}

function withoutEmpty(values: FieldValues): FieldValues {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== ''));
}

function differencesOf(
  register: Register,
  known: RegisterEntry,
  values: FieldValues,
  given: FieldValues,
  cells: readonly string[],
  found: FoundTable,
): FieldDifference[] {
  return Object.keys(given).flatMap((id) => {
    const field = register.fields[id];
    if (!field || known.fields[id] === values[id]) return [];
    const { kind } = field;
    const isReference = kind === 'unit' || kind === 'project' || kind === 'leader';
    return [
      {
        title: field.title,
        before: isReference ? known[kind] : cellText(field, known.fields[id] ?? null),
        after: isReference ? (cells[found.columns.indexOf(id)] ?? '') : cellText(field, values[id] ?? null),
      },
    ];
  });
}

/** Steps of the row that the entry has not had; a state without any step becomes one. */
function readRowSteps(
  register: Register,
  known: RegisterEntry | null,
  stateCell: string,
  stepsCell: string,
  today: string,
): RegisterStep[] | { readonly problem: string } {
  if (register.states.length === 0) return [];
  const had = new Set((known?.steps ?? []).map((step) => `${step.on} ${step.state}`));
  const steps = readSteps(register, stepsCell).filter((step) => !had.has(`${step.on} ${step.state}`));
  if (stateCell === '') return steps;
  const state = stateByTitle(register, stateCell.normalize('NFKC'));
  if (!state)
    return {
      problem: `状态：没有“${stateCell}”，应为${register.states.map(({ title }) => title).join('、')}之一`,
    };
  const present = steps.at(-1)?.state ?? known?.state ?? register.states[0]?.id;
  return present === state.id
    ? steps
    : [...steps, { state: state.id, on: today, handler: '', text: '按导入的台账' }];
}
