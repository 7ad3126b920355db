import type Fraction from 'fraction.js';
import type { Period } from '../../period';
import { asNumber, type CaseFigure, type CaseValue, parseCaseValue } from '../case-value';
import type { UnitFigures } from '../functions/outcome';
import type { EvaluationCase } from '../scheme';

export interface ReadUnit extends UnitFigures {
  /** In the office's order. */
  readonly index: number;
  readonly inComposite: boolean;
  /** 上报数, shown only. */
  reported(indicator: string): Fraction | null;
  setItemScore(itemId: string, score: Fraction | null): void;
}

/** The figures of a case, parsed once per unit and indicator. */
export function readUnits(input: EvaluationCase): ReadUnit[] {
  return input.units.map((entry, index) => {
    const unit = typeof entry === 'string' ? entry : entry.name;
    const values = parsedOnce(figuresOf(input.values, unit));
    // A unit's own entry beats the common target, also when it says "no target".
    const targets = parsedOnce({ ...figuresOf(input.targets, '*'), ...figuresOf(input.targets, unit) });
    const reported = parsedOnce(figuresOf(input.reported, unit));
    const scores = new Map<string, Fraction>();
    const reasons = reasonsOf(input, unit);
    return {
      unit,
      index,
      inComposite: typeof entry === 'string' || entry.inComposite,
      number: (indicator) => asNumber(values(indicator)),
      list: (indicator) => asList(values(indicator)),
      groups: (indicator) => asGroups(values(indicator)),
      months: (indicator) => asMonths(values(indicator)),
      reason: (indicator) => reasons.get(indicator) ?? null,
      target: (indicator) => asNumber(targets(indicator)),
      reported: (indicator) => asNumber(reported(indicator)),
      itemScore: (itemId) => scores.get(itemId) ?? null,
      setItemScore: (itemId, score) => {
        if (score !== null) scores.set(itemId, score);
      },
    };
  });
}

/** Why the office set a figure, by indicator. */
function reasonsOf({ confirmed }: EvaluationCase, unit: string): ReadonlyMap<string, string> {
  return new Map(
    confirmed
      .filter((figure) => figure.unit === unit && figure.kind === 'value')
      .map((figure) => [figure.subject, figure.reason]),
  );
}

type Figures = Readonly<Record<string, CaseValue>>;

function figuresOf(figures: Readonly<Record<string, Figures>>, unit: string): Figures {
  return Object.hasOwn(figures, unit) ? (figures[unit] ?? {}) : {};
}

function parsedOnce(figures: Figures): (indicator: string) => CaseFigure {
  const parsed = new Map<string, CaseFigure>();
  return (indicator) => {
    const known = parsed.get(indicator);
    if (known !== undefined) return known;
    const raw = Object.hasOwn(figures, indicator) ? figures[indicator] : null;
    const figure = parseCaseValue(raw) ?? { kind: 'missing' };
    parsed.set(indicator, figure);
    return figure;
  };
}

function asList(figure: CaseFigure): readonly Fraction[] | null {
  if (figure.kind === 'number') return [figure.value];
  if (figure.kind === 'list') return figure.values;
  return figure.kind === 'groups' ? [...figure.groups.values()].flat() : null;
}

function asGroups(figure: CaseFigure): ReadonlyMap<string, readonly Fraction[]> | null {
  return figure.kind === 'groups' ? figure.groups : null;
}

function asMonths(figure: CaseFigure): ReadonlyMap<Period, Fraction> | null {
  return figure.kind === 'months' ? figure.months : null;
}
