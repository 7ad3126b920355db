import type { ListedEntry } from '../../../../shared/contract/registers';
import { findTable } from '../../../../shared/registers/import/find-table';
import type { Register } from '../../../../shared/registers/register';
import type { GridPaste } from '../../../ui/data-grid/pasting/use-grid-paste';
import type { PastedEntries } from '../registers-store';

/**
 * A block pasted on the list as a table to review; `null` for one line over cells of an entry that can be typed into.
 * A block that brings its own headings is read by them, any other by those of the columns it was pasted on.
 */
export function readPastedEntries(
  register: Register,
  { block, at, rows, columns }: GridPaste<ListedEntry>,
): PastedEntries | null {
  const width = Math.max(...block.map((line) => line.length));
  const covered = columns.slice(at.column, at.column + width);
  const row = rows[at.row];
  const typed = row !== undefined && covered.every((column) => column.editable?.(row));
  if (block.length === 1 && typed) return null;
  const own = findTable(register, block);
  const known = own?.columns.filter((meaning) => meaning !== null).length ?? 0;
  const headed = known > 1 || (known === 1 && width === 1);
  const beyond = Array.from(
    { length: Math.max(0, width - covered.length) },
    (_, index) => `表外第${index + 1}列`,
  );
  const table = headed ? block : [[...covered.map(({ title }) => title), ...beyond], ...block];
  const found = findTable(register, table);
  const whole = Object.entries(register.fields).every(
    ([id, field]) => !field.required || found?.columns.includes(id) === true,
  );
  const above = (headed ? (own?.headerRow ?? 0) : 0) + 1;
  const onto = table.map((_, index) => (index < above ? null : (rows[at.row + index - above]?.id ?? null)));
  return { table, onto, lines: table.length - above, added: headed ? 0 : 1, whole };
}
