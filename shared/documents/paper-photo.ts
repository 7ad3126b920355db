import { formatQuarter } from '../attachments/attachment';
import { formatDate } from '../domain/period';
import { shorten } from './compose';
import type { Photo } from './model';

/** A stored photo as papers name it. */
export interface PaperPhoto {
  readonly attachmentId: number;
  readonly width: number;
  readonly height: number;
  readonly takenOn: string | null;
  /** `2026-Q4`; `null` when nobody has said. */
  readonly quarter: string | null;
  readonly caption: string;
}

export const MAX_PHOTO_CAPTION = 40;

/** The photo with its caption, `（前期，2026年8月27日）主体封顶`; `when` may be empty. The picture is filled in later. */
export function paperPhoto(
  { attachmentId, width, height, takenOn, quarter, caption }: PaperPhoto,
  when = '',
): Photo {
  const day = takenOn !== null ? formatDate(takenOn) : quarter !== null ? formatQuarter(quarter) : '';
  const words = [when, day].filter((text) => text !== '').join('，');
  return {
    attachmentId,
    jpeg: '',
    width,
    height,
    caption: shorten(
      [words === '' ? '' : `（${words}）`, caption].filter((text) => text !== '').join('') || '现场照片',
      MAX_PHOTO_CAPTION,
    ),
  };
}
