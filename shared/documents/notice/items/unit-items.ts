import type { RankedItem } from '../../../domain/scheme/result';

/** A unit's figures of one indicator. */
export interface UnitItem {
  readonly unit: string;
  readonly month: RankedItem;
  readonly year: RankedItem | null;
}

export interface GroupItems {
  readonly name: string;
  readonly units: readonly UnitItem[];
}

/** Key of a unit's own figure of the month. */
export function unitFigure(id: string, unit: string): string {
  return `month.${id}.unit.${unit}`;
}
