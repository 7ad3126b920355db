import type { Unit, UnitGroup } from '../../../shared/contract/office';
import { searchKeysOf } from '../../../shared/domain/text/pinyin';
import { AppFault } from '../../../shared/result';
import type { Db } from '../../schema';
import { groupRows } from '../group-rows';
import { getMeta } from './settings';

/** Groups in the office's order. */
export async function listUnitGroups(db: Db): Promise<UnitGroup[]> {
  return db
    .selectFrom('unit_groups')
    .select(['id', 'name', 'position'])
    .orderBy('position')
    .orderBy('id')
    .execute();
}

/** All units with their aliases, in the office's fixed order. */
export async function listUnits(db: Db): Promise<Unit[]> {
  const rows = await db
    .selectFrom('units')
    .innerJoin('unit_groups', 'unit_groups.id', 'units.group_id')
    .selectAll('units')
    .select('unit_groups.name as group_name')
    .orderBy('units.position')
    .orderBy('units.id')
    .execute();
  const aliases = await db.selectFrom('unit_aliases').select(['unit_id', 'alias']).orderBy('id').execute();
  const byUnit = groupRows(aliases, (row) => row.unit_id);
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    shortName: row.short_name,
    groupId: row.group_id,
    groupName: row.group_name,
    position: row.position,
    active: row.active === 1,
    inComposite: row.in_composite === 1,
    aliases: (byUnit.get(row.id) ?? []).map((alias) => alias.alias),
    contact: row.contact,
  }));
}

/** Compares by the office's order of units; what has no unit stands last. */
export async function officeOrder(
  db: Db,
): Promise<(a: { unitId: number | null }, b: { unitId: number | null }) => number> {
  const rows = await db.selectFrom('units').select('id').orderBy('position').orderBy('id').execute();
  const positions = new Map<number | null, number>(rows.map(({ id }, index) => [id, index]));
  const positionOf = (unitId: number | null) => positions.get(unitId) ?? rows.length;
  return (a, b) => positionOf(a.unitId) - positionOf(b.unitId);
}

/**
 * Whether the books that come in may name new units: there are none yet, or nobody has said whose office this is (set
 * it up in the window, or taken the demo), so that there is no list to compare a name with.
 */
export async function booksNameUnits(db: Db): Promise<boolean> {
  const unit = await db.selectFrom('units').select('id').limit(1).executeTakeFirst();
  if (unit === undefined) return true;
  if ((await getMeta(db, 'is-demo')) === '1') return false;
  const named = db.selectFrom('settings').select('id').where('key', '=', 'office.name');
  return (await named.executeTakeFirst()) === undefined;
}

/** The unit of this name, short name or alias, written exactly so; `null` when none or more than one has it. */
export async function findUnitByNameOrAlias(db: Db, name: string): Promise<number | null> {
  const wanted = name.trim();
  if (wanted === '') return null;
  const exact = await db.selectFrom('units').select('id').where('name', '=', wanted).executeTakeFirst();
  if (exact) return exact.id;
  const others = await db
    .selectFrom('units')
    .leftJoin('unit_aliases', 'unit_aliases.unit_id', 'units.id')
    .select('units.id')
    .distinct()
    .where((where) =>
      where.or([where('units.short_name', '=', wanted), where('unit_aliases.alias', '=', wanted)]),
    )
    .execute();
  return others.length === 1 ? (others[0]?.id ?? null) : null;
}

/** Creates (`id` null, placed last) or renames a group. @throws AppFault `duplicate`, `not-found`. */
export async function saveUnitGroup(db: Db, group: { id: number | null; name: string }): Promise<number> {
  const taken = await db
    .selectFrom('unit_groups')
    .select('id')
    .where('name', '=', group.name)
    .executeTakeFirst();
  if (taken && taken.id !== group.id)
    throw new AppFault('duplicate', `已有组别“${group.name}”，没有保存。请换一个名称。`);
  if (group.id === null) {
    const row = await db
      .insertInto('unit_groups')
      .values((from) => ({
        name: group.name,
        position: from.selectFrom('unit_groups').select((get) => get.fn.count<number>('id').as('n')),
      }))
      .returning('id')
      .executeTakeFirstOrThrow();
    return row.id;
  }
  const result = await db
    .updateTable('unit_groups')
    .set({ name: group.name })
    .where('id', '=', group.id)
    .executeTakeFirst();
  if (result.numUpdatedRows === 0n)
    throw new AppFault('not-found', '这个组别已不存在，没有保存。请刷新后再试。');
  return group.id;
}

export type UnitFields = Omit<Unit, 'id' | 'groupName' | 'position'>;

/**
 * Creates (`id` null, placed last in the office's order) or changes a unit together with its aliases.
 * @throws AppFault `duplicate` when another unit bears the name or an alias, `not-found`.
 */
export async function saveUnit(db: Db, id: number | null, fields: UnitFields): Promise<number> {
  await refuseTakenNames(db, id, [fields.name, ...fields.aliases]);
  const values = {
    name: fields.name,
    short_name: fields.shortName,
    ...searchKeysOf(fields.name),
    group_id: fields.groupId,
    active: fields.active ? 1 : 0,
    in_composite: fields.inComposite ? 1 : 0,
    contact: fields.contact,
  };
  let unitId = id;
  if (unitId === null) {
    const row = await db
      .insertInto('units')
      .values((from) => ({
        ...values,
        position: from
          .selectFrom('units')
          .select((get) => get.fn.coalesce(get(get.fn.max('position'), '+', 1), get.val(0)).as('next')),
      }))
      .returning('id')
      .executeTakeFirstOrThrow();
    unitId = row.id;
  } else {
    const result = await db.updateTable('units').set(values).where('id', '=', unitId).executeTakeFirst();
    if (result.numUpdatedRows === 0n)
      throw new AppFault('not-found', '这个单位已不存在，没有保存。请刷新后再试。');
  }
  await replaceAliases(db, unitId, fields.aliases);
  return unitId;
}

async function refuseTakenNames(db: Db, id: number | null, names: readonly string[]): Promise<void> {
  const units = await db.selectFrom('units').select(['id', 'name']).where('name', 'in', names).execute();
  const aliases = await db
    .selectFrom('unit_aliases')
    .select(['unit_id as id', 'alias as name'])
    .where('alias', 'in', names)
    .execute();
  const taken = [...units, ...aliases].find((row) => row.id !== id);
  if (taken)
    throw new AppFault(
      'duplicate',
      `名称或别名“${taken.name}”已属于另一个单位，没有保存。请换一个名称，或先从那个单位去掉它。`,
    );
}

async function replaceAliases(db: Db, unitId: number, aliases: readonly string[]): Promise<void> {
  const wanted = new Set(aliases);
  const present = await db.selectFrom('unit_aliases').selectAll().where('unit_id', '=', unitId).execute();
  const gone = present.filter((row) => !wanted.has(row.alias)).map((row) => row.id);
  if (gone.length > 0) await db.deleteFrom('unit_aliases').where('id', 'in', gone).execute();
  const known = new Set(present.map((row) => row.alias));
  for (const alias of wanted) {
    if (!known.has(alias)) await db.insertInto('unit_aliases').values({ unit_id: unitId, alias }).execute();
  }
}

/** Puts the units in the order given; units left out keep their order after them. */
export async function reorderUnits(db: Db, unitIds: readonly number[]): Promise<void> {
  const present = await db
    .selectFrom('units')
    .select(['id', 'position'])
    .orderBy('position')
    .orderBy('id')
    .execute();
  const first = new Set(unitIds);
  const known = new Set(present.map((row) => row.id));
  const order = [
    ...[...first].filter((id) => known.has(id)),
    ...present.map((row) => row.id).filter((id) => !first.has(id)),
  ];
  for (const [position, id] of order.entries()) {
    await db.updateTable('units').set({ position }).where('id', '=', id).execute();
  }
}
