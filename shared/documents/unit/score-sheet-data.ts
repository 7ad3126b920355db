import type { UnitExplanation } from '../../contract/ranking';
import type { Period } from '../../domain/period';
import type { RankedRow, RankingItemHead } from '../../domain/scheme/result';
import type { IssueFacts } from '../page/official-parts';

/** One unit's score of a month down to the events and vouchers it is made of. */
export interface ScoreSheetData extends IssueFacts {
  readonly period: Period;
  readonly unit: string;
  readonly group: string;
  /** All units of the group, by place. */
  readonly rows: readonly RankedRow[];
  readonly scheme: string;
  readonly month: RankedRow;
  readonly year: RankedRow | null;
  readonly items: readonly (UnitExplanation['items'][number] & { readonly head: RankingItemHead })[];
  /** Reported in the month and not recognised so far. */
  readonly open: readonly UnrecognisedRecord[];
}

export interface UnrecognisedRecord {
  readonly projectName: string;
  /** 签约, 到位资金 … */
  readonly matter: string;
  /** As the unit gave it; empty for none. */
  readonly date: string;
  /** 退回, 上报, 核查中. */
  readonly state: string;
  readonly reason: string;
}
