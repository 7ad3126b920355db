import { StateMark } from './state-tag';

/** How a unit stands with its report of a month, in a word and a shape. */
export const REPORT_STATES = {
  'on-time': { word: '按时', shape: 'full', tone: 'done' },
  late: { word: '迟报', shape: 'half', tone: 'warning' },
  missing: { word: '未报', shape: 'hollow', tone: 'overdue' },
} as const;
export type ReportState = keyof typeof REPORT_STATES;

export function isReportState(text: string | undefined): text is ReportState {
  return text !== undefined && Object.hasOwn(REPORT_STATES, text);
}

interface ReportMarkProps {
  /** `null`: the month is still open. */
  readonly state: ReportState | null;
  /** How many units stand so. */
  readonly count?: number;
}

export function ReportMark({ state, count }: ReportMarkProps) {
  if (state === null) return <span className="muted">待报</span>;
  const { word, shape, tone } = REPORT_STATES[state];
  return (
    <StateMark shape={shape} tone={tone}>
      {count === undefined ? word : `${word} ${count}`}
    </StateMark>
  );
}
