/**
 * `assets/samples/<period>/manifest.json`: the truth about the sample workbooks, written by their generator and
 * not by the reader, so that reading them can be checked row by row. Rows and columns count from 1 as in Excel.
 */
import { z } from 'zod';
import { moneySchema } from '../domain/money';
import { dateSchema, periodSchema } from '../domain/period';
import { FUND_KINDS, REPORTED_STAGES } from '../domain/stage';

const count = z.number().int().nonnegative();
/** Sums in minor units by currency. */
const sums = z.record(z.string(), count);
const stageFigures = z.object({
  /** Accepted events that are new in this period. */
  reported: count,
  /** Those the office may count: above the threshold and of no excluded industry. */
  countable: count,
  /** Total investment of the countable projects. */
  countableMinor: sums,
});

const sampleRowSchema = z.object({
  row: z.number().int().positive(),
  verdict: z.enum(['accepted', 'refused']),
  projectName: z.string(),
  /** The project is in the demo office already. */
  known: z.boolean(),
  countable: z.boolean(),
  /** `null`: the sheet has no column for it, or the cell cannot be read. */
  total: moneySchema.nullable(),
  events: z.array(
    z.object({
      stage: z.enum(REPORTED_STAGES),
      /** `null` when the cell gives no exact day (上旬). */
      date: dateSchema.nullable(),
      /** The cell as text; empty for a real date or a serial number. */
      dateText: z.string(),
      /** First reported in this period; otherwise repeated from an earlier one. */
      isNew: z.boolean(),
    }),
  ),
  fund: z
    .object({ money: moneySchema, date: dateSchema, kind: z.enum(FUND_KINDS), voucher: z.string() })
    .nullable(),
  hasProgress: z.boolean(),
  hasProblem: z.boolean(),
  mistakes: z.array(
    z.object({
      /** A code of `RowIssue`. */
      code: z.string(),
      /** 0: the row as a whole. */
      column: count,
      value: z.string(),
      severity: z.enum(['error', 'warning']),
    }),
  ),
});

export const sampleManifestSchema = z.object({
  note: z.string(),
  period: periodSchema,
  cutOff: dateSchema,
  missingUnits: z.array(z.string()),
  files: z.array(
    z.object({
      file: z.string().min(1),
      unit: z.string().min(1),
      /** Local time `YYYY-MM-DDTHH:MM:SS`. */
      receivedAt: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/),
      late: z.boolean(),
      format: z.enum(['xlsx', 'xls', 'html', 'csv-gbk', 'csv-utf8']),
      note: z.string(),
      sha256: z.string().length(64),
      sheets: z.array(
        z.object({
          /** For .csv and HTML: the file's name without extension. */
          name: z.string(),
          layout: z.string(),
          /** `null`: the stage is in a column, or there is one column per stage, or the sheet reports progress. */
          stage: z.enum([...REPORTED_STAGES, 'funds']).nullable(),
          unit: z.string(),
          moneyUnit: z.string(),
          /** Empty: a page without a table. */
          headerRows: z.array(z.number().int().positive()),
          accepted: count,
          refused: count,
          rows: z.array(sampleRowSchema),
        }),
      ),
    }),
  ),
  units: z.array(
    z.object({
      unit: z.string(),
      files: count,
      signed: stageFigures,
      registered: stageFigures,
      started: stageFigures,
      producing: stageFigures,
      funds: z.object({ entries: count, minor: sums }),
    }),
  ),
});

export type SampleManifest = z.output<typeof sampleManifestSchema>;
