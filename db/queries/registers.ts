/** Entries of the registers (台账), all in one table; what their fields mean is declared in shared/registers. */
import { sql } from 'kysely';
import { searchKeysOf } from '../../shared/domain/text/pinyin';
import type { FieldValue } from '../../shared/registers/field';
import {
  type Fields,
  type FieldValues,
  fieldOfKind,
  isClosedState,
  type Register,
  type RegisterEntry,
  type RegisterStep,
  readStoredValues,
  type ValuesOf,
} from '../../shared/registers/register';
import { AppFault } from '../../shared/result';
import type { Db, NewRow } from '../schema';
import { removeAttachmentsOfEntries } from './attachments';
import { isOneOf } from './projects/record-filter';

export interface EntryFilter {
  readonly ids?: readonly number[];
  readonly unitId?: number | undefined;
  readonly projectId?: number | undefined;
  readonly leaderId?: number | undefined;
  /** First and last day, both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Entries of one register, the newest first, each with its steps in order. */
export async function listEntries<F extends Fields>(
  db: Db,
  register: Register<F>,
  filter: EntryFilter = {},
): Promise<RegisterEntry<ValuesOf<F>>[]> {
  let query = db
    .selectFrom('register_entries')
    .leftJoin('units', 'units.id', 'register_entries.unit_id')
    .leftJoin('projects', 'projects.id', 'register_entries.project_id')
    .leftJoin('leaders', 'leaders.id', 'register_entries.leader_id')
    .selectAll('register_entries')
    .select(['units.name as unit', 'projects.name as project', 'leaders.name as leader'])
    .where('register', '=', register.id);
  if (filter.ids) query = query.where(isOneOf(sql.ref('register_entries.id'), filter.ids));
  if (filter.unitId !== undefined) query = query.where('register_entries.unit_id', '=', filter.unitId);
  if (filter.projectId !== undefined) query = query.where('project_id', '=', filter.projectId);
  if (filter.leaderId !== undefined) query = query.where('leader_id', '=', filter.leaderId);
  if (filter.from !== undefined) query = query.where('entry_date', '>=', filter.from);
  if (filter.to !== undefined) query = query.where('entry_date', '<=', filter.to);
  query = query.orderBy('entry_date', 'desc');
  if (register.orderField !== undefined)
    query = query.orderBy(sql`json_extract(fields, ${`$.${register.orderField}`})`, (order) =>
      order.nullsLast(),
    );
  const rows = await query.orderBy('register_entries.id', 'desc').execute();
  const steps = await stepsOf(
    db,
    rows.map((row) => row.id),
  );
  const unitField = fieldOfKind(register, 'unit');
  const projectField = fieldOfKind(register, 'project');
  const leaderField = fieldOfKind(register, 'leader');
  return rows.map((row) => ({
    id: row.id,
    register: row.register,
    title: row.title,
    fields: {
      ...readStoredValues(register, JSON.parse(row.fields) as Record<string, unknown>),
      ...(unitField && { [unitField]: row.unit_id }),
      ...(projectField && { [projectField]: row.project_id }),
      ...(leaderField && { [leaderField]: row.leader_id }),
    } as ValuesOf<F>,
    unit: row.unit ?? '',
    project: row.project ?? '',
    leader: row.leader ?? '',
    state: row.state,
    steps: steps.get(row.id) ?? [],
    origin: row.origin,
  }));
}

/** Those with something left to do. */
export async function listOpenEntries<F extends Fields>(
  db: Db,
  register: Register<F>,
  filter: EntryFilter = {},
): Promise<RegisterEntry<ValuesOf<F>>[]> {
  return (await listEntries(db, register, filter)).filter((entry) => !isClosedState(register, entry.state));
}

async function stepsOf(db: Db, ids: readonly number[]): Promise<Map<number, RegisterStep[]>> {
  const rows = await db
    .selectFrom('register_steps')
    .select(['entry_id', 'state', 'on_date', 'handler', 'text'])
    .where(isOneOf(sql.ref('entry_id'), ids))
    .orderBy('id')
    .execute();
  const steps = new Map<number, RegisterStep[]>();
  for (const { entry_id, on_date, ...step } of rows)
    steps.set(entry_id, [...(steps.get(entry_id) ?? []), { ...step, on: on_date }]);
  return steps;
}

/** Register and name of the entries that exist among `ids`, for labels and for finding their declaration. */
export async function listEntryHeads(
  db: Db,
  ids: readonly number[],
): Promise<{ readonly id: number; readonly register: string; readonly title: string }[]> {
  return db
    .selectFrom('register_entries')
    .select(['id', 'register', 'title'])
    .where(isOneOf(sql.ref('id'), ids))
    .orderBy('id')
    .execute();
}

/** Creates (`id` null, in the first state) or changes an entry with checked values. @throws AppFault `not-found`. */
export async function saveEntry(
  db: Db,
  register: Register,
  id: number | null,
  values: FieldValues,
  extra: { readonly origin?: string } = {},
): Promise<number> {
  const row = await rowOf(db, register, values);
  if (id === null) {
    const state = register.states[0]?.id ?? '';
    const inserted = await db
      .insertInto('register_entries')
      .values({ ...row, register: register.id, state, origin: extra.origin ?? null })
      .returning('id')
      .executeTakeFirstOrThrow();
    return inserted.id;
  }
  const result = await db
    .updateTable('register_entries')
    .set(row)
    .where('id', '=', id)
    .where('register', '=', register.id)
    .executeTakeFirst();
  if (result.numUpdatedRows === 0n)
    throw new AppFault('not-found', `这条${register.noun}记录已不存在，没有保存。请刷新后再试。`);
  return id;
}

type EntryRow = Omit<NewRow<'register_entries'>, 'id' | 'register' | 'state' | 'origin'>;

/** References go to their columns and nowhere else; the rest is kept as JSON in the declaration's order. */
async function rowOf(db: Db, register: Register, values: FieldValues): Promise<EntryRow> {
  const references = (['unit', 'project', 'leader'] as const).map((kind) => fieldOfKind(register, kind));
  const [unitId, projectId, leaderId] = references.map((field) =>
    field === null ? null : ((values[field] ?? null) as number | null),
  ) as [number | null, number | null, number | null];
  const kept: Record<string, FieldValue> = {};
  for (const [field, value] of Object.entries(values)) if (!references.includes(field)) kept[field] = value;
  const title = register.titleOf(values, {
    unit: await nameOf(db, 'units', unitId, '单位'),
    project: await nameOf(db, 'projects', projectId, '项目'),
  });
  await nameOf(db, 'leaders', leaderId, '领导');
  const filedUnder = values[register.dateField];
  return {
    entry_date: typeof filedUnder === 'string' && filedUnder !== '' ? filedUnder.slice(0, 10) : null,
    unit_id: unitId,
    project_id: projectId,
    leader_id: leaderId,
    title: title.slice(0, 300),
    ...searchKeysOf(title.slice(0, 120)),
    fields: JSON.stringify(kept),
  };
}

async function nameOf(
  db: Db,
  table: 'units' | 'projects' | 'leaders',
  id: number | null,
  word: string,
): Promise<string> {
  if (id === null) return '';
  const row = await db.selectFrom(table).select('name').where('id', '=', id).executeTakeFirst();
  if (!row) throw new AppFault('not-found', `选定的${word}已不存在，没有保存。请重新选择。`);
  return row.name;
}

/** Takes entries to a state, each with its step. */
export async function addSteps(db: Db, ids: readonly number[], step: RegisterStep): Promise<void> {
  await db
    .updateTable('register_entries')
    .set({ state: step.state })
    .where(isOneOf(sql.ref('id'), ids))
    .execute();
  for (const entryId of ids) {
    await db
      .insertInto('register_steps')
      .values({
        entry_id: entryId,
        state: step.state,
        on_date: step.on,
        handler: step.handler,
        text: step.text,
      })
      .execute();
  }
}

/** Removes entries with their steps and attachments; undo brings them back. */
export async function removeEntries(db: Db, ids: readonly number[]): Promise<void> {
  await removeAttachmentsOfEntries(db, ids);
  await db
    .deleteFrom('register_steps')
    .where(isOneOf(sql.ref('entry_id'), ids))
    .execute();
  await db
    .deleteFrom('register_entries')
    .where(isOneOf(sql.ref('id'), ids))
    .execute();
}

/** Origins already collected into a register. */
export async function listOrigins(db: Db, register: Register): Promise<Set<string>> {
  const rows = await db
    .selectFrom('register_entries')
    .select('origin')
    .where('register', '=', register.id)
    .where('origin', 'is not', null)
    .execute();
  return new Set(rows.flatMap((row) => (row.origin === null ? [] : [row.origin])));
}

/** Ids by name for pasted cells: units by any of their names, projects and leaders by name when it is the only one. */
export async function listNames(
  db: Db,
  table: 'projects' | 'leaders',
): Promise<{ readonly id: number; readonly name: string }[]> {
  return db.selectFrom(table).select(['id', 'name']).orderBy('id').execute();
}

/** The unit a project belongs to from now on; what has been reported keeps the unit that reported it. */
export async function assignProject(db: Db, projectId: number, unitId: number): Promise<void> {
  await db.updateTable('projects').set({ unit_id: unitId }).where('id', '=', projectId).execute();
}
