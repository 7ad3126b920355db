import { expect, it } from 'vitest';
import type { ReviewProcess } from '../jobs/jobs';
import { createImportReviews, type OpenReview } from './open-reviews';

it('waits with the next reading until the helper that stored the last one is free', async () => {
  const reviews = createImportReviews();
  await reviews.freed();
  let letGo: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const process = { release: () => released } as ReviewProcess;
  reviews.put({ id: 'stored', process } as OpenReview);
  void reviews.finish('stored');
  let free = false;
  const waiting = reviews.freed().then(() => {
    free = true;
  });
  await Promise.resolve();
  expect(free).toBe(false);
  letGo();
  await waiting;
  expect(free).toBe(true);
});
