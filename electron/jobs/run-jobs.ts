/** The parent's side: one helper process per running job, two kept warm, killed on cancel, timeout and crash. */
import type { AppFault } from '../../shared/result';
import { cancelled, stopped, timeoutFor, toFault } from './job-faults';
import type { JobReply, JobRequest, JobRunner } from './jobs';
import { reviewProcess } from './review-process';

/** A started helper process, by whatever means. */
export interface JobChild {
  post(request: JobRequest): void;
  onMessage(listener: (reply: JobReply) => void): void;
  onExit(listener: () => void): void;
  kill(): void;
  /** Whether the child keeps the program running. */
  hold(busy: boolean): void;
}

/** A helper with whatever is listening to it now: it outlives many jobs. */
export interface Helper {
  readonly child: JobChild;
  /** Settles when the process is gone and with it every lock it held. */
  readonly ended: Promise<void>;
  onReply: (reply: JobReply) => void;
  onExit: () => void;
}

/** One for a review and one for the backup before it is stored. */
const MAX_IDLE = 2;

export function createJobRunner(start: () => JobChild, logDetail: (detail: string) => void): JobRunner {
  const working = new Set<Helper>();
  let idle: Helper[] = [];
  let nextId = 1;

  function take(): Helper {
    const helper = idle.pop() ?? startHelper();
    working.add(helper);
    helper.child.hold(true);
    return helper;
  }

  function startHelper(): Helper {
    const child = start();
    let end: () => void = () => undefined;
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    const helper: Helper = { child, ended, onReply: () => undefined, onExit: () => undefined };
    child.onMessage((reply) => helper.onReply(reply));
    child.onExit(() => {
      working.delete(helper);
      idle = idle.filter((other) => other !== helper);
      end();
      helper.onExit();
    });
    return helper;
  }

  function giveBack(helper: Helper): void {
    if (!working.delete(helper)) return;
    helper.onReply = () => undefined;
    helper.onExit = () => undefined;
    if (idle.length < MAX_IDLE) keep(helper);
    else helper.child.kill();
  }

  /** The one used last is the warmest: it is taken first. */
  function keep(helper: Helper): void {
    idle.push(helper);
    helper.child.hold(false);
  }

  function makeReady(): void {
    if (idle.length === 0) keep(startHelper());
  }

  return {
    run(name, input, options = {}) {
      return new Promise((resolve, reject) => {
        if (options.signal?.aborted) {
          reject(cancelled());
          return;
        }
        const helper = take();
        const id = nextId++;
        let settled = false;
        const settle = (finish: () => void) => {
          if (settled) return;
          settled = true;
          clearTimeout(timer);
          options.signal?.removeEventListener('abort', abort);
          finish();
        };
        const fail = (fault: AppFault) =>
          settle(() => {
            working.delete(helper);
            helper.child.kill();
            // Whoever is told takes up again what the helper had open.
            void helper.ended.then(() => reject(fault));
          });
        const abort = () => fail(cancelled());
        const timer = setTimeout(
          () => fail(stopped(input, '耗时过长，已停止')),
          options.timeoutMs ?? timeoutFor(input),
        );
        options.signal?.addEventListener('abort', abort, { once: true });
        helper.onExit = () => fail(stopped(input, '出错中断'));
        helper.onReply = (reply) => {
          if (reply.id !== id) return;
          if (reply.type === 'progress') {
            options.onProgress?.(reply.done, reply.total, reply.text);
            return;
          }
          settle(() => {
            giveBack(helper);
            // The value crossed a process border; the table's types say what it is.
            if (reply.type === 'result') resolve(reply.value as never);
            else reject(toFault(reply, logDetail));
          });
        };
        helper.child.post({ id, job: name, input });
      });
    },
    startReview: () => {
      const helper = take();
      // Storing what comes of it takes a second one, for the backup.
      makeReady();
      const kill = () => {
        working.delete(helper);
        helper.child.kill();
      };
      return reviewProcess(helper, logDetail, { kill, giveBack: () => giveBack(helper) });
    },
    makeReady,
    close() {
      for (const helper of [...working, ...idle]) helper.child.kill();
      working.clear();
      idle = [];
    },
  };
}
