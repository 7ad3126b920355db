/** The checker's desk (制度 三(二)2: 梳理、核查、认定、汇总). */
import { z } from 'zod';
import { periodSchema } from '../domain/period';
import type { RecordState, Stage } from '../domain/stage';
import { type ListedInParts, MOST_ROWS, partSchema } from '../lists/part';
import { action, query } from './operation';
import type { FundEntry, ScopeVerdict, StageEvent } from './projects';

const recordRefSchema = z.object({ kind: z.enum(['event', 'fund']), id: z.number().int().positive() });
export type RecordRef = z.infer<typeof recordRefSchema>;

export interface DeskRow {
  readonly ref: RecordRef;
  readonly record: StageEvent | FundEntry;
  readonly projectId: number;
  readonly projectName: string;
  readonly unitId: number;
  readonly unit: string;
  readonly groupName: string;
  readonly investor: string;
  readonly industry: string;
  readonly stage: Stage | 'funds';
  readonly state: RecordState;
  readonly scope: ScopeVerdict;
  /** What stands against recognising this row: earlier recognition, out of scope, missing date, missing rate… */
  readonly objections: readonly Objection[];
}

export interface Objection {
  readonly code:
    | 'already-recognised'
    | 'out-of-scope'
    | 'no-date'
    | 'date-outside-year'
    | 'date-in-future'
    | 'no-amount'
    | 'no-rate'
    | 'no-evidence'
    | 'stage-order'
    | 'likely-double';
  readonly message: string;
  /** A blocking objection cannot be overruled by the checker; the others only warn. */
  readonly blocking: boolean;
}

/** 上报数 and 认定数 side by side, for one unit and one stage (funds: amounts in 分). */
export interface DeskTally {
  readonly unitId: number;
  readonly unit: string;
  readonly stage: Stage | 'funds';
  readonly reported: number;
  readonly recognised: number;
  readonly returned: number;
  readonly waiting: number;
  readonly reportedFen: number;
  readonly recognisedFen: number;
}

export interface RecogniseOutcome {
  readonly recognised: number;
  readonly rejected: number;
  readonly remaining: number;
  /** Rows left as they were, with the blocking objection. */
  readonly refused: readonly {
    readonly ref: RecordRef;
    readonly projectName: string;
    readonly message: string;
  }[];
}

const refs = z.array(recordRefSchema).min(1).max(MOST_ROWS);
const evidence = z.string().trim().max(500).optional();

export const recognitionOperations = {
  /** The tallies come with the first part. */
  'desk.list': query<{ rows: DeskRow[]; tallies: DeskTally[] } & ListedInParts>()(
    z.object({ period: periodSchema, part: partSchema }),
  ),
  'desk.recognise': action<RecogniseOutcome>()(z.object({ period: periodSchema, refs, evidence })),
  /** Everything that waits and has no objection. */
  'desk.recognise-all': action<RecogniseOutcome>()(z.object({ period: periodSchema })),
  'desk.return': action<RecogniseOutcome>()(
    z.object({ period: periodSchema, refs, reason: z.string().trim().min(1, '退回必须写明理由').max(500) }),
  ),
  /** Back to 上报, for a second look. */
  'desk.reopen': action<RecogniseOutcome>()(z.object({ period: periodSchema, refs })),
  /** Breaks off the action under way; nothing of it is kept, and it is refused with `cancelled`. */
  'desk.stop': query<null>()(z.object({})),
  'desk.set-evidence': action<null>()(z.object({ refs, evidence: z.string().trim().max(500) })),
};
