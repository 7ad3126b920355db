/**
 * 横排表: labels down the first column, one project in each further column. Turned round into an ordinary table
 * with one row per project, which everything after the reading understands.
 */
import type { RawSheet, SheetCell } from '../../cell';
import { normaliseHeading } from '../../layout/headings';
import { findStages } from '../../stage-words';
import { type SheetView, viewSheet } from '../sheet-view';
import { isLedgerLabel, ledgerPairs, NAME_LABEL } from './ledger-labels';

/** Labels, 项目名称 among them, without which a column is no column of labels, and no project's. */
const LEAST_LABELS = 3;

/** The table, or `null` when projects do not stand side by side. */
export function transposeTable(sheet: RawSheet): RawSheet | null {
  const view = viewSheet(sheet);
  const name = findName(view);
  if (name === null) return null;
  const projects = projectColumns(view, name);
  if (projects.length < 2) return null;
  const labels: number[] = [];
  let below: number | null = null;
  for (let row = name.row; row < view.rows; row++) {
    const label = view.text(row, name.column);
    if (label === '' && projects.every((column) => view.text(row, column) === '')) continue;
    // Something else begins below the table.
    if (label === '' || !isPlainRow(view, row, name.column)) {
      below = row;
      break;
    }
    labels.push(row);
  }
  const known = labels.filter((row) => isLedgerLabel(view.text(row, name.column)));
  if (known.length < LEAST_LABELS || known.length * 2 < labels.length) return null;
  const filled = (column: number) => known.filter((row) => view.text(row, column) !== '').length;
  if (projects.some((column) => filled(column) < LEAST_LABELS)) return null;
  // `签约日期：2026-11-09`, `联系人：…`: more of the one project's facts.
  const pairs = (column: number) =>
    labels.filter((row) => ledgerPairs(view.text(row, column)).length > 0).length;
  if (projects.some((column) => pairs(column) >= 2)) return null;

  const grid: SheetCell[][] = sheet.grid.slice(0, name.row).map((row) => [...row]);
  grid.push(labels.map((row) => view.text(row, name.column)));
  for (const column of projects) grid.push(labels.map((row) => view.cell(row, column)));
  const notice = `本表是横排的：一栏一个项目（${projects.length} 个项目），已转成一行一个项目来读；原件保持不变`;
  // Its rows are other rows.
  const { hiddenRows: _hidden, hiddenColumns: _columns, struckRows: _struck, comments = [], ...rest } = sheet;
  const moved = comments.flatMap((comment) => {
    const place = comment.row < name.row ? -1 : projects.indexOf(comment.column);
    return place < 0 ? [] : [{ ...comment, row: name.row + 1 + place, column: labels.indexOf(comment.row) }];
  });
  return {
    ...rest,
    ...(moved.length > 0 ? { comments: moved } : {}),
    grid,
    merges: sheet.merges.filter((merge) => merge.bottom < name.row),
    notices: [
      ...sheet.notices,
      notice,
      ...(below === null ? [] : [`第${below + 1}行起不是这张横排表的内容，没有读入，请核对`]),
    ],
  };
}

/** 项目名称 as the first of a column of labels. */
function findName(view: SheetView): { row: number; column: number } | null {
  for (let row = 0; row < Math.min(view.rows, 30); row++) {
    for (let column = 0; column < Math.min(view.columns, 3); column++) {
      const text = view.text(row, column);
      if (text === '' || !NAME_LABEL.test(normaliseHeading(text).key)) continue;
      return isLedgerLabel(view.text(row + 1, column)) ? { row, column } : null;
    }
  }
  return null;
}

/** Columns with a name in the row of names; none at all where headings stand in it. */
function projectColumns(view: SheetView, name: { row: number; column: number }): number[] {
  const columns: number[] = [];
  for (let column = name.column + 1; column < view.columns; column++) {
    const cell = view.cell(name.row, column);
    if (cell === null || view.text(name.row, column) === '') continue;
    if (typeof cell !== 'string' || isLedgerLabel(cell.trim())) return [];
    columns.push(column);
  }
  return columns;
}

/** No second label on the row, as a ledger's page has. */
function isPlainRow(view: SheetView, row: number, labels: number): boolean {
  for (let column = labels + 1; column < view.columns; column++) {
    const cell = view.cell(row, column);
    // 已签约 below 形象进度 is how far it has come, and no label.
    const label = typeof cell === 'string' && cell.length <= 16 && isLedgerLabel(cell.trim());
    if (label && findStages(cell).length === 0) return false;
  }
  return true;
}
