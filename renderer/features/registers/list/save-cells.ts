import type { ListedEntry } from '../../../../shared/contract/registers';
import { NO_NAMES, readCell } from '../../../../shared/registers/cell-text';
import type { FieldValue } from '../../../../shared/registers/field';
import type { Register } from '../../../../shared/registers/register';
import type { GridEdit } from '../../../ui/data-grid/columns/grid-column';
import { showFailure } from '../../../ui/feedback/feedback';
import { perform } from '../../../ui/feedback/perform';

/** Stores what was typed or pasted into the list, all of it or nothing. */
export async function saveCells(register: Register, edits: readonly GridEdit<ListedEntry>[]): Promise<void> {
  const changes = new Map<number, Record<string, FieldValue>>();
  for (const { row, columnId, text } of edits) {
    const field = register.fields[columnId];
    if (!field) continue;
    const reading = readCell(field, text, NO_NAMES);
    if ('problem' in reading) {
      showFailure({ code: 'bad-input', message: `${field.title}：${reading.problem}，没有保存。` });
      return;
    }
    changes.set(row.id, { ...changes.get(row.id), [columnId]: reading.value });
  }
  if (changes.size === 0) return;
  await perform(
    'registers.bulk-save',
    { register: register.id, changes: [...changes].map(([id, fields]) => ({ id, fields })) },
    { done: ({ saved }) => `已修改 ${saved} 条${register.noun}`, undoable: true },
  );
}
