import type { ReactNode } from 'react';

/**
 * `money`: `value` is an integer in the smallest unit (分), shown in 万元; `number`: an integer or decimal text;
 * `date`: `YYYY-MM-DD`. `null` and empty text are an empty cell.
 */
export type GridKind = 'text' | 'number' | 'money' | 'date';
export type GridValue = string | number | null;

export interface GridColumn<Row> {
  readonly id: string;
  readonly title: string;
  readonly kind: GridKind;
  readonly width: number;
  readonly value: (row: Row) => GridValue;
  /** What the cell shows instead of the value's text; sorting, filter and copy keep to the value. */
  readonly render?: (row: Row) => ReactNode;
  /** Unit of measure, in the heading and never in the cell; money columns have 万元 by themselves. */
  readonly measure?: string;
  /** Order by this instead of the value (stages, groups: by position). */
  readonly sortKey?: (row: Row) => number | string;
  /** Adds up the rows shown in the totals row. */
  readonly total?: boolean;
  /** Left out at first; the column chooser brings it in. */
  readonly hidden?: boolean;
  /** Explains the column when the pointer rests on the heading. */
  readonly hint?: string;
  /** The clerk may type into this cell. */
  readonly editable?: (row: Row) => boolean;
  /** Why this text cannot stand in the cell; `null` when it can. Asked of every cell of a pasted block. */
  readonly refuses?: (text: string, row: Row) => string | null;
}

/** A cell the clerk changed by typing, pasting, Ctrl+D or Delete; `text` is what was typed. */
export interface GridEdit<Row> {
  readonly row: Row;
  readonly columnId: string;
  readonly text: string;
}
