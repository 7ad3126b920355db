/** What the ranking would be with other figures, targets or another scheme; nothing is stored. Source: mission D5. */
import Fraction from 'fraction.js';
import { losslessText, parseExact } from '../../exact';
import { asNumber, numberOfValue, parseCaseValue } from '../case-value';
import { withConfirmedValues } from '../evaluation/confirmations';
import type { RankedRow, RankingResult } from '../result';
import type { EvaluationCase } from '../scheme';

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
export function changeCase(
  input: EvaluationCase,
  changes: readonly FigureChange[],
  targets: readonly TargetChange[] = [],
): EvaluationCase {
  const base = withConfirmedValues(input);
  const values = copyOf(base.values);
  for (const { unit, indicator, delta, value } of changes) {
    const own = values.get(unit) ?? new Map();
    const figure = own.get(indicator);
    const present = numberOfValue(figure) ?? new Fraction(0);
    const asked = value === undefined ? present.add(parseExact(delta ?? '0') ?? 0) : parseExact(value);
    const wanted = asked === null || asked.s < 0n ? new Fraction(0) : asked;
    own.set(indicator, withSum(figure, wanted));
    values.set(unit, own);
  }
  const changedTargets = copyOf(base.targets);
  for (const { unit, indicator, value } of targets) {
    const own = changedTargets.get(unit) ?? new Map();
    own.set(indicator, value === '' ? '-' : value);
    changedTargets.set(unit, own);
  }
  return {
    ...base,
    confirmed: base.confirmed.filter((figure) => figure.kind !== 'value'),
    values: figuresOf(values),
    targets: figuresOf(changedTargets),
  };
}

/** Who moves from one result to another, in the order of the new places; units that stay are left out. */
export function comparePlaces(before: RankingResult, after: RankingResult): PlaceMove[] {
  const earlier = new Map<string, RankedRow>(
    before.groups.flatMap((group) => group.rows.map((row) => [row.unit, row] as const)),
  );
  return after.groups.flatMap((group) =>
    group.rows.flatMap((row): PlaceMove[] => {
      const was = earlier.get(row.unit);
      const from = was?.place ?? null;
      if (from === row.place && was?.score === row.score) return [];
      return [
        {
          group: group.name,
          unit: row.unit,
          from,
          to: row.place,
          gained: from === null || row.place === null ? null : from - row.place,
          scoreBefore: was?.score ?? null,
          scoreAfter: row.score,
        },
      ];
    }),
  );
}

type Figures = EvaluationCase['values'];
type Figure = Figures[string][string];

function copyOf(figures: Figures): Map<string, Map<string, Figure>> {
  return new Map(Object.entries(figures).map(([unit, own]) => [unit, new Map(Object.entries(own))]));
}

function figuresOf(figures: ReadonlyMap<string, ReadonlyMap<string, Figure>>): Figures {
  return Object.fromEntries([...figures].map(([unit, own]) => [unit, Object.fromEntries(own)]));
}

/** The figure with another sum: a figure split by month gains in its last month and loses from the last on. */
function withSum(figure: Figure | undefined, sum: Fraction): Figure {
  const parsed = parseCaseValue(figure);
  if (parsed?.kind !== 'months') return losslessText(sum);
  const months = [...parsed.months].sort(([a], [b]) => (a < b ? 1 : -1));
  let change = sum.sub(asNumber(parsed) ?? 0);
  const changed = months.map(([month, value]) => {
    const wanted = value.add(change);
    const kept = wanted.s < 0n ? new Fraction(0) : wanted;
    change = wanted.sub(kept);
    return [month, losslessText(kept)] as const;
  });
  return Object.fromEntries(changed.reverse());
}
