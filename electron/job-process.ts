/** Entry of the helper process, forked by Node or started by Electron as a utility process. */
import { connectJobs, type JobPort } from './jobs/connect-jobs';
import type { JobRequest } from './jobs/jobs';

/** What Electron puts into a utility process; absent under Node. */
interface ParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
}

const parentPort = (process as NodeJS.Process & { parentPort?: ParentPort }).parentPort;

const port: JobPort = parentPort
  ? {
      post: (reply) => parentPort.postMessage(reply),
      onMessage: (listener) => parentPort.on('message', ({ data }) => listener(data as JobRequest)),
    }
  : {
      post: (reply) => {
        // The parent may have gone while the job ran; its end is ours.
        if (process.connected) process.send?.(reply);
      },
      onMessage: (listener) => {
        process.on('message', (message) => listener(message as JobRequest));
        process.on('disconnect', () => process.exit(0));
      },
    };

connectJobs(port);
