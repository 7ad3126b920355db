/** The child's side: answers requests from whatever port it is given. */
import { AppFault } from '../../shared/result';
import { type JobName, jobTable, type ReportProgress } from './job-table';
import type { JobReply, JobRequest } from './jobs';

/** `process` under Node, `process.parentPort` in a utility process. */
export interface JobPort {
  post(reply: JobReply): void;
  onMessage(listener: (request: JobRequest) => void): void;
}

/** One job at a time; the parent never sends a second one before the first is answered. */
export function connectJobs(port: JobPort): void {
  port.onMessage((request) => {
    void answer(port, request);
  });
}

async function answer(port: JobPort, request: JobRequest): Promise<void> {
  const { id } = request;
  const onProgress: ReportProgress = (done, total, text) =>
    port.post({ id, type: 'progress', done, total, text });
  try {
    if (!Object.hasOwn(jobTable, request.job)) throw new Error(`unknown job ${request.job}`);
    const job = jobTable[request.job as JobName] as (
      input: never,
      onProgress: ReportProgress,
    ) => Promise<unknown>;
    port.post({ id, type: 'result', value: await job(request.input as never, onProgress) });
  } catch (error) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    port.post({ id, type: 'error', error: error instanceof AppFault ? error.toAppError() : null, detail });
  }
}
