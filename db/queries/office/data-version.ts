import type { Db } from '../../schema';

/** Number of the last action: it goes up with every write, undo and redo included. */
export async function readDataVersion(db: Db): Promise<number> {
  const row = await db
    .selectFrom('actions')
    .select((get) => get.fn.max('id').as('version'))
    .executeTakeFirst();
  return row?.version ?? 0;
}
