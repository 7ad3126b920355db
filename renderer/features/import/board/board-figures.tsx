import type { SubmissionBoardRow } from '../../../../shared/contract/import';
import { StateMark } from '../../../ui/state-tag';
import { BOARD_STATES, type BoardState } from './board-states';
import { countBoard } from './board-text';

interface BoardFiguresProps {
  readonly rows: readonly SubmissionBoardRow[];
  readonly state: string | null;
  readonly onState: (state: string | null) => void;
}

/** 按时、迟报、未报 with their numbers; a click lists those units. */
export function BoardFigures({ rows, state, onState }: BoardFiguresProps) {
  const counts = countBoard(rows);
  const figures: readonly (readonly [BoardState, number])[] = [
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
          <StateMark shape={BOARD_STATES[name].shape} tone={BOARD_STATES[name].tone}>
            {`${BOARD_STATES[name].word} ${count}`}
          </StateMark>
        </button>
      ))}
    </div>
  );
}
