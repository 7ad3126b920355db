import type { Period } from '../period';
import { type TailRule } from '../tail';
import type { EvaluationCase } from './scheme';
export interface LiftWay {
  readonly indicator: string;
  readonly name: string;
  readonly measure: string;
  /** The figure as it stands, in the indicator's measure. */
  readonly present: string | null;
  /** Whole number of the measure to add (个, 万元 …); `null`: this figure alone cannot do it. */
  readonly needed: number | null;
  /** The unit's place with that addition. */
  readonly place: number | null;
  readonly text: string;
}
export interface Lift {
  readonly unit: string;
  readonly group: string;
  readonly place: number | null;
  readonly score: string | null;
  readonly inTail: boolean;
  readonly ways: readonly LiftWay[];
}
/**
 * For each figure the scheme counts, the smallest whole addition after which the unit is no longer 靠后, all
 * else unchanged; one less does not do. `null` when the unit is not ranked.
 */
export declare function liftUnit(
  input: EvaluationCase,
  unit: string,
  period: Period,
  rule: TailRule,
): Lift | null;
