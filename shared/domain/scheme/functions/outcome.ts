import Fraction from 'fraction.js';
import { plainText, printExact } from '../../exact';
import { nameOfIndicator } from '../../indicators/rate-indicators';
import type { Period } from '../../period';

/** The figures of one unit, as the functions ask for them; `null`: nothing given. */
export interface UnitFigures {
  readonly unit: string;
  number(indicator: string): Fraction | null;
  list(indicator: string): readonly Fraction[] | null;
  groups(indicator: string): ReadonlyMap<string, readonly Fraction[]> | null;
  /** A figure split by month; `null` when it is one number. */
  months(indicator: string): ReadonlyMap<Period, Fraction> | null;
  /** The reason the office gave when it set the figure. */
  reason(indicator: string): string | null;
  target(indicator: string): Fraction | null;
  /** Score of an item that stands earlier in the scheme. */
  itemScore(itemId: string): Fraction | null;
}

export interface FunctionContext {
  /** Units ranked together, for functions that compare. */
  readonly group: readonly UnitFigures[];
  readonly all: readonly UnitFigures[];
  /** The item's weight, or 100. */
  readonly fullMarks: Fraction;
}

/** What a function makes of one unit's figures. */
export interface Outcome {
  /** A ratio of full marks, or points, by the function's nature; `null`: cannot be said. */
  readonly mark: Fraction | null;
  readonly actual: Fraction | null;
  readonly target: Fraction | null;
  /** Completion or share, 1 = 100 %. */
  readonly rate: Fraction | null;
  /** Remark in front of the formula, with its punctuation. */
  readonly lead: string;
  /** The formula with the numbers put in, without the result. */
  readonly formula: string;
  /** Why there is no mark. */
  readonly missing: 'value' | 'target' | null;
  readonly problem: string | null;
}

export type Scorer = (unit: UnitFigures) => Outcome;

const EMPTY: Outcome = {
  mark: null,
  actual: null,
  target: null,
  rate: null,
  lead: '',
  formula: '',
  missing: null,
  problem: null,
};

export function outcome(fields: Partial<Outcome>): Outcome {
  return { ...EMPTY, ...fields };
}

export function missingValue(what: string): Outcome {
  return outcome({ missing: 'value', formula: `没有“${nameOfIndicator(what)}”的数值` });
}

export const ZERO = new Fraction(0);
export const ONE = new Fraction(1);
export const HUNDRED = new Fraction(100);

/** A parameter of a scheme; the schema has already refused anything that is not a number. */
export function parameter(text: string): Fraction {
  return new Fraction(text);
}

export function optional(text: string | undefined): Fraction | null {
  return text === undefined ? null : new Fraction(text);
}

/** A number inside a formula: `12.5`, `(−3)`. */
export function num(value: Fraction): string {
  const text = plainText(value);
  return text.startsWith('-') ? `(−${text.slice(1)})` : text;
}

/** A ratio in percent as an office prints it: `120.00%`. */
export function percent(ratio: Fraction): string {
  return `${printExact(ratio.mul(HUNDRED), 2)}%`;
}

/** `+3` or `−3`, to continue a sum. */
export function signed(value: Fraction): string {
  const text = plainText(value);
  return text.startsWith('-') ? `−${text.slice(1)}` : `+${text}`;
}

export interface Bounded {
  readonly value: Fraction;
  readonly formula: string;
}

/** Clamps and says so in the formula: `（1.0819×0.5，最高按0.5计）`. */
export function clamp(value: Fraction, formula: string, min: Fraction | null, max: Fraction | null): Bounded {
  if (max !== null && value.gt(max)) return { value: max, formula: `（${formula}，最高按${num(max)}计）` };
  if (min !== null && value.lt(min)) return { value: min, formula: `（${formula}，最低按${num(min)}计）` };
  return { value, formula };
}

/** A completion or share with its cap: what goes in front, and the ratio as it enters the formula. */
export function cappedRatio(
  rate: Fraction,
  cap: Fraction | null,
  words: { readonly figures: string; readonly name: string; readonly quotient: string },
): { readonly mark: Fraction; readonly lead: string; readonly formula: string } {
  const stated = `${words.figures}，${words.name}${percent(rate)}`;
  if (cap === null || !rate.gt(cap)) return { mark: rate, lead: `${stated}；`, formula: words.quotient };
  const most = `${num(cap.mul(HUNDRED))}%`;
  return { mark: cap, lead: `${stated}（封顶按${most}计）；`, formula: most };
}
