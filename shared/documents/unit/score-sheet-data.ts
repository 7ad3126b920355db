import type { UnitExplanation } from '../../contract/ranking';
import type { Period } from '../../domain/period';
import type { RankedRow, RankingItemHead } from '../../domain/scheme/result';
import type { IssueFacts } from '../page/official-parts';

/** One unit's score of a month down to the events and vouchers it is made of. */
export interface ScoreSheetData extends IssueFacts {
  readonly period: Period;
  readonly unit: string;
  readonly group: string;
  /** Units with a place in the group. */
  readonly ranked: number;
  readonly scheme: string;
  readonly month: RankedRow;
  readonly year: RankedRow | null;
  readonly items: readonly (UnitExplanation['items'][number] & { readonly head: RankingItemHead })[];
}
