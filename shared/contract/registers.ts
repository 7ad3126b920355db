/** The registers (台账): every one through the same operations; what differs is declared in shared/registers. */
import { z } from 'zod';
import { dateSchema, type Period, periodSchema } from '../domain/period';
import type { Stage } from '../domain/stage';
import type { MatchLevel } from '../import/matching/compare-projects';
import { type ListedInParts, MOST_ROWS, partSchema } from '../lists/part';
import type { RegisterReview } from '../registers/import/review';
import type { Derived, RegisterEntry } from '../registers/register';
import { REGISTERS } from '../registers/registers';
import { action, query } from './operation';
import type { FieldChange } from './projects';

const id = z.number().int().positive();
const ids = z.array(id).min(1).max(MOST_ROWS);
const register = z.enum(REGISTERS.map((entry) => entry.id) as [string, ...string[]]);
const value = z.union([z.string().max(4000), z.number(), z.boolean(), z.null()]);
/** Checked in full by the register's own schema. */
const values = z.record(z.string().max(40), value);
/** Rows of cells with their headings. */
const table = z
  .array(z.array(z.string().max(32_767)).max(200))
  .min(1)
  .max(5000, '一次最多导入 5000 行，请分几次');

/** Rows pasted on entries of the list: by row of the table the entry, or `null` for a row of its own. */
const onto = z.array(id.nullable()).max(5000).optional();

/** An entry as the list shows it. */
export interface ListedEntry extends RegisterEntry {
  readonly derived: Derived['values'];
  readonly tone: 'warning' | 'muted' | null;
  /** Nothing is left to do. */
  readonly closed: boolean;
}

/** A sheet's cells as text. */
export interface SheetTable {
  readonly name: string;
  readonly table: readonly (readonly string[])[];
}

export interface ImportedRows {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Rows of the table that could not be read, from 0. */
  readonly refused: readonly number[];
}

export interface EntrySource {
  readonly fileName: string;
  readonly sheet: string;
  /** From 1, as the spreadsheet counts. */
  readonly row: number;
}

/** One project of the weekly sheet (周调度表). */
export interface DispatchProject {
  readonly projectId: number;
  readonly project: string;
  readonly unit: string;
  /** 新开工 or 新投产 of this year, with its date. */
  readonly kind: '新开工' | '新投产';
  readonly on: string;
  /** What happened in the week, in words; empty: nothing reported. */
  readonly moved: string;
  readonly progress: string;
  readonly openProblems: number;
}

export interface DispatchWeek {
  readonly from: string;
  readonly to: string;
  readonly reportBy: string;
  readonly leadersBy: string;
  readonly projects: readonly DispatchProject[];
  readonly problems: readonly ListedEntry[];
  readonly decisions: readonly ListedEntry[];
  /** Open problems by category and by bottleneck class. */
  readonly statistics: readonly {
    readonly by: 'category' | 'bottleneck';
    readonly word: string;
    readonly open: number;
    readonly overdue: number;
    readonly longestDays: number;
  }[];
}

/** A project between signing and production with what holds it up (方案 三(三) 分类推进). */
export interface ClassedProjectRow {
  readonly projectId: number;
  readonly project: string;
  readonly unit: string;
  readonly stage: Stage;
  /** 等土地指标, 签约未开工, 进度快 …; 正常推进 when nothing holds it up. */
  readonly className: string;
  readonly since: string | null;
  readonly days: number | null;
  /** The oldest open problem; empty for none. */
  readonly problem: string;
  readonly problems: number;
}

/** A day by which something has to be done (both papers). */
export interface OfficeDeadline {
  readonly date: string;
  readonly text: string;
  /** A few words for a square of the printed calendar. */
  readonly short: string;
  readonly route: string;
  /** A rest day: look whether it moves. */
  readonly restDay: boolean;
}

/** A day of the calendar: 休 on rest days, 班 on a weekend that is worked. */
export interface CalendarMark {
  readonly date: string;
  readonly mark: '' | '休' | '班';
}

/** One of two projects that may be the same. */
export interface DuplicateSide {
  readonly projectId: number;
  readonly project: string;
  readonly unitId: number;
  readonly unit: string;
  readonly investor: string;
  /** The earliest first contact entered, `YYYY-MM-DDTHH:MM`. */
  readonly firstMet: string | null;
}

export interface DuplicatePair {
  readonly one: DuplicateSide;
  readonly other: DuplicateSide;
  readonly level: MatchLevel;
  readonly reasons: string;
  /** Unit a standing ruling names for one of them. */
  readonly ruledFor: string | null;
}

export const registerOperations = {
  'registers.list': query<{ entries: ListedEntry[] }>()(
    z.object({
      register,
      unitId: id.optional(),
      projectId: id.optional(),
      leaderId: id.optional(),
      from: dateSchema.optional(),
      to: dateSchema.optional(),
    }),
  ),
  /** Who changed what, when, from what to what; fields and values in the office's words. */
  'registers.history': query<{ changes: FieldChange[] }>()(z.object({ id })),
  'registers.save': action<{ id: number }>()(z.object({ register, id: id.nullable(), fields: values })),
  /**
   * Changes some fields of some entries in one step: bulk edit, typing and pasting in the list. Without an id the
   * fields make a new entry, `null` for fields removes one.
   */
  'registers.bulk-save': action<{ saved: number }>()(
    z.object({
      register,
      changes: z
        .array(z.object({ id: id.nullable(), fields: values.nullable() }))
        .min(1)
        .max(MOST_ROWS),
    }),
  ),
  'registers.remove': action<null>()(z.object({ register, ids })),
  'registers.set-state': action<{ moved: number }>()(
    z.object({
      register,
      ids,
      state: z.string().min(1).max(40),
      on: dateSchema,
      handler: z.string().trim().max(100),
      text: z.string().trim().max(1000),
    }),
  ),
  /** The tables of a workbook as text, the one most like the register first. */
  'registers.read-file': query<{ sheets: SheetTable[] }>()(z.object({ register, file: z.string().max(80) })),
  /** What rows of a workbook or off the clipboard would do; `null` when no row names a field of the register. */
  'registers.review': query<{ review: RegisterReview | null }>()(
    z.object({ register, table, defaults: values, onto }),
  ),
  /** Takes in what the review shows as new or changed, but the rows left out. */
  'registers.import': action<ImportedRows>()(
    z.object({
      register,
      table,
      defaults: values,
      onto,
      leaveOut: z.array(z.number().int().min(0)).max(5000),
      /** The workbook the table was read from: it is kept with the data. */
      source: z.object({ file: z.string().max(80), sheet: z.string().max(200) }).optional(),
    }),
  ),
  /** The workbook, sheet and row an entry was read from. */
  'registers.source': query<{ source: EntrySource | null }>()(z.object({ id })),
  'registers.open-source': query<null>()(z.object({ id })),
  /** Enters what follows from other data: problems out of the period's reports, units 靠后 out of the rankings. */
  'registers.collect': action<{ added: number }>()(
    z.object({ register: z.enum(['problem', 'report-in-person']), period: periodSchema }),
  ),
  /** Projects of different units that may be one. */
  'duplicates.list': query<{ pairs: DuplicatePair[] }>()(z.object({})),
  'dispatch.classes': query<{ rows: ClassedProjectRow[] } & ListedInParts>()(z.object({ part: partSchema })),
  'dispatch.week': query<DispatchWeek>()(z.object({ date: dateSchema })),
  'calendar.month': query<{ period: Period; weeks: CalendarMark[][]; deadlines: OfficeDeadline[] }>()(
    z.object({ period: periodSchema }),
  ),
};
