import Fraction from 'fraction.js';
import type { UnitExplanation } from '../../contract/ranking';
import { parseExact, plainText } from '../exact';
import { findIndicator } from '../indicators/indicator';
import type { IndicatorContribution, IndicatorFigures } from '../indicators/indicators';
import { nameOfIndicator } from '../indicators/rate-indicators';
import { numberOfValue } from './case-value';
import { indicatorsOf } from './item-indicators';
import type { RankedRow, RankingResult } from './result';
import type { EvaluationCase, Scheme, SchemeItem } from './scheme';

export interface ExplainedItem extends Omit<UnitExplanation['items'][number], 'contributions'> {
  /** What the item's figures are made of, with multipliers applied and set aside. */
  readonly contributions: readonly IndicatorContribution[];
}

export interface ExplainedUnit extends Pick<UnitExplanation, 'unit' | 'place' | 'score' | 'formula'> {
  readonly items: readonly ExplainedItem[];
}

/**
 * From a unit's place down to the events and fund entries behind each item; `null` when the result does not
 * hold the unit. `issued`: the unit's figures as frozen with a notice; where the records no longer add up to
 * them the item says so. Source: mission D2 (every score opens down to its vouchers).
 */
export function explainUnit(
  scheme: Scheme,
  result: RankingResult,
  { contributions, leftOut }: Pick<IndicatorFigures, 'contributions' | 'leftOut'>,
  unit: string,
  issued: EvaluationCase['values'][string] | null = null,
): ExplainedUnit | null {
  const row = findRow(result, unit);
  if (row === null) return null;
  const own = Object.hasOwn(contributions, unit) ? (contributions[unit] ?? {}) : {};
  const items = scheme.items.map((item): ExplainedItem => {
    const ranked = row.items.find((entry) => entry.id === item.id);
    const behind = indicatorsBehind(scheme, item);
    const remark = issued === null ? '' : describeChanges(behind, own, issued);
    return {
      id: item.id,
      name: item.name,
      score: ranked?.score ?? null,
      formula: ranked?.formula ?? '',
      ...(remark === '' ? {} : { remark }),
      contributions: behind.flatMap((indicator) => own[indicator] ?? []),
      leftOut: leftOut
        .filter(({ fact }) => fact.unit === unit && behind.some((id) => stageOf(id) === fact.stage))
        .map(({ fact: { projectId, projectName, date }, reason }) => ({
          projectId,
          projectName,
          date,
          reason,
        })),
    };
  });
  return { unit, place: row.place, score: row.score, formula: row.formula ?? '', items };
}

function stageOf(indicator: string): string | undefined {
  return findIndicator(indicator)?.stage;
}

/** `通报时签约项目个数为12，现有记录合计11……`; empty while every figure is still the sum of its records. */
function describeChanges(
  indicators: readonly string[],
  own: Readonly<Record<string, readonly IndicatorContribution[]>>,
  issued: EvaluationCase['values'][string],
): string {
  const changed = indicators.flatMap((id) => {
    const figure = Object.hasOwn(issued, id) ? issued[id] : null;
    const then = findIndicator(id) ? numberOfValue(figure) : null;
    if (then === null) return [];
    let now = new Fraction(0);
    for (const { value } of own[id] ?? []) now = now.add(parseExact(value) ?? 0);
    return now.equals(then)
      ? []
      : [`通报时${nameOfIndicator(id)}为${plainText(then)}，现有记录合计${plainText(now)}`];
  });
  return changed.length === 0 ? '' : `${changed.join('；')}。通报后记录有改动，名次和得分以通报为准。`;
}

function findRow(result: RankingResult, unit: string): RankedRow | null {
  for (const group of result.groups) {
    const row = group.rows.find((candidate) => candidate.unit === unit);
    if (row) return row;
  }
  return null;
}

/** Indicators the item reads, also through the earlier items a weighted sum refers to. */
function indicatorsBehind(scheme: Scheme, item: SchemeItem): string[] {
  const indicators = new Set(indicatorsOf(item.function).read);
  const parts = item.function.type === 'weighted-sum' ? item.function.parts : [];
  const before = scheme.items.slice(0, scheme.items.indexOf(item));
  for (const part of parts) {
    const referred = before.find((candidate) => candidate.id === part.item);
    if (referred) for (const indicator of indicatorsBehind(scheme, referred)) indicators.add(indicator);
  }
  return [...indicators];
}
