import type { Period } from '../../../shared/domain/period';
import { useQuery } from '../../api/use-query';
import { isClosed } from '../../lib/period-state';

/** The period has been issued: nothing can be imported into it any more. */
export function usePeriodClosed(period: Period): boolean {
  const info = useQuery('periods.list', {}).value?.periods.find((each) => each.period === period);
  return info !== undefined && isClosed(info.state);
}
