/** The month on one page, progress of projects, key lists (制度 三(二)1, 三(六)2). */
import { z } from 'zod';
import type { MonthHint } from '../domain/month/month-life';
import { type Period, periodSchema } from '../domain/period';
import type { PeriodState, Stage } from '../domain/stage';
import { type ListedInParts, MOST_ROWS, partSchema } from '../lists/part';
import type { PeriodInfo } from './office';
import { action, query } from './operation';
import type { ProjectSummary } from './projects';

const id = z.number().int().positive();

/** A unit that has to be reminded, with whom to call. */
export interface AwaitedUnit {
  readonly unitId: number;
  readonly unit: string;
  readonly groupName: string;
  readonly contact: string;
  /** Nothing has come, or what was sent back has not come again. */
  readonly state: 'missing' | 'returned';
}

export interface MonthView {
  readonly period: PeriodInfo;
  /** False: nobody has opened the period yet; what stands here is how it would begin. */
  readonly opened: boolean;
  readonly today: string;
  /** Negative after the cut-off. */
  readonly daysToCutOff: number;
  readonly units: number;
  /** Units something stands of, and those of them that were late. */
  readonly reported: number;
  readonly late: number;
  readonly awaited: readonly AwaitedUnit[];
  readonly returned: number;
  /** Number of the notice in force; `null` before it is issued. */
  readonly notice: string | null;
  /** What comes next; `state` is `null` after the last step. */
  readonly next: {
    readonly state: PeriodState | null;
    readonly title: string;
    readonly hints: readonly MonthHint[];
  };
  /** Projects in negotiation or under construction that have not been heard of for longer than the setting. */
  readonly silent: number;
  readonly silentDays: number;
  readonly following: { readonly period: Period; readonly opened: boolean };
}

/** One project's month beside its last. */
export interface ProjectProgress {
  readonly projectId: number;
  readonly project: string;
  readonly unit: string;
  readonly stage: Stage;
  readonly sponsor: string;
  readonly progress: string;
  readonly problem: string;
  /** The report before this period, and its period. */
  readonly lastProgress: string;
  readonly lastPeriod: Period | null;
  /** The newest day anything was heard of the project. */
  readonly newsOn: string | null;
  readonly silentDays: number | null;
  readonly silent: boolean;
}

/** A project of a key list (重点库), and why it belongs there. */
export interface KeyListProjectRow {
  readonly project: ProjectSummary;
  readonly reason: string;
  /** What was reported of it in the period: 签约、注册…. */
  readonly reported: string;
  readonly progress: string;
}

export interface KeyListView {
  readonly tag: string;
  readonly minimumWan: string | null;
  readonly note: string;
  readonly projects: readonly KeyListProjectRow[];
}

export const monthOperations = {
  'month.view': query<MonthView>()(z.object({ period: periodSchema })),
  'month.progress': query<{ silentDays: number; rows: ProjectProgress[] } & ListedInParts>()(
    z.object({ period: periodSchema, part: partSchema }),
  ),
  /** What the clerk types himself: the units' own words stay with their source rows. */
  'month.save-progress': action<{ saved: number }>()(
    z.object({
      period: periodSchema,
      changes: z
        .array(
          z.object({
            projectId: id,
            progress: z.string().trim().max(4000).optional(),
            problem: z.string().trim().max(4000).optional(),
          }),
        )
        .min(1)
        .max(MOST_ROWS),
    }),
  ),
  'key-lists.view': query<{ lists: KeyListView[] }>()(z.object({ period: periodSchema })),
  /** Takes projects into a list by hand, or keeps them out of it whatever their amount. */
  'key-lists.assign': action<{ changed: number }>()(
    z.object({
      tag: z.string().trim().min(1).max(34),
      projectIds: z.array(id).min(1).max(MOST_ROWS),
      belongs: z.boolean(),
    }),
  ),
};
