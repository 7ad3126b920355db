import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Steps } from '../shared/import/steps';
import { AppFault } from '../shared/result';

/** The window is answered at least this often. */
const TURN_MS = 30;

/** Runs long work a piece at a time, so that the window is answered in between. Faults: `cancelled`. */
export async function inTurns<T>(steps: Steps<T>, signal?: AbortSignal): Promise<T> {
  let since = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - since < TURN_MS) continue;
    await nextTurn();
    if (signal?.aborted) throw new AppFault('cancelled', '已取消。没有保存任何数据。');
    since = performance.now();
  }
}
