import type { HomeView } from '../../../shared/contract/app';
import { formatMonthDay } from '../../../shared/domain/period';
import { RouteLink } from '../../ui/page/route-link';

/** What is due in the days ahead; the whole month stands in the calendar. */
export function DeadlinesCard({ deadlines }: { readonly deadlines: HomeView['deadlines'] }) {
  return (
    <section className="card" aria-label="近期时限">
      <h2>近期时限</h2>
      {deadlines.length === 0 && <p className="muted">七天内没有到期的事项。</p>}
      <ul>
        {deadlines.map((deadline) => (
          <li key={`${deadline.date}-${deadline.text}`}>
            <RouteLink route={deadline.route} className="home-todo">
              <span className="home-deadline-date">{formatMonthDay(deadline.date)}</span>
              <span className="home-todo-text">{deadline.text}</span>
              {deadline.restDay && <span className="muted">休息日</span>}
            </RouteLink>
          </li>
        ))}
      </ul>
      <RouteLink route="/calendar">全月日历</RouteLink>
    </section>
  );
}
