/** Periods and the settings in force in them. */

import { listSettings } from '../../db/queries/office/settings';
import { findOpenPeriod, findPeriod, openPeriod } from '../../db/queries/reports/periods';
import type { Db } from '../../db/schema';
import type { PeriodInfo } from '../../shared/contract/office';
import { cutOffDate } from '../../shared/domain/month/cut-off';
import { formatPeriod, type Period, periodOfDay } from '../../shared/domain/period';
import { type Settings, settingsInForce } from '../../shared/domain/settings';
import { isClosed } from '../../shared/domain/stage';
import { AppFault } from '../../shared/result';
import { type AppContext, todayOf } from '../context';

export async function settingsFor(db: Db, period: Period): Promise<Settings> {
  return settingsInForce(await listSettings(db), period);
}

/** `day`: `YYYY-MM-DD`. */
export function settingsOn(db: Db, day: string): Promise<Settings> {
  return settingsFor(db, periodOfDay(day));
}

/** The period as stored, opened with its cut-off when this is the first anyone hears of it. */
export async function ensurePeriod(db: Db, period: Period): Promise<PeriodInfo> {
  const found = await findPeriod(db, period);
  if (found) return found;
  const cutOff = cutOffDate(period, await settingsFor(db, period));
  return openPeriod(db, { period, cutOff: cutOff.date, cutOffNote: cutOff.note });
}

/** The period as it is or would be opened; writes nothing. */
export async function periodInfo(db: Db, period: Period): Promise<PeriodInfo> {
  const found = await findPeriod(db, period);
  if (found) return found;
  const cutOff = cutOffDate(period, await settingsFor(db, period));
  return {
    period,
    state: 'open',
    cutOff: cutOff.date,
    cutOffNote: cutOff.note,
    submissions: 0,
    waiting: 0,
    recognised: 0,
  };
}

/** @throws AppFault `period-closed` when the period has been issued or closed. */
export async function requireOpenPeriod(db: Db, period: Period): Promise<PeriodInfo> {
  const info = await ensurePeriod(db, period);
  if (isClosed(info.state)) {
    throw new AppFault(
      'period-closed',
      `${formatPeriod(period)}已经通报，数据只读，没有变化。需要更正的，请在后续通报期办理，或先作废该期通报。`,
    );
  }
  return info;
}

/** The newest period that is not yet issued; in an office without one, the month of today. */
export async function currentPeriod(context: AppContext): Promise<Period> {
  return (await findOpenPeriod(context.office.db)) ?? periodOfDay(todayOf(context));
}
