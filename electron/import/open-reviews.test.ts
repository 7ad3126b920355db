import { expect, it } from 'vitest';
import type { ReviewProcess } from '../jobs/jobs';
import { createImportReviews, type OpenReview } from './open-reviews';

it('counts the files of the reviews still open, by their month', () => {
  const reviews = createImportReviews();
  const process = { close: () => undefined } as ReviewProcess;
  reviews.put({ id: 'a', period: '2026-11', paths: ['1', '2'], process } as unknown as OpenReview);
  reviews.put({ id: 'b', period: '2026-11', paths: ['3'], process } as unknown as OpenReview);
  reviews.put({ id: 'c', period: '2026-10', paths: ['4'], process } as unknown as OpenReview);
  expect(reviews.filesOpenFor('2026-11')).toBe(3);
  reviews.remove('a');
  expect(reviews.filesOpenFor('2026-11')).toBe(1);
});

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
