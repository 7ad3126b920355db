import type { TailWarning } from '../../domain/indicators/tail';
import type { Period } from '../../domain/period';
import type { IssueFacts } from '../page/official-parts';

/** A unit the tail rule names, with the months it stood there (制度三(二)3). */
export interface ReportInPersonData extends IssueFacts {
  readonly period: Period;
  readonly warning: TailWarning;
  /** Day proposed for the report, `YYYY-MM-DD`; the clerk may word it otherwise. */
  readonly reportOn: string;
}
