import type { Result } from '../../shared/result';
import { latestValue, type QueryState, settle, startLoading } from './query-state';

/**
 * Brings an answer. What of a long one is there already may be shown before; `show` says whether the whole is still
 * wanted.
 */
export type Load = (show: (begun: unknown) => boolean) => Promise<Result<unknown>>;

interface Entry {
  state: QueryState<unknown>;
  readonly load: Load;
  readonly listeners: Set<() => void>;
  /** The data has changed since the last answer. */
  stale: boolean;
  /** Number of the newest request; answers to older ones are dropped. */
  request: number;
}

const IDLE: QueryState<never> = { status: 'idle' };
/** Questions nobody looks at any more are forgotten beyond this number, oldest first. */
const KEPT_UNWATCHED = 60;

export interface QueryCache {
  read(key: string): QueryState<unknown>;
  /** Watches a question, asking it when there is no fresh answer; returns the function that stops. */
  watch(key: string, load: Load, listener: () => void): () => void;
  refetch(key: string): void;
  /** The data has changed: watched questions are asked again now, the others when next watched. */
  invalidateAll(): void;
  /** Calls back once, as soon as no watched question waits for its answer. */
  whenQuiet(callback: () => void): void;
}

/** Answers of the main process by question, shared by all components that ask the same. */
export function createQueryCache(): QueryCache {
  const entries = new Map<string, Entry>();
  const quietCallbacks = new Set<() => void>();
  let pending = 0;

  function announce(entry: Entry): void {
    for (const listener of entry.listeners) listener();
  }

  async function ask(entry: Entry): Promise<void> {
    entry.request += 1;
    const request = entry.request;
    entry.stale = false;
    entry.state = startLoading(entry.state);
    announce(entry);
    pending += 1;
    const result = await entry.load((begun) => {
      if (request !== entry.request) return false;
      // An older answer is whole, and stays until the next one is.
      if (latestValue(entry.state) === null) {
        entry.state = { status: 'loading', previous: begun };
        announce(entry);
      }
      return true;
    });
    pending -= 1;
    if (request === entry.request) {
      entry.state = settle(entry.state, result);
      announce(entry);
    }
    settleQuiet();
  }

  function settleQuiet(): void {
    if (pending > 0) return;
    const callbacks = [...quietCallbacks];
    quietCallbacks.clear();
    for (const callback of callbacks) callback();
  }

  function forgetOldest(): void {
    let unwatched = 0;
    for (const [key, entry] of [...entries].reverse()) {
      if (entry.listeners.size > 0) continue;
      unwatched += 1;
      if (unwatched > KEPT_UNWATCHED) entries.delete(key);
    }
  }

  return {
    read: (key) => entries.get(key)?.state ?? IDLE,
    watch(key, load, listener) {
      let entry = entries.get(key);
      if (!entry) {
        entry = { state: IDLE, load, listeners: new Set(), stale: true, request: 0 };
        entries.set(key, entry);
        forgetOldest();
      }
      const watched = entry;
      watched.listeners.add(listener);
      if (watched.stale) void ask(watched);
      return () => {
        watched.listeners.delete(listener);
      };
    },
    refetch(key) {
      const entry = entries.get(key);
      if (entry) void ask(entry);
    },
    invalidateAll() {
      for (const entry of entries.values()) {
        entry.stale = true;
        if (entry.listeners.size > 0) void ask(entry);
      }
    },
    whenQuiet(callback) {
      quietCallbacks.add(callback);
      settleQuiet();
    },
  };
}
