import type { Leader } from '../../../shared/contract/office';
import { searchKeysOf } from '../../../shared/domain/text/pinyin';
import { AppFault } from '../../../shared/result';
import type { Db } from '../../schema';

/** Leaders in the office's order. */
export async function listLeaders(db: Db): Promise<Leader[]> {
  const rows = await db
    .selectFrom('leaders')
    .select(['id', 'name', 'title', 'position', 'active'])
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, active: row.active === 1 }));
}

/** Creates (`id` null, placed last) or changes a leader. @throws AppFault `not-found`. */
export async function saveLeader(
  db: Db,
  id: number | null,
  fields: { readonly name: string; readonly title: string; readonly active: boolean },
): Promise<number> {
  const values = {
    name: fields.name,
    title: fields.title,
    ...searchKeysOf(fields.name),
    active: fields.active ? 1 : 0,
  };
  if (id === null) {
    const row = await db
      .insertInto('leaders')
      .values((from) => ({
        ...values,
        position: from
          .selectFrom('leaders')
          .select((get) => get.fn.coalesce(get(get.fn.max('position'), '+', 1), get.val(0)).as('next')),
      }))
      .returning('id')
      .executeTakeFirstOrThrow();
    return row.id;
  }
  const result = await db.updateTable('leaders').set(values).where('id', '=', id).executeTakeFirst();
  if (result.numUpdatedRows === 0n)
    throw new AppFault('not-found', '这位领导的记录已不存在，没有保存。请刷新后再试。');
  return id;
}
