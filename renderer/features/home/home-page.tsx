import './home.css';
import { formatDate, formatPeriod } from '../../../shared/domain/period';
import { isClosed } from '../../../shared/domain/stage';
import { useQuery } from '../../api/use-query';
import { usePeriod } from '../../lib/office/use-period';
import { missingMeans } from '../../ui/office/report-state';
import { Page } from '../../ui/page/page';
import { QueryView } from '../../ui/page/query-view';
import { BoardCard } from './board-card';
import { Deadline } from './deadline';
import { DeadlinesCard } from './deadlines-card';
import { RankingCard } from './ranking-card';
import { TodoCard } from './todo-card';
import { TotalsCard } from './totals-card';

/** Where does this month stand, and what must be done now. Every number is a door to its list. */
export function HomePage() {
  const period = usePeriod();
  const home = useQuery('app.home', { period });
  const info = home.value?.period;
  return (
    <Page
      title={`${formatPeriod(period)}态势`}
      note={info && `报送截止 ${formatDate(info.cutOff)}${info.cutOffNote ? `（${info.cutOffNote}）` : ''}`}
    >
      <QueryView query={home}>
        {(view) => {
          const missing = missingMeans({
            closed: isClosed(view.period.state),
            past: view.daysToCutOff < 0,
            rows: view.board,
          });
          return (
            <div className="home">
              <div className="home-left">
                <Deadline view={view} missing={missing} />
                <TodoCard todos={view.todos} />
                <BoardCard board={view.board} missing={missing} />
              </div>
              <div className="home-right">
                <TotalsCard totals={view.totals} />
                <DeadlinesCard deadlines={view.deadlines} />
                <RankingCard top={view.top} />
              </div>
            </div>
          );
        }}
      </QueryView>
    </Page>
  );
}
