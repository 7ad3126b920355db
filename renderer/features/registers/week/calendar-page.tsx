import '../registers.css';
import { Button } from 'antd';
import { useState } from 'react';
import type { CalendarMark, OfficeDeadline } from '../../../../shared/contract/registers';
import { formatPeriod, type Period, periodSchema, shiftPeriod } from '../../../../shared/domain/period';
import { WEEKDAY_NAMES, weekdayOf } from '../../../../shared/registers/week';
import { useQuery } from '../../../api/use-query';
import { usePeriod } from '../../../lib/office/use-period';
import { useRouteQuery } from '../../../lib/route/use-route-query';
import { ExportButton } from '../../../ui/data-grid/output/export-button';
import { Page } from '../../../ui/page/page';
import { QueryView } from '../../../ui/page/query-view';
import { RouteLink } from '../../../ui/page/route-link';
import { PaperDrawer } from '../../../ui/paged-preview/paper-drawer';
import { Stepper } from '../stepper';

const paperOf = (period: Period) => ({ kind: 'calendar' as const, period });

/** Every deadline of the two papers and every appointment of the registers, month by month. */
export function CalendarPage() {
  const [query, change] = useRouteQuery();
  const inForce = usePeriod();
  const asked = periodSchema.safeParse(query.month);
  const period = asked.success ? asked.data : inForce;
  const month = useQuery('calendar.month', { period });
  const today = useQuery('app.status', {}).value?.today ?? '';
  const [printing, setPrinting] = useState(false);
  // Of the month shown, whichever the office works on.
  const paper = useQuery('documents.draft', printing ? paperOf(period) : null).value?.model ?? null;
  return (
    <Page
      title="工作日历"
      note={
        <Stepper unit="月" onStep={(step) => change({ month: shiftPeriod(period, step) })}>
          {formatPeriod(period)}
        </Stepper>
      }
      actions={
        <>
          <ExportButton
            title={`${formatPeriod(period)}工作日历`}
            columns={[
              ['日期', 'date'],
              ['星期', 'text'],
              ['事项', 'text'],
            ]}
            rows={(month.value?.deadlines ?? []).map(({ date, text }) => [
              date,
              WEEKDAY_NAMES[weekdayOf(date) - 1] ?? '',
              text,
            ])}
          />
          <Button onClick={() => setPrinting(true)}>打印月历</Button>
        </>
      }
    >
      {printing && (
        <PaperDrawer
          title={`${formatPeriod(period)}工作日历`}
          source={paper}
          word={paperOf(period)}
          onClose={() => setPrinting(false)}
        />
      )}
      <QueryView query={month}>
        {({ weeks, deadlines }) => (
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
              {weeks.map((days) => (
                <tr key={days[0]?.date}>
                  {days.map(({ date, mark }) => (
                    <CalendarDay
                      key={date}
                      day={date}
                      mark={mark}
                      outside={!date.startsWith(period)}
                      isToday={date === today}
                      deadlines={deadlines.filter((deadline) => deadline.date === date)}
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

interface CalendarDayProps {
  readonly day: string;
  readonly mark: CalendarMark['mark'];
  readonly outside: boolean;
  readonly isToday: boolean;
  readonly deadlines: readonly OfficeDeadline[];
}

function CalendarDay({ day, mark, outside, isToday, deadlines }: CalendarDayProps) {
  return (
    <td
      className={
        outside ? 'calendar-outside' : isToday ? 'calendar-today' : mark === '休' ? 'calendar-free' : ''
      }
    >
      <time dateTime={day}>
        {Number(day.slice(8))}
        {isToday && <span className="calendar-mark">今天</span>}
        {mark !== '' && <span className={mark === '休' ? 'calendar-rest' : 'calendar-work'}>{mark}</span>}
      </time>
      <ul>
        {deadlines.map((deadline) => (
          <li key={`${deadline.text}-${deadline.route}`}>
            <RouteLink route={deadline.route} title={deadline.text}>
              {deadline.text}
            </RouteLink>
          </li>
        ))}
      </ul>
    </td>
  );
}
