import type { HomeView } from '../../../shared/contract/app';
import { isClosed, PERIOD_STATE_NAMES } from '../../../shared/domain/stage';
import type { MissingMeans } from '../../ui/office/report-state';
import { RouteLink } from '../../ui/page/route-link';
import { describeDeadline } from './describe-deadline';

interface DeadlineProps {
  readonly view: HomeView;
  readonly missing: MissingMeans;
}

/** The month in one line: days left, who has reported, what waits. */
export function Deadline({ view, missing }: DeadlineProps) {
  const arrived = view.board.filter((row) => row.receivedAt !== null).length;
  const late = view.board.filter((row) => row.late).length;
  const deadline = describeDeadline(view.daysToCutOff, isClosed(view.period.state));
  return (
    <section className="card home-deadline" aria-label="本期进度">
      <div className={`home-figure${deadline.urgent ? ' home-urgent' : ''}`}>
        <strong>{deadline.figure}</strong>
        <span>{deadline.text}</span>
      </div>
      {missing !== 'unkept' && (
        <RouteLink route="/reports" className="home-figure">
          <strong>
            {arrived}
            <small>/{view.board.length}</small>
          </strong>
          <span>单位已报送{late > 0 ? `，迟报 ${late}` : ''}</span>
        </RouteLink>
      )}
      <RouteLink route="/recognition" className="home-figure">
        <strong>{view.period.waiting}</strong>
        <span>条待认定</span>
      </RouteLink>
      <RouteLink route="/recognition?state=recognised" className="home-figure">
        <strong>{view.period.recognised}</strong>
        <span>条已认定</span>
      </RouteLink>
      <RouteLink route="/month" className="home-figure">
        <strong className="home-state">{PERIOD_STATE_NAMES[view.period.state]}</strong>
        <span>本期进程</span>
      </RouteLink>
    </section>
  );
}
