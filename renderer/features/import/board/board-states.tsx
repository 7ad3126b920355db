import type { ReportHistory } from '../../../../shared/contract/import';
import { StateMark } from '../../../ui/state-tag';

/** How a unit stands with its report, in a word and a shape. */
export const BOARD_STATES = {
  'on-time': { word: '按时', shape: 'full', tone: 'done' },
  late: { word: '迟报', shape: 'half', tone: 'warning' },
  missing: { word: '未报', shape: 'hollow', tone: 'overdue' },
} as const;
export type BoardState = keyof typeof BOARD_STATES;

export function isBoardState(text: string | undefined): text is BoardState {
  return text !== undefined && Object.hasOwn(BOARD_STATES, text);
}

/** `null`: the month is still open. */
export function BoardMark({ state }: { readonly state: ReportHistory['rows'][number]['states'][number] }) {
  if (state === null) return <span className="muted">待报</span>;
  const { word, shape, tone } = BOARD_STATES[state];
  return (
    <StateMark shape={shape} tone={tone}>
      {word}
    </StateMark>
  );
}
