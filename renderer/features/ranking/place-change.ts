export interface PlaceChange {
  readonly direction: 'up' | 'down' | 'same' | 'none';
  /** `升3`, `降2`, `平`; empty when there was no place before. */
  readonly text: string;
  /** Places won (positive) or lost. */
  readonly places: number;
}

/** Change of place from the period before: a smaller place is a rise. */
export function placeChange(place: number | null, previous: number | null): PlaceChange {
  if (place === null || previous === null) return { direction: 'none', text: '', places: 0 };
  const places = previous - place;
  if (places === 0) return { direction: 'same', text: '平', places };
  return places > 0
    ? { direction: 'up', text: `升${places}`, places }
    : { direction: 'down', text: `降${-places}`, places };
}
