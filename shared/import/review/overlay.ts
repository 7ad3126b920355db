/** What the clerk says, laid over what was said of the sheet before. */
import { z } from 'zod';
import { periodSchema } from '../../domain/period';
import { STAGES } from '../../domain/stage';
import { MOST_ROWS } from '../../lists/part';
import { AppFault } from '../../result';
import { importFieldSchema } from '../fields';
import { DIFFERENCE_FIELDS, MONEY_UNITS } from './review';
import type { ReviewContext } from './review-context';
import type { ReviewedSheet } from './review-rows';
import type { SheetCorrections } from './sheet-corrections';

const row = z.number().int().positive();
const rows = z.array(row).min(1).max(MOST_ROWS).readonly();
const column = z.number().int().positive();

/** What may be said of a sheet; rows and columns count from 1. */
export const sheetCorrectionSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('set-unit'), unitId: z.number().int().positive() }),
  z.object({ type: z.literal('set-stage'), stage: z.enum([...STAGES, 'funds']).nullable() }),
  /** The month the sheet is a report of: the one in hand or another open one; `null`: as read. */
  z.object({ type: z.literal('set-period'), period: periodSchema.nullable() }),
  z.object({ type: z.literal('set-column'), column, field: importFieldSchema.nullable() }),
  /** `column` null: for the columns that name no unit of money themselves. */
  z.object({ type: z.literal('set-money-unit'), column: column.nullable(), moneyUnit: z.enum(MONEY_UNITS) }),
  /** Heading rows pointed out in the grid, at most four; `null`: as the reader finds them. */
  z.object({
    type: z.literal('set-header'),
    rows: z
      .object({ top: row, bottom: row })
      .refine(({ top, bottom }) => bottom >= top && bottom - top < 4, '表头应是上下相连的一至四行')
      .nullable(),
  }),
  /** Cells typed over or pasted: one step of the review, however many. */
  z.object({
    type: z.literal('correct'),
    cells: z
      .array(z.object({ row, field: importFieldSchema, value: z.string().max(4000) }))
      .min(1)
      .max(MOST_ROWS)
      .readonly(),
  }),
  z.object({ type: z.literal('set-refused'), rows, refused: z.boolean() }),
  /** Which known project a row is; `null`: a new one. Remembered for the unit when the import is stored. */
  z.object({ type: z.literal('set-match'), row, projectId: z.number().int().positive().nullable() }),
  /** Takes over (or leaves) what rows say otherwise than the known project; `field` null: all of it. */
  z.object({
    type: z.literal('set-difference'),
    rows,
    field: z.enum(DIFFERENCE_FIELDS).nullable(),
    taken: z.boolean(),
  }),
]);
export type SheetCorrection = z.infer<typeof sheetCorrectionSchema>;

/** `file` and `sheet` count from 0. */
export type Correction = { readonly file: number; readonly sheet: number } & SheetCorrection;

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
