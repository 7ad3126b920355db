import { useMemo } from 'react';
import type { Period } from '../../../shared/domain/period';
import { type Settings, settingsInForce } from '../../../shared/domain/settings';
import { useQuery } from '../../api/use-query';

/** The office's settings in force for a period; `null` until they are known. */
export function useSettings(period: Period): Settings | null {
  const entries = useQuery('settings.list', {}).value?.entries;
  return useMemo(() => (entries ? settingsInForce(entries, period) : null), [entries, period]);
}
