import type { TailWarning } from '../../domain/indicators/tail';
import type { Period } from '../../domain/period';
import type { IssueFacts } from '../page/official-parts';

/** What the register of 当面汇报 says was agreed; empty texts: not said. */
export interface Appointment {
  /** `YYYY-MM-DDTHH:MM` */
  readonly at: string;
  readonly place: string;
  readonly reporter: string;
  readonly listeners: string;
}

/** A unit the tail rule names, with the months it stood there (制度三(二)3). */
export interface ReportInPersonData extends IssueFacts {
  readonly period: Period;
  readonly warning: TailWarning;
  readonly appointment: Appointment | null;
  /** Day proposed while nothing has been agreed, `YYYY-MM-DD`; the clerk may word it otherwise. */
  readonly reportOn: string;
}
