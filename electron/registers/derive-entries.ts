/** Entries as lists show them: with what is computed from them, from their neighbours and from the day. */
import { listEntries } from '../../db/queries/registers';
import type { Db } from '../../db/schema';
import type { ListedEntry } from '../../shared/contract/registers';
import type { Settings } from '../../shared/domain/settings';
import { isClosedState, type Register, type RegisterEntry } from '../../shared/registers/register';
import { findRegister } from '../../shared/registers/registers';

/** `entries` are those shown, `own` all of the register (an entry may be judged by its neighbours). */
export async function deriveEntries(
  db: Db,
  register: Register,
  entries: readonly RegisterEntry[],
  own: readonly RegisterEntry[],
  day: { readonly today: string; readonly settings: Settings },
): Promise<ListedEntry[]> {
  const related: Record<string, readonly RegisterEntry[]> = {};
  for (const id of register.needs ?? []) {
    const needed = findRegister(id);
    if (needed) related[id] = await listEntries(db, needed);
  }
  return entries.map((entry) => {
    const closed = isClosedState(register, entry.state);
    const derived = register.derive?.(entry, { ...day, isClosed: closed, own, related });
    return { ...entry, derived: derived?.values ?? {}, tone: derived?.tone ?? null, closed };
  });
}
