/** Rankings and their explanation. */
import { z } from 'zod';
import { RATE_GROUPINGS, type RateRow } from '../domain/indicators/rates';
import { type Period, type PeriodRange, periodSchema, SCOPES, type Scope } from '../domain/period';
import { type ConclusionMark, conclusionMarkSchema } from '../domain/scheme/conclusions/conclusion-rules';
import { CONFIRMED_KINDS, type ConfirmedKind } from '../domain/scheme/confirmed';
import { decimalSchema, nonNegativeSchema } from '../domain/scheme/decimal';
import type { RankingResult } from '../domain/scheme/result';
import { schemeSchema } from '../domain/scheme/scheme';
import type { Lift } from '../domain/scheme/what-if/lift-unit';
import type { PlaceMove } from '../domain/scheme/what-if/what-if';
import { action, query } from './operation';
import type { SourceRef } from './projects';
import { schemeId } from './schemes';

const rankInput = z.object({
  period: periodSchema,
  scope: z.enum(SCOPES),
  schemeId: schemeId.optional(),
});

/** Any span: from the month given to `period`, in the place of the scope's own. */
const spanInput = rankInput
  .extend({ from: periodSchema.optional() })
  .refine(({ from, period }) => from === undefined || from <= period, {
    path: ['from'],
    message: '起始月份不能晚于通报期',
  })
  .refine(
    ({ from, period }) => from === undefined || Number(period.slice(0, 4)) - Number(from.slice(0, 4)) < 10,
    {
      path: ['from'],
      message: '起止最多相隔十年',
    },
  );

const unitName = z.string().trim().min(1).max(200);
const indicatorName = z.string().trim().min(1).max(80);

export interface PeriodRanking {
  readonly period: Period;
  readonly scope: Scope;
  readonly range: PeriodRange;
  /** Frozen when the notice of the period has been issued with this scheme and scope. */
  readonly frozen: boolean;
  readonly result: RankingResult;
}

/** One project event or fund entry that entered a figure. */
export interface Contribution {
  readonly kind: 'event' | 'fund';
  readonly recordId: number;
  readonly projectId: number;
  readonly projectName: string;
  readonly date: string | null;
  /** Period in which it was recognised. */
  readonly period: Period;
  /** What it adds to the indicator: decimal text in 个 or 万元. */
  readonly value: string;
  readonly note: string;
  readonly evidence: string;
  readonly source: SourceRef | null;
}

export interface UnitExplanation {
  readonly unit: string;
  readonly period: Period;
  readonly scope: Scope;
  readonly place: number | null;
  readonly score: string | null;
  /** How the items add up to the composite score, rescaling for items without a target included. */
  readonly formula: string;
  readonly items: readonly {
    readonly id: string;
    readonly name: string;
    readonly score: string | null;
    /** The formula with the numbers put in, one line. */
    readonly formula: string;
    /** Of an issued ranking: the records as they stand now no longer add up to the figure that was issued. */
    readonly remark?: string;
    readonly contributions: readonly Contribution[];
    readonly leftOut: readonly LeftOutRecord[];
  }[];
}

/** A recognised record that counts in no figure of the unit, with the reason. */
export interface LeftOutRecord {
  readonly projectId: number;
  readonly projectName: string;
  readonly date: string | null;
  readonly reason: string;
}

/** 核定值 as stored; `computed` is what the program had when it was confirmed. */
export interface ConfirmedValue {
  readonly id: number;
  readonly period: Period;
  readonly scope: Scope;
  readonly unitId: number;
  readonly unit: string;
  readonly kind: ConfirmedKind;
  /** Indicator of a value, item of a rate or score, empty for the composite score. */
  readonly subject: string;
  /** `null` for a value: it holds under every scheme. */
  readonly schemeId: string | null;
  readonly computed: string | null;
  readonly confirmed: string;
  readonly reason: string;
}

/** A printed figure and what it should have been; the notice itself stays as it was issued. */
export interface RankingCorrection {
  readonly id: number;
  readonly documentNumber: string;
  readonly unit: string;
  readonly kind: ConfirmedKind;
  readonly subject: string;
  readonly published: string | null;
  readonly corrected: string;
  readonly reason: string;
  readonly correctedOn: string;
  /** Who entered it. */
  readonly operator: string;
}

export interface CorrectedRanking {
  readonly published: RankingResult;
  /** With every correction, places of the printed ranking beside its own. */
  readonly corrected: RankingResult;
  readonly corrections: readonly RankingCorrection[];
  readonly moves: readonly PlaceMove[];
}

/** An exemption or a declared conclusion as stored. */
export interface StoredMark extends ConclusionMark {
  readonly id: number;
  readonly period: Period;
  readonly scope: Scope;
}

export interface WhatIf {
  readonly before: RankingResult;
  readonly after: RankingResult;
  /** Units whose place or score changes, in the order of the new places. */
  readonly moves: readonly PlaceMove[];
}

export interface RatesAnswer {
  /** Signings recognised from `from` to `to`; what happened within `months` of the signing counts. */
  readonly from: Period;
  readonly to: Period;
  readonly months: number;
  readonly rows: readonly RateRow[];
  readonly total: RateRow;
}

/** A unit's completion of one target. Figures are plain decimal text in the measure, rates percent. */
export interface TargetProgress {
  readonly unitId: number;
  readonly unit: string;
  readonly groupName: string;
  readonly indicator: string;
  readonly indicatorName: string;
  readonly measure: string;
  readonly actual: string | null;
  /** As adjusted last; `null`: taken back. */
  readonly target: string | null;
  /** As first set. */
  readonly original: string | null;
  readonly adjusted: boolean;
  readonly rate: string | null;
  readonly originalRate: string | null;
  readonly gap: string | null;
  /** Share of the span that has passed, percent. */
  readonly expected: string | null;
  readonly state: 'ahead' | 'behind' | 'level' | null;
  /** `欠时序进度2.4个百分点`. */
  readonly text: string;
  readonly versions: readonly {
    readonly quarter: number;
    readonly version: number;
    readonly value: string;
    readonly reason: string;
  }[];
}

export interface MonthTotal {
  readonly period: Period;
  /** Indicator → decimal text in its measure. */
  readonly values: Readonly<Record<string, string>>;
}

/** One unit's places over the last periods, oldest first. */
export interface PlaceHistory {
  readonly unitId: number;
  readonly unit: string;
  readonly groupName: string;
  readonly places: readonly {
    readonly period: Period;
    readonly place: number | null;
    readonly score: string | null;
    /** Place after the corrections of an issued notice; left out where nothing was corrected. */
    readonly corrected?: number | null;
  }[];
}

/** A figure the office sets, with the reason. */
const figureInput = {
  unit: unitName,
  kind: z.enum(CONFIRMED_KINDS),
  subject: z.string().trim().max(80).default(''),
  value: decimalSchema,
  reason: z.string().trim().min(1, '必须写明理由').max(500),
};

export const rankingOperations = {
  'ranking.compute': query<PeriodRanking>()(spanInput),
  'ranking.explain': query<UnitExplanation>()(spanInput.safeExtend({ unit: z.string().min(1).max(200) })),
  'ranking.history': query<{ units: PlaceHistory[] }>()(
    z.object({ period: periodSchema, scope: z.enum(SCOPES), months: z.number().int().min(2).max(24) }),
  ),
  'ranking.confirmed': query<{ confirmed: ConfirmedValue[] }>()(
    z.object({ period: periodSchema, scope: z.enum(SCOPES).optional() }),
  ),
  /** Replaces a figure by the office's own; refused once the notice of the period has been issued. */
  'ranking.confirm': action<ConfirmedValue>()(rankInput.extend(figureInput)),
  'ranking.unconfirm': action<null>()(z.object({ id: z.number().int().positive() })),
  /** What an issued notice printed beside the corrected ranking. */
  'ranking.corrected': query<CorrectedRanking>()(rankInput),
  /** Opens a dated correction of a printed figure; only after the issue. */
  'ranking.correct': action<CorrectedRanking>()(rankInput.extend(figureInput)),
  'ranking.marks': query<{ marks: StoredMark[] }>()(
    z.object({ period: periodSchema, scope: z.enum(SCOPES) }),
  ),
  /** Exempts a unit from a conclusion, or declares one; refused once the notice has been issued. */
  'ranking.mark': action<null>()(rankInput.extend(conclusionMarkSchema.shape)),
  'ranking.unmark': action<null>()(z.object({ id: z.number().int().positive() })),
  /** The ranking with other figures, targets or another scheme beside the present one; nothing is stored. */
  'ranking.what-if': query<WhatIf>()(
    rankInput.extend({
      changes: z
        .array(
          z.strictObject({
            unit: unitName,
            indicator: indicatorName,
            delta: decimalSchema.optional(),
            value: nonNegativeSchema.optional(),
          }),
        )
        .max(2000)
        .default([]),
      /** An empty value: no target. */
      targets: z
        .array(
          z.strictObject({
            unit: unitName,
            indicator: indicatorName,
            value: z.union([z.literal(''), nonNegativeSchema]),
          }),
        )
        .max(2000)
        .default([]),
      scheme: schemeSchema.optional(),
    }),
  ),
  /** The smallest addition to each figure that lifts a unit out of the tail. */
  'ranking.lift': query<Lift>()(rankInput.extend({ unit: unitName })),
  /** 履约率、落地率、开工率、资金到位率; the cohort and the months are the settings' unless given. */
  'ranking.rates': query<RatesAnswer>()(
    z.object({
      period: periodSchema,
      by: z.enum(RATE_GROUPINGS),
      from: periodSchema.optional(),
      months: z.number().int().min(1).max(60).optional(),
    }),
  ),
  /** The office's recognised figures month by month, from January to the period. */
  'ranking.months': query<{ months: MonthTotal[] }>()(z.object({ period: periodSchema })),
  /** Writes a chart the page has drawn, as PNG, to a place chosen through the dialog. */
  'ranking.save-chart': query<{ file: string }>()(
    z.object({
      target: z.string().min(1).max(80),
      picture: z
        .string()
        .max(3_900_000, '图太大，没有存。数据没有变化；请减少单位后再试')
        .regex(/^iVBORw0KGgo[A-Za-z0-9+/]+={0,2}$/, '图没有画成，没有存'),
    }),
  ),
  'targets.progress': query<{ rows: TargetProgress[] }>()(rankInput),
};
