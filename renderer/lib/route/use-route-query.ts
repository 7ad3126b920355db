import { useCallback } from 'react';
import { navigate, usePlace } from './place';
import { formatRoute, type Route } from './route';

/** The present route's query, and a setter that changes some of its keys without a new history entry. */
export function useRouteQuery(): [Route['query'], (changes: Record<string, string | null>) => void] {
  const query = usePlace((place) => place.route.query);
  const change = useCallback((changes: Record<string, string | null>) => {
    const { route } = usePlace.getState();
    navigate(formatRoute(route.path, { ...route.query, ...changes }), true);
  }, []);
  return [query, change];
}
