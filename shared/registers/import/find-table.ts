/** Where a register's table stands on a sheet: the row of headings and what each column is. */
import { type Field, REFERENCE_HEADINGS } from '../field';
import type { Register } from '../register';

/** What a column holds: a field by its id, or one of the columns a register's export has beside its fields. */
export type ColumnMeaning = string | typeof ENTRY_ID | typeof STATE | typeof STEPS;

/** Field ids are words; these are none. */
export const ENTRY_ID = '#id';
export const STATE = '#state';
export const STEPS = '#steps';

/** Headings of the columns that are no field. */
export const EXTRA_HEADINGS: Readonly<Record<string, string>> = {
  [ENTRY_ID]: '编号',
  [STATE]: '状态',
  [STEPS]: '办理过程',
};

export interface FoundTable {
  /** Row of the headings, from 0. */
  readonly headerRow: number;
  /** By column; `null`: not used. */
  readonly columns: readonly (ColumnMeaning | null)[];
}

/** Titles, dates and notes stand above the headings. */
const MAX_HEADER_ROW = 20;

/** The row in which most headings are known; `null` when no row names a field. */
export function findTable(register: Register, table: readonly (readonly string[])[]): FoundTable | null {
  const meanings = meaningsOf(register);
  let best: FoundTable | null = null;
  let most = 0;
  for (const [headerRow, cells] of table.slice(0, MAX_HEADER_ROW).entries()) {
    const columns = readHeadings(meanings, cells);
    const known = columns.filter((meaning) => meaning !== null && !meaning.startsWith('#')).length;
    if (known <= most) continue;
    most = known;
    best = { headerRow, columns };
  }
  return best;
}

function readHeadings(
  meanings: ReadonlyMap<string, ColumnMeaning>,
  cells: readonly string[],
): (ColumnMeaning | null)[] {
  const taken = new Set<ColumnMeaning>();
  return cells.map((cell) => {
    const meaning = meanings.get(plainHeading(cell)) ?? null;
    if (meaning === null || taken.has(meaning)) return null;
    taken.add(meaning);
    return meaning;
  });
}

/** Titles first, so that no other heading of a field takes the place of another field's title. */
function meaningsOf(register: Register): Map<string, ColumnMeaning> {
  const fields = Object.entries(register.fields);
  const meanings = new Map<string, ColumnMeaning>();
  const add = (heading: string, meaning: ColumnMeaning) => {
    if (!meanings.has(plainHeading(heading))) meanings.set(plainHeading(heading), meaning);
  };
  for (const [id, field] of fields) add(field.title, id);
  for (const [meaning, heading] of Object.entries(EXTRA_HEADINGS)) add(heading, meaning);
  for (const [id, field] of fields) for (const heading of otherHeadings(field)) add(heading, id);
  return meanings;
}

function otherHeadings(field: Field): readonly string[] {
  const { kind } = field;
  const common = kind === 'unit' || kind === 'project' || kind === 'leader' ? REFERENCE_HEADINGS[kind] : [];
  return [...field.also, ...common];
}

/** Without the unit in brackets, spaces, line breaks and the mark of a required column. */
function plainHeading(heading: string): string {
  return heading
    .normalize('NFKC')
    .replace(/\(.*\)$/s, '')
    .replace(/[\s*:：]/g, '');
}
