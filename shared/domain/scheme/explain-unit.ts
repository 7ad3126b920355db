import type { UnitExplanation } from '../../contract/ranking';
import type { IndicatorContribution, IndicatorFigures } from '../indicators/indicators';
import { indicatorsOf } from './item-indicators';
import type { RankedRow, RankingResult } from './result';
import type { Scheme, SchemeItem } from './scheme';

export interface ExplainedItem {
  readonly id: string;
  readonly name: string;
  readonly score: string | null;
  /** The formula with the numbers put in, one line. */
  readonly formula: string;
  /** What the item's figures are made of, with multipliers applied and set aside. */
  readonly contributions: readonly IndicatorContribution[];
}

export interface ExplainedUnit extends Pick<UnitExplanation, 'unit' | 'place' | 'score'> {
  /** How the composite score adds up. */
  readonly formula: string;
  readonly items: readonly ExplainedItem[];
}

/**
 * From a unit's place down to the events and fund entries behind each item; `null` when the result does not
 * hold the unit. Source: mission D2 (every score opens down to its vouchers).
 */
export function explainUnit(
  scheme: Scheme,
  result: RankingResult,
  contributions: IndicatorFigures['contributions'],
  unit: string,
): ExplainedUnit | null {
  const row = findRow(result, unit);
  if (row === null) return null;
  const own = Object.hasOwn(contributions, unit) ? (contributions[unit] ?? {}) : {};
  const items = scheme.items.map((item): ExplainedItem => {
    const ranked = row.items.find((entry) => entry.id === item.id);
    return {
      id: item.id,
      name: item.name,
      score: ranked?.score ?? null,
      formula: ranked?.formula ?? '',
      contributions: indicatorsBehind(scheme, item).flatMap((indicator) => own[indicator] ?? []),
    };
  });
  return { unit, place: row.place, score: row.score, formula: row.formula ?? '', items };
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
