/** Long work on the whole of the data (backup, restore, check): one piece at a time, and it can be broken off. */
import type { AppEvent } from '../../shared/contract';

/** One piece under way. */
export interface Work {
  readonly signal: AbortSignal;
  readonly tell: (percent: number, text: string) => void;
}

export interface DataWork {
  /** Waits for the pieces before it: two backups share the place their copy is made in. */
  run<T>(piece: (work: Work) => Promise<T>): Promise<T>;
  /** Breaks off what is under way or waits. */
  stop(): void;
}

const TASK = 'data';
/** A hundred would say that all of it is done, which only the end does. */
const ALMOST_DONE = 99;

export function createDataWork(emit: (event: AppEvent) => void): DataWork {
  const pieces = new Set<AbortController>();
  let last: Promise<unknown> = Promise.resolve();
  const report = (done: number, text: string) =>
    emit({ type: 'progress', task: TASK, done, total: 100, text });

  async function perform<T>(piece: (work: Work) => Promise<T>, signal: AbortSignal): Promise<T> {
    try {
      return await piece({ signal, tell: (percent, text) => report(Math.min(ALMOST_DONE, percent), text) });
    } finally {
      report(100, '');
    }
  }

  return {
    run(piece) {
      const abort = new AbortController();
      pieces.add(abort);
      const mine = last.then(() => perform(piece, abort.signal)).finally(() => pieces.delete(abort));
      last = mine.catch(() => undefined);
      return mine;
    },
    stop() {
      for (const abort of pieces) abort.abort();
    },
  };
}

/** The part of a piece that begins at `from` and ends at `to` percent. */
export function partOf(work: Work, from: number, to: number): Work {
  return { ...work, tell: (percent, text) => work.tell(from + (percent * (to - from)) / 100, text) };
}
