import type { EvaluationCase } from '../scheme';
import type { ReadUnit } from './unit-figures';

export interface GroupOfUnits {
  readonly name: string;
  readonly members: readonly ReadUnit[];
}

/** Name of the group when the case has no groups, and of the units that are in none. */
const SINGLE_GROUP = '全部单位';
export const WITHOUT_GROUP = '未分组';

/** Groups in the case's order, their units in the office's order; groups without units are left out. */
export function groupUnits(groups: EvaluationCase['groups'], units: readonly ReadUnit[]): GroupOfUnits[] {
  const names = Object.keys(groups);
  if (names.length === 0) return [{ name: SINGLE_GROUP, members: units }];
  const groupOf = new Map<string, string>();
  for (const [key, entry] of Object.entries(groups)) {
    if (Array.isArray(entry)) for (const unit of entry) groupOf.set(unit, key);
    else groupOf.set(key, entry);
  }
  const members = new Map<string, ReadUnit[]>();
  for (const [key, entry] of Object.entries(groups)) members.set(Array.isArray(entry) ? key : entry, []);
  for (const unit of units) {
    const name = groupOf.get(unit.unit) ?? WITHOUT_GROUP;
    const group = members.get(name);
    if (group) group.push(unit);
    else members.set(name, [unit]);
  }
  return [...members].filter(([, list]) => list.length > 0).map(([name, list]) => ({ name, members: list }));
}
