import type { SubmissionBoardRow } from '../../../../shared/contract/import';
import {
  type MissingMeans,
  REPORT_STATES,
  ReportMark,
  type ReportState,
} from '../../../ui/office/report-state';

interface BoardFiguresProps {
  readonly rows: readonly SubmissionBoardRow[];
  readonly missing: MissingMeans;
  readonly state: string | null;
  readonly onState: (state: string | null) => void;
}

/** 按时、迟报、未报、待重报 with their numbers; a click lists those units. */
export function BoardFigures({ rows, missing, state, onState }: BoardFiguresProps) {
  if (missing === 'unkept')
    return <span className="muted">这个月已通报，报表不是在这里收的，没有各单位的报送记录。</span>;
  const figures = (Object.keys(REPORT_STATES) as ReportState[])
    .map((name) => [name, rows.filter((row) => row.state === name).length] as const)
    // Hardly a month has it: it stands there when there is something to do.
    .filter(([name, count]) => name !== 'returned' || count > 0);
  return (
    <div className="board-figures">
      {figures.map(([name, count]) => (
        <button
          key={name}
          type="button"
          className="board-figure"
          aria-pressed={state === name}
          onClick={() => onState(state === name ? null : name)}
        >
          <ReportMark state={name} missing={missing} count={count} />
        </button>
      ))}
    </div>
  );
}
