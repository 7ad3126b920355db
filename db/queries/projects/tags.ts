import { sql } from 'kysely';
import type { Db } from '../../schema';
import { isOneOf } from './record-filter';

/** Tags of projects given in the order of their ids. */
export async function tagsOf(
  db: Db,
  projects: readonly { readonly id: number }[],
): Promise<Map<number, string[]>> {
  const tags = new Map<number, string[]>();
  const rows = await db
    .selectFrom('project_tags')
    .select(['project_id', 'tag'])
    .where('project_id', '>=', projects[0]?.id ?? 0)
    .where('project_id', '<=', projects.at(-1)?.id ?? 0)
    .orderBy('tag')
    .execute();
  for (const { project_id, tag } of rows) {
    const known = tags.get(project_id);
    if (known) known.push(tag);
    else tags.set(project_id, [tag]);
  }
  return tags;
}

/** The tags of a project are these from now on. */
export async function replaceTags(db: Db, projectId: number, tags: readonly string[]): Promise<void> {
  const wanted = new Set(tags);
  const present = await db
    .selectFrom('project_tags')
    .selectAll()
    .where('project_id', '=', projectId)
    .execute();
  const gone = present.filter((row) => !wanted.has(row.tag)).map((row) => row.id);
  if (gone.length > 0) await db.deleteFrom('project_tags').where('id', 'in', gone).execute();
  const known = new Set(present.map((row) => row.tag));
  for (const tag of wanted) {
    if (!known.has(tag)) await db.insertInto('project_tags').values({ project_id: projectId, tag }).execute();
  }
}

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
