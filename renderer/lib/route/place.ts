import { z } from 'zod';
import { create } from 'zustand';
import { type Period, periodSchema } from '../../../shared/domain/period';
import { readStored, writeStored } from '../drafts/storage';
import { formatRoute, parseRoute, type Route } from './route';

const PLACE_KEY = 'place';
const storedPlaceSchema = z.object({
  route: z.string(),
  period: periodSchema.nullable(),
  navCollapsed: z.boolean(),
});

/** Asks before a page with unsaved changes is left; calls `proceed` when it may be. */
type LeaveGuard = (proceed: () => void) => void;

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

/** Does what leaves the work at hand, after asking when it would be lost. */
export function leave(go: () => void): void {
  const { leaveGuard } = usePlace.getState();
  if (leaveGuard) leaveGuard(go);
  else go();
}

// Back and forward (Alt+←/→) change the address first; the store follows it, or takes it back while it is asked.
window.addEventListener('hashchange', () => {
  const { route: present, leaveGuard } = usePlace.getState();
  const wanted = parseRoute(window.location.hash);
  if (!leaveGuard || wanted.path === present.path) {
    usePlace.setState({ route: wanted });
    return;
  }
  window.history.pushState(null, '', `#${formatRoute(present.path, present.query)}`);
  leave(() => navigate(formatRoute(wanted.path, wanted.query)));
});

/** Opens a page: `navigate('/projects?stage=signed')`. With `replace`, the present place leaves the history. */
export function navigate(route: string, replace = false): void {
  const go = () => {
    if (replace) window.history.replaceState(null, '', `#${route}`);
    else window.history.pushState(null, '', `#${route}`);
    usePlace.setState({ route: parseRoute(route) });
  };
  if (parseRoute(route).path === usePlace.getState().route.path) go();
  else leave(go);
}
