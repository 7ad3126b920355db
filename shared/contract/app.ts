/** The application itself: status, home page, search, demo office, export, dialogs. */
import { z } from 'zod';
import { type Period, periodSchema } from '../domain/period';
import { MOST_ROWS } from '../lists/part';
import type { SubmissionBoardRow } from './import';
import type { PeriodInfo } from './office';
import { action, query } from './operation';
import type { OfficeDeadline } from './registers';
import type { UndoState } from './safety';

export interface AppStatus {
  readonly version: string;
  readonly officeName: string;
  readonly operator: string;
  readonly isEmpty: boolean;
  /** The books that come in may name new units: nobody has set the office up. */
  readonly namesUnits: boolean;
  readonly isDemo: boolean;
  readonly currentPeriod: Period;
  readonly today: string;
  readonly undo: UndoState;
  readonly dataFolder: string;
}

export interface HomeTodo {
  readonly code:
    | 'missing-reports'
    | 'sent-back-reports'
    | 'waiting-recognition'
    | 'returned'
    | 'no-target'
    | 'draft-notice'
    | 'deadline'
    | 'next-period'
    | 'corrected'
    | 'warning'
    | 'backup';
  readonly text: string;
  readonly count: number;
  readonly urgent: boolean;
  /** Page to open, with its filter, as the renderer's route. */
  readonly route: string;
}

export interface HomeView {
  readonly period: PeriodInfo;
  /** What is due in the days ahead, the nearest first. */
  readonly deadlines: readonly OfficeDeadline[];
  readonly daysToCutOff: number;
  readonly board: readonly SubmissionBoardRow[];
  readonly todos: readonly HomeTodo[];
  readonly totals: readonly {
    readonly indicator: string;
    readonly name: string;
    readonly measure: string;
    /** Of the month. */
    readonly reported: string;
    readonly recognised: string;
    /** Of the year to date, with the year's target; the same figures as in the notice. */
    readonly yearRecognised: string;
    readonly target: string | null;
    readonly rate: string | null;
    readonly lastYear: string | null;
  }[];
  readonly top: readonly {
    readonly group: string;
    readonly rows: readonly {
      readonly unit: string;
      readonly place: number;
      readonly change: number | null;
      readonly score: string;
    }[];
  }[];
}

export interface SearchHit {
  readonly kind: 'project' | 'unit' | 'leader' | 'document' | 'entry';
  readonly id: number;
  /** Id of the register an entry stands in. */
  readonly register?: string;
  readonly title: string;
  readonly subtitle: string;
  readonly route: string;
}

export const appOperations = {
  'app.status': query<AppStatus>()(z.object({})),
  'app.set-operator': action<null>()(
    z.object({ operator: z.string().trim().min(1, '请写姓名或岗位').max(40) }),
  ),
  'app.home': query<HomeView>()(z.object({ period: periodSchema })),
  'app.search': query<{ hits: SearchHit[] }>()(z.object({ text: z.string().max(200) })),
  'demo.install': action<{ period: Period }>()(z.object({})),
  /** The demo units' workbooks for the period in force, let in for `import.read`. */
  'demo.samples': query<{
    period: Period;
    files: { token: string; name: string; bytes: number; receivedAt: string }[];
  }>()(z.object({})),
  /** Removes the demo office, refusing when anything but the demo office is in the database. */
  'demo.remove': query<null>()(z.object({})),
  'export.all': query<{ file: string; sheets: string[] }>()(
    z.object({ target: z.string().max(80), period: periodSchema.optional() }),
  ),
  'export.list': query<{ file: string }>()(
    z.object({
      target: z.string().max(80),
      title: z.string().max(100),
      columns: z
        .array(z.object({ title: z.string().max(100), kind: z.enum(['text', 'number', 'date']) }))
        .min(1)
        .max(100),
      rows: z.array(z.array(z.string().max(32767))).max(MOST_ROWS),
    }),
  ),
  'workbooks.write': query<{ files: string[] }>()(
    z.object({ target: z.string().max(80), period: periodSchema, unit: z.string().max(200).nullable() }),
  ),
  /** System dialogs: they answer with file tokens, `null` when the user cancels. */
  'desktop.pick-files': query<{ files: { token: string; name: string; bytes: number }[] } | null>()(
    z.object({ purpose: z.enum(['import', 'register', 'restore', 'document', 'scheme', 'attachment']) }),
  ),
  'desktop.pick-target': query<{ token: string; name: string } | null>()(
    z.object({
      purpose: z.enum(['docx', 'xlsx', 'pdf', 'backup', 'folder', 'png', 'scheme', 'attachment']),
      suggestedName: z.string().max(200),
    }),
  ),
  /** Makes all of the window larger or smaller by a step; the computer remembers it. */
  'desktop.zoom': query<{ percent: number }>()(z.object({ step: z.enum(['in', 'out', 'whole']) })),
  'desktop.reveal': query<null>()(z.object({ token: z.string().max(80) })),
  /** Prints the window's pages, or saves them as PDF; the print style sheet shows the document preview alone. */
  'desktop.print': query<{ printed: boolean }>()(
    z.object({
      target: z.union([z.literal('printer'), z.object({ pdf: z.string().max(80) })]),
      /** The printer turns the paper over along its long edge. */
      duplex: z.boolean().optional(),
    }),
  ),
};
