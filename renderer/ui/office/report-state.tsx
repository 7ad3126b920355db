import { StateMark } from './state-tag';

/** How a unit stands with its report of a month, in a word and a shape. */
export const REPORT_STATES = {
  'on-time': { word: '按时', shape: 'full', tone: 'done' },
  late: { word: '迟报', shape: 'half', tone: 'warning' },
  missing: { word: '未报', shape: 'hollow', tone: 'overdue' },
  /** Sent back, not come again. */
  returned: { word: '待重报', shape: 'crossed', tone: 'overdue' },
} as const;
export type ReportState = keyof typeof REPORT_STATES;

export function isReportState(text: string | undefined): text is ReportState {
  return text !== undefined && Object.hasOwn(REPORT_STATES, text);
}

/** What it means that nothing was received: too late, still in time, or a month whose reports were never kept here. */
export type MissingMeans = 'overdue' | 'awaited' | 'unkept';

interface ReportedMonth {
  readonly closed: boolean;
  /** The cut-off lies before today. */
  readonly past: boolean;
  readonly rows: readonly { readonly state: ReportState }[];
}

export function missingMeans({ closed, past, rows }: ReportedMonth): MissingMeans {
  if (closed && rows.every((row) => row.state === 'missing')) return 'unkept';
  return past || closed ? 'overdue' : 'awaited';
}

interface ReportMarkProps {
  /** `null`: the month is still open. */
  readonly state: ReportState | null;
  /** Before the cut-off nobody is to blame yet; left out, the month is over. */
  readonly missing?: MissingMeans;
  /** How many units stand so. */
  readonly count?: number;
}

export function ReportMark({ state, missing = 'overdue', count }: ReportMarkProps) {
  if (state === null) return <span className="muted">待报</span>;
  const { word, shape, tone } = REPORT_STATES[state];
  return (
    <StateMark shape={shape} tone={state === 'missing' && missing !== 'overdue' ? 'plain' : tone}>
      {count === undefined ? word : `${word} ${count}`}
    </StateMark>
  );
}
