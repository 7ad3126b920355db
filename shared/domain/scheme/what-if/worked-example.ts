import type { CaseValue } from '../case-value';
import { evaluateScheme } from '../evaluate';
import { indicatorsOf } from '../item-indicators';
import type { RankedItem } from '../result';
import { evaluationCaseSchema, type Scheme, type SchemeItem } from '../scheme';

export interface ExampleFigures {
  /** indicator → value of the unit. */
  readonly values: Readonly<Record<string, CaseValue>>;
  readonly targets: Readonly<Record<string, CaseValue>>;
  /** Other units' values, for functions that compare: indicator → one value per unit. */
  readonly others?: Readonly<Record<string, readonly CaseValue[]>>;
}

const UNIT = '本单位';

/** Indicators a worked example of the item asks for, and those whose target it needs. */
export function exampleIndicators(item: SchemeItem): ReturnType<typeof indicatorsOf> {
  return indicatorsOf(item.function);
}

/** Numbers to start a worked example from; the clerk types his own over them. */
export function startingFigures(item: SchemeItem): { value: string; target: string; others: string } {
  const { function: rule } = item;
  if (rule.type === 'human-scores') {
    const groups =
      rule.method === 'weighted' ? rule.groups.map((group) => `${group.name}:92,88`).join(';') : '';
    return { value: groups || '90、92、88、95', target: '', others: '' };
  }
  if (rule.type === 'rank-ballots') return { value: '8、3、3', target: '', others: '' };
  const compares = rule.type === 'efficacy' || rule.type === 'rank-to-points';
  return { value: '13', target: '10', others: compares ? '6、10、18' : '' };
}

/**
 * One item of a scheme worked through with the numbers given: score, rate and the formula with the numbers put
 * in. `null` when the item is worth nothing by itself because it refers to earlier items, or the figures are
 * no numbers.
 */
export function workExample(scheme: Scheme, item: SchemeItem, figures: ExampleFigures): RankedItem | null {
  const others = Object.entries(figures.others ?? {});
  const count = Math.max(0, ...others.map(([, values]) => values.length));
  const names = Array.from({ length: count }, (_, index) => `其他单位${index + 1}`);
  const values = Object.fromEntries([
    [UNIT, figures.values],
    ...names.map((name, index) => [
      name,
      Object.fromEntries(others.map(([indicator, list]) => [indicator, list[index] ?? null])),
    ]),
  ]);
  const parsed = evaluationCaseSchema.safeParse({
    scheme: { ...scheme, items: [item] },
    units: [UNIT, ...names],
    values,
    targets: { '*': figures.targets },
  });
  if (!parsed.success) return null;
  const rows = evaluateScheme(parsed.data).groups.flatMap((group) => group.rows);
  return rows.find((row) => row.unit === UNIT)?.items[0] ?? null;
}
