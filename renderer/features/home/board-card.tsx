import type { SubmissionBoardRow } from '../../../shared/contract/import';
import { useShortNames } from '../../lib/office/use-short-names';
import { REPORT_STATES, ReportMark } from '../../ui/office/report-state';
import { RouteLink } from '../../ui/page/route-link';

/** The submission board in small: every unit, its state by shape, word and colour. */
export function BoardCard({ board }: { readonly board: readonly SubmissionBoardRow[] }) {
  const shortName = useShortNames();
  const groups = [...new Set(board.map((row) => row.groupName))];
  return (
    <section className="card" aria-label="报送情况">
      <h2>报送情况</h2>
      {groups.map((group) => {
        const rows = board.filter((row) => row.groupName === group);
        return (
          <div key={group} className="home-board-group">
            <h3 className="muted">
              {group} {rows.filter((row) => row.state !== 'missing').length}/{rows.length}
            </h3>
            <ul className="home-board">
              {rows.map((row) => {
                const { word } = REPORT_STATES[row.state];
                return (
                  <li key={row.unitId}>
                    <RouteLink
                      route={`/reports?unit=${row.unitId}`}
                      title={`${row.unit}：${word}${row.receivedAt ? ` ${row.receivedAt.slice(0, 10)}` : ''}${row.waiting > 0 ? `，待认定 ${row.waiting}` : ''}`}
                    >
                      <span className="home-board-unit">{shortName(row.unit)}</span>
                      <ReportMark state={row.state} />
                    </RouteLink>
                  </li>
                );
              })}
            </ul>
          </div>
        );
      })}
    </section>
  );
}
