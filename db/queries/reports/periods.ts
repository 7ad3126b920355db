import { sql } from 'kysely';
import type { PeriodInfo } from '../../../shared/contract/office';
import type { Period } from '../../../shared/domain/period';
import type { PeriodState } from '../../../shared/domain/stage';
import { AppFault } from '../../../shared/result';
import type { Db } from '../../schema';

/** All periods opened so far, newest first, with what has come in and what has been recognised. */
export async function listPeriods(db: Db): Promise<PeriodInfo[]> {
  return selectPeriods(db).orderBy('periods.period', 'desc').execute();
}

/** The newest period that is neither issued nor closed; `null` when there is none. */
export async function findOpenPeriod(db: Db): Promise<Period | null> {
  const row = await db
    .selectFrom('periods')
    .select('period')
    .where('state', 'not in', ['issued', 'closed'])
    .orderBy('period', 'desc')
    .executeTakeFirst();
  return row?.period ?? null;
}

/** `null` when the period has not been opened. */
export async function findPeriod(db: Db, period: Period): Promise<PeriodInfo | null> {
  return (await selectPeriods(db).where('periods.period', '=', period).executeTakeFirst()) ?? null;
}

/** @throws AppFault `not-found`. */
async function getPeriod(db: Db, period: Period): Promise<PeriodInfo> {
  const info = await findPeriod(db, period);
  if (!info) throw new AppFault('not-found', `通报期 ${period} 还没有开启。数据没有变化；请先开启。`);
  return info;
}

function selectPeriods(db: Db) {
  // The states stand in the statement: bound as values they would keep SQLite from its partial indexes.
  const records = (column: 'reported_period' | 'recognised_period', state: string) => {
    const condition = sql`${sql.ref(column)} = periods.period and ${sql.raw(state)}`;
    return sql<number>`(select count(*) from stage_events where ${condition})
      + (select count(*) from fund_entries where ${condition})`;
  };
  return db
    .selectFrom('periods')
    .select(['periods.period', 'state', 'cut_off as cutOff', 'cut_off_note as cutOffNote'])
    .select((get) =>
      get
        .selectFrom('submissions')
        .whereRef('submissions.period', '=', 'periods.period')
        .select(get.fn.countAll<number>().as('n'))
        .$asScalar()
        .$notNull()
        .as('submissions'),
    )
    .select(records('reported_period', "state in ('reported', 'checking')").as('waiting'))
    .select(records('recognised_period', "state = 'recognised'").as('recognised'));
}

/** Opens a period; one that is already open is left as it is. */
export async function openPeriod(
  db: Db,
  period: { readonly period: Period; readonly cutOff: string; readonly cutOffNote: string },
): Promise<PeriodInfo> {
  await db
    .insertInto('periods')
    .values({ period: period.period, state: 'open', cut_off: period.cutOff, cut_off_note: period.cutOffNote })
    .onConflict((conflict) => conflict.column('period').doNothing())
    .execute();
  return getPeriod(db, period.period);
}

/** @throws AppFault `not-found`. */
export async function setPeriodState(db: Db, period: Period, state: PeriodState): Promise<PeriodInfo> {
  await db.updateTable('periods').set({ state }).where('period', '=', period).execute();
  return getPeriod(db, period);
}

/** Moves the last day for reports, with the reason. @throws AppFault `not-found`. */
export async function extendPeriod(
  db: Db,
  period: Period,
  cutOff: string,
  note: string,
): Promise<PeriodInfo> {
  await db
    .updateTable('periods')
    .set({ cut_off: cutOff, cut_off_note: note })
    .where('period', '=', period)
    .execute();
  return getPeriod(db, period);
}
