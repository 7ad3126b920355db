import type { Table } from './model';

const PLAIN_FIGURE = /^-?\d+(?:\.(\d+))?$/;

/** The table with equally many decimals down each of the columns `amounts`, so that the points stand below each other. */
export function withEvenDecimals(table: Table, amounts: readonly number[]): Table {
  const rows = table.totalRow ? [...table.rows, table.totalRow] : table.rows;
  const places = new Map(
    amounts.map((column) => [
      column,
      Math.max(0, ...rows.map((row) => PLAIN_FIGURE.exec(row[column] ?? '')?.[1]?.length ?? 0)),
    ]),
  );
  const even = (row: readonly string[]): readonly string[] =>
    row.length === 1 ? row : row.map((cell, column) => pad(cell, places.get(column) ?? 0));
  return { ...table, rows: table.rows.map(even), totalRow: table.totalRow && even(table.totalRow) };
}

function pad(cell: string, decimals: number): string {
  const match = PLAIN_FIGURE.exec(cell);
  if (!match || decimals === 0) return cell;
  const given = match[1] ?? '';
  return `${cell}${given === '' ? '.' : ''}${'0'.repeat(decimals - given.length)}`;
}
