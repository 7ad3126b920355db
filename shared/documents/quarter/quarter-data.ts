import type { Period } from '../../domain/period';
import type { RankingResult } from '../../domain/scheme/result';
import type { NoticeUnit } from '../notice/notice-data';
import type { IssueFacts } from '../page/official-parts';

/** What a quarterly notice is made of: the quarter so far and the year so far, ending with `period`. */
export interface QuarterData extends IssueFacts {
  readonly period: Period;
  readonly units: readonly NoticeUnit[];
  readonly quarter: RankingResult;
  readonly year: RankingResult;
}
