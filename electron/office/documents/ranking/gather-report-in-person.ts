import { listOpenEntries } from '../../../../db/queries/registers';
import type { Db } from '../../../../db/schema';
import type { IssueFacts } from '../../../../shared/documents/page/official-parts';
import type {
  Appointment,
  ReportInPersonData,
} from '../../../../shared/documents/unit/report-in-person-data';
import { isRestDay, shiftDate } from '../../../../shared/domain/month/cut-off';
import { formatPeriod, type Period, shiftPeriod } from '../../../../shared/domain/period';
import { reportInPersonRegister } from '../../../../shared/registers/declared/report-in-person';
import type { EntryOf } from '../../../../shared/registers/register';
import { AppFault } from '../../../../shared/result';
import { tailWarnings } from '../../ranking/tail-warnings';

/** Enough for the unit to prepare. */
const WORKDAYS_AHEAD = 5;

/**
 * What the notice to a unit rests on: the months of the tail rule, and what the register says was agreed. An
 * entry still open is followed up in later months too. Faults: `nothing-to-do` when the tail rule does not name
 * the unit.
 */
export async function gatherReportInPerson(
  db: Db,
  period: Period,
  unit: string,
  facts: IssueFacts,
): Promise<ReportInPersonData> {
  const entry = await findOpenEntry(db, unit, period);
  const months = [period, ...(entry === null ? [] : monthsOf(entry, period))];
  for (const month of months) {
    const warning = (await tailWarnings(db, month)).find((candidate) => candidate.unit === unit);
    if (warning)
      return {
        ...facts,
        period,
        warning,
        appointment: entry && appointmentOf(entry),
        reportOn: workdayAfter(facts),
      };
  }
  const warnings = await tailWarnings(db, period);
  const { months: count } = facts.settings['tail.rule'];
  const named =
    warnings.length === 0
      ? '本期没有须当面汇报的单位'
      : `本期须当面汇报的是${warnings.map((warning) => warning.unit).join('、')}`;
  throw new AppFault(
    'nothing-to-do',
    `截至${formatPeriod(period)}，“${unit}”没有连续${count}个月排名靠后，不用当面汇报，没有生成通知。${named}。数据没有变化。`,
  );
}

type ListedUnit = EntryOf<typeof reportInPersonRegister>;

/** The newest entry of the unit that is still open, the one listed for this very month first. */
async function findOpenEntry(db: Db, unit: string, period: Period): Promise<ListedUnit | null> {
  const entries = (await listOpenEntries(db, reportInPersonRegister)).filter((entry) => entry.unit === unit);
  return entries.find((entry) => entry.origin?.endsWith(`:${period}`)) ?? entries[0] ?? null;
}

/** Months an entry may have been listed for: the one it was collected from, else that of its day and the one before. */
function monthsOf({ origin, fields }: ListedUnit, period: Period): Period[] {
  const collected = /:(\d{4}-\d{2})$/.exec(origin ?? '')?.[1];
  const listed = fields.listedOn?.slice(0, 7) ?? period;
  const months = collected === undefined ? [listed, shiftPeriod(listed, -1)] : [collected];
  return months.filter((month) => month < period);
}

function appointmentOf({ fields }: ListedUnit): Appointment | null {
  const { appointment: at, place, reporter, listeners } = fields;
  return at === null ? null : { at, place, reporter, listeners };
}

function workdayAfter({ issuedOn, settings }: IssueFacts): string {
  let date = issuedOn;
  let workdays = 0;
  // Longer than any run of holidays within five workdays, unless the table calls every day one.
  for (let tries = 0; tries < 60 && workdays < WORKDAYS_AHEAD; tries += 1) {
    date = shiftDate(date, 1);
    if (!isRestDay(date, settings)) workdays += 1;
  }
  return date;
}
