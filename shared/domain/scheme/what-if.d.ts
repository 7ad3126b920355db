import type { RankingResult } from './result';
import type { EvaluationCase } from './scheme';
/** Adds `delta` to a figure, or sets it to `value`; decimal text in the indicator's measure. */
export interface FigureChange {
  readonly unit: string;
  readonly indicator: string;
  readonly delta?: string | undefined;
  readonly value?: string | undefined;
}
/** `value` empty: no target. */
export interface TargetChange {
  readonly unit: string;
  readonly indicator: string;
  readonly value: string;
}
export interface PlaceMove {
  readonly group: string;
  readonly unit: string;
  readonly from: number | null;
  readonly to: number | null;
  /** Places gained, negative when lost; `null` unless placed both times. */
  readonly gained: number | null;
  readonly scoreBefore: string | null;
  readonly scoreAfter: string | null;
}
/**
 * The case with the changes put in. Confirmed values count as the figures to start from; a missing figure is
 * counted from zero; a figure never falls below zero.
 */
export declare function changeCase(
  input: EvaluationCase,
  changes: readonly FigureChange[],
  targets?: readonly TargetChange[],
): EvaluationCase;
/** Who moves from one result to another, in the order of the new places; units that stay are left out. */
export declare function comparePlaces(before: RankingResult, after: RankingResult): PlaceMove[];
