import type { PeriodState } from '../../shared/domain/stage';

/** An issued or closed period is read-only. */
export function isClosed(state: PeriodState): boolean {
  return state === 'issued' || state === 'closed';
}
