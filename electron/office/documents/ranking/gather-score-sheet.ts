import { findUnitByNameOrAlias } from '../../../../db/queries/office/units';
import { listEvents, listFunds } from '../../../../db/queries/projects/records';
import type { Db } from '../../../../db/schema';
import type { IssueFacts } from '../../../../shared/documents/page/official-parts';
import type { ScoreSheetData, UnrecognisedRecord } from '../../../../shared/documents/unit/score-sheet-data';
import { formatPeriod, type Period, rangeOf } from '../../../../shared/domain/period';
import {
  RECORD_STATE_NAMES,
  REPORTED_STAGES,
  type RecordState,
  STAGE_NAMES,
} from '../../../../shared/domain/stage';
import { AppFault } from '../../../../shared/result';
import { explainRanking } from '../../ranking/explain-ranking';
import { rankPeriod } from '../../ranking/rank-period';

/** Faults: `not-found` when the unit does not stand in the ranking of the period. */
export async function gatherScoreSheet(
  db: Db,
  period: Period,
  unit: string,
  facts: IssueFacts,
): Promise<ScoreSheetData> {
  const { result } = await rankPeriod(db, { period, scope: 'month' });
  const year = (await rankPeriod(db, { period, scope: 'year' })).result;
  const group = result.groups.find((entry) => entry.rows.some((row) => row.unit === unit));
  const month = group?.rows.find((row) => row.unit === unit);
  if (!group || !month) {
    throw new AppFault(
      'not-found',
      `${formatPeriod(period)}排名里没有“${unit}”，没有生成得分说明。数据没有变化；请核对单位是否在用。`,
    );
  }
  const explanation = await explainRanking(db, { period, scope: 'month' }, unit);
  const heads = new Map(result.items.map((head) => [head.id, head]));
  return {
    ...facts,
    period,
    unit,
    group: group.name,
    rows: group.rows,
    scheme: result.scheme.name,
    month,
    year: year.groups.flatMap((entry) => entry.rows).find((row) => row.unit === unit) ?? null,
    items: explanation.items.flatMap((item) => {
      const head = heads.get(item.id);
      return head ? [{ ...item, head }] : [];
    }),
    open: await listUnrecognised(db, period, unit),
  };
}

const OPEN_STATES: readonly RecordState[] = ['returned', 'reported', 'checking'];

async function listUnrecognised(db: Db, period: Period, unit: string): Promise<UnrecognisedRecord[]> {
  const unitId = await findUnitByNameOrAlias(db, unit);
  if (unitId === null) return [];
  const filter = { unitId, states: OPEN_STATES, reportedIn: rangeOf(period, 'month') };
  const events = (await listEvents(db, filter)).filter(({ stage }) =>
    REPORTED_STAGES.some((each) => each === stage),
  );
  const funds = await listFunds(db, filter);
  return [
    ...events.map(({ stage, ...event }) => ({ ...event, matter: STAGE_NAMES[stage], on: event.eventDate })),
    ...funds.map((entry) => ({ ...entry, matter: '到位资金', on: entry.arrivedOn })),
  ].map(({ projectName, matter, on, dateText, state, reason }) => ({
    ...{ projectName, matter, reason },
    date: on?.replaceAll('-', '.') ?? dateText,
    state: RECORD_STATE_NAMES[state],
  }));
}
