import { useMemo } from 'react';
import { useQuery } from '../../api/use-query';

/** A unit's 简称 by its name, for where there is little room; the name itself where it has none. */
export function useShortNames(): (unit: string) => string {
  const units = useQuery('units.list', {}).value?.units;
  return useMemo(() => {
    const short = new Map(units?.map((unit) => [unit.name, unit.shortName || unit.name]));
    return (unit) => short.get(unit) ?? unit;
  }, [units]);
}
