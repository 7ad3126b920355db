/** What lies on the checker's desk in a period, with scope and objections. */

import { listRates } from '../../db/queries/office/settings';
import { listUnits } from '../../db/queries/office/units';
import { tallyRecords } from '../../db/queries/projects/recognition';
import {
  type FundEntryRecord,
  listEvents,
  listFunds,
  type StageEventRecord,
} from '../../db/queries/projects/records';
import { listProjectTraits } from '../../db/queries/ranking/ranking-facts';
import type { Db } from '../../db/schema';
import type { DeskRow, DeskTally } from '../../shared/contract/recognition';
import { convertToFen, type ExchangeRate } from '../../shared/domain/money';
import { daysInMonth, monthOf, type Period, yearOf } from '../../shared/domain/period';
import {
  type DeskRecord,
  type EarlierRecognition,
  findObjections,
} from '../../shared/domain/recognition/find-objections';
import { isInScope } from '../../shared/domain/recognition/is-in-scope';
import { settingsFor } from './periods';

/** Everything reported in the period or still waiting from before, as of `today`; `evidence` stands in for each row's own when given. */
export async function readDesk(
  db: Db,
  period: Period,
  today: string,
  evidence?: string,
): Promise<{ rows: DeskRow[]; rates: ExchangeRate[] }> {
  const settings = await settingsFor(db, period);
  const rates = await listRates(db);
  const groups = new Map((await listUnits(db)).map((unit) => [unit.id, unit.groupName]));
  const events = await listEvents(db, { onDeskIn: period });
  const funds = await listFunds(db, { onDeskIn: period });
  const projectIds = [...new Set([...events, ...funds].map((record) => record.projectId))];
  const traits = await listProjectTraits(db, projectIds);
  const earlier = await earlierRecognitions(db, projectIds);

  const rows: DeskRow[] = [];
  const add = (kind: 'event' | 'fund', record: StageEventRecord | FundEntryRecord) => {
    const project = traits.get(record.projectId);
    if (!project) return;
    const stage = 'stage' in record ? record.stage : 'funds';
    const date = 'stage' in record ? record.eventDate : record.arrivedOn;
    const money = 'stage' in record ? record.amount : record.money;
    const history = earlier.get(record.projectId) ?? [];
    const signed = history.find((entry) => entry.stage === 'signed')?.date;
    const scope = isInScope(project, settings, rates, signed ?? date ?? lastDayOf(record.reportedPeriod));
    const desk: DeskRecord = {
      kind,
      id: record.id,
      projectId: record.projectId,
      stage,
      date,
      dateText: record.dateText,
      money,
      evidence: evidence ?? record.evidence,
    };
    rows.push({
      ref: { kind, id: record.id },
      record,
      projectId: record.projectId,
      projectName: record.projectName,
      unitId: record.unitId,
      unit: record.unit,
      groupName: groups.get(record.unitId) ?? '',
      investor: project.investor,
      industry: project.industry,
      stage,
      state: record.state,
      scope,
      objections:
        record.state === 'recognised'
          ? []
          : findObjections(desk, scope, history, period, settings, rates, today),
    });
  };
  for (const event of events) add('event', event);
  for (const fund of funds) add('fund', fund);
  return { rows, rates };
}

/** 上报数 and 认定数 side by side for the period. */
export async function tallyDesk(db: Db, period: Period): Promise<DeskTally[]> {
  return tallyRecords(db, { from: period, to: period });
}

/** The amount a row is recognised with, in 分, and the rate it was converted with. */
export function recognisedAmount(
  row: DeskRow,
  rates: readonly ExchangeRate[],
): { fen: number | null; rate: ExchangeRate | null } {
  const { record } = row;
  const money = 'money' in record ? record.money : record.amount;
  const date = 'money' in record ? record.arrivedOn : record.eventDate;
  if (money === null) return { fen: null, rate: null };
  if (money.currency === 'CNY') return { fen: money.minor, rate: null };
  return (date === null ? null : convertToFen(money, date, rates)) ?? { fen: null, rate: null };
}

async function earlierRecognitions(
  db: Db,
  projectIds: readonly number[],
): Promise<Map<number, EarlierRecognition[]>> {
  const byProject = new Map<number, EarlierRecognition[]>();
  const put = (projectId: number, entry: EarlierRecognition) => {
    byProject.set(projectId, [...(byProject.get(projectId) ?? []), entry]);
  };
  const filter = { projectIds, states: ['recognised'] } as const;
  for (const event of await listEvents(db, filter)) {
    put(event.projectId, {
      kind: 'event',
      id: event.id,
      stage: event.stage,
      period: event.recognisedPeriod ?? event.reportedPeriod,
      date: event.eventDate,
    });
  }
  for (const fund of await listFunds(db, filter)) {
    put(fund.projectId, {
      kind: 'fund',
      id: fund.id,
      stage: 'funds',
      period: fund.recognisedPeriod ?? fund.reportedPeriod,
      date: fund.arrivedOn,
    });
  }
  return byProject;
}

export function lastDayOf(period: Period): string {
  return `${period}-${String(daysInMonth(yearOf(period), monthOf(period))).padStart(2, '0')}`;
}
