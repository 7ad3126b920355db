/** Helper processes under Electron: utility processes, which the burnt run-as-node fuse leaves working. */
import { utilityProcess } from 'electron';
import type { JobReply, JobRunner } from '../jobs/jobs';
import { JOB_MEMORY } from '../jobs/jobs-node';
import { createJobRunner, type JobChild } from '../jobs/run-jobs';

/** `entry` is the bundled `job-process.js`. */
export function createElectronJobRunner(entry: string, logDetail: (detail: string) => void): JobRunner {
  return createJobRunner(() => startChild(entry), logDetail);
}

function startChild(entry: string): JobChild {
  const child = utilityProcess.fork(entry, [], {
    serviceName: '后台处理',
    // Given bare, as to plain Node, they are passed over.
    execArgv: [`--js-flags=${JOB_MEMORY.join(' ')}`],
    stdio: 'ignore',
  });
  return {
    post: (request) => child.postMessage(request),
    onMessage: (listener) => child.on('message', (reply) => listener(reply as JobReply)),
    onExit: (listener) => child.on('exit', listener),
    kill: () => {
      child.kill();
    },
    // A utility process ends with the application and never keeps it alive.
    hold: () => undefined,
  };
}
