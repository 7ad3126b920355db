import type { Period } from '../../domain/period';
import type { RankingResult } from '../../domain/scheme/result';
import type { NoticeUnit } from '../notice/notice-data';
import type { IssueFacts } from '../page/official-parts';
import type { PaperPhoto } from '../paper-photo';

/** What a quarterly notice is made of: the quarter so far and the year so far, ending with `period`. */
export interface QuarterData extends IssueFacts {
  readonly period: Period;
  readonly units: readonly NoticeUnit[];
  readonly quarter: RankingResult;
  readonly year: RankingResult;
  /** Projects photographed in the quarter, in the office's order of units. */
  readonly photos: readonly ProjectPhotos[];
}

/** A project as it looked before and as it looks now. */
export interface ProjectPhotos {
  readonly project: string;
  readonly unit: string;
  /** The latest photo of an earlier quarter, else the first of this one; `null`: there is one photo only. */
  readonly before: PaperPhoto | null;
  readonly after: PaperPhoto;
}
