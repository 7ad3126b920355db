import type { Scheme, SchemeItem } from '../scheme';

/** The scheme as it holds for one group: its items with that group's weights; a weight of zero leaves the item out. */
export function schemeOfGroup(scheme: Scheme, group: string): Scheme {
  if (!scheme.items.some((item) => weightIn(item, group) !== undefined)) return scheme;
  const items = scheme.items.map((item) => {
    const weight = weightIn(item, group);
    if (weight === undefined) return item;
    return Number(weight) === 0 ? { ...item, weight, counted: false } : { ...item, weight };
  });
  return { ...scheme, items };
}

/** Groups for which some item has a weight of its own. */
export function groupsWithWeights(scheme: Scheme): string[] {
  return [...new Set(scheme.items.flatMap((item) => (item.groupWeights ?? []).map(({ group }) => group)))];
}

function weightIn(item: SchemeItem, group: string): string | undefined {
  return item.groupWeights?.find((each) => each.group === group)?.weight;
}
