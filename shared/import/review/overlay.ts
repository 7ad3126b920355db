/** What the clerk says, laid over what was said of the sheet before. */
import type { Period } from '../../domain/period';
import type { Stage } from '../../domain/stage';
import { AppFault } from '../../result';
import type { ImportField } from '../fields';
import { DIFFERENCE_FIELDS, type DifferenceField, type MoneyUnit } from './review';
import type { ReviewContext } from './review-context';
import type { ReviewedSheet } from './review-rows';
import type { SheetCorrections } from './sheet-corrections';

export interface CellCorrection {
  readonly row: number;
  readonly field: ImportField;
  readonly value: string;
}

/** `file` and `sheet` count from 0, rows and columns from 1. */
export type Correction = { readonly file: number; readonly sheet: number } & (
  | { readonly type: 'set-unit'; readonly unitId: number }
  | { readonly type: 'set-stage'; readonly stage: Stage | 'funds' | null }
  /** The month the sheet is a report of; `null`: as read. */
  | { readonly type: 'set-period'; readonly period: Period | null }
  | { readonly type: 'set-column'; readonly column: number; readonly field: ImportField | null }
  | { readonly type: 'correct'; readonly cells: readonly CellCorrection[] }
  /** `column` null: for the columns that name no unit of money themselves. */
  | { readonly type: 'set-money-unit'; readonly column: number | null; readonly moneyUnit: MoneyUnit }
  /** The heading rows, pointed out in the grid; `null`: as the reader finds them. */
  | { readonly type: 'set-header'; readonly rows: { readonly top: number; readonly bottom: number } | null }
  | { readonly type: 'set-match'; readonly row: number; readonly projectId: number | null }
  | {
      readonly type: 'set-difference';
      readonly rows: readonly number[];
      /** `null`: every difference of the rows. */
      readonly field: DifferenceField | null;
      readonly taken: boolean;
    }
  | { readonly type: 'set-refused'; readonly rows: readonly number[]; readonly refused: boolean }
);

/** Faults: `not-found` for a row, a column or a project that is not there. */
export function overlay(
  { corrections, review }: Pick<ReviewedSheet, 'corrections' | 'review'>,
  correction: Correction,
  context: ReviewContext,
): SheetCorrections {
  switch (correction.type) {
    case 'set-unit':
      return { ...corrections, unitId: correction.unitId };
    case 'set-stage':
      return { ...corrections, stage: correction.stage };
    case 'set-period':
      return { ...corrections, period: correction.period };
    case 'set-column':
      if (!review.columns.some((column) => column.column === correction.column)) throw missing('列');
      return { ...corrections, columns: { ...corrections.columns, [correction.column]: correction.field } };
    case 'correct': {
      const known = new Set(review.rows.map(({ row }) => row));
      const cells = { ...corrections.cells };
      for (const { row, field, value } of correction.cells) {
        if (!known.has(row)) throw missing('行');
        cells[row] = { ...cells[row], [field]: value };
      }
      return { ...corrections, cells };
    }
    case 'set-money-unit': {
      const { column, moneyUnit } = correction;
      if (column !== null && !review.columns.some((each) => each.column === column)) throw missing('列');
      return { ...corrections, moneyUnits: { ...corrections.moneyUnits, [column ?? 0]: moneyUnit } };
    }
    case 'set-header': {
      const { rows } = correction;
      if (rows !== null && rows.bottom > review.grid.length) throw missing('行');
      // Other heading rows, other columns: what was said of the columns before means nothing now.
      return { ...corrections, header: rows, columns: {}, moneyUnits: {} };
    }
    case 'set-match': {
      if (!review.rows.some((row) => row.row === correction.row)) throw missing('行');
      const { row, projectId } = correction;
      if (projectId !== null && !context.projects.byId.has(projectId)) {
        throw new AppFault('not-found', '选定的项目已不存在。没有保存任何数据；请重新读取文件。');
      }
      return { ...corrections, matches: { ...corrections.matches, [row]: projectId } };
    }
    case 'set-difference': {
      const taken = { ...corrections.taken };
      for (const row of correction.rows) {
        const fields = new Set(taken[row]);
        for (const field of correction.field === null ? DIFFERENCE_FIELDS : [correction.field]) {
          if (correction.taken) fields.add(field);
          else fields.delete(field);
        }
        taken[row] = [...fields];
      }
      return { ...corrections, taken };
    }
    case 'set-refused': {
      const rows = new Set(corrections.refused);
      for (const row of correction.rows) {
        if (correction.refused) rows.add(row);
        else rows.delete(row);
      }
      return { ...corrections, refused: [...rows].sort((a, b) => a - b) };
    }
  }
}

function missing(what: string): AppFault {
  return new AppFault('not-found', `要修改的${what}不在这张工作表里。没有保存任何数据；请重新选择。`);
}
