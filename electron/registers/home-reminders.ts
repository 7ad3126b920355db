/** What the registers have to say on the home page: entries that need attention, and the days ahead. */
import type { Db } from '../../db/schema';
import type { OfficeDeadline } from '../../shared/contract/registers';
import { shiftDate } from '../../shared/domain/month/cut-off';
import { periodOfDay, shiftPeriod } from '../../shared/domain/period';
import { REGISTERS } from '../../shared/registers/registers';
import { listRegister } from './list-register';
import { monthDeadlines } from './office-calendar';

const DAYS_AHEAD = 7;
const MOST_DEADLINES = 8;

export interface RegisterReminder {
  readonly register: string;
  readonly count: number;
  readonly text: string;
}

/** One line per register with entries that need attention today. */
export async function registerReminders(db: Db, today: string): Promise<RegisterReminder[]> {
  const reminders: RegisterReminder[] = [];
  for (const register of REGISTERS) {
    if (register.attention === undefined) continue;
    const entries = await listRegister(db, register, {}, today);
    const count = entries.filter((entry) => entry.tone === 'warning').length;
    if (count > 0) reminders.push({ register: register.id, count, text: `${count}${register.attention}` });
  }
  return reminders;
}

/** The deadlines from today over the next week, the nearest first. */
export async function comingDeadlines(db: Db, today: string): Promise<OfficeDeadline[]> {
  const month = periodOfDay(today);
  const until = shiftDate(today, DAYS_AHEAD);
  const deadlines = await monthDeadlines(db, month);
  if (periodOfDay(until) > month) deadlines.push(...(await monthDeadlines(db, shiftPeriod(month, 1))));
  return deadlines.filter(({ date }) => date >= today && date <= until).slice(0, MOST_DEADLINES);
}
