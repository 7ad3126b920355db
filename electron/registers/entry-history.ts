/** The history of one entry in the office's words: fields by their titles, references by name, states by title. */
import { listAttachmentHistory } from '../../db/queries/attachments';
import { listRecordHistory } from '../../db/queries/office/audit';
import { listUnits } from '../../db/queries/office/units';
import { listNames } from '../../db/queries/registers';
import type { Db } from '../../db/schema';
import type { FieldChange } from '../../shared/contract/projects';
import { cellText } from '../../shared/registers/cell-text';
import type { FieldValue } from '../../shared/registers/field';
import { fieldOfKind, type Register, stateTitle } from '../../shared/registers/register';

export async function entryHistory(db: Db, register: Register, id: number): Promise<FieldChange[]> {
  const names = {
    unit_id: namesOf(await listUnits(db)),
    project_id: namesOf(await listNames(db, 'projects')),
    leader_id: namesOf(await listNames(db, 'leaders')),
  };
  const changes = await listRecordHistory(db, 'register_entries', id);
  const told = changes.flatMap((change): FieldChange[] => {
    // Of its creation only the title is told: every field was empty before.
    if (change.actionId === changes[0]?.actionId && change.before === '')
      return change.field === 'title' ? [{ ...change, field: '登记' }] : [];
    switch (change.field) {
      case 'fields':
        return fieldChanges(register, change);
      case 'state':
        if (register.states.length === 0) return [];
        return [
          {
            ...change,
            field: '状态',
            before: stateTitle(register, change.before),
            after: stateTitle(register, change.after),
          },
        ];
      case 'unit_id':
      case 'project_id':
      case 'leader_id': {
        const kind = change.field.slice(0, -'_id'.length) as 'unit' | 'project' | 'leader';
        const field = fieldOfKind(register, kind);
        const name = (text: string) => names[change.field as keyof typeof names].get(Number(text)) ?? text;
        if (field === null) return [];
        return [
          {
            ...change,
            field: register.fields[field]?.title ?? '',
            before: name(change.before),
            after: name(change.after),
          },
        ];
      }
      default:
        return [];
    }
  });
  const files = await listAttachmentHistory(db, { kind: 'entry', id });
  return [...told, ...files.map((change) => ({ ...change, field: '附件' }))].sort(
    (a, b) => a.actionId - b.actionId,
  );
}

/** One line per field that differs between the two JSON texts. */
function fieldChanges(register: Register, change: FieldChange): FieldChange[] {
  const before = valuesOf(change.before);
  const after = valuesOf(change.after);
  return Object.entries(register.fields).flatMap(([id, field]) => {
    const from = cellText(field, before[id] ?? null);
    const to = cellText(field, after[id] ?? null);
    return from === to ? [] : [{ ...change, field: field.title, before: from, after: to }];
  });
}

function valuesOf(json: string): Record<string, FieldValue> {
  return json === '' ? {} : (JSON.parse(json) as Record<string, FieldValue>);
}

function namesOf(records: readonly { readonly id: number; readonly name: string }[]): Map<number, string> {
  return new Map(records.map(({ id, name }) => [id, name]));
}
