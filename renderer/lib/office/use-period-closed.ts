import type { Period } from '../../../shared/domain/period';
import { isClosed } from '../../../shared/domain/stage';
import { useQuery } from '../../api/use-query';

/** The period has been issued or closed: it is read-only. */
export function usePeriodClosed(period: Period): boolean {
  const info = useQuery('periods.list', {}).value?.periods.find((each) => each.period === period);
  return info !== undefined && isClosed(info.state);
}
