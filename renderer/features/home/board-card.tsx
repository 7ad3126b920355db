import type { SubmissionBoardRow } from '../../../shared/contract/import';
import { useShortNames } from '../../lib/office/use-short-names';
import { type MissingMeans, REPORT_STATES, ReportMark } from '../../ui/office/report-state';
import { RouteLink } from '../../ui/page/route-link';

interface BoardCardProps {
  readonly board: readonly SubmissionBoardRow[];
  readonly missing: MissingMeans;
}

/** The submission board in small: every unit, its state by shape, word and colour. */
export function BoardCard({ board, missing }: BoardCardProps) {
  const shortName = useShortNames();
  if (missing === 'unkept') {
    return (
      <section className="card" aria-label="报送情况">
        <h2>报送情况</h2>
        <p className="muted">这个月已通报，报表不是在这里收的，没有各单位的报送记录。</p>
      </section>
    );
  }
  const groups = [...new Set(board.map((row) => row.groupName))];
  return (
    <section className="card" aria-label="报送情况">
      <h2>报送情况</h2>
      {groups.map((group) => {
        const rows = board.filter((row) => row.groupName === group);
        return (
          <div key={group} className="home-board-group">
            <h3 className="muted">
              {group} {rows.filter((row) => row.receivedAt !== null).length}/{rows.length}
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
                      <ReportMark state={row.state} missing={missing} />
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
