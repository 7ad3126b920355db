/** 上报 → 核查 → 认定 | 退回, in bulk, and the figures of both sides. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { type RawBuilder, sql } from 'kysely';
import type { DeskTally, RecordRef } from '../../../shared/contract/recognition';
import { type Currency, type ExchangeRate, fenOn } from '../../../shared/domain/money';
import type { Period, PeriodRange } from '../../../shared/domain/period';
import type { EarlierRecognition } from '../../../shared/domain/recognition/find-objections';
import { PART_ROWS } from '../../../shared/lists/part';
import { AppFault } from '../../../shared/result';
import type { Db } from '../../schema';
import { listRates } from '../office/settings';
import { moneyOf } from './source-ref';

type RecordKind = RecordRef['kind'];
/** Told of records done with; breaks off by throwing. */
type Told = (records: number) => void;
const tableOf = (kind: RecordKind) => sql.table(kind === 'event' ? 'stage_events' : 'fund_entries');
const idsOf = (ids: readonly number[]) => sql`(select value from json_each(${JSON.stringify(ids)}))`;

export interface Recognition {
  readonly id: number;
  /** 分 人民币; `null` only for an event without an amount. */
  readonly fen: number | null;
  /** The rate the amount was converted with; `null` for 人民币. */
  readonly rate: ExchangeRate | null;
  /** Replaces the evidence when given. */
  readonly evidence?: string;
}

/**
 * Recognises records that are not recognised yet; returns how many were.
 * @throws AppFault `conflict` when a project's stage is recognised already (制度 三(二)2: once in its life).
 */
export async function recogniseRecords(
  db: Db,
  kind: RecordKind,
  items: readonly Recognition[],
  decision: { readonly period: Period; readonly at: string; readonly by: string },
  told?: Told,
): Promise<number> {
  try {
    return await inTurns(items, told, (some) => {
      const list = JSON.stringify(
        some.map(({ id, fen, rate, evidence }) => ({
          id,
          fen,
          rate: rate?.rate,
          date: rate?.date,
          evidence,
        })),
      );
      return run(
        db,
        sql`update ${tableOf(kind)} as record set state = 'recognised', reason = '',
          recognised_period = ${decision.period}, recognised_at = ${decision.at}, recognised_by = ${decision.by},
          recognised_fen = item.value ->> 'fen', rate = item.value ->> 'rate', rate_date = item.value ->> 'date',
          evidence = coalesce(item.value ->> 'evidence', record.evidence)
          from json_each(${list}) as item
          where record.id = item.value ->> 'id' and record.state <> 'recognised'`,
      );
    });
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code === 'SQLITE_CONSTRAINT_UNIQUE') {
      throw new AppFault(
        'conflict',
        '所选记录中有项目的同一阶段已经认定过，一个阶段只认定一次，这次都没有认定。请核对。',
      );
    }
    throw error;
  }
}

/** Returns records to the unit with the reason; a recognition is taken back. Returns how many changed. */
export async function returnRecords(
  db: Db,
  kind: RecordKind,
  ids: readonly number[],
  reason: string,
  told?: Told,
): Promise<number> {
  return unrecognise(db, kind, ids, 'returned', reason, told);
}

/** Back to 上报, for a second look. Returns how many changed. */
export async function reopenRecords(
  db: Db,
  kind: RecordKind,
  ids: readonly number[],
  told?: Told,
): Promise<number> {
  return unrecognise(db, kind, ids, 'reported', '', told);
}

async function unrecognise(
  db: Db,
  kind: RecordKind,
  ids: readonly number[],
  state: 'returned' | 'reported',
  reason: string,
  told: Told | undefined,
): Promise<number> {
  return inTurns(ids, told, (some) =>
    run(
      db,
      sql`update ${tableOf(kind)} set state = ${state}, reason = ${reason}, recognised_period = null,
        recognised_at = null, recognised_by = null, recognised_fen = null, rate = null, rate_date = null
        where id in ${idsOf(some)} and (state <> ${state} or reason <> ${reason})`,
    ),
  );
}

/** Changes a few hundred at a time, with a turn for the window between them. */
async function inTurns<T>(
  items: readonly T[],
  told: Told | undefined,
  change: (some: readonly T[]) => Promise<number>,
): Promise<number> {
  let changed = 0;
  for (let from = 0; from < items.length; from += PART_ROWS) {
    const some = items.slice(from, from + PART_ROWS);
    changed += await change(some);
    told?.(some.length);
    await nextTurn();
  }
  return changed;
}

export async function setEvidence(
  db: Db,
  kind: RecordKind,
  ids: readonly number[],
  evidence: string,
): Promise<number> {
  return run(db, sql`update ${tableOf(kind)} set evidence = ${evidence} where id in ${idsOf(ids)}`);
}

async function run(db: Db, statement: RawBuilder<unknown>): Promise<number> {
  return Number((await statement.execute(db)).numAffectedRows ?? 0n);
}

/**
 * What was recognised of projects in any period, as far as the desk asks: stage, period and day; `id` is that of the
 * event or fund entry.
 */
export async function listRecognisedStages(
  db: Db,
  projectIds: readonly number[],
): Promise<(EarlierRecognition & { readonly projectId: number })[]> {
  const { rows } = await sql<EarlierRecognition & { readonly projectId: number }>`
    select 'event' as kind, id, project_id as "projectId", stage, event_date as date,
      ifnull(recognised_period, reported_period) as period
    from stage_events where state = 'recognised' and project_id in ${idsOf(projectIds)}
    union all select 'fund', id, project_id, 'funds', arrived_on, ifnull(recognised_period, reported_period)
    from fund_entries where state = 'recognised' and project_id in ${idsOf(projectIds)}`.execute(db);
  return rows;
}

interface TalliedRow extends Omit<DeskTally, 'reportedFen'> {
  readonly currency: Currency | null;
  readonly minor: number | null;
  /** The day of foreign money. */
  readonly day: string;
}

/**
 * 上报数 and 认定数 side by side by unit and stage, of what was reported in the range. Amounts in 分; reported
 * foreign money is converted at the rate of its day and left out of the sum where no rate is known.
 */
export async function tallyRecords(db: Db, range: PeriodRange): Promise<DeskTally[]> {
  const rates = await listRates(db);
  // 人民币 is added up by the database; foreign money comes entry by entry, for each is rounded by itself.
  const tallied = (
    table: string,
    stage: string,
    currency: string,
    minor: string,
    day: string,
  ) => sql<TalliedRow>`
    select unit_id as "unitId", units.name as unit, ${sql.raw(stage)} as stage, count(*) as reported,
      sum(state = 'recognised') as recognised, sum(state = 'returned') as returned,
      sum(state in ('reported', 'checking')) as waiting, ifnull(sum(recognised_fen), 0) as "recognisedFen",
      ${sql.raw(currency)} as currency, sum(${sql.raw(minor)}) as minor,
      ifnull(${sql.raw(day)}, reported_period || '-01') as day, min(${sql.table(table)}.id) as first
    from ${sql.table(table)} join units on units.id = unit_id
    where reported_period between ${range.from} and ${range.to}
    group by unit_id, ${sql.raw(stage)}, iif(${sql.raw(currency)} = 'CNY', 0, ${sql.table(table)}.id)
    order by first`;
  const rows = [
    ...(await tallied('stage_events', 'stage', 'amount_currency', 'amount_minor', 'event_date').execute(db))
      .rows,
    ...(await tallied('fund_entries', "'funds'", 'currency', 'minor', 'arrived_on').execute(db)).rows,
  ];
  const tallies = new Map<string, { -readonly [Key in keyof DeskTally]: DeskTally[Key] }>();
  for (const { currency, minor, day, ...row } of rows) {
    const reportedFen = fenOn(moneyOf(currency, minor), day, rates) ?? 0;
    const key = `${row.unitId}/${row.stage}`;
    const tally = tallies.get(key);
    if (tally === undefined) {
      const { unitId, unit, stage, reported, recognised, returned, waiting, recognisedFen } = row;
      tallies.set(key, {
        unitId,
        unit,
        stage,
        reported,
        recognised,
        returned,
        waiting,
        reportedFen,
        recognisedFen,
      });
      continue;
    }
    tally.reported += row.reported;
    tally.recognised += row.recognised;
    tally.returned += row.returned;
    tally.waiting += row.waiting;
    tally.reportedFen += reportedFen;
    tally.recognisedFen += row.recognisedFen;
  }
  return [...tallies.values()];
}
