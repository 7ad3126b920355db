/** Helper processes under plain Node: the command line and the tests. */
import { fork } from 'node:child_process';
import type { JobReply, JobRunner } from './jobs';
import { createJobRunner, type JobChild } from './run-jobs';

/**
 * Enough for a workbook of a hundred thousand rows; a forged one dies here and not with the office's PC. What ten
 * thousand rows take is taken without clearing up in between, which would cost a tenth of the time.
 */
export const JOB_MEMORY = ['--max-old-space-size=1536', '--initial-heap-size=192'];

/** `entry` is the bundled `job-process.js`. */
export function createNodeJobRunner(entry: string, logDetail: (detail: string) => void): JobRunner {
  return createJobRunner(() => startNodeChild(entry), logDetail);
}

/** `onStart` learns the id of the process. */
export function startNodeChild(entry: string, onStart?: (pid: number) => void): JobChild {
  const child = fork(entry, [], {
    // Only this keeps Uint8Array what it is.
    serialization: 'advanced',
    execArgv: JOB_MEMORY,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  if (child.pid !== undefined) onStart?.(child.pid);
  // A child that cannot be started or written to ends with an exit event; the error itself adds nothing.
  child.on('error', () => child.kill('SIGKILL'));
  return {
    post: (request) => child.send(request, () => undefined),
    onMessage: (listener) => child.on('message', (reply) => listener(reply as JobReply)),
    onExit: (listener) => {
      child.on('exit', listener);
      child.on('error', listener);
    },
    kill: () => child.kill('SIGKILL'),
    hold: (busy) => {
      if (busy) {
        child.ref();
        child.channel?.ref();
      } else {
        child.unref();
        child.channel?.unref();
      }
    },
  };
}
