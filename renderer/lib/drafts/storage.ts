import type { z } from 'zod';

/** Reads what the page remembers on this computer; anything unreadable counts as not remembered. */
export function readStored<T>(key: string, schema: z.ZodType<T>): T | null {
  try {
    const text = localStorage.getItem(key);
    if (text === null) return null;
    const parsed = schema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    // Not JSON, or storage refused: the page starts as on the first day.
    return null;
  }
}

export function writeStored(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch (cause) {
    // Only a convenience is lost (storage full or refused); the data itself lies in the database.
    console.warn('not remembered', key, cause);
  }
}

export function forgetStored(key: string): void {
  localStorage.removeItem(key);
}
