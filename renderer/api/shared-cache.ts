import { onAppEvent } from './events';
import { createQueryCache } from './query-cache';

/** The page's one cache; every change of data, also by another window, asks the visible questions again. */
export const sharedCache = createQueryCache();

onAppEvent('data-changed', () => sharedCache.invalidateAll());
