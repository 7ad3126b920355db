import { expect, it } from 'vitest';
import type { Steps } from '../shared/import/steps';
import { inTurns } from './in-turns';

/** Work of about `ms` milliseconds in many pieces. */
function* busy(ms: number): Steps<string> {
  const end = performance.now() + ms;
  while (performance.now() < end) yield;
  return 'done';
}

it('lets others have their turn', async () => {
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
  }, 1);
  expect(await inTurns(busy(200))).toBe('done');
  clearInterval(timer);
  expect(turns).toBeGreaterThan(0);
});

it('stops at once when it is cancelled', async () => {
  const abort = new AbortController();
  const running = inTurns(busy(60_000), abort.signal);
  setTimeout(() => abort.abort(), 1);
  await expect(running).rejects.toMatchObject({ code: 'cancelled' });
});
