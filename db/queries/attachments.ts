/** Files and photos (附件) and the records they belong to. The bytes lie below the files folder. */
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Attachment, AttachmentOwner, ProjectPhoto } from '../../shared/attachments/attachment';
import type { FieldChange } from '../../shared/contract/projects';
import { STAGE_NAMES, type Stage } from '../../shared/domain/stage';
import { findRegister } from '../../shared/registers/registers';
import { AppFault } from '../../shared/result';
import type { Db, NewRow, Row } from '../schema';
import { isOneOf } from './projects/record-filter';

const OWNER_COLUMNS = {
  project: 'project_id',
  event: 'event_id',
  fund: 'fund_id',
  entry: 'entry_id',
} as const;

export type NewAttachment = Omit<
  NewRow<'attachments'>,
  'id' | 'project_id' | 'event_id' | 'fund_id' | 'entry_id'
>;

export async function insertAttachments(
  db: Db,
  owner: AttachmentOwner,
  attachments: readonly NewAttachment[],
): Promise<void> {
  for (const attachment of attachments) {
    await db
      .insertInto('attachments')
      .values({
        project_id: null,
        event_id: null,
        fund_id: null,
        entry_id: null,
        ...attachment,
        [OWNER_COLUMNS[owner.kind]]: owner.id,
      })
      .execute();
  }
}

/** The project an attachment belongs to, by whatever record. */
const ofProject = sql<number | null>`coalesce(attachments.project_id, stage_events.project_id,
  fund_entries.project_id, register_entries.project_id)`;

function withOwners(db: Db) {
  return db
    .selectFrom('attachments')
    .leftJoin('stage_events', 'stage_events.id', 'attachments.event_id')
    .leftJoin('fund_entries', 'fund_entries.id', 'attachments.fund_id')
    .leftJoin('register_entries', 'register_entries.id', 'attachments.entry_id')
    .selectAll('attachments')
    .select([
      'stage_events.stage as stage',
      'register_entries.register as register',
      'register_entries.title as entry_title',
      ofProject.as('of_project'),
    ]);
}

type OwnedRow = Row<'attachments'> & {
  readonly stage: Stage | null;
  readonly register: string | null;
  readonly entry_title: string | null;
  readonly of_project: number | null;
};

/** Attachments of one record, or everything of a project, in the order they came in. */
export async function listAttachments(
  db: Db,
  of: { readonly owner: AttachmentOwner } | { readonly projectId: number },
): Promise<Attachment[]> {
  const rows = await withOwners(db)
    .where(
      'owner' in of
        ? sql<SqlBool>`attachments.${sql.ref(OWNER_COLUMNS[of.owner.kind])} = ${of.owner.id}`
        : isOfProject(of.projectId),
    )
    .orderBy('attachments.id')
    .execute();
  return rows.map(toAttachment);
}

/** Everything there is, in the order it came in, with the project's name (empty for none). */
export async function listEveryAttachment(db: Db): Promise<(Attachment & { readonly project: string })[]> {
  const rows = await withOwners(db)
    .leftJoin('projects', (join) => join.on(sql<SqlBool>`projects.id = ${ofProject}`))
    .select('projects.name as project')
    .orderBy('attachments.id')
    .execute();
  return rows.map((row) => ({ ...toAttachment(row), project: row.project ?? '' }));
}

/** By the four indexes, not by joining everything there is. */
function isOfProject(projectId: number): RawBuilder<SqlBool> {
  return sql<SqlBool>`attachments.id in (
    select id from attachments where project_id = ${projectId}
    union all select a.id from attachments a join stage_events o on o.id = a.event_id where o.project_id = ${projectId}
    union all select a.id from attachments a join fund_entries o on o.id = a.fund_id where o.project_id = ${projectId}
    union all select a.id from attachments a join register_entries o on o.id = a.entry_id
      where o.project_id = ${projectId})`;
}

/** Photos of projects but not of vouchers, the newest quarter first (those of none last), within it by unit, project and day. */
export async function listProjectPhotos(
  db: Db,
  filter: {
    readonly projectId?: number | undefined;
    readonly unitId?: number | undefined;
    readonly quarter?: string | undefined;
  } = {},
): Promise<ProjectPhoto[]> {
  let query = withOwners(db)
    .innerJoin('projects', (join) => join.on(sql<SqlBool>`projects.id = ${ofProject}`))
    .innerJoin('units', 'units.id', 'projects.unit_id')
    .select(['projects.name as project', 'units.name as unit'])
    .where('attachments.kind', '=', 'photo')
    .where('attachments.event_id', 'is', null)
    .where('attachments.fund_id', 'is', null);
  if (filter.projectId !== undefined) query = query.where(isOfProject(filter.projectId));
  if (filter.unitId !== undefined) query = query.where('projects.unit_id', '=', filter.unitId);
  if (filter.quarter !== undefined) query = query.where('attachments.quarter', '=', filter.quarter);
  const rows = await query
    .orderBy('attachments.quarter', (order) => order.desc().nullsLast())
    .orderBy('units.position')
    .orderBy('projects.id')
    .orderBy('attachments.taken_on')
    .orderBy('attachments.id')
    .execute();
  return rows.map((row) => ({ ...toAttachment(row), project: row.project, unit: row.unit }));
}

function toAttachment(row: OwnedRow): Attachment {
  return {
    id: row.id,
    ...ownerOf(row),
    projectId: row.of_project,
    name: row.name,
    bytes: row.bytes,
    sha256: row.sha256,
    kind: row.kind,
    takenOn: row.taken_on,
    quarter: row.quarter,
    place: row.place,
    caption: row.caption,
    addedOn: row.added_on,
    width: row.width,
    height: row.height,
  };
}

function ownerOf(row: OwnedRow): Pick<Attachment, 'owner' | 'ownerText'> {
  if (row.event_id !== null)
    return { owner: { kind: 'event', id: row.event_id }, ownerText: row.stage ? STAGE_NAMES[row.stage] : '' };
  if (row.fund_id !== null) return { owner: { kind: 'fund', id: row.fund_id }, ownerText: '到位资金' };
  if (row.entry_id !== null) {
    const noun = findRegister(row.register ?? '')?.noun ?? '台账';
    return { owner: { kind: 'entry', id: row.entry_id }, ownerText: `${noun}：${row.entry_title ?? ''}` };
  }
  return { owner: { kind: 'project', id: row.project_id ?? 0 }, ownerText: '' };
}

/** What the record is called in the log. @throws AppFault `not-found`. */
export async function nameOwner(db: Db, { kind, id }: AttachmentOwner): Promise<string> {
  const named = await nameQuery(db, kind, id);
  if (named === undefined)
    throw new AppFault('not-found', '附件所属的记录已不存在，可能已被删除或撤销，没有改动。');
  return named;
}

async function nameQuery(db: Db, kind: AttachmentOwner['kind'], id: number): Promise<string | undefined> {
  if (kind === 'entry') {
    const row = await db
      .selectFrom('register_entries')
      .select('title')
      .where('id', '=', id)
      .executeTakeFirst();
    return row?.title;
  }
  const table = { project: 'projects', event: 'stage_events', fund: 'fund_entries' } as const;
  const records =
    kind === 'project'
      ? sql`select ${id} as project_id`
      : sql`select project_id from ${sql.table(table[kind])} where id = ${id}`;
  const { rows } = await sql<{ name: string }>`select name from projects where id = (${records})`.execute(db);
  return rows[0]?.name;
}

/** The stored attachments among `ids`, with where their files lie. */
export async function listStoredAttachments(db: Db, ids: readonly number[]): Promise<Row<'attachments'>[]> {
  return db
    .selectFrom('attachments')
    .selectAll()
    .where(isOneOf(sql.ref('id'), ids))
    .orderBy('id')
    .execute();
}

/** What was attached to a record and taken off again, one line an action, oldest first. */
export async function listAttachmentHistory(db: Db, { kind, id }: AttachmentOwner): Promise<FieldChange[]> {
  const owner = `$.${OWNER_COLUMNS[kind]}`;
  const { rows } = await sql<Omit<FieldChange, 'field'>>`
    select actions.id as actionId, actions.at, actions.operator, actions.label as action,
      group_concat(coalesce(json_extract(before, '$.name'), ''), '、') as before,
      group_concat(coalesce(json_extract(after, '$.name'), ''), '、') as after
    from changes join actions on actions.id = changes.action_id
    where table_name = 'attachments' and json_extract(coalesce(after, before), ${owner}) = ${id}
      and (before is null or after is null)
    group by actions.id order by actions.id`.execute(db);
  const named = (names: string) =>
    names
      .split('、')
      .filter((name) => name !== '')
      .join('、');
  return rows.map((row) => ({
    ...row,
    field: 'attachment',
    before: named(row.before),
    after: named(row.after),
  }));
}

export interface AttachmentFields {
  readonly takenOn?: string | null | undefined;
  readonly quarter?: string | null | undefined;
  readonly place?: string | undefined;
  readonly caption?: string | undefined;
}

export async function updateAttachments(
  db: Db,
  ids: readonly number[],
  { takenOn, ...fields }: AttachmentFields,
): Promise<void> {
  const changed = { ...fields, ...(takenOn === undefined ? {} : { taken_on: takenOn }) };
  if (Object.keys(changed).length === 0) return;
  await db
    .updateTable('attachments')
    .set(changed)
    .where(isOneOf(sql.ref('id'), ids))
    .execute();
}

/** The rows go, the files stay: undo brings them back. */
export async function removeAttachments(db: Db, ids: readonly number[]): Promise<void> {
  await db
    .deleteFrom('attachments')
    .where(isOneOf(sql.ref('id'), ids))
    .execute();
}

/** For the removal of register entries. */
export async function removeAttachmentsOfEntries(db: Db, entryIds: readonly number[]): Promise<void> {
  await db
    .deleteFrom('attachments')
    .where(isOneOf(sql.ref('entry_id'), entryIds))
    .execute();
}

/** For the removal of projects with their events and funds. */
export async function removeAttachmentsOfProjects(db: Db, projectIds: readonly number[]): Promise<void> {
  const belongs = isOneOf(sql.ref('project_id'), projectIds);
  await db
    .deleteFrom('attachments')
    .where(
      sql<SqlBool>`${belongs}
        or event_id in (select id from stage_events where ${belongs})
        or fund_id in (select id from fund_entries where ${belongs})`,
    )
    .execute();
}
