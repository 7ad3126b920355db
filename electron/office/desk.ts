/** What lies on the checker's desk in a period, with scope and objections. */

import { setImmediate as nextTurn } from 'node:timers/promises';
import { groupRows } from '../../db/queries/group-rows';
import { listRates } from '../../db/queries/office/settings';
import { listUnits } from '../../db/queries/office/units';
import { listRecognisedStages } from '../../db/queries/projects/recognition';
import {
  type FundEntryRecord,
  listEvents,
  listFunds,
  type StageEventRecord,
} from '../../db/queries/projects/records';
import { listProjectTraits } from '../../db/queries/ranking/ranking-facts';
import type { Db } from '../../db/schema';
import type { DeskRow, RecordRef } from '../../shared/contract/recognition';
import { convertToFen, type ExchangeRate } from '../../shared/domain/money';
import { dayCounted, type Period } from '../../shared/domain/period';
import { type DeskRecord, findObjections } from '../../shared/domain/recognition/find-objections';
import { isInScope } from '../../shared/domain/recognition/is-in-scope';
import { type ListedInParts, PART_ROWS, type Part } from '../../shared/lists/part';
import { askAboutDoubles } from './ask-about-doubles';
import { settingsFor } from './periods';

export interface DeskChoice {
  /** Stands in for each row's own when given. */
  readonly evidence?: string | undefined;
  /** Only these records. */
  readonly refs?: readonly RecordRef[] | undefined;
}

/** Everything reported in the period or still waiting from before, as of `today`; events first, in the order of entry. */
export async function readDesk(
  db: Db,
  period: Period,
  today: string,
  choice: DeskChoice = {},
): Promise<{ rows: DeskRow[]; rates: readonly ExchangeRate[] }> {
  const rules = await deskRules(db, period, today, choice);
  const rows: DeskRow[] = [];
  for (let after: string | null = ''; after !== null; ) {
    const part = await readDeskPart(db, rules, { after, count: PART_ROWS });
    rows.push(...part.rows);
    after = part.next;
    if (after !== null) await nextTurn();
  }
  return { rows, rates: rules.rates };
}

/** What all rows of a desk are judged by. */
export async function deskRules(db: Db, period: Period, today: string, choice: DeskChoice = {}) {
  return {
    period,
    today,
    ...choice,
    settings: await settingsFor(db, period),
    rates: await listRates(db),
    groups: new Map((await listUnits(db)).map((unit) => [unit.id, unit.groupName])),
  };
}
type DeskRules = Awaited<ReturnType<typeof deskRules>>;

/** Where the next part begins: after which event, or after which fund entry once the events are through. */
const PLACE = /^(event|fund)-(\d+)$/;

export async function readDeskPart(
  db: Db,
  rules: DeskRules,
  { after, count }: NonNullable<Part>,
): Promise<{ rows: DeskRow[] } & ListedInParts> {
  const [, kind = 'event', last = '0'] = PLACE.exec(after) ?? [];
  const list = async (of: RecordRef['kind'], from: number, most: number) => {
    const ids = rules.refs?.flatMap((ref) => (ref.kind === of ? [ref.id] : []));
    const filter = { onDeskIn: rules.period, next: { after: from, count: most }, ...(ids && { ids }) };
    return of === 'event' ? listEvents(db, filter) : listFunds(db, filter);
  };
  const events = kind === 'event' ? await list('event', Number(last), count) : [];
  const left = count - events.length;
  const funds = left > 0 ? await list('fund', kind === 'fund' ? Number(last) : 0, left) : [];
  const ended = funds.length < left;
  const next = funds.length > 0 ? `fund-${funds.at(-1)?.id}` : `event-${events.at(-1)?.id}`;
  return { rows: await deskRows(db, rules, [...events, ...funds]), next: ended ? null : next };
}

async function deskRows(
  db: Db,
  { settings, rates, groups, period, today, evidence }: DeskRules,
  records: readonly (StageEventRecord | FundEntryRecord)[],
): Promise<DeskRow[]> {
  const projectIds = [...new Set(records.map((record) => record.projectId))];
  const traits = await listProjectTraits(db, projectIds);
  const earlier = groupRows(await listRecognisedStages(db, projectIds), (entry) => entry.projectId);
  const doubles = await askAboutDoubles(db, waitingProjects(records));
  return records.flatMap((record): DeskRow[] => {
    const project = traits.get(record.projectId);
    if (!project) return [];
    const kind = 'stage' in record ? 'event' : 'fund';
    const stage = 'stage' in record ? record.stage : 'funds';
    const date = 'stage' in record ? record.eventDate : record.arrivedOn;
    const money = 'stage' in record ? record.amount : record.money;
    const history = earlier.get(record.projectId) ?? [];
    const signed = history.find((entry) => entry.stage === 'signed')?.date;
    const double = doubles.get(record.projectId);
    const scope = isInScope(project, settings, rates, dayCounted(signed ?? date, record.reportedPeriod));
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
    return [
      {
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
            : [
                ...findObjections(desk, scope, history, period, settings, rates, today),
                ...(double === undefined ? [] : [double]),
              ],
      },
    ];
  });
}

function waitingProjects(records: readonly (StageEventRecord | FundEntryRecord)[]): number[] {
  const waiting = records.filter(({ state }) => state !== 'recognised' && state !== 'returned');
  return [...new Set(waiting.map(({ projectId }) => projectId))];
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
