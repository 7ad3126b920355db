import { setImmediate as nextTurn } from 'node:timers/promises';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type {
  ProjectDetail,
  ProjectFields,
  ProjectFilter,
  ProjectSummary,
} from '../../../shared/contract/projects';
import type { Period } from '../../../shared/domain/period';
import { STAGES } from '../../../shared/domain/stage';
import { searchKeysOf } from '../../../shared/domain/text/pinyin';
import { matchNameOf } from '../../../shared/domain/text/project-name';
import { PART_ROWS } from '../../../shared/lists/part';
import { AppFault } from '../../../shared/result';
import type { Db, Row } from '../../schema';
import { removeAttachmentsOfProjects } from '../attachments';
import { insertMany } from '../insert-many';
import { likePattern } from '../like-pattern';
import { removeEntries } from '../registers';
import { isOneOf } from './record-filter';
import { moneyOf } from './source-ref';
import { replaceTags, tagsOf } from './tags';

/** A project as stored; whether it is in scope is computed by `shared/domain` from these facts. */
export type ProjectRecord = Omit<ProjectSummary, 'scope'> &
  Pick<ProjectDetail, 'fixedAssets' | 'content' | 'address' | 'contact' | 'note'>;

export interface ProjectSelection extends Omit<ProjectFilter, 'inScope'> {
  readonly ids?: readonly number[];
}

/** Position of a stage in the life of a project. */
const stageOrder = sql`case stage ${sql.join(
  STAGES.map((stage, index) => sql`when ${sql.lit(stage)} then ${sql.lit(index)}`),
  sql` `,
)} end`;

/**
 * Projects in the order of entry. `stage` is the furthest recognised stage, else the furthest reported one
 * (returned events do not count); `fundsFen` the money recognised so far. `period` keeps those with anything
 * reported or recognised in that period; `text` looks in name, investor, pinyin and pinyin initials.
 */
export async function listProjects(db: Db, selection: ProjectSelection): Promise<ProjectRecord[]> {
  const projects: ProjectRecord[] = [];
  for await (const part of projectsInParts(db, selection)) for (const project of part) projects.push(project);
  return projects;
}

/** The same a few hundred at a time, with a turn for the window between them. */
export async function* projectsInParts(db: Db, selection: ProjectSelection): AsyncGenerator<ProjectRecord[]> {
  for (let after = 0; ; ) {
    const part = await listNextProjects(db, selection, after, PART_ROWS);
    yield part;
    after = part.at(-1)?.id ?? after;
    if (part.length < PART_ROWS) return;
    await nextTurn();
  }
}

/** At most `count` of them, those entered after the project `after`. */
export async function listNextProjects(
  db: Db,
  selection: ProjectSelection,
  after: number,
  count: number,
): Promise<ProjectRecord[]> {
  let query = selectProjects(db).where('projects.id', '>', after).orderBy('projects.id').limit(count);
  for (const condition of conditionsOf(selection)) query = query.where(condition);
  const rows = await query.execute();
  const tags = await tagsOf(db, rows);
  // Written out: a spread object of this size costs many times as much, and there are thousands.
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    unitId: row.unit_id,
    unit: row.unit_name,
    investor: row.investor,
    industry: row.industry,
    sourceRegion: row.source_region,
    attraction: row.attraction,
    capital: row.capital,
    totalInvestment: moneyOf(row.total_currency, row.total_minor),
    fixedAssets: moneyOf(row.fixed_currency, row.fixed_minor),
    content: row.content,
    address: row.address,
    contact: row.contact,
    note: row.note,
    stage: row.furthest_stage ?? 'negotiating',
    stageDate: row.furthest_date,
    stageState: row.furthest_state ?? 'reported',
    fundsFen: row.funds_fen ?? 0,
    tags: tags.get(row.id) ?? [],
    lastReportedPeriod: row.last_reported,
  }));
}

/** What can be changed of projects, by their ids. */
export async function readProjectFields(db: Db, ids: readonly number[]): Promise<Map<number, ProjectFields>> {
  const rows = await db
    .selectFrom('projects')
    .selectAll()
    .where(isOneOf(sql.ref('id'), ids))
    .orderBy('id')
    .execute();
  const tags = await tagsOf(db, rows);
  return new Map(
    rows.map((row) => [
      row.id,
      {
        name: row.name,
        unitId: row.unit_id,
        investor: row.investor,
        industry: row.industry,
        sourceRegion: row.source_region,
        attraction: row.attraction,
        capital: row.capital,
        totalInvestment: moneyOf(row.total_currency, row.total_minor),
        fixedAssets: moneyOf(row.fixed_currency, row.fixed_minor),
        content: row.content,
        address: row.address,
        contact: row.contact,
        note: row.note,
        tags: tags.get(row.id) ?? [],
      },
    ]),
  );
}

/** @throws AppFault `not-found`. */
export async function getProject(db: Db, id: number): Promise<ProjectRecord> {
  const [project] = await listProjects(db, { ids: [id] });
  if (!project)
    throw new AppFault('not-found', '这个项目已不存在，可能已被删除或撤销。数据没有变化；请刷新后再试。');
  return project;
}

/** Looked up project by project through the indexes: a few cost next to nothing, all no more than one pass. */
function selectProjects(db: Db) {
  const furthest = sql<number | null>`(select id from stage_events where project_id = projects.id
    and state <> 'returned' order by state = 'recognised' desc, ${stageOrder} desc, id desc limit 1)`;
  const fundsFen = sql<number | null>`(select sum(recognised_fen) from fund_entries
    where project_id = projects.id and state = 'recognised')`;
  const lastOf = (table: string, period: string) =>
    sql`(select max(${sql.ref(period)}) from ${sql.table(table)} where project_id = projects.id)`;
  const lastReported = sql<Period | null>`nullif(max(
    ifnull(${lastOf('stage_events', 'reported_period')}, ''),
    ifnull(${lastOf('fund_entries', 'reported_period')}, ''),
    ifnull(${lastOf('progress_reports', 'period')}, '')), '')`;
  return db
    .selectFrom('projects')
    .innerJoin('units', 'units.id', 'projects.unit_id')
    .leftJoin('stage_events as furthest', (join) => join.on('furthest.id', '=', furthest))
    .selectAll('projects')
    .select([
      'units.name as unit_name',
      'furthest.stage as furthest_stage',
      'furthest.event_date as furthest_date',
      'furthest.state as furthest_state',
      fundsFen.as('funds_fen'),
      lastReported.as('last_reported'),
    ]);
}

function conditionsOf(selection: ProjectSelection): RawBuilder<SqlBool>[] {
  const { ids, unitId, stage, text, tag, period } = selection;
  const conditions: RawBuilder<SqlBool>[] = [];
  if (ids) conditions.push(isOneOf(sql.ref('projects.id'), ids));
  if (unitId !== undefined) {
    conditions.push(sql`(projects.unit_id = ${unitId} or exists (select 1 from project_shares
      where project_shares.project_id = projects.id and project_shares.unit_id = ${unitId}))`);
  }
  if (stage !== undefined) conditions.push(sql`coalesce(furthest.stage, 'negotiating') = ${stage}`);
  if (tag !== undefined) {
    conditions.push(sql`exists (select 1 from project_tags
      where project_tags.project_id = projects.id and project_tags.tag = ${tag})`);
  }
  if (period !== undefined) {
    conditions.push(sql`projects.id in (
      select project_id from stage_events where reported_period = ${period}
      union all select project_id from stage_events where recognised_period = ${period}
      union all select project_id from fund_entries where reported_period = ${period}
      union all select project_id from fund_entries where recognised_period = ${period}
      union all select project_id from progress_reports where period = ${period})`);
  }
  if (text !== undefined && text.trim() !== '')
    conditions.push(matchesText('projects', text, ['name', 'investor']));
  return conditions;
}

/** Some column contains the text, or the name's pinyin or initials do when Latin letters were typed. */
function matchesText(table: string, text: string, columns: readonly string[]): RawBuilder<SqlBool> {
  const plain = likePattern(text.trim());
  const keys = text.toLowerCase().replace(/\s+/g, '');
  const conditions = columns.map((column) => sql`${sql.ref(`${table}.${column}`)} like ${plain} escape '\\'`);
  if (/^[a-z0-9]+$/.test(keys)) {
    for (const column of ['pinyin', 'initials']) {
      conditions.push(sql`${sql.ref(`${table}.${column}`)} like ${likePattern(keys)} escape '\\'`);
    }
  }
  return sql`(${sql.join(conditions, sql` or `)})`;
}

/** Creates (`id` null) or changes a project with its tags; returns its id. @throws AppFault `not-found`. */
export async function saveProject(db: Db, id: number | null, fields: ProjectFields): Promise<number> {
  const values = projectValues(fields);
  let projectId = id;
  if (projectId === null) {
    projectId = (await db.insertInto('projects').values(values).returning('id').executeTakeFirstOrThrow()).id;
  } else {
    const result = await db
      .updateTable('projects')
      .set(values)
      .where('id', '=', projectId)
      .executeTakeFirst();
    if (result.numUpdatedRows === 0n)
      throw new AppFault('not-found', '这个项目已不存在，没有保存。请刷新后再试。');
  }
  await replaceTags(db, projectId, fields.tags);
  return projectId;
}

/** `matchName`: `matchNameOf` of the name, where it is at hand. */
export type NewProject = ProjectFields & { readonly matchName?: string };

/** Enters projects without tags, any number at once; returns their ids in the order given. */
export async function insertProjects(db: Db, projects: readonly NewProject[]): Promise<number[]> {
  return insertMany(db, 'projects', projects.map(projectValues));
}

function projectValues(fields: NewProject): Omit<Row<'projects'>, 'id'> {
  const { pinyin, initials } = searchKeysOf(fields.name);
  return {
    name: fields.name,
    match_name: fields.matchName ?? matchNameOf(fields.name),
    pinyin,
    initials,
    unit_id: fields.unitId,
    investor: fields.investor,
    industry: fields.industry,
    source_region: fields.sourceRegion,
    attraction: fields.attraction,
    capital: fields.capital,
    content: fields.content,
    address: fields.address,
    contact: fields.contact,
    note: fields.note,
    total_currency: fields.totalInvestment?.currency ?? null,
    total_minor: fields.totalInvestment?.minor ?? null,
    fixed_currency: fields.fixedAssets?.currency ?? null,
    fixed_minor: fields.fixedAssets?.minor ?? null,
  };
}

/**
 * Removes projects with everything reported on them; undo brings all of it back.
 * @throws AppFault `conflict` when one has a recognised figure: those stand in issued rankings.
 */
export async function removeProjects(db: Db, ids: readonly number[]): Promise<void> {
  const belongs = isOneOf(sql.ref('project_id'), ids);
  const recognised = await db
    .selectFrom('projects')
    .select('name')
    .where(isOneOf(sql.ref('projects.id'), ids))
    .where(sql<SqlBool>`projects.id in (select project_id from stage_events where state = 'recognised'
      union all select project_id from fund_entries where state = 'recognised')`)
    .execute();
  if (recognised.length > 0) {
    throw new AppFault(
      'conflict',
      `有 ${recognised.length} 个项目已有认定的数字，不能删除，没有改动。请先退回认定，或把项目标为终止。`,
      recognised.map((row) => row.name),
    );
  }
  const entries = await db.selectFrom('register_entries').select('id').where(belongs).execute();
  await removeEntries(
    db,
    entries.map((entry) => entry.id),
  );
  await removeAttachmentsOfProjects(db, ids);
  await db
    .deleteFrom('project_links')
    .where((where) => where.or([belongs, isOneOf(sql.ref('earlier_project_id'), ids)]))
    .execute();
  for (const table of [
    'project_shares',
    'project_tags',
    'match_decisions',
    'progress_reports',
    'stage_events',
    'fund_entries',
  ] as const) {
    await db.deleteFrom(table).where(belongs).execute();
  }
  await db
    .deleteFrom('projects')
    .where(isOneOf(sql.ref('id'), ids))
    .execute();
}
