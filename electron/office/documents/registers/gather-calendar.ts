import type { Db } from '../../../../db/schema';
import type { CalendarData } from '../../../../shared/documents/calendar/build-calendar';
import type { IssueFacts } from '../../../../shared/documents/page/official-parts';
import type { Period } from '../../../../shared/domain/period';
import { monthDays, monthDeadlines } from '../../../registers/office-calendar';

export async function gatherCalendar(db: Db, period: Period, facts: IssueFacts): Promise<CalendarData> {
  const deadlines = await monthDeadlines(db, period);
  const weeks = (await monthDays(db, period)).map((week) =>
    week.map(({ date, mark }) => ({
      date,
      mark,
      outside: !date.startsWith(period),
      deadlines: deadlines.filter((deadline) => deadline.date === date),
    })),
  );
  return { ...facts, period, weeks };
}
