/** What was corrected in the layouts of units' workbooks. */
import { type LayoutMemory, rememberedLayoutSchema } from '../../../shared/import/layout/layout-memory';
import type { Db } from '../../schema';

/** Oldest first. What an older program kept in another form is left aside. */
export async function listLayoutMemories(db: Db): Promise<LayoutMemory[]> {
  const rows = await db.selectFrom('column_memory').selectAll().orderBy('id').execute();
  return rows.flatMap((row) => {
    const layout = rememberedLayoutSchema.safeParse(JSON.parse(row.mapping));
    return layout.success ? [{ unitId: row.unit_id, fingerprint: row.fingerprint, layout: layout.data }] : [];
  });
}

/** The newest corrections of a layout take the place of earlier ones. */
export async function saveLayoutMemories(db: Db, memories: readonly LayoutMemory[]): Promise<void> {
  for (const { unitId, fingerprint, layout } of memories) {
    const mapping = JSON.stringify(layout);
    await db
      .insertInto('column_memory')
      .values({ unit_id: unitId, fingerprint, mapping })
      .onConflict((conflict) => conflict.columns(['unit_id', 'fingerprint']).doUpdateSet({ mapping }))
      .execute();
  }
}
