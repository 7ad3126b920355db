import type { Conclusion } from './conclusions/conclusion-rules';
import type { ConfirmedNote } from './confirmed';

/**
 * What an evaluation of a scheme gives. Every number is decimal text, already rounded for print;
 * `exact*` fields are `numerator/denominator` and are what places were decided on.
 */
export interface RankingResult {
  readonly scheme: { readonly id: string; readonly name: string; readonly version: number };
  readonly items: readonly RankingItemHead[];
  readonly groups: readonly RankedGroup[];
  readonly warnings: readonly RankingWarning[];
  /** Left out when the scheme has no rules for conclusions. */
  readonly conclusions?: readonly Conclusion[];
}

export interface RankingItemHead {
  readonly id: string;
  readonly name: string;
  /** 个, 万元, %, 分 … */
  readonly measure: string;
  readonly weight: string;
  /** Bonus and deduction items have no ranking of their own. */
  readonly ranked: boolean;
  /** Indicators the item reads, and whether its mark is a completion rate: what can be confirmed of it. */
  readonly indicators?: readonly string[];
  readonly byRate?: boolean;
}

export interface RankedGroup {
  readonly name: string;
  /** In order of place, ties in the office's order; units outside the composite last with place `null`. */
  readonly rows: readonly RankedRow[];
}

export interface RankedRow {
  readonly unit: string;
  readonly place: number | null;
  readonly previousPlace: number | null;
  /** Composite score; `null` when the unit has no score under the scheme. */
  readonly score: string | null;
  readonly exactScore: string | null;
  /** How the composite score adds up, one line: `12.00+15.00+… = 86.50`. */
  readonly formula?: string;
  /** 核定的综合得分, beside the computed one. */
  readonly confirmed?: ConfirmedNote;
  readonly items: readonly RankedItem[];
}

export interface RankedItem {
  readonly id: string;
  readonly name: string;
  /** 认定数 (for judges' scores the mean); `null`: no value given, or the item has several. */
  readonly actual: string | null;
  /** 上报数 where known, for the column beside it. */
  readonly reported: string | null;
  /** `null`: no target set ("-"), which is not zero. */
  readonly target: string | null;
  /** Completion in percent, e.g. `94.1`. */
  readonly rate: string | null;
  readonly score: string | null;
  readonly exactScore: string | null;
  /** Place in the item ranking of the group. */
  readonly place: number | null;
  readonly previousPlace: number | null;
  /** The formula with the numbers put in: `完成13、目标10，完成率130.00%（封顶按120%计）；120%×30分 = 36.00分`. */
  readonly formula: string;
  /** What the office confirmed about this cell; left out when nothing. */
  readonly confirmed?: readonly ConfirmedNote[];
}

export interface RankingWarning {
  readonly code:
    | 'same-print-different-value'
    | 'no-target'
    | 'no-value'
    | 'unknown-unit'
    | 'unknown-indicator'
    | 'unknown-field'
    | 'weights-not-100'
    | 'not-computable'
    | 'confirmed-not-used';
  readonly message: string;
  readonly units: readonly string[];
}
