/** Reviews in progress: held in memory until the clerk confirms or cancels; nothing of them is stored. */
import type { ReviewContext } from '../../shared/import/review/review-rows';
import type { ReviewMark, ReviewState } from '../../shared/import/review/review-state';
import { AppFault } from '../../shared/result';

export interface OpenReview {
  readonly state: ReviewState;
  readonly context: ReviewContext;
  /** Path of each file, in the order of `state.files`. */
  readonly paths: readonly string[];
  /** When each file came in, ISO 8601. */
  readonly receivedAt: readonly string[];
  /** Marks to go back and forward to, the nearest last. */
  readonly past: readonly ReviewMark[];
  readonly future: readonly ReviewMark[];
}

export interface ImportReviews {
  put(review: OpenReview): void;
  /** @throws AppFault `not-found`. */
  get(reviewId: string): OpenReview;
  remove(reviewId: string): void;
  /** The reading in progress, to be stopped by `import.cancel`. */
  readonly reading: Set<AbortController>;
}

/** A forgotten review must not hold memory for ever. */
const MAX_OPEN_REVIEWS = 5;

export function createImportReviews(): ImportReviews {
  const reviews = new Map<string, OpenReview>();
  return {
    reading: new Set(),
    put(review) {
      reviews.delete(review.state.id);
      reviews.set(review.state.id, review);
      const oldest = reviews.keys().next();
      if (reviews.size > MAX_OPEN_REVIEWS && !oldest.done) reviews.delete(oldest.value);
    },
    get(reviewId) {
      const review = reviews.get(reviewId);
      if (!review)
        throw new AppFault('not-found', '这次导入已经结束或取消。没有保存任何数据；请重新选择文件。');
      return review;
    },
    remove(reviewId) {
      reviews.delete(reviewId);
    },
  };
}
