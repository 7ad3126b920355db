/** Reviews in progress: each held by a helper process until the clerk confirms or cancels; nothing of them is stored. */
import type { Period } from '../../shared/domain/period';
import { AppFault } from '../../shared/result';
import type { ReviewProcess } from '../jobs/jobs';
import type { AssumedUnit } from './review-context';

export interface OpenReview {
  readonly id: string;
  readonly period: Period;
  readonly unitName: string | null;
  /** Read as if these units were registered. */
  readonly assumedUnits: readonly AssumedUnit[];
  readonly process: ReviewProcess;
  /** Path of each file, in the order of the review. */
  readonly paths: readonly string[];
  /** When each file came in, ISO 8601. */
  readonly receivedAt: readonly string[];
}

export interface ImportReviews {
  put(review: OpenReview): void;
  /** @throws AppFault `not-found`. */
  get(reviewId: string): OpenReview;
  /** Files of reviews of the period that were neither confirmed nor cancelled. */
  filesOpenFor(period: Period): number;
  remove(reviewId: string): void;
  /** Like `remove`, for one that was stored: its helper lets go of the database and is kept for the next. */
  finish(reviewId: string): Promise<void>;
  /** Settles when the helper of the one stored last is free: a second one would start cold and cost its memory too. */
  freed(): Promise<void>;
  /** Ends all of them: other data have taken the place of those they were compared with. */
  clear(): void;
  /** The reading in progress, to be stopped by `import.cancel`. */
  readonly reading: Set<AbortController>;
  /** Reviews being stored, each to be stopped by `import.stop-storing`. */
  readonly storing: Map<string, AbortController>;
}

/** A forgotten review must not hold a process for ever. */
const MAX_OPEN_REVIEWS = 3;

export function createImportReviews(): ImportReviews {
  const reviews = new Map<string, OpenReview>();
  function remove(reviewId: string): void {
    reviews.get(reviewId)?.process.close();
    reviews.delete(reviewId);
  }
  const reading = new Set<AbortController>();
  let finishing = Promise.resolve();
  return {
    reading,
    storing: new Map(),
    put(review) {
      reviews.set(review.id, review);
      const oldest = reviews.keys().next();
      if (reviews.size > MAX_OPEN_REVIEWS && !oldest.done) remove(oldest.value);
    },
    get(reviewId) {
      const review = reviews.get(reviewId);
      if (!review)
        throw new AppFault('not-found', '这次导入已经结束或取消。没有保存任何数据；请重新选择文件。');
      return review;
    },
    filesOpenFor: (period) =>
      [...reviews.values()]
        .filter((review) => review.period === period)
        .reduce((files, review) => files + review.paths.length, 0),
    remove,
    clear() {
      for (const each of reading) each.abort();
      for (const reviewId of [...reviews.keys()]) remove(reviewId);
    },
    finish(reviewId) {
      const review = reviews.get(reviewId);
      reviews.delete(reviewId);
      finishing = review?.process.release() ?? Promise.resolve();
      return finishing;
    },
    freed: () => finishing,
  };
}
