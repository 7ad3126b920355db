/**
 * Lists of thousands of rows cross to the window in parts: the first stands on the screen before the last is read,
 * and nobody waits for a long answer in between. Asked for without a part, the whole list comes.
 */
import { z } from 'zod';

export const partSchema = z
  .object({
    /** `next` of the part before; empty: from the beginning. */
    after: z.string().max(40),
    count: z.number().int().min(1).max(2000),
  })
  .optional();
export type Part = z.infer<typeof partSchema>;

export interface ListedInParts {
  /** Where the next part begins; `null` after the last row. */
  readonly next: string | null;
}

/** The part asked for of a list that has to be worked out whole, for its order hangs on all of it. */
export function cutPart<Row>(rows: readonly Row[], part: Part): { readonly rows: Row[] } & ListedInParts {
  if (part === undefined) return { rows: [...rows], next: null };
  const from = Number(part.after);
  const to = from + part.count;
  return { rows: rows.slice(from, to), next: to < rows.length ? String(to) : null };
}

/** Rows read or sent at a time: a few milliseconds of work. */
export const PART_ROWS = 500;

/** As many as any list will hold: 全选 means all of them, and an action takes them all. */
export const MOST_ROWS = 200_000;
