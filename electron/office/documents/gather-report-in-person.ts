import type { Db } from '../../../db/schema';
import type { IssueFacts } from '../../../shared/documents/page/official-parts';
import type { ReportInPersonData } from '../../../shared/documents/unit/report-in-person-data';
import { isRestDay, shiftDate } from '../../../shared/domain/cut-off';
import { formatPeriod, type Period } from '../../../shared/domain/period';
import { AppFault } from '../../../shared/result';
import { tailWarnings } from '../tail-warnings';

/** Enough for the unit to prepare. */
const WORKDAYS_AHEAD = 5;

/** Faults: `nothing-to-do` when the tail rule does not name the unit. */
export async function gatherReportInPerson(
  db: Db,
  period: Period,
  unit: string,
  facts: IssueFacts,
): Promise<ReportInPersonData> {
  const warnings = await tailWarnings(db, period);
  const warning = warnings.find((entry) => entry.unit === unit);
  if (!warning) {
    const { months } = facts.settings['tail.rule'];
    const named =
      warnings.length === 0
        ? '本期没有须当面汇报的单位'
        : `本期须当面汇报的是${warnings.map((entry) => entry.unit).join('、')}`;
    throw new AppFault(
      'nothing-to-do',
      `截至${formatPeriod(period)}，“${unit}”没有连续${months}个月排名靠后，不用当面汇报，没有生成通知。${named}。数据没有变化。`,
    );
  }
  return { ...facts, period, warning, reportOn: workdayAfter(facts) };
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
