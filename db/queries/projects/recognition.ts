/** 上报 → 核查 → 认定 | 退回, in bulk, and the figures of both sides. */
import Database from 'better-sqlite3';
import { type RawBuilder, sql } from 'kysely';
import type { DeskTally, RecordRef } from '../../../shared/contract/recognition';
import { convertToFen, type ExchangeRate } from '../../../shared/domain/money';
import type { Period, PeriodRange } from '../../../shared/domain/period';
import { AppFault } from '../../../shared/result';
import type { Db } from '../../schema';
import { listRates } from '../office/settings';
import { listEvents, listFunds } from './records';

type RecordKind = RecordRef['kind'];
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
): Promise<number> {
  const list = JSON.stringify(
    items.map(({ id, fen, rate, evidence }) => ({ id, fen, rate: rate?.rate, date: rate?.date, evidence })),
  );
  try {
    return await run(
      db,
      sql`update ${tableOf(kind)} as record set state = 'recognised', reason = '',
        recognised_period = ${decision.period}, recognised_at = ${decision.at}, recognised_by = ${decision.by},
        recognised_fen = item.value ->> 'fen', rate = item.value ->> 'rate', rate_date = item.value ->> 'date',
        evidence = coalesce(item.value ->> 'evidence', record.evidence)
        from json_each(${list}) as item
        where record.id = item.value ->> 'id' and record.state <> 'recognised'`,
    );
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code === 'SQLITE_CONSTRAINT_UNIQUE') {
      throw new AppFault(
        'conflict',
        '所选记录中有项目的同一阶段已经认定过，一个阶段只认定一次，这次都没有认定。请核对',
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
): Promise<number> {
  return unrecognise(db, kind, ids, 'returned', reason);
}

/** Back to 上报, for a second look. Returns how many changed. */
export async function reopenRecords(db: Db, kind: RecordKind, ids: readonly number[]): Promise<number> {
  return unrecognise(db, kind, ids, 'reported', '');
}

async function unrecognise(
  db: Db,
  kind: RecordKind,
  ids: readonly number[],
  state: 'returned' | 'reported',
  reason: string,
): Promise<number> {
  return run(
    db,
    sql`update ${tableOf(kind)} set state = ${state}, reason = ${reason}, recognised_period = null,
      recognised_at = null, recognised_by = null, recognised_fen = null, rate = null, rate_date = null
      where id in ${idsOf(ids)} and (state <> ${state} or reason <> ${reason})`,
  );
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
 * 上报数 and 认定数 side by side by unit and stage, of what was reported in the range. Amounts in 分; reported
 * foreign money is converted at the rate of its day and left out of the sum where no rate is known.
 */
export async function tallyRecords(db: Db, range: PeriodRange): Promise<DeskTally[]> {
  const rates = await listRates(db);
  const tallies = new Map<string, { -readonly [Key in keyof DeskTally]: DeskTally[Key] }>();
  const events = (await listEvents(db, { reportedIn: range })).map((event) => ({
    ...event,
    money: event.amount,
    date: event.eventDate,
  }));
  const funds = (await listFunds(db, { reportedIn: range })).map((fund) => ({
    ...fund,
    stage: 'funds' as const,
    date: fund.arrivedOn,
  }));
  for (const record of [...events, ...funds]) {
    const key = `${record.unitId}/${record.stage}`;
    const tally = tallies.get(key) ?? {
      unitId: record.unitId,
      unit: record.unit,
      stage: record.stage,
      reported: 0,
      recognised: 0,
      returned: 0,
      waiting: 0,
      reportedFen: 0,
      recognisedFen: 0,
    };
    tallies.set(key, tally);
    tally.reported += 1;
    if (record.state === 'recognised') tally.recognised += 1;
    else if (record.state === 'returned') tally.returned += 1;
    else tally.waiting += 1;
    const date = record.date ?? `${record.reportedPeriod}-01`;
    if (record.money) tally.reportedFen += convertToFen(record.money, date, rates)?.fen ?? 0;
    tally.recognisedFen += record.recognisedFen ?? 0;
  }
  return [...tallies.values()];
}
