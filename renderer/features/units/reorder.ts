import type { Unit } from '../../../shared/contract/office';

/**
 * The office's order after moving one unit past its neighbour of the same group; `null` when it already
 * stands at that end of its group.
 */
export function moveInGroup(units: readonly Unit[], id: number, step: -1 | 1): number[] | null {
  const order = [...units].sort((a, b) => a.position - b.position);
  const moved = order.find((unit) => unit.id === id);
  if (!moved) return null;
  const group = order.filter((unit) => unit.groupId === moved.groupId);
  const neighbour = group[group.indexOf(moved) + step];
  if (!neighbour) return null;
  return order.map((unit) => (unit === moved ? neighbour.id : unit === neighbour ? moved.id : unit.id));
}
