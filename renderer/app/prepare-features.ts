import { FEATURES } from './features';

/** The first page's own questions and the user's first clicks come first. */
const PAUSE_MS = 800;

/** What features want done before they are looked at, one after another, while nothing else is going on. */
export function prepareFeatures(): () => void {
  let idle = 0;
  const timer = setTimeout(() => {
    idle = requestIdleCallback(async () => {
      for (const { prepare } of FEATURES) await prepare?.();
    });
  }, PAUSE_MS);
  return () => {
    clearTimeout(timer);
    cancelIdleCallback(idle);
  };
}
