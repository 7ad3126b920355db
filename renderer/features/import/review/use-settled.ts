import { useEffect, useState } from 'react';
import type { Listing } from '../import-store';

/** Shorter than a pause between words, longer than one between keys. */
const PAUSE_MS = 160;

/** The listing with its search as it stands once typing pauses; everything else at once. */
export function useSettled(listing: Listing): Listing {
  const [settled, setSettled] = useState(listing);
  const typing = listing.search !== settled.search;
  useEffect(() => {
    if (!typing) return setSettled(listing);
    const timer = setTimeout(() => setSettled(listing), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [listing, typing]);
  return typing ? settled : listing;
}
