/** Filters on the columns of a list, wherever its rows are held. */
import { z } from 'zod';
import { matchesText } from './matches-text';

/** Contains a text, only these values, or all but these values. */
export const columnFilterSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('contains'), text: z.string() }),
  z.object({ kind: z.literal('only'), values: z.array(z.string()) }),
  z.object({ kind: z.literal('except'), values: z.array(z.string()) }),
]);
export type ColumnFilter = z.infer<typeof columnFilterSchema>;
export type ColumnFilters = Readonly<Record<string, ColumnFilter>>;

/** How an empty cell is called in filters. */
export const EMPTY_LABEL = '（空）';

/** `word`: the cell's text as shown, or （空）. */
export function passesFilter(filter: ColumnFilter, word: string): boolean {
  if (filter.kind === 'only') return filter.values.includes(word);
  if (filter.kind === 'except') return !filter.values.includes(word);
  return matchesText(word, filter.text);
}
