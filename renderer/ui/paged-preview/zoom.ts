/** How large the pages are shown: a part of paper size, as wide as the window, or whole. */
export type Zoom = number | 'width' | 'page';

const ZOOM_STEPS: readonly number[] = [0.5, 0.6, 0.75, 0.85, 1, 1.25, 1.5, 2];

export const ZOOM_OPTIONS: readonly { readonly value: Zoom; readonly label: string }[] = [
  { value: 'width', label: '适合宽度' },
  { value: 'page', label: '适合整页' },
  ...ZOOM_STEPS.map((value) => ({ value, label: `${Math.round(value * 100)}%` })),
];

/** Larger than this a page as wide as the window shows too few lines. */
const MAX_FIT = 1.5;
const MIN_FIT = 0.2;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The scale for a zoom; `room` is what the window has, `sheet` a page of paper size. */
export function scaleFor(zoom: Zoom, room: Size, sheet: Size): number {
  if (typeof zoom === 'number') return zoom;
  if (sheet.width <= 0 || sheet.height <= 0) return 1;
  const wide = room.width / sheet.width;
  const fit = zoom === 'width' ? wide : Math.min(wide, room.height / sheet.height);
  return Math.min(MAX_FIT, Math.max(MIN_FIT, Math.floor(fit * 200) / 200));
}
