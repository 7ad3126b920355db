import type { Period } from '../../../shared/domain/period';
import { usePlace } from '../route/place';

/** The period in force; pages are shown only after it is known. */
export function usePeriod(): Period {
  const period = usePlace((place) => place.period);
  if (period === null) throw new Error('a page was rendered before the period was known');
  return period;
}
