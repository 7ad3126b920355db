import { z } from 'zod';
import { create } from 'zustand';
import { type Period, periodSchema } from '../../shared/domain/period';
import { formatRoute, parseRoute, type Route } from './route';
import { readStored, writeStored } from './storage';

const PLACE_KEY = 'place';
const storedPlaceSchema = z.object({
  route: z.string(),
  period: periodSchema.nullable(),
  navCollapsed: z.boolean(),
});

/** Asked before leaving a page; `false` keeps the user where he is (unsaved changes). */
export type LeaveGuard = (proceed: () => void) => boolean;

interface PlaceStore {
  readonly route: Route;
  /** The period in force, chosen in the title bar; `null` until the status is known. */
  readonly period: Period | null;
  readonly navCollapsed: boolean;
  readonly leaveGuard: LeaveGuard | null;
  setPeriod(period: Period): void;
  setNavCollapsed(collapsed: boolean): void;
  setLeaveGuard(guard: LeaveGuard | null): void;
}

const remembered = readStored(PLACE_KEY, storedPlaceSchema);

/** Where the user is: page with its filter, and the period. Remembered on this computer. */
export const usePlace = create<PlaceStore>()((set) => ({
  route: parseRoute(window.location.hash || remembered?.route || '/home'),
  period: remembered?.period ?? null,
  navCollapsed: remembered?.navCollapsed ?? false,
  leaveGuard: null,
  setPeriod: (period) => set({ period }),
  setNavCollapsed: (navCollapsed) => set({ navCollapsed }),
  setLeaveGuard: (leaveGuard) => set({ leaveGuard }),
}));

usePlace.subscribe(({ route, period, navCollapsed }) => {
  writeStored(PLACE_KEY, { route: formatRoute(route.path, route.query), period, navCollapsed });
});

// Back and forward (Alt+←/→) and links change the address; the store follows it.
window.addEventListener('hashchange', () => usePlace.setState({ route: parseRoute(window.location.hash) }));

/** Opens a page: `navigate('/projects?stage=signed')`. With `replace`, the present place leaves the history. */
export function navigate(route: string, replace = false): void {
  const go = () => {
    if (replace) window.history.replaceState(null, '', `#${route}`);
    else window.history.pushState(null, '', `#${route}`);
    usePlace.setState({ route: parseRoute(route) });
  };
  const { leaveGuard, route: present } = usePlace.getState();
  if (leaveGuard && parseRoute(route).path !== present.path && !leaveGuard(go)) return;
  go();
}
