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
export declare const MAX_PHOTO_CAPTION = 40;
/** The photo with its caption, `（前期，2026年8月27日）主体封顶`; `when` may be empty. The picture is filled in later. */
export declare function paperPhoto(
  { attachmentId, width, height, takenOn, quarter, caption }: PaperPhoto,
  when?: string,
): Photo;
