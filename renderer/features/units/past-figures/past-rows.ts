import type { PastFigure, Unit } from '../../../../shared/contract/office';
import type { Period } from '../../../../shared/domain/period';

export interface PastRow {
  readonly unitId: number;
  readonly unit: string;
  readonly group: string;
  /** Indicator → decimal text. */
  readonly values: Readonly<Record<string, string>>;
}

/** Every unit in the office's order, those no longer in use too: last year they were. */
export function buildPastRows(
  units: readonly Unit[],
  figures: readonly PastFigure[],
  period: Period,
): readonly PastRow[] {
  return units.map((unit) => ({
    unitId: unit.id,
    unit: unit.name,
    group: unit.groupName,
    values: Object.fromEntries(
      figures
        .filter((figure) => figure.unitId === unit.id && figure.period === period)
        .map(({ indicator, value }) => [indicator, value]),
    ),
  }));
}
