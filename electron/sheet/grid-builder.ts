/** Cells as a parser comes upon them → a plain grid: trailing blanks cut, nothing beyond the limits. */
import type { RawSheet, SheetCell } from '../../shared/import/cell';
import { MAX_COLUMNS, MAX_ROWS } from './limits';

/** Counts cells over the whole workbook; `room` is what may still be read. */
export interface CellBudget {
  room: number;
}

export interface GridBuilder {
  /** Begins a row, from 0; rows come in rising order. False: nothing more is taken. */
  row(index: number): boolean;
  /** A cell of the row begun; columns come in rising order. */
  put(column: number, value: SheetCell): void;
  finish(): Pick<RawSheet, 'grid' | 'notes'>;
}

const MAX_NOTES = 20;

export function buildGrid(budget: CellBudget): GridBuilder {
  const grid: SheetCell[][] = [];
  const notes: { row: number; why: string }[] = [];
  const cells: SheetCell[] = [];
  let current = -1;
  let full = false;
  /** Content beyond the limits is told once a row. */
  let told = false;
  let beyond = 0;

  function closeRow(): void {
    if (cells.length === 0) return;
    budget.room -= cells.length;
    if (budget.room < 0) {
      notes.push({ row: current + 1, why: '工作簿内容过多，本行及以后各行没有读入' });
      full = true;
    } else {
      while (grid.length < current) grid.push([]);
      // A copy is no longer than it needs to be: a hundred thousand rows would keep half as much again in reserve.
      grid.push(cells.slice());
    }
    cells.length = 0;
  }

  return {
    row(index) {
      closeRow();
      current = index;
      told = false;
      if (beyond >= MAX_NOTES) full = true;
      return !full;
    },
    put(column, value) {
      if (value === null || full) return;
      if (current >= MAX_ROWS) {
        if (!told) notes.push({ row: current + 1, why: `在第 ${MAX_ROWS} 行以外，没有读入` });
        if (!told) beyond += 1;
        told = true;
      } else if (column >= MAX_COLUMNS) {
        if (!told) notes.push({ row: current + 1, why: `第 ${MAX_COLUMNS} 列以外的内容没有读入` });
        told = true;
      } else {
        while (cells.length < column) cells.push(null);
        cells.push(value);
      }
    },
    finish() {
      closeRow();
      return { grid, notes };
    },
  };
}
