import type Fraction from 'fraction.js';
import { parseExact, plainText, printExact } from '../../exact';
import { numberOfValue } from '../case-value';
import type { ConfirmedFigure, ConfirmedKind, ConfirmedNote } from '../confirmed';
import { HUNDRED, num, ONE, optional, type Scorer } from '../functions/outcome';
import { givesRatio } from '../functions/prepare-function';
import { indicatorsOf } from '../item-indicators';
import type { RankingWarning } from '../result';
import type { EvaluationCase, Scheme, SchemeItem } from '../scheme';
import type { Composite } from './composite';
import { decimalsOf, roundingOf, type ScoredItem } from './score-item';

interface Confirmation {
  readonly figure: ConfirmedFigure;
  readonly value: Fraction;
}

/** The confirmed figures of a case; `find` is asked while it is evaluated. */
export interface Confirmations {
  /** False: nothing is confirmed, and nothing needs to be looked up. */
  readonly any: boolean;
  find(unit: string, kind: ConfirmedKind, subject: string): Confirmation | null;
}

export function readConfirmations(input: EvaluationCase): Confirmations {
  const found = new Map<string, Confirmation>();
  const keyOf = (unit: string, kind: ConfirmedKind, subject: string) => `${kind}\n${subject}\n${unit}`;
  for (const figure of input.confirmed) {
    const value = parseExact(figure.value);
    const subject = figure.kind === 'composite' ? '' : figure.subject;
    if (value !== null) found.set(keyOf(figure.unit, figure.kind, subject), { figure, value });
  }
  return {
    any: found.size > 0,
    find: (unit, kind, subject) => found.get(keyOf(unit, kind, subject)) ?? null,
  };
}

/** The case with confirmed values in the place of the computed ones; everything after follows them. */
export function withConfirmedValues(input: EvaluationCase): EvaluationCase {
  const confirmed = input.confirmed.filter((figure) => figure.kind === 'value');
  if (confirmed.length === 0) return input;
  const values = new Map(Object.entries(input.values));
  for (const { unit, subject, value } of confirmed) {
    values.set(unit, Object.fromEntries([...Object.entries(values.get(unit) ?? {}), [subject, value]]));
  }
  return { ...input, values: Object.fromEntries(values) };
}

/** Puts confirmed rates in the place of computed ones, for functions that give a ratio of full marks. */
export function withConfirmedRates(item: SchemeItem, scorer: Scorer, confirmations: Confirmations): Scorer {
  const rule = item.function;
  if (!confirmations.any || !givesRatio(rule.type)) return scorer;
  const cap = rule.type === 'full-or-proportional' ? ONE : 'cap' in rule ? optional(rule.cap) : null;
  return (unit) => {
    const computed = scorer(unit);
    const confirmed = confirmations.find(unit.unit, 'rate', item.id);
    if (confirmed === null) return computed;
    const rate = confirmed.value.div(HUNDRED);
    const before = computed.rate === null ? '未能计算' : `计算为${num(computed.rate.mul(HUNDRED))}%`;
    const capped = cap !== null && rate.gt(cap);
    const mark = capped ? cap : rate;
    const capText = capped ? `封顶按${num(cap.mul(HUNDRED))}%计；` : '';
    return {
      ...computed,
      rate,
      mark,
      missing: null,
      problem: null,
      lead: `完成率核定为${num(confirmed.value)}%（${before}；${confirmed.figure.reason}）；${capText}`,
      formula: `${num(mark.mul(HUNDRED))}%`,
    };
  };
}

/** The item's score as confirmed, else as it is. */
export function confirmScore(
  item: SchemeItem,
  scheme: Scheme,
  unit: string,
  scored: ScoredItem,
  confirmations: Confirmations,
): ScoredItem {
  const confirmed = confirmations.any ? confirmations.find(unit, 'score', item.id) : null;
  if (confirmed === null) return scored;
  const printed = printExact(confirmed.value, decimalsOf(item, scheme), roundingOf(item, scheme));
  return {
    outcome: { ...scored.outcome, missing: null, problem: null },
    score: confirmed.value,
    printed,
    formula: `得分核定为${printed.replace('-', '−')}（${confirmed.figure.reason}）；计算：${scored.formula}`,
  };
}

/** The composite score as confirmed, else as it is. */
export function confirmComposite(
  unit: string,
  composite: Composite | null,
  confirmations: Confirmations,
): Composite | null {
  const confirmed = confirmations.any ? confirmations.find(unit, 'composite', '') : null;
  if (confirmed === null || composite === null) return composite;
  const computed = composite.score === null ? '未能计算' : composite.formula;
  return {
    score: confirmed.value,
    missing: [],
    cannotRescale: false,
    printedSum: null,
    formula: `核定（计算：${computed}；${confirmed.figure.reason}）`,
  };
}

/** What the office confirmed about a unit's item, beside what was computed before; empty for most. */
export function notesOfItem(
  item: SchemeItem,
  scheme: Scheme,
  unit: string,
  before: { readonly figures: EvaluationCase['values']; readonly scored: ScoredItem },
  confirmations: Confirmations,
): ConfirmedNote[] {
  if (!confirmations.any) return [];
  const notes: ConfirmedNote[] = [];
  const add = (kind: ConfirmedKind, subject: string, computed: string | null) => {
    const confirmed = confirmations.find(unit, kind, subject);
    if (confirmed === null) return;
    const { value, reason } = confirmed.figure;
    notes.push({ kind, subject, computed, confirmed: value, reason });
  };
  for (const indicator of indicatorsOf(item.function).read) {
    const own = Object.hasOwn(before.figures, unit) ? before.figures[unit] : undefined;
    const value = own && Object.hasOwn(own, indicator) ? own[indicator] : null;
    const exact = numberOfValue(value);
    add('value', indicator, exact === null ? null : plainText(exact));
  }
  const { rate } = before.scored.outcome;
  const rounding = roundingOf(item, scheme);
  add('rate', item.id, rate === null ? null : printExact(rate.mul(HUNDRED), item.rateDecimals, rounding));
  add('score', item.id, before.scored.printed);
  return notes;
}

/** Confirmed figures that nothing in the case refers to: they change nothing, and that must be said. */
export function checkConfirmed(input: EvaluationCase): RankingWarning[] {
  const units = new Set(input.units.map((unit) => (typeof unit === 'string' ? unit : unit.name)));
  const items = new Map(input.scheme.items.map((item) => [item.id, item]));
  const read = new Set(input.scheme.items.flatMap((item) => indicatorsOf(item.function).read));
  return input.confirmed.flatMap((figure): RankingWarning[] => {
    const why = whyUnused(figure);
    return why === null
      ? []
      : [
          {
            code: 'confirmed-not-used',
            message: `${figure.unit}的核定值没有用上：${why}`,
            units: [figure.unit],
          },
        ];
  });

  function whyUnused({ unit, kind, subject }: ConfirmedFigure): string | null {
    if (!units.has(unit)) return '单位不在名单里';
    if (kind === 'composite') return input.scheme.composite === 'none' ? '方案不排综合名次' : null;
    if (kind === 'value') return read.has(subject) ? null : `方案没有用到指标“${subject}”`;
    const item = items.get(subject);
    if (!item) return `方案里没有项目“${subject}”`;
    return kind === 'rate' && !givesRatio(item.function.type) ? `“${item.name}”不按比率计分` : null;
  }
}
