import type { Photo, PhotoRow } from '../model';
import { lineStyle } from '../page/line-styles';
import { mmToTwips, PAGE_MM } from '../page/page';
import { countLines } from './text-lines';

/** A photo fills at most this, two beside each other on an upright page, in millimetres. */
export const PHOTO_FRAME_MM = { width: 76, height: 56 } as const;
/** As much for each of three upright ones. */
const UPRIGHT_FRAME_MM = { width: 48, height: 64 } as const;
/** White below a row of photos. */
export const PHOTO_GAP_TWIPS = 120;

/** A photo of the row on paper, in millimetres, in its own proportions. */
export function photoSize(photo: Photo, { photos }: PhotoRow): Size {
  return fitPhoto(photo, photos.length > 2 ? UPRIGHT_FRAME_MM : PHOTO_FRAME_MM);
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** As large as the frame allows, in the photo's own proportions. */
export function fitPhoto({ width, height }: Size, frame: Size): Size {
  const scale = Math.min(frame.width / Math.max(width, 1), frame.height / Math.max(height, 1));
  return { width: Math.floor(width * scale * 10) / 10, height: Math.floor(height * scale * 10) / 10 };
}

/** Height of photos and captions together, in twips. */
export function photoRowHeight(row: PhotoRow): number {
  const { photos } = row;
  const style = lineStyle('photo-caption');
  const width = mmToTwips(PAGE_MM.textWidth) / Math.max(photos.length, 2) - 120;
  const tallest = Math.max(0, ...photos.map((photo) => photoSize(photo, row).height));
  const lines = Math.max(1, ...photos.map(({ caption }) => countLines(caption, width, style.points * 20)));
  return mmToTwips(tallest) + lines * (style.line ?? 0) + PHOTO_GAP_TWIPS;
}
