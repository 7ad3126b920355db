import type { Target, Unit } from '../../../../shared/contract/office';
import { findIndicator } from '../../../../shared/domain/indicators/indicator';
import { plainFigure } from '../../../../shared/domain/text/plain-text';

/** One unit with its targets of a year or quarter, by indicator; no entry: no target, which is not zero. */
export interface TargetRow {
  readonly unit: Unit;
  readonly values: Readonly<Record<string, string>>;
}

/** Changed cells not saved yet: `unitId indicator` → text. */
export type PendingTargets = Readonly<Record<string, string>>;

export const pendingKey = (unitId: number, indicator: string) => `${unitId} ${indicator}`;

/**
 * What was typed or pasted as a target: plain decimal text, empty for none; `null` when it is no number, or a
 * count of projects that is not whole.
 */
export function readTarget(text: string, indicator: string): string | null {
  const plain = readFigure(text);
  const isCount = findIndicator(indicator)?.kind === 'count';
  return isCount && plain?.includes('.') ? null : plain;
}

/** Decimal text of a figure typed or pasted; empty for none, `-` too; `null` when it is no number. */
export function readFigure(text: string): string | null {
  const plain = plainFigure(text).replace(/^[-—]$/, '');
  return /^(\d{1,12}(\.\d{1,6})?)?$/.test(plain) ? plain : null;
}

/** Whether a pending change alters or takes back a target that stands already. */
export function adjustsTargets(
  pending: PendingTargets,
  targets: readonly Target[],
  quarter: number,
): boolean {
  const standing = new Map(
    targets
      .filter((target) => target.quarter === quarter)
      .map((target) => [pendingKey(target.unitId, target.indicator), target.value]),
  );
  return Object.entries(pending).some(([key, value]) => {
    const present = standing.get(key);
    return present !== undefined && present !== value;
  });
}

/** Active units in the office's order, their stored targets overlaid with the pending changes. */
export function buildTargetRows(
  units: readonly Unit[],
  targets: readonly Target[],
  quarter: number,
  pending: PendingTargets,
): readonly TargetRow[] {
  return [...units]
    .filter((unit) => unit.active)
    .sort((a, b) => a.position - b.position)
    .map((unit) => {
      const stored = targets.filter((target) => target.unitId === unit.id && target.quarter === quarter);
      const values = Object.fromEntries(stored.map((target) => [target.indicator, target.value]));
      for (const [key, text] of Object.entries(pending)) {
        const [unitId, indicator] = key.split(' ');
        if (Number(unitId) === unit.id && indicator !== undefined) values[indicator] = text;
      }
      return { unit, values };
    });
}
