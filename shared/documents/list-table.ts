import type { Table, TableColumn } from './model';

/** A column of a list and what stands in it for each thing listed; `total`: what stands below. */
export type ListColumn<Item> = readonly [
  title: string,
  width: number,
  align: TableColumn['align'],
  cell: (item: Item, ordinal: number) => string,
  more?: { readonly sums?: true; readonly total?: string },
];

type ListFacts = Pick<Table, 'key'> & Partial<Omit<Table, 'type' | 'columns' | 'rows' | 'totalRow'>>;

/** A table with a row for each thing listed, and with a total row where a column has a total. */
export function listTable<Item>(
  facts: ListFacts,
  items: readonly Item[],
  columns: readonly ListColumn<Item>[],
): Table {
  const totals = columns.map(([, , , , more]) => more?.total);
  return {
    type: 'table',
    caption: '',
    measure: '',
    landscape: false,
    ...facts,
    columns: columns.map(([title, width, align, , more]) => ({
      title,
      width,
      align,
      ...(more?.sums ? { sums: true } : {}),
    })),
    rows: items.map((item, index) => columns.map(([, , , cell]) => cell(item, index + 1))),
    totalRow: totals.every((total) => total === undefined) ? null : totals.map((total) => total ?? ''),
  };
}

/** 序号, from 1. */
export function ordinals(width: number): ListColumn<unknown> {
  return ['序号', width, 'center', (_item, ordinal) => String(ordinal)];
}
