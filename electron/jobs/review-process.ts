/** The parent's side of a review: several questions to one helper, which is killed when one of them hangs. */
import type { ReviewTaskName } from '../import/review-desk';
import { cancelled, stopped, timeoutFor, toFault } from './job-faults';
import type { ReportProgress } from './job-table';
import type { JobReply, ReviewProcess } from './jobs';
import type { Helper } from './run-jobs';

/** Nothing but reading a file can hang; this much is for a hundred thousand rows on the slowest PC. */
const TASK_TIMEOUT_MS = 600_000;

/** What a very large workbook took is given back by ending the process. */
const MAX_KEPT_BYTES = 400 * 1024 * 1024;

interface Question {
  readonly input: unknown;
  readonly onProgress: ReportProgress | undefined;
  readonly timer: NodeJS.Timeout;
  readonly answer: (value: never) => void;
  readonly refuse: (error: unknown) => void;
}

export function reviewProcess(
  helper: Helper,
  logDetail: (detail: string) => void,
  { kill, giveBack }: { readonly kill: () => void; readonly giveBack: () => void },
): ReviewProcess {
  const questions = new Map<number, Question>();
  let nextId = 1;
  /** Set once questions are refused: settles when the helper has let go of all it had open. */
  let ended: Promise<void> | null = null;

  /** `why` is told to whoever waits, with what they asked. */
  function end(why: (input: unknown) => unknown): void {
    if (ended) return;
    ended = helper.ended;
    kill();
    const refused = [...questions.values()];
    questions.clear();
    for (const { timer } of refused) clearTimeout(timer);
    // Whoever is told takes up again what the helper had open.
    void ended.then(() => {
      for (const { input, refuse } of refused) refuse(why(input));
    });
  }

  helper.onExit = () => end((input) => stopped(input, '出错中断'));
  helper.onReply = (reply: JobReply) => {
    const question = questions.get(reply.id);
    if (!question) return;
    if (reply.type === 'progress') {
      question.onProgress?.(reply.done, reply.total, reply.text);
      return;
    }
    questions.delete(reply.id);
    clearTimeout(question.timer);
    // The value crossed a process border; the table's types say what it is.
    if (reply.type === 'result') question.answer(reply.value as never);
    else question.refuse(toFault(reply, logDetail));
  };

  const ask: ReviewProcess['ask'] = (name: ReviewTaskName, input: unknown, onProgress?: ReportProgress) =>
    new Promise((answer, refuse) => {
      if (ended) {
        void ended.then(() => refuse(cancelled()));
        return;
      }
      const id = nextId++;
      const limit = name === 'read-file' ? timeoutFor(input) : TASK_TIMEOUT_MS;
      const timer = setTimeout(() => end((asked) => stopped(asked, '耗时过长，已停止')), limit);
      questions.set(id, { input, onProgress, timer, answer, refuse });
      helper.child.post({ id, job: name, review: true, input });
    });

  return {
    ask,
    close: () => end(cancelled),
    release: async () => {
      const bytes = await ask('forget', {}).catch(() => Number.POSITIVE_INFINITY);
      if (bytes > MAX_KEPT_BYTES) end(cancelled);
      if (ended) return;
      ended = Promise.resolve();
      giveBack();
    },
  };
}
