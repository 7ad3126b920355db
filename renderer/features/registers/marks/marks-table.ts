import type { ListedEntry } from '../../../../shared/contract/registers';
import type { FieldValues, Marks } from '../../../../shared/registers/register';
import type { GridEdit } from '../../../ui/data-grid/columns/grid-column';

/** What is marked, a project of the tour or a department: a row. */
export interface MarkedSubject {
  /** Value of the register's subject field. */
  readonly key: string | number;
  readonly name: string;
  readonly unit: string;
  /** What a new mark says beside subject, rater, marks and day. */
  readonly fields: FieldValues;
  /** Rater → the mark that counts. */
  readonly marks: ReadonlyMap<string, ListedEntry>;
}

/** A subject that is to be marked, whether or not anybody has. */
export type ExpectedSubject = Omit<MarkedSubject, 'marks'>;

/** Subjects in their order, those marked without being expected last, with the mark of each rater that counts. */
export function subjectRows(
  { subject, rater }: Marks,
  expected: readonly ExpectedSubject[],
  entries: readonly ListedEntry[],
): MarkedSubject[] {
  const rows = new Map<string | number, ExpectedSubject & { readonly marks: Map<string, ListedEntry> }>();
  for (const each of expected) if (!rows.has(each.key)) rows.set(each.key, { ...each, marks: new Map() });
  // Of two marks of one rater the later entered counts.
  for (const entry of [...entries].sort((a, b) => a.id - b.id)) {
    const key = entry.fields[subject];
    if (typeof key !== 'string' && typeof key !== 'number') continue;
    const unitId = entry.fields.unitId;
    const row = rows.get(key) ?? {
      key,
      name: typeof key === 'number' ? entry.project : key,
      unit: entry.unit,
      fields: { [subject]: key, ...(unitId === undefined ? {} : { unitId }) },
      marks: new Map<string, ListedEntry>(),
    };
    row.marks.set(String(entry.fields[rater]), entry);
    rows.set(key, row);
  }
  return [...rows.values()];
}

/** Those named first, then those who have marked, each once. */
export function ratersOf(
  { rater }: Marks,
  named: readonly string[],
  entries: readonly ListedEntry[],
): string[] {
  const marked = [...entries].sort((a, b) => a.id - b.id).map(({ fields }) => String(fields[rater]));
  return [...new Set([...named, ...marked])];
}

export interface MarkChange {
  readonly id: number | null;
  readonly fields: Record<string, string | number | boolean | null> | null;
}

/** What typing into cells changes: a new mark, another one, none any more. `day` is the field of the day. */
export function changesOf(
  { rater }: Marks,
  edits: readonly GridEdit<MarkedSubject>[],
  day: { readonly field: string; readonly on: string },
): MarkChange[] {
  return edits.flatMap(({ row, columnId, text }): MarkChange[] => {
    const who = raterOfColumn(columnId);
    if (who === null) return [];
    const known = row.marks.get(who);
    const marks = text.trim();
    if (marks === '') return known ? [{ id: known.id, fields: null }] : [];
    if (known) return [{ id: known.id, fields: { marks } }];
    return [{ id: null, fields: { ...row.fields, [rater]: who, marks, [day.field]: day.on } }];
  });
}

const PREFIX = 'rater:';
export const columnOfRater = (rater: string) => `${PREFIX}${rater}`;

function raterOfColumn(columnId: string): string | null {
  return columnId.startsWith(PREFIX) ? columnId.slice(PREFIX.length) : null;
}

/** Columns beside the marks in tables of one's own. */
const NO_RATER =
  /^(序号|次序|单位|责任单位|承办单位|看点|合计|总分|平均|平均分|均分|得分|最后得分|名次|备注)$/;

export interface PastedMarks {
  readonly edits: readonly GridEdit<MarkedSubject>[];
  readonly raters: readonly string[];
  /** Subjects of the block that are not in the table. */
  readonly unknown: readonly string[];
}

/**
 * A whole matrix off a spreadsheet: raters in its first line, subjects in one column; read by these names, not by
 * place. `null`: it is not headed so.
 */
export function readMatrix(
  block: readonly (readonly string[])[],
  rows: readonly MarkedSubject[],
): PastedMarks | null {
  const [head, ...lines] = block;
  const byName = new Map(rows.map((row) => [plain(row.name), row]));
  if (!head || lines.length === 0) return null;
  const hits = head.map((_, column) => lines.filter((line) => byName.has(plain(line[column] ?? ''))).length);
  const at = hits.indexOf(Math.max(...hits));
  if ((hits[at] ?? 0) === 0) return null;
  const raters = head
    .map((cell, column) => ({ name: cell.trim(), column }))
    .filter(({ name, column }) => column > at && name !== '' && !NO_RATER.test(plain(name)));
  if (raters.length === 0 || raters.some(({ name }) => /^[\d.、]+$/.test(name))) return null;
  const edits: GridEdit<MarkedSubject>[] = [];
  const unknown: string[] = [];
  for (const line of lines) {
    const name = (line[at] ?? '').trim();
    const row = byName.get(plain(name));
    if (!row && name !== '' && !NO_RATER.test(plain(name))) unknown.push(name);
    if (!row) continue;
    for (const rater of raters) {
      const text = (line[rater.column] ?? '').trim();
      const present = String(row.marks.get(rater.name)?.fields.marks ?? '');
      if (text !== '' && text !== present) edits.push({ row, columnId: columnOfRater(rater.name), text });
    }
  }
  return { edits, raters: raters.map(({ name }) => name), unknown };
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '');
}
