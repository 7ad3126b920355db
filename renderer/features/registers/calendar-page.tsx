import './registers.css';
import type { OfficeDeadline } from '../../../shared/contract/registers';
import { shiftDate } from '../../../shared/domain/cut-off';
import { formatPeriod, periodSchema, shiftPeriod } from '../../../shared/domain/period';
import { WEEKDAY_NAMES, weekdayOf } from '../../../shared/registers/week';
import { useQuery } from '../../api/use-query';
import { navigate } from '../../lib/place';
import { usePeriod } from '../../lib/use-period';
import { useRouteQuery } from '../../lib/use-route-query';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { Stepper } from './stepper';

/** Every deadline of the two papers and every appointment of the registers, month by month. */
export function CalendarPage() {
  const [query, change] = useRouteQuery();
  const inForce = usePeriod();
  const asked = periodSchema.safeParse(query.month);
  const period = asked.success ? asked.data : inForce;
  const month = useQuery('calendar.month', { period });
  const today = useQuery('app.status', {}).value?.today ?? '';
  return (
    <Page
      title="工作日历"
      note={
        <Stepper unit="月" onStep={(step) => change({ month: shiftPeriod(period, step) })}>
          {formatPeriod(period)}
        </Stepper>
      }
    >
      <QueryView query={month}>
        {({ deadlines }) => (
          <table className="calendar" aria-label={`${formatPeriod(period)}工作日历`}>
            <thead>
              <tr>
                {WEEKDAY_NAMES.map((name) => (
                  <th key={name} scope="col">
                    星期{name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {weeksOf(period).map((days) => (
                <tr key={days[0]}>
                  {days.map((day) => (
                    <CalendarDay
                      key={day}
                      day={day}
                      outside={!day.startsWith(period)}
                      isToday={day === today}
                      deadlines={deadlines.filter((deadline) => deadline.date === day)}
                    />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </QueryView>
    </Page>
  );
}

/** Whole weeks from Monday that cover the month. */
function weeksOf(period: string): string[][] {
  const weeks: string[][] = [];
  const first = `${period}-01`;
  for (
    let monday = shiftDate(first, 1 - weekdayOf(first));
    monday.slice(0, 7) <= period;
    monday = shiftDate(monday, 7)
  )
    weeks.push([0, 1, 2, 3, 4, 5, 6].map((days) => shiftDate(monday, days)));
  return weeks;
}

interface CalendarDayProps {
  readonly day: string;
  readonly outside: boolean;
  readonly isToday: boolean;
  readonly deadlines: readonly OfficeDeadline[];
}

function CalendarDay({ day, outside, isToday, deadlines }: CalendarDayProps) {
  return (
    <td className={outside ? 'calendar-outside' : isToday ? 'calendar-today' : ''}>
      <time dateTime={day}>
        {Number(day.slice(8))}
        {isToday && <span className="calendar-mark">今天</span>}
        {deadlines.some((deadline) => deadline.restDay) && <span className="calendar-rest">休</span>}
      </time>
      <ul>
        {deadlines.map((deadline) => (
          <li key={`${deadline.text}-${deadline.route}`}>
            <a
              href={`#${deadline.route}`}
              onClick={(event) => {
                event.preventDefault();
                navigate(deadline.route);
              }}
            >
              {deadline.text}
            </a>
          </li>
        ))}
      </ul>
    </td>
  );
}
