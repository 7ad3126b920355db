/** The child's side: answers requests from whatever port it is given. */
import { AppFault } from '../../shared/result';
import type { ReviewTaskName } from '../import/review-desk';
import { type JobName, jobTable, type ReportProgress } from './job-table';
import type { JobReply, JobRequest } from './jobs';

/** `process` under Node, `process.parentPort` in a utility process. */
export interface JobPort {
  post(reply: JobReply): void;
  onMessage(listener: (request: JobRequest) => void): void;
}

/** One job at a time; of a review several tasks may be under way. */
export function connectJobs(port: JobPort): void {
  let reviews: Reviews | null = null;
  const review = () => {
    reviews ??= loadReviews();
    return reviews;
  };
  port.onMessage((request) => {
    void answer(port, review, request);
  });
}

type Reviews = ReturnType<typeof loadReviews>;

/** What reads workbooks is large: a helper that makes a backup does without it. */
async function loadReviews() {
  const { openDesk, reviewTasks } = await import('../import/review-desk');
  return { desk: openDesk(), tasks: reviewTasks };
}

async function answer(port: JobPort, review: () => Reviews, request: JobRequest): Promise<void> {
  const { id } = request;
  const onProgress: ReportProgress = (done, total, text) =>
    port.post({ id, type: 'progress', done, total, text });
  try {
    port.post({ id, type: 'result', value: await runRequest(review, request, onProgress) });
  } catch (error) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    port.post({ id, type: 'error', error: error instanceof AppFault ? error.toAppError() : null, detail });
  }
}

/** The names and inputs crossed a process border; the tables' types say what they are. */
async function runRequest(
  review: () => Reviews,
  request: JobRequest,
  onProgress: ReportProgress,
): Promise<unknown> {
  const { job, input } = request;
  if (request.review) {
    const { desk, tasks } = await review();
    if (!Object.hasOwn(tasks, job)) throw new Error(`unknown task ${job}`);
    const task = tasks[job as ReviewTaskName] as (...all: unknown[]) => Promise<unknown>;
    return task(desk, input, onProgress);
  }
  if (!Object.hasOwn(jobTable, job)) throw new Error(`unknown job ${job}`);
  const run = jobTable[job as JobName] as (...all: unknown[]) => Promise<unknown>;
  return run(input, onProgress);
}
