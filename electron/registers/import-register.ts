/** A register's entries from a workbook or pasted rows: read, reviewed against what is stored, taken in as one step. */
import path from 'node:path';
import { addSteps, listEntries, listOrigins, saveEntry } from '../../db/queries/registers';
import type { Db } from '../../db/schema';
import type { ImportedRows, SheetTable } from '../../shared/contract/registers';
import { cellText } from '../../shared/import/values/plain-text';
import { type FileOrigin, writeFileOrigin } from '../../shared/registers/file-origin';
import { findTable } from '../../shared/registers/import/find-table';
import { joinCriteria } from '../../shared/registers/import/join-criteria';
import { type RegisterReview, reviewTable } from '../../shared/registers/import/review';
import type { FieldValues, Register } from '../../shared/registers/register';
import { AppFault } from '../../shared/result';
import type { AppContext } from '../context';
import { MAX_IMPORT_BYTES, readOutsideFile } from '../data/files';
import { settingsFor } from '../office/periods';
import { afterSave } from './after-save';
import { lookupNames } from './read-rows';

export interface TableInput {
  readonly table: readonly (readonly string[])[];
  readonly defaults: FieldValues;
  readonly onto?: readonly (number | null)[] | undefined;
}

/** More rows are no register but a mistaken file, and would not pass the door. */
const MAX_ROWS = 5000;

/**
 * The tables of a workbook as text, those first that look most like the register. Faults: those of reading a
 * workbook; `file-unreadable` when no sheet has headings of the register; `file-too-large`.
 */
export async function readRegisterFile(
  context: AppContext,
  register: Register,
  file: string,
): Promise<SheetTable[]> {
  const fileName = path.basename(file);
  const bytes = await readOutsideFile(file, MAX_IMPORT_BYTES);
  const workbook = await context.jobs.run('read-workbook', { bytes, fileName });
  const tables = workbook.sheets
    .filter((sheet) => sheet.hidden !== 'very' && sheet.leftOut === undefined)
    .map(({ name, grid }) => ({ name, table: grid.map((row) => row.map((cell) => cellText(cell))) }))
    .map((sheet) => ({ ...sheet, known: knownColumns(register, sheet.table) }))
    .filter((sheet) => sheet.known > 0)
    .sort((a, b) => b.known - a.known);
  if (tables.length === 0) {
    throw new AppFault(
      'file-unreadable',
      `“${fileName}”里没有认出${register.title}的表头，没有读入任何数据。请核对是不是选错了文件，表头可用“复制表头”取得。`,
    );
  }
  for (const { name, table } of tables) {
    if (table.length > MAX_ROWS)
      throw new AppFault(
        'file-too-large',
        `“${fileName}”的工作表“${name}”有 ${table.length} 行，超过 ${MAX_ROWS} 行的上限。没有读入任何数据；请分几次导入。`,
      );
  }
  return tables.map(({ name, table }) => ({ name, table }));
}

function knownColumns(register: Register, table: readonly (readonly string[])[]): number {
  return findTable(register, table)?.columns.filter((meaning) => meaning !== null).length ?? 0;
}

/** What the rows would do; `null` when no row names a field. */
export async function reviewRegisterTable(
  db: Db,
  register: Register,
  { table: given, defaults, onto }: TableInput,
  today: string,
): Promise<RegisterReview | null> {
  const criteria = register.marks?.criteria(await settingsFor(db, today.slice(0, 7))) ?? [];
  const joined = joinCriteria(given, criteria);
  const table = joined?.table ?? given;
  const found = findTable(register, table);
  if (!found) return null;
  return reviewTable(register, {
    table,
    found,
    defaults,
    onto,
    problems: joined?.problems,
    today,
    entries: await listEntries(db, register),
    lookup: await lookupNames(db),
  });
}

/**
 * Takes in new and changed rows but those left out. States come as the sheet tells them, without what a step
 * brings with it in daily work (a ruling moves its project then, not when an old register is entered).
 */
export async function importRegisterTable(
  db: Db,
  register: Register,
  input: TableInput & {
    readonly leaveOut: readonly number[];
    /** The kept workbook the table was read from. */
    readonly from?: Omit<FileOrigin, 'row'> | undefined;
  },
  today: string,
): Promise<ImportedRows> {
  const review = await reviewRegisterTable(db, register, input, today);
  if (!review)
    throw new AppFault('bad-input', `没有认出${register.title}的表头，没有导入。请连同表头一起提供。`);
  const leftOut = new Set(input.leaveOut);
  const taken = review.rows.filter((row) => !leftOut.has(row.row));
  const known = await listOrigins(db, register);
  for (const { row, entryId, values, steps, verdict } of taken) {
    if (values === null || verdict === 'unchanged') continue;
    const origin = input.from && writeFileOrigin({ ...input.from, row: row + 1 });
    // An entry read from this very row before and changed since is another one now.
    const isNew = origin !== undefined && !known.has(origin);
    const id = await saveEntry(db, register, entryId, values, isNew ? { origin } : {});
    await afterSave(db, register, id, values);
    for (const step of steps) await addSteps(db, [id], step);
  }
  const count = (verdict: string) => taken.filter((row) => row.verdict === verdict).length;
  return {
    added: count('new'),
    changed: count('changed'),
    unchanged: count('unchanged'),
    refused: review.rows.filter((row) => row.verdict === 'refused').map((row) => row.row),
  };
}
