import type { PlaceHistory } from '../../../../shared/contract/ranking';
import { formatPeriod, monthOf, type Period } from '../../../../shared/domain/period';

/** One month of a group's places: a point per unit, keyed by its name. */
export interface HistoryPoint {
  readonly month: string;
  readonly [unit: string]: string | number | null;
}

/** Periods of the history, oldest first. */
export function historyPeriods(units: readonly PlaceHistory[]): readonly Period[] {
  return units[0]?.places.map((place) => place.period) ?? [];
}

export function historyPoints(units: readonly PlaceHistory[]): readonly HistoryPoint[] {
  return historyPeriods(units).map((period, index) => ({
    month: `${monthOf(period)}月`,
    ...Object.fromEntries(units.map((unit) => [unit.unit, unit.places[index]?.place ?? null])),
  }));
}

/** Index of the last month in which the unit has a place; −1: none. Its name stands there, not where it has none. */
export function lastPlacedMonth(unit: PlaceHistory): number {
  return unit.places.findLastIndex((entry) => entry.place !== null);
}

/** The lowest place anyone has had: how far down the chart goes. */
export function lastPlace(units: readonly PlaceHistory[]): number {
  return Math.max(1, ...units.flatMap((unit) => unit.places.map((entry) => entry.place ?? 1)));
}

/** `3`, after a correction of the notice `3→2`. */
export function placeText({ place, corrected }: PlaceHistory['places'][number]): string {
  const printed = place === null ? '' : String(place);
  return corrected === undefined || corrected === place ? printed : `${printed || '—'}→${corrected ?? '—'}`;
}

/** Units by their last place, so that units sharing it share one label: `桃源镇、柳溪镇`. */
export function lastPlaceLabels(units: readonly PlaceHistory[]): ReadonlyMap<string, string> {
  const byPlace = new Map<number, string[]>();
  for (const unit of units) {
    const place = unit.places.at(-1)?.place ?? null;
    if (place !== null) byPlace.set(place, [...(byPlace.get(place) ?? []), unit.unit]);
  }
  const labels = new Map<string, string>();
  for (const names of byPlace.values()) {
    const [first = ''] = names;
    labels.set(first, names.length > 1 ? `${first}等${names.length}家` : first);
  }
  return labels;
}

/** What a unit's places say: from where to where, best and worst. */
export function historySentence(history: PlaceHistory): string {
  const placed = history.places.filter((entry) => entry.place !== null);
  const first = placed[0];
  const last = placed.at(-1);
  if (!first || !last || first.place === null || last.place === null)
    return `${history.unit}这段时间没有名次。`;
  if (placed.length === 1) return `${history.unit}${formatPeriod(last.period)}居第${last.place}位。`;
  const places = placed.map((entry) => entry.place ?? 0);
  const change = first.place - last.place;
  const moved = change === 0 ? '名次未变' : change > 0 ? `上升${change}位` : `下降${-change}位`;
  return `${history.unit}${formatPeriod(last.period)}居第${last.place}位，比${formatPeriod(first.period)}${moved}；期间最好第${Math.min(...places)}位，最后第${Math.max(...places)}位。`;
}
