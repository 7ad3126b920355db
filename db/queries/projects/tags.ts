import { sql } from 'kysely';
import type { Db } from '../../schema';
import { isOneOf } from './record-filter';

/** Gives projects a tag and takes another from them; returns how many projects changed. */
export async function changeTags(
  db: Db,
  projectIds: readonly number[],
  { add, remove }: { readonly add: string | null; readonly remove: string | null },
): Promise<number> {
  const changed = new Set<number>();
  if (remove !== null) {
    const gone = await db
      .deleteFrom('project_tags')
      .where('tag', '=', remove)
      .where(isOneOf(sql.ref('project_id'), projectIds))
      .returning('project_id')
      .execute();
    for (const row of gone) changed.add(row.project_id);
  }
  if (add !== null) {
    const present = await db
      .selectFrom('project_tags')
      .select('project_id')
      .where('tag', '=', add)
      .where(isOneOf(sql.ref('project_id'), projectIds))
      .execute();
    const known = new Set(present.map((row) => row.project_id));
    for (const projectId of projectIds) {
      if (known.has(projectId)) continue;
      await db.insertInto('project_tags').values({ project_id: projectId, tag: add }).execute();
      changed.add(projectId);
    }
  }
  return changed.size;
}
