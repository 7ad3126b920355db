import type { Period, Scope } from '../../domain/period';
import type { PlaceMove } from '../../domain/scheme/what-if/what-if';
import type { IssueFacts } from '../page/official-parts';

/** What an issued notice printed wrong, and what follows from putting it right. */
export interface CorrectionData extends IssueFacts {
  readonly period: Period;
  /** The notice that is corrected. */
  readonly notice: { readonly title: string; readonly number: string };
  /** One per figure, as it stands now, in the order they were found. */
  readonly corrections: readonly {
    readonly scope: Scope;
    readonly unit: string;
    readonly what: string;
    readonly published: string | null;
    readonly corrected: string;
    readonly reason: string;
    readonly correctedOn: string;
  }[];
  /** Units whose score or place changes with them. */
  readonly moves: readonly (Omit<PlaceMove, 'gained'> & { readonly scope: Scope })[];
}
