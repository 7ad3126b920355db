import type { BrowserWindow } from 'electron';

/** Percent. At twice the size a screen of 1366×768 shows what the smallest window does. */
const STEPS: readonly number[] = [75, 90, 100, 110, 125, 150, 175, 200];

export const SMALLEST_ZOOM = Math.min(...STEPS);
export const LARGEST_ZOOM = Math.max(...STEPS);

export type ZoomStep = 'in' | 'out' | 'whole';

/** The next size in percent from `percent`, which may lie between two; the last one stays. */
export function nextZoom(percent: number, step: ZoomStep): number {
  if (step === 'whole') return 100;
  if (step === 'in') return STEPS.find((each) => each > percent) ?? LARGEST_ZOOM;
  return STEPS.findLast((each) => each < percent) ?? SMALLEST_ZOOM;
}

/** Percent of the usual size the window is shown at. */
export const zoomOf = (window: BrowserWindow) => Math.round(window.webContents.getZoomFactor() * 100);

export function zoomWindow(window: BrowserWindow, step: ZoomStep): number {
  const percent = nextZoom(zoomOf(window), step);
  window.webContents.setZoomFactor(percent / 100);
  return percent;
}
