/** 外出招商排名 (方案 三(一)): groups, units or leaders by what their trips of a year amounted to. */

import { tripDays } from './declared/trip';
import type { FieldValue } from './field';

export const TRIP_RANKED_BY = ['group', 'unit', 'leader'] as const;
export type TripRankedBy = (typeof TRIP_RANKED_BY)[number];
export const TRIP_RANKED_BY_NAMES: Record<TripRankedBy, string> = {
  group: '招商小组',
  unit: '组织单位',
  leader: '带队领导',
};

export const TRIP_MEASURES = ['trips', 'days', 'met', 'signed', 'signedFen'] as const;
export type TripMeasure = (typeof TRIP_MEASURES)[number];
export const TRIP_MEASURE_NAMES: Record<TripMeasure, string> = {
  trips: '外出次数',
  days: '外出天数',
  met: '对接项目',
  signed: '签约项目',
  signedFen: '签约金额',
};

export interface RankedTrips {
  readonly name: string;
  /** Equal figures share a place. */
  readonly place: number;
  readonly trips: number;
  readonly days: number;
  readonly headcount: number;
  readonly met: number;
  readonly signed: number;
  readonly signedFen: number;
}

interface Trip {
  readonly fields: Readonly<Record<string, FieldValue>>;
  readonly unit: string;
  readonly leader: string;
}

/** What goes out: visits received and ceremonies at home are no trips. */
const OUTWARD: readonly FieldValue[] = ['外出招商', '推介会'];

/**
 * Trips added up by whoever went, the largest figure of `measure` first, ties in the order of name. A trip without
 * a group of its own stands under its unit; one without either is left out.
 */
export function rankTrips(trips: readonly Trip[], by: TripRankedBy, measure: TripMeasure): RankedTrips[] {
  const sums = new Map<string, Omit<RankedTrips, 'place'>>();
  for (const trip of trips) {
    const name = nameOf(trip, by);
    if (name === '' || !OUTWARD.includes(trip.fields.kind ?? null)) continue;
    const sum = sums.get(name);
    const number = (field: string) => Number(trip.fields[field] ?? 0);
    const { startsOn, endsOn } = trip.fields;
    sums.set(name, {
      name,
      trips: (sum?.trips ?? 0) + 1,
      days: (sum?.days ?? 0) + (tripDays({ startsOn: dateOf(startsOn), endsOn: dateOf(endsOn) }) ?? 0),
      headcount: (sum?.headcount ?? 0) + number('headcount'),
      met: (sum?.met ?? 0) + number('metCount'),
      signed: (sum?.signed ?? 0) + number('signedCount'),
      signedFen: (sum?.signedFen ?? 0) + number('signedFen'),
    });
  }
  const all = [...sums.values()];
  return all
    .map((sum) => ({ ...sum, place: 1 + all.filter((other) => other[measure] > sum[measure]).length }))
    .sort((a, b) => a.place - b.place || a.name.localeCompare(b.name, 'zh'));
}

function nameOf(trip: Trip, by: TripRankedBy): string {
  if (by === 'leader') return trip.leader;
  const group = by === 'group' ? String(trip.fields.group ?? '') : '';
  return group === '' ? trip.unit : group;
}

function dateOf(value: FieldValue | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
