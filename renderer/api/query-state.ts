import type { AppError, Result } from '../../shared/result';

/**
 * What the page knows of one question to the main process. `previous` keeps the last answer on the screen
 * while the next one is on its way, so that a refetch never flashes.
 */
export type QueryState<T> =
  | { readonly status: 'idle' }
  | { readonly status: 'loading'; readonly previous: T | null }
  | { readonly status: 'ready'; readonly value: T }
  | { readonly status: 'failed'; readonly error: AppError; readonly previous: T | null };

/** The newest answer there is, whatever the state; `null` before the first. */
export function latestValue<T>(state: QueryState<T>): T | null {
  if (state.status === 'ready') return state.value;
  if (state.status === 'loading' || state.status === 'failed') return state.previous;
  return null;
}

export function startLoading<T>(state: QueryState<T>): QueryState<T> {
  return { status: 'loading', previous: latestValue(state) };
}

export function settle<T>(state: QueryState<T>, result: Result<T>): QueryState<T> {
  return result.ok
    ? { status: 'ready', value: result.value }
    : { status: 'failed', error: result.error, previous: latestValue(state) };
}
