/** Jobs as the rest of the program sees them; the helper process behind them is exchangeable. */
import type { ReviewTaskInput, ReviewTaskName, ReviewTaskOutput } from '../import/review-desk';
import type { JobInput, JobName, JobOutput, ReportProgress } from './job-table';

export interface JobOptions {
  readonly onProgress?: ReportProgress;
  /** Aborting kills the helper process; once it is gone the run is refused with `cancelled`. */
  readonly signal?: AbortSignal;
  /** Default: grows with the size of the input, see `run-jobs.ts`. */
  readonly timeoutMs?: number;
}

export interface JobRunner {
  /**
   * Faults: those of the job; `cancelled`; `file-unreadable` when the helper hung, crashed or ran out of
   * memory over a file; `internal` when it did over anything else.
   */
  run<Name extends JobName>(
    name: Name,
    input: JobInput<Name>,
    options?: JobOptions,
  ): Promise<JobOutput<Name>>;
  /** A helper of its own for one review, which remembers what it is told. */
  startReview(): ReviewProcess;
  /** Starts a helper beforehand, so that whoever needs one does not wait for it. */
  makeReady(): void;
  /** Ends idle and working helpers. */
  close(): void;
}

/** Several questions may be under way at once. Once the process has ended every question is refused. */
export interface ReviewProcess {
  /** Faults: those of the task; `cancelled` after `close`; like `run` when the helper hung or crashed. */
  ask<Name extends ReviewTaskName>(
    name: Name,
    input: ReviewTaskInput<Name>,
    onProgress?: ReportProgress,
  ): Promise<ReviewTaskOutput<Name>>;
  /** Kills the helper. */
  close(): void;
  /** Has the helper forget the review and keeps it, warm, for what comes next. */
  release(): Promise<void>;
}

/** Parent → child. */
export interface JobRequest {
  readonly id: number;
  readonly job: string;
  /** A task of the helper's review. */
  readonly review?: true;
  readonly input: unknown;
}

/** Child → parent. */
export type JobReply =
  | {
      readonly id: number;
      readonly type: 'progress';
      readonly done: number;
      readonly total: number;
      readonly text: string;
    }
  | { readonly id: number; readonly type: 'result'; readonly value: unknown }
  | {
      readonly id: number;
      readonly type: 'error';
      /** `null`: not a fault the clerk can do anything about; `detail` goes to the log. */
      readonly error: {
        readonly code: string;
        readonly message: string;
        readonly details?: readonly string[];
      } | null;
      readonly detail: string;
    };
