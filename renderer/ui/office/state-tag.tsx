import './state-tag.css';
import { RECORD_STATE_NAMES, type RecordState } from '../../../shared/domain/stage';

type Tone = 'plain' | 'accent' | 'done' | 'overdue' | 'warning';
type Shape = 'hollow' | 'half' | 'full' | 'crossed';

interface MarkProps {
  readonly shape: Shape;
  readonly tone: Tone;
  readonly children: string;
}

/** A state as word, shape and colour together: never colour alone. */
export function StateMark({ shape, tone, children }: MarkProps) {
  return (
    <span className={`state-mark state-${tone}`}>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        <circle
          cx="6"
          cy="6"
          r="4.6"
          fill={shape === 'full' ? 'currentColor' : 'none'}
          stroke="currentColor"
          strokeWidth="1.4"
        />
        {shape === 'half' && <path d="M6 1.4 A4.6 4.6 0 0 0 6 10.6 Z" fill="currentColor" />}
        {shape === 'crossed' && (
          <path d="M3.6 3.6 L8.4 8.4 M8.4 3.6 L3.6 8.4" stroke="currentColor" strokeWidth="1.4" />
        )}
      </svg>
      {children}
    </span>
  );
}

const LOOKS: Record<RecordState, { shape: Shape; tone: Tone }> = {
  reported: { shape: 'hollow', tone: 'plain' },
  checking: { shape: 'half', tone: 'accent' },
  recognised: { shape: 'full', tone: 'done' },
  returned: { shape: 'crossed', tone: 'overdue' },
};

/** 上报 hollow, 核查中 half, 认定 full, 退回 crossed. */
export function StateTag({ state }: { readonly state: RecordState }) {
  return <StateMark {...LOOKS[state]}>{RECORD_STATE_NAMES[state]}</StateMark>;
}
