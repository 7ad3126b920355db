import { type EntryFilter, listEntries } from '../../db/queries/registers';
import type { Db } from '../../db/schema';
import type { ListedEntry } from '../../shared/contract/registers';
import type { Register } from '../../shared/registers/register';
import { settingsOn } from '../office/periods';
import { deriveEntries } from './derive-entries';

/** A register's entries with all that is computed, the newest first. */
export async function listRegister(
  db: Db,
  register: Register,
  filter: EntryFilter,
  today: string,
): Promise<ListedEntry[]> {
  const own = await listEntries(db, register);
  const isFiltered = Object.values(filter).some((condition) => condition !== undefined);
  const shown = isFiltered ? await listEntries(db, register, filter) : own;
  return deriveEntries(db, register, shown, own, {
    today,
    settings: await settingsOn(db, today),
  });
}
