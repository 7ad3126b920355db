import type { FieldValues, Register, RegisterEntry } from '../register';
import { emptyValues, fieldOfKind } from '../register';

export interface EntryIndex {
  /** The entry a row stands for: by the number our own export gave it, else by what identifies it. */
  find(numberCell: string, values: FieldValues): RegisterEntry | null;
  byId(id: number | null | undefined): RegisterEntry | null;
}

/** Looks up entries without going through all of them for every row. */
export function createEntryIndex(register: Register, entries: readonly RegisterEntry[]): EntryIndex {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const byIdentity = new Map<string, RegisterEntry>();
  for (const entry of entries) byIdentity.set(identityOf(register, entry.fields), entry);
  const references = (['unit', 'project', 'leader'] as const).flatMap(
    (kind) => fieldOfKind(register, kind) ?? [],
  );
  return {
    byId: (id) => (id == null ? null : (byId.get(id) ?? null)),
    find(numberCell, values) {
      const numbered = /^\d+$/.test(numberCell) ? byId.get(Number(numberCell)) : undefined;
      // A number of another office's register may mean another entry here.
      const isPlausible =
        numbered !== undefined &&
        [...references, register.dateField].some(
          (id) => values[id] != null && values[id] === numbered.fields[id],
        );
      if (isPlausible) return numbered;
      return byIdentity.get(identityOf(register, values)) ?? null;
    },
  };
}

/** What makes two entries the same: whom they are about, the day, and the line that names them. */
function identityOf(register: Register, values: FieldValues): string {
  const references = (['unit', 'project', 'leader'] as const).map((kind) => {
    const field = fieldOfKind(register, kind);
    return field === null ? '' : String(values[field] ?? '');
  });
  const title = register.titleOf({ ...emptyValues(register), ...values }, { unit: '', project: '' });
  return [...references, values[register.dateField] ?? '', title.replace(/\s/g, '')].join('|');
}
