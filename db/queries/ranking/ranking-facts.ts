import { sql } from 'kysely';
import type { ProjectDetail, ProjectSummary, SourceRef } from '../../../shared/contract/projects';
import type { Period, PeriodRange } from '../../../shared/domain/period';
import type { FundKind, Stage } from '../../../shared/domain/stage';
import type { Db } from '../../schema';
import { groupRows } from '../group-rows';
import { projectFactsOf } from '../projects/project-facts';
import { isOneOf, type RecordFilter } from '../projects/record-filter';
import { listEvents, listFunds } from '../projects/records';

/** What multipliers and eligibility rules ask of a project. */
export type ProjectTraits = Pick<
  ProjectSummary,
  | 'id'
  | 'name'
  | 'unitId'
  | 'investor'
  | 'industry'
  | 'sourceRegion'
  | 'attraction'
  | 'capital'
  | 'totalInvestment'
  | 'tags'
> &
  Pick<ProjectDetail, 'fixedAssets' | 'content'>;

/** One recognised event or sum of money with its project: what rankings are computed from. */
export interface RecognisedFact {
  readonly kind: 'event' | 'fund';
  readonly recordId: number;
  /** The unit it counts for. */
  readonly unitId: number;
  readonly unit: string;
  readonly stage: Stage | 'funds';
  readonly fundKind: FundKind | null;
  readonly date: string | null;
  readonly reportedPeriod: Period;
  readonly recognisedPeriod: Period;
  /** 分 人民币 as recognised; `null` for an event without an amount. */
  readonly fen: number | null;
  readonly note: string;
  readonly evidence: string;
  readonly source: SourceRef | null;
  readonly project: ProjectTraits;
}

export type FactFilter = Pick<RecordFilter, 'projectIds' | 'unitId'>;

/** Everything recognised in the periods of the range, events first, in the order of entry. */
export async function listRecognisedFacts(
  db: Db,
  range: PeriodRange,
  only: FactFilter = {},
): Promise<RecognisedFact[]> {
  const filter = { ...only, recognisedIn: range, states: ['recognised'] } as const;
  const events = await listEvents(db, filter);
  const funds = await listFunds(db, filter);
  const traits = await listProjectTraits(db, [...new Set([...events, ...funds].map((row) => row.projectId))]);
  const facts: RecognisedFact[] = [];
  const add = (record: (typeof events)[number] | (typeof funds)[number], own: OwnFacts) => {
    const project = traits.get(record.projectId);
    if (!project || record.recognisedPeriod === null) return;
    facts.push({
      recordId: record.id,
      unitId: record.unitId,
      unit: record.unit,
      reportedPeriod: record.reportedPeriod,
      recognisedPeriod: record.recognisedPeriod,
      fen: record.recognisedFen,
      evidence: record.evidence,
      source: record.source,
      project,
      ...own,
    });
  };
  for (const event of events) {
    add(event, { kind: 'event', stage: event.stage, fundKind: null, date: event.eventDate, note: '' });
  }
  for (const fund of funds) {
    add(fund, {
      kind: 'fund',
      stage: 'funds',
      fundKind: fund.kind,
      date: fund.arrivedOn,
      note: fund.rateNote,
    });
  }
  return facts;
}

type OwnFacts = Pick<RecognisedFact, 'kind' | 'stage' | 'fundKind' | 'date' | 'note'>;

/** Traits of the projects named, by id. */
export async function listProjectTraits(
  db: Db,
  projectIds: readonly number[],
): Promise<Map<number, ProjectTraits>> {
  const rows = await db
    .selectFrom('projects')
    .selectAll()
    .where(isOneOf(sql.ref('projects.id'), projectIds))
    .execute();
  const tags = groupRows(
    await db
      .selectFrom('project_tags')
      .select(['project_id', 'tag'])
      .where(isOneOf(sql.ref('project_tags.project_id'), projectIds))
      .orderBy('tag')
      .execute(),
    (row) => row.project_id,
  );
  return new Map(
    rows.map((row) => [
      row.id,
      {
        ...projectFactsOf(row),
        tags: (tags.get(row.id) ?? []).map((tag) => tag.tag),
      },
    ]),
  );
}
