import type { SortingState } from '@tanstack/react-table';
import { compareValues, isEmptyCell } from '../model/grid-value';
import type { GridColumn, GridValue } from './grid-column';

interface SortKey {
  readonly kind: GridColumn<never>['kind'];
  readonly desc: boolean;
  /** By the row's place. */
  readonly values: readonly GridValue[];
}

/** Rows in the order asked for; what is equal stays as it was, empty cells come last in both directions. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly GridColumn<Row>[],
  sorting: SortingState,
): readonly Row[] {
  // Each key is read once: a list of twenty thousand compares three hundred thousand times.
  const keys = sorting.flatMap(({ id, desc }): SortKey[] => {
    const column = columns.find((candidate) => candidate.id === id);
    return column ? [{ kind: column.kind, desc, values: rows.map(column.sortKey ?? column.value) }] : [];
  });
  if (keys.length === 0) return rows;
  const order = [...rows.keys()].sort((a, b) => {
    for (const key of keys) {
      const result = compareKey(key, a, b);
      if (result !== 0) return result;
    }
    return 0;
  });
  return order.map((place) => rows[place] as Row);
}

function compareKey({ kind, desc, values }: SortKey, a: number, b: number): number {
  const left = values[a] ?? null;
  const right = values[b] ?? null;
  if (isEmptyCell(left) || isEmptyCell(right)) return Number(isEmptyCell(left)) - Number(isEmptyCell(right));
  const result = compareValues(kind, left, right);
  return desc ? -result : result;
}
