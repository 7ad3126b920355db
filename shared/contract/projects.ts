/** The project library: list, record, time line. */
import { z } from 'zod';
import { type Money, moneySchema } from '../domain/money';
import { dateSchema, type Period, periodSchema } from '../domain/period';
import {
  CAPITALS,
  type Capital,
  FUND_KINDS,
  type FundKind,
  type RecordState,
  STAGES,
  type Stage,
} from '../domain/stage';
import { type ListedInParts, MOST_ROWS, partSchema } from '../lists/part';
import type { LifeEntry } from '../projects/project-life';
import { action, query } from './operation';

const id = z.number().int().positive();
const text = (max: number) => z.string().trim().max(max);

/** Where a stored figure came from: the row of the workbook as the unit sent it. */
export interface SourceRef {
  readonly submissionId: number;
  readonly fileName: string;
  readonly sheet: string;
  /** 1-based row as Excel shows it. */
  readonly row: number;
}

export interface ScopeVerdict {
  readonly inScope: boolean;
  /** A sentence: amount, threshold, rate and its date (制度 二 推进范围). */
  readonly reason: string;
}

export interface ProjectSummary {
  readonly id: number;
  readonly name: string;
  readonly unitId: number;
  readonly unit: string;
  readonly investor: string;
  readonly industry: string;
  readonly sourceRegion: string;
  /** 招商方式: 产业链招商、平台招商、基金招商、股权招商… */
  readonly attraction: string;
  readonly capital: Capital;
  readonly totalInvestment: Money | null;
  /** Furthest recognised (else reported) stage. */
  readonly stage: Stage;
  readonly stageDate: string | null;
  readonly stageState: RecordState;
  readonly fundsFen: number;
  readonly tags: readonly string[];
  readonly scope: ScopeVerdict;
  readonly lastReportedPeriod: Period | null;
}

/** What a unit reported of a project, and what the office made of it. */
interface ReportedRecord {
  readonly id: number;
  readonly projectId: number;
  readonly projectName: string;
  readonly unitId: number;
  readonly unit: string;
  readonly state: RecordState;
  readonly reportedPeriod: Period;
  readonly recognisedPeriod: Period | null;
  /** 认定额 in 分 人民币 at the rate of its day; `null` until recognised and for an event without an amount. */
  readonly recognisedFen: number | null;
  readonly reason: string;
  readonly source: SourceRef | null;
}

export interface StageEvent extends ReportedRecord {
  readonly stage: Stage;
  readonly eventDate: string | null;
  readonly amount: Money | null;
  readonly evidence: string;
}

export interface FundEntry extends ReportedRecord {
  readonly arrivedOn: string | null;
  readonly money: Money;
  readonly kind: FundKind;
  readonly voucher: string;
  readonly rateNote: string;
}

export interface ProgressReport {
  readonly id: number;
  readonly period: Period;
  readonly progress: string;
  readonly problem: string;
  readonly source: SourceRef | null;
}

export interface FieldChange {
  readonly actionId: number;
  readonly at: string;
  readonly operator: string;
  readonly action: string;
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

export interface ProjectDetail {
  readonly summary: ProjectSummary;
  readonly fixedAssets: Money | null;
  readonly content: string;
  readonly address: string;
  readonly contact: string;
  readonly note: string;
  readonly events: readonly StageEvent[];
  readonly funds: readonly FundEntry[];
  readonly progress: readonly ProgressReport[];
  readonly history: readonly FieldChange[];
}

export const projectFieldsSchema = z.object({
  name: z.string().trim().min(1, '项目名称不能为空').max(300),
  unitId: id,
  investor: text(300),
  industry: text(100),
  sourceRegion: text(100),
  attraction: text(100),
  capital: z.enum(CAPITALS),
  totalInvestment: moneySchema.nullable(),
  fixedAssets: moneySchema.nullable(),
  content: text(4000),
  address: text(300),
  contact: text(200),
  note: text(2000),
  tags: z.array(z.string().trim().min(1).max(40)).max(30),
});
export type ProjectFields = z.infer<typeof projectFieldsSchema>;

const projectFilterSchema = z.object({
  period: periodSchema.optional(),
  unitId: id.optional(),
  stage: z.enum(STAGES).optional(),
  /** Name, investor, pinyin or pinyin initials. */
  text: text(200).optional(),
  inScope: z.boolean().optional(),
  tag: text(40).optional(),
});
export type ProjectFilter = z.infer<typeof projectFilterSchema>;

export const projectOperations = {
  /** 认定 that two projects are not one; they are not proposed again, here or in an import. */
  'projects.not-duplicate': action<null>()(z.object({ projectId: id, otherId: id })),
  'projects.list': query<{ projects: ProjectSummary[] } & ListedInParts>()(
    projectFilterSchema.extend({ part: partSchema }),
  ),
  'projects.get': query<ProjectDetail>()(z.object({ id })),
  /** Everything that happened to it, in the order of time. */
  'projects.life': query<{ entries: LifeEntry[] }>()(z.object({ id })),
  'projects.save': action<{ id: number }>()(z.object({ id: id.nullable(), fields: projectFieldsSchema })),
  'projects.remove': action<null>()(z.object({ ids: z.array(id).min(1).max(MOST_ROWS) })),
  'events.save': action<{ id: number }>()(
    z.object({
      id: id.nullable(),
      projectId: id,
      stage: z.enum(STAGES),
      eventDate: dateSchema.nullable(),
      amount: moneySchema.nullable(),
      evidence: text(500),
      reportedPeriod: periodSchema,
    }),
  ),
  'funds.save': action<{ id: number }>()(
    z.object({
      id: id.nullable(),
      projectId: id,
      arrivedOn: dateSchema.nullable(),
      money: moneySchema,
      kind: z.enum(FUND_KINDS),
      voucher: text(300),
      reportedPeriod: periodSchema,
    }),
  ),
};
