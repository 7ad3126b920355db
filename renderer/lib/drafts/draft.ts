import type { z } from 'zod';
import { forgetStored, readStored, writeStored } from './storage';

/** Text being typed is kept within this many milliseconds. */
const DRAFT_DELAY = 400;

export interface Draft<T> {
  /** What was typed and not saved the last time; `null` when there is nothing. */
  read(): T | null;
  /** Keeps the newest values, a moment after the last key. */
  keep(values: T): void;
  /** The values were saved or thrown away. */
  clear(): void;
}

/** A journal of what is being typed into one form, so that nothing typed is lost with the window. */
export function createDraft<T>(key: string, schema: z.ZodType<T>): Draft<T> {
  const storageKey = `draft:${key}`;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    read: () => readStored(storageKey, schema),
    keep: (values) => {
      clearTimeout(timer);
      timer = setTimeout(() => writeStored(storageKey, values), DRAFT_DELAY);
    },
    clear: () => {
      clearTimeout(timer);
      forgetStored(storageKey);
    },
  };
}
