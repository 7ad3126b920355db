/** The parent's side: one helper process per running job, one kept warm, killed on cancel, timeout and crash. */
import { AppFault, ERROR_CODES, type ErrorCode } from '../../shared/result';
import type { JobReply, JobRequest, JobRunner } from './jobs';

/** A started helper process, by whatever means. */
export interface JobChild {
  post(request: JobRequest): void;
  onMessage(listener: (reply: JobReply) => void): void;
  onExit(listener: () => void): void;
  kill(): void;
  /** Whether the child keeps the program running. */
  hold(busy: boolean): void;
}

const BASE_TIMEOUT_MS = 20_000;
/** The parser needs about a second for each MiB of a packed workbook on the slowest PC we know of. */
const TIMEOUT_MS_PER_MIB = 4_000;

/** A helper with whatever is listening to it now: it outlives many jobs. */
interface Helper {
  readonly child: JobChild;
  onReply: (reply: JobReply) => void;
  onExit: () => void;
}

export function createJobRunner(start: () => JobChild, logDetail: (detail: string) => void): JobRunner {
  const working = new Set<Helper>();
  let idle: Helper | null = null;
  let nextId = 1;

  function take(): Helper {
    const helper = idle ?? startHelper();
    idle = null;
    working.add(helper);
    helper.child.hold(true);
    return helper;
  }

  function startHelper(): Helper {
    const helper: Helper = { child: start(), onReply: () => undefined, onExit: () => undefined };
    helper.child.onMessage((reply) => helper.onReply(reply));
    helper.child.onExit(() => {
      working.delete(helper);
      if (idle === helper) idle = null;
      helper.onExit();
    });
    return helper;
  }

  function giveBack(helper: Helper): void {
    if (!working.delete(helper)) return;
    helper.onReply = () => undefined;
    helper.onExit = () => undefined;
    if (idle === null) {
      idle = helper;
      helper.child.hold(false);
    } else {
      helper.child.kill();
    }
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
            reject(fault);
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
    close() {
      for (const helper of [...working, ...(idle ? [idle] : [])]) helper.child.kill();
      working.clear();
      idle = null;
    },
  };
}

function timeoutFor(input: unknown): number {
  const bytes = (input as { bytes?: unknown }).bytes;
  const size = bytes instanceof Uint8Array ? bytes.length : 0;
  return BASE_TIMEOUT_MS + Math.ceil(size / 1024 / 1024) * TIMEOUT_MS_PER_MIB;
}

function cancelled(): AppFault {
  return new AppFault('cancelled', '已取消。没有保存任何数据。');
}

function stopped(input: unknown, what: string): AppFault {
  const fileName = (input as { fileName?: unknown }).fileName;
  if (typeof fileName !== 'string') {
    return new AppFault('internal', `后台处理${what}。已有数据不受影响；请重试，仍不行请联系维护人员。`);
  }
  return new AppFault(
    'file-unreadable',
    `读取“${fileName}”${what}。没有读入任何数据，已有数据不受影响；${
      /\.docx?$/i.test(fileName)
        ? '请在 Word 或 WPS 中打开后另存为 .docx 再试。'
        : '请在 Excel 或 WPS 中打开后另存为 .xlsx 再导入。'
    }`,
  );
}

function toFault(reply: JobReply & { type: 'error' }, logDetail: (detail: string) => void): AppFault {
  const { error } = reply;
  const code = ERROR_CODES.find((known): known is ErrorCode => known === error?.code);
  if (error && code) return new AppFault(code, error.message, error.details);
  logDetail(reply.detail);
  return new AppFault('internal', '后台处理出错。已有数据不受影响；请重试，仍不行请联系维护人员。');
}
