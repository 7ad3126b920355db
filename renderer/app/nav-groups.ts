/** Which groups of the navigation stand open: as many as the window has room for, the ones used last first. */
import type { NavGroupId } from '../lib/feature';

/** Heights in px, as shell.css sets them. */
export const NAV_HEIGHTS = { padding: 16, title: 30, between: 5, link: 28 } as const;

export interface NavGroupSize {
  readonly id: NavGroupId;
  readonly pages: number;
}

/**
 * Groups shown open in `height` px. The group of the page in view goes first, then those of `order`, the one
 * opened last first; a group that does not fit stays folded. A group of one page is a link and never folds.
 */
export function openGroups(
  groups: readonly NavGroupSize[],
  order: readonly NavGroupId[],
  height: number,
): ReadonlySet<NavGroupId> {
  let room =
    height -
    NAV_HEIGHTS.padding -
    groups.length * NAV_HEIGHTS.title -
    (groups.length - 1) * NAV_HEIGHTS.between;
  const open = new Set<NavGroupId>();
  for (const [index, id] of order.entries()) {
    const group = groups.find((candidate) => candidate.id === id);
    if (!group || group.pages < 2) continue;
    const wanted = group.pages * NAV_HEIGHTS.link;
    // The one opened last opens whatever the room: then the navigation scrolls rather than hides it.
    if (index > 0 && wanted > room) continue;
    open.add(id);
    room -= wanted;
  }
  return open;
}

/** The order after a group was opened (it goes first) or folded (it leaves). */
export function toggleGroup(order: readonly NavGroupId[], id: NavGroupId, open: boolean): NavGroupId[] {
  const rest = order.filter((other) => other !== id);
  return open ? [id, ...rest] : rest;
}
