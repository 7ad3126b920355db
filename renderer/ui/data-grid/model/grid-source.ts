import type { GridView } from './grid-view';

/**
 * A list too long to be held: where its rows are kept they are also filtered, put in order and counted, and the
 * grid shows the page it is given. The view belongs to the list at hand and is not remembered.
 */
export interface GridSource<Row> {
  readonly view: GridView;
  readonly search: string;
  readonly change: (changes: Partial<GridView & { readonly search: string }>) => void;
  /** Rows that pass filters and search, on all pages, and rows before them. */
  readonly shown: number;
  readonly whole: number;
  /** The distinct words of a column, of all pages. */
  readonly words: (columnId: string) => Promise<readonly string[]>;
  /** The ids of the rows of all pages: what 全选 selects; `null` as below. */
  readonly ids: () => Promise<readonly string[] | null>;
  /** The rows of all pages, for export and print; `null`: they could not be had, which has been said. */
  readonly all: () => Promise<readonly Row[] | null>;
}
