import { PART_ROWS } from '../../shared/lists/part';
import { AppFault } from '../../shared/result';
import type { AppContext } from '../context';

const underWay = new WeakMap<AppContext, { stopped: boolean }>();

/**
 * Shows how far an action on many rows is, and lets it be broken off: `told` throws then, and the transaction takes
 * everything back. What is done in a moment is not shown.
 */
export async function longAction<T>(
  context: AppContext,
  { text, total }: { readonly text: string; readonly total: number },
  work: (told: (rows: number) => void) => Promise<T>,
): Promise<T> {
  const action = { stopped: false };
  underWay.set(context, action);
  const report = (done: number) => {
    if (total > PART_ROWS) context.emit({ type: 'progress', task: 'rows', done, total, text });
  };
  let done = 0;
  try {
    return await work((rows) => {
      if (action.stopped) throw new AppFault('cancelled', '已取消，所选各条都没有改动。');
      done += rows;
      report(Math.min(done, total - 1));
    });
  } finally {
    underWay.delete(context);
    report(total);
  }
}

/** 取消: the action under way stops before its next rows. */
export function stopLongAction(context: AppContext): void {
  const action = underWay.get(context);
  if (action) action.stopped = true;
}
