import type { Photo, PhotoRow } from '../model';
import { lineStyle } from '../page/line-styles';
import { mmToTwips, PAGE_MM } from '../page/page';
import { countLines } from './text-lines';

/** A photo fills at most this, two beside each other on an upright page, in millimetres. */
const FRAME_MM = { width: 76, height: 56 } as const;
/** White below a row of photos. */
export const PHOTO_GAP_TWIPS = 120;

/** The photo on paper, in millimetres, in its own proportions. */
export function photoSize({ width, height }: Photo): { readonly width: number; readonly height: number } {
  const scale = Math.min(FRAME_MM.width / Math.max(width, 1), FRAME_MM.height / Math.max(height, 1));
  return { width: Math.floor(width * scale * 10) / 10, height: Math.floor(height * scale * 10) / 10 };
}

/** Height of photos and captions together, in twips. */
export function photoRowHeight({ photos }: PhotoRow): number {
  const style = lineStyle('photo-caption');
  const width = mmToTwips(PAGE_MM.textWidth) / 2 - 120;
  const tallest = Math.max(0, ...photos.map((photo) => photoSize(photo).height));
  const lines = Math.max(1, ...photos.map(({ caption }) => countLines(caption, width, style.points * 20)));
  return mmToTwips(tallest) + lines * (style.line ?? 0) + PHOTO_GAP_TWIPS;
}
