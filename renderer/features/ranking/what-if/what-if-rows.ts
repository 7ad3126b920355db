import type { WhatIf } from '../../../../shared/contract/ranking';
import type { PlaceMove } from '../../../../shared/domain/scheme/what-if/what-if';
import { plainFigure } from '../../../../shared/domain/text/plain-text';

/** `unit` and indicator → what is supposed to be added, decimal text. */
export type SupposedChanges = Readonly<Record<string, string>>;

export interface WhatIfRow extends Omit<PlaceMove, 'gained'> {
  /** Indicator → supposed addition. */
  readonly deltas: Readonly<Record<string, string>>;
  /** Indicator → supposed target. */
  readonly targets: Readonly<Record<string, string>>;
}

const SEPARATOR = '\n';

export function changeKey(unit: string, indicator: string): string {
  return `${unit}${SEPARATOR}${indicator}`;
}

export function changesOf(supposed: SupposedChanges): { unit: string; indicator: string; delta: string }[] {
  return Object.entries(supposed).map(([key, delta]) => {
    const [unit = '', indicator = ''] = key.split(SEPARATOR);
    return { unit, indicator, delta };
  });
}

/** As `changesOf`, for targets: `-` is none. */
export function targetsOf(supposed: SupposedChanges): { unit: string; indicator: string; value: string }[] {
  return changesOf(supposed).map(({ unit, indicator, delta }) => ({
    unit,
    indicator,
    value: delta === '-' ? '' : delta,
  }));
}

/** A target as typed; `-` for none, empty text takes the supposition back; `null`: no number. */
export function readSupposedTarget(text: string): string | null {
  const plain = plainFigure(text).replace(/^—$/, '-');
  return /^(-|\d{0,12}(\.\d{1,6})?)$/.test(plain) ? plain : null;
}

/** What was typed as an addition: `+3`, `-2`, `1,200.5`; empty text takes it back; `null`: no number. */
export function readDelta(text: string): string | null {
  const plain = plainFigure(text).replace(/^\+/, '').replace(/^−/, '-');
  if (plain === '' || /^-?0+(\.0+)?$/.test(plain)) return '';
  return /^-?\d{1,12}(\.\d{1,6})?$/.test(plain) ? plain : null;
}

/** Every ranked unit in the order of the present places, so that nothing moves under the hand that types. */
export function whatIfRows(
  { before, after }: WhatIf,
  supposed: SupposedChanges,
  supposedTargets: SupposedChanges,
): readonly WhatIfRow[] {
  const then = new Map(after.groups.flatMap((group) => group.rows.map((row) => [row.unit, row] as const)));
  const deltas = byUnit(supposed);
  const targets = byUnit(supposedTargets);
  return before.groups.flatMap((group) =>
    group.rows.map((row) => ({
      unit: row.unit,
      group: group.name,
      from: row.place,
      to: then.get(row.unit)?.place ?? null,
      scoreBefore: row.score,
      scoreAfter: then.get(row.unit)?.score ?? null,
      deltas: deltas.get(row.unit) ?? {},
      targets: targets.get(row.unit) ?? {},
    })),
  );
}

function byUnit(supposed: SupposedChanges): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const units = new Map<string, Record<string, string>>();
  for (const { unit, indicator, delta } of changesOf(supposed))
    units.set(unit, { ...units.get(unit), [indicator]: delta });
  return units;
}
