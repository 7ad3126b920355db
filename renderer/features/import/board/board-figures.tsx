import type { SubmissionBoardRow } from '../../../../shared/contract/import';
import { type MissingMeans, ReportMark, type ReportState } from '../../../ui/office/report-state';
import { countBoard } from './board-text';

interface BoardFiguresProps {
  readonly rows: readonly SubmissionBoardRow[];
  readonly missing: MissingMeans;
  readonly state: string | null;
  readonly onState: (state: string | null) => void;
}

/** 按时、迟报、未报 with their numbers; a click lists those units. */
export function BoardFigures({ rows, missing, state, onState }: BoardFiguresProps) {
  if (missing === 'unkept')
    return <span className="muted">这个月已通报，报表不是在这里收的，没有各单位的报送记录。</span>;
  const counts = countBoard(rows);
  const figures: readonly (readonly [ReportState, number])[] = [
    ['on-time', counts.onTime],
    ['late', counts.late],
    ['missing', counts.missing],
  ];
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
