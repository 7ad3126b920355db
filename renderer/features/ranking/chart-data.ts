import { monthOf, type Period, type Scope } from '../../../shared/domain/period';
import type { RankingRow } from './ranking-rows';

/** One bar; numbers are for drawing only, `label` is the figure as printed. */
export interface Bar {
  readonly unit: string;
  readonly value: number;
  readonly label: string;
  /** Last period's figure, a thin mark; `null`: none. */
  readonly previous: number | null;
}

function drawn(text: string | null | undefined): number | null {
  return text === null || text === undefined || text === '' ? null : Number(text);
}

/** Scores of the composite, or completion (else the figure itself) of an item, in order of place. */
export function rankingBars(rows: readonly RankingRow[], before: readonly RankingRow[]): readonly Bar[] {
  const earlier = new Map(before.map((row) => [row.unit, row]));
  return rows
    .filter((row) => row.place !== null)
    .map((row) => {
      const figure = barFigure(row);
      const previous = earlier.get(row.unit);
      return {
        unit: row.unit,
        value: drawn(figure) ?? 0,
        label: figure === null ? '' : row.item?.rate ? `${figure}%` : figure,
        previous: previous ? drawn(barFigure(previous)) : null,
      };
    });
}

function barFigure(row: RankingRow): string | null {
  if (row.item === null) return row.score;
  return row.item.rate ?? row.item.actual;
}

/** 时序进度 in percent of the year's target; `null` where targets are of the same span as the figures. */
export function scheduleRate(period: Period, scope: Scope): number | null {
  return scope === 'year' ? (monthOf(period) * 100) / 12 : null;
}
