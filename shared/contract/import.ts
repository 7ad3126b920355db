/** Reading the units' workbooks: read → review → commit. Nothing is stored before commit. */
import { z } from 'zod';
import { type Period, periodSchema } from '../domain/period';
import type { Stage } from '../domain/stage';
import { sheetCorrectionSchema } from '../import/review/overlay';
import type { ChosenRows, ReviewOverview, ReviewPage, ReviewSpot } from '../import/review/overview';
import { issueCodeSchema, rowChoiceSchema } from '../import/review/view-rows';
import type { Signature } from '../import/sheet/find-signature';
import { action, query } from './operation';

const reviewId = z.string().min(1).max(80);
/** A file the main process has let in (dialog, drop, command line); paths never come from the page. */
const fileTokenSchema = z.string().min(1).max(80);

/** Rows of a sheet under review are asked for a page at a time. */
export const MAX_PAGE_ROWS = 1000;

const at = { reviewId, file: z.number().int().nonnegative(), sheet: z.number().int().nonnegative() };

export interface Submission {
  readonly id: number;
  readonly period: Period;
  readonly unitId: number;
  readonly unit: string;
  readonly receivedAt: string;
  readonly late: boolean;
  readonly fileName: string;
  readonly sha256: string;
  readonly rows: number;
  readonly refusedRows: number;
  readonly state: 'received' | 'returned';
  /** Sent back for correction: when and with which words. */
  readonly returnedAt: string | null;
  readonly returnNote: string;
  /** It was sent back and another has come since. */
  readonly answered: boolean;
  /** Who filled it in, as it says. */
  readonly signature: Signature;
}

/** One thing a unit has to correct in what it sent. */
export interface SubmissionFinding {
  readonly fileName: string;
  readonly sheet: string;
  /** 1-based row as Excel shows it. */
  readonly row: number;
  /** The first texts of the row, to find it by. */
  readonly excerpt: string;
  readonly message: string;
  /** The cell as sent; empty when the row as a whole is meant. */
  readonly value: string;
  /** The row was not taken in; otherwise it was, and the office asks. */
  readonly refused: boolean;
}

export interface ReturnOutcome {
  readonly events: number;
  readonly funds: number;
}

export interface SubmissionBoardRow {
  readonly unitId: number;
  readonly unit: string;
  readonly groupName: string;
  /** `returned`: something of it was sent back and nothing has come in its place. */
  readonly state: 'on-time' | 'late' | 'missing' | 'returned';
  /** What stands of it came after the cut-off. */
  readonly late: boolean;
  /** Of the unit, as the office knows it. */
  readonly contact: string;
  readonly receivedAt: string | null;
  readonly files: number;
  /** Rows sent, and those of them that were not taken in. */
  readonly rows: number;
  readonly refusedRows: number;
  readonly byStage: readonly { readonly stage: Stage | 'funds'; readonly rows: number }[];
  /** Rows on 在谈在建进展 and 存在问题. */
  readonly progress: number;
  readonly problems: number;
  readonly waiting: number;
  readonly returned: number;
  /** Who filled the report in, as it says. */
  readonly reporter: string;
  readonly phone: string;
}

/** Who reported in the months up to one; `null`: the month is still open. */
export interface ReportHistory {
  readonly periods: readonly Period[];
  readonly rows: readonly {
    readonly unitId: number;
    readonly unit: string;
    readonly groupName: string;
    /** As `periods`. */
    readonly states: readonly ('on-time' | 'late' | 'missing' | null)[];
  }[];
}

export interface ImportOutcome {
  readonly period: Period;
  readonly files: number;
  readonly accepted: number;
  readonly refused: number;
  readonly newProjects: number;
  readonly events: number;
  readonly funds: number;
  readonly submissionIds: readonly number[];
}

/** Cells of a stored row, left to right as in the sheet. */
export interface SourceRow {
  readonly fileName: string;
  readonly sheet: string;
  readonly row: number;
  readonly receivedAt: string;
  readonly cells: readonly string[];
}

export const importOperations = {
  'import.read': query<ReviewOverview>()(
    z.object({
      tokens: z.array(fileTokenSchema).min(1).max(200),
      period: periodSchema,
      /** Used for sheets that name no unit themselves. */
      unitName: z.string().trim().min(1).max(200).optional(),
      /** A look only: read as if these units were registered; such a review cannot be stored. */
      assumedUnits: z
        .array(z.object({ name: z.string().min(1).max(200), aliases: z.array(z.string().max(200)).max(50) }))
        .max(1000)
        .optional(),
    }),
  ),
  'import.cancel': query<null>()(z.object({ reviewId })),
  /** A page of a sheet's rows, chosen and put in order over the whole sheet. */
  'import.page': query<ReviewPage>()(
    z.object({
      ...at,
      choice: rowChoiceSchema,
      from: z.number().int().nonnegative(),
      count: z.number().int().positive().max(MAX_PAGE_ROWS),
    }),
  ),
  /** All the rows chosen: what 全选 means, and what may be done with them. */
  'import.rows': query<ChosenRows>()(z.object({ ...at, choice: rowChoiceSchema })),
  /** Place of a row among those chosen, from 0; -1 when it is not among them. */
  'import.place': query<{ place: number }>()(
    z.object({ ...at, choice: rowChoiceSchema, row: z.number().int().positive() }),
  ),
  /** The distinct texts of a column of the whole sheet, for its filter. */
  'import.words': query<{ words: readonly string[] }>()(
    z.object({ ...at, choice: rowChoiceSchema, column: z.string().max(12) }),
  ),
  /** The next or previous place with an issue, over sheets and files, round at the end. */
  'import.find-problem': query<{ spot: ReviewSpot | null }>()(
    z.object({
      reviewId,
      from: z.object({
        file: z.number().int(),
        sheet: z.number().int(),
        row: z.number().int(),
        column: z.number().int(),
      }),
      step: z.union([z.literal(1), z.literal(-1)]),
      /** Only places with this kind of issue; left out: any. */
      code: issueCodeSchema.nullable().optional(),
    }),
  ),
  /** One step of the review. */
  'import.correct': query<ReviewOverview>()(z.object({ ...at, correction: sheetCorrectionSchema })),
  /** Takes the last correction of the review back, or makes it again. */
  'import.step': query<ReviewOverview>()(z.object({ reviewId, direction: z.enum(['undo', 'redo']) })),
  /** Sends an earlier report of the unit back because this one takes its place, and looks at the review anew. */
  'import.replace-earlier': action<ReviewOverview>()(
    z.object({ reviewId, submissionId: z.number().int().positive() }),
  ),
  'import.commit': action<ImportOutcome>()(z.object({ reviewId, includeDuplicateFiles: z.boolean() })),
  /** Breaks off a commit under way: nothing is stored, the review stays. */
  'import.stop-storing': query<null>()(z.object({ reviewId })),
  'submissions.board': query<{ period: Period; cutOff: string; rows: SubmissionBoardRow[] }>()(
    z.object({ period: periodSchema }),
  ),
  /** The twelve months up to the period, those in which anybody reported. */
  'submissions.history': query<ReportHistory>()(z.object({ period: periodSchema })),
  /** What is wrong in a unit's reports of a period, by file, sheet and row: to be sent to it or printed. */
  'submissions.findings': query<{ unit: string; findings: SubmissionFinding[] }>()(
    z.object({ period: periodSchema, unitId: z.number().int().positive() }),
  ),
  /** Sends a report back for correction; what of it has not been recognised is returned with it. */
  'submissions.return': action<ReturnOutcome>()(
    z.object({
      id: z.number().int().positive(),
      note: z.string().trim().min(1, '退回必须写明理由').max(500),
    }),
  ),
  /** One row of a report as it was sent, found through the `source` of a figure. */
  'submissions.source-row': query<SourceRow>()(
    z.object({
      submissionId: z.number().int().positive(),
      sheet: z.string().max(200),
      row: z.number().int().positive(),
    }),
  ),
  /** Opens a copy of the file as it was sent with the system's program. */
  'submissions.open-file': query<null>()(z.object({ submissionId: z.number().int().positive() })),
  'submissions.list': query<{ submissions: Submission[] }>()(z.object({ period: periodSchema })),
};
