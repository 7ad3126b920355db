import { expect, it } from 'vitest';
import { rankTrips } from './trip-ranking';
import { tripGround, tripTags } from './trip-tags';

const trip = (
  fields: Record<string, string | number | null>,
  extra: { unit?: string; leader?: string } = {},
) => ({
  fields: { kind: '外出招商', startsOn: '2026-10-12', endsOn: '2026-10-16', ...fields },
  unit: '',
  leader: '',
  ...extra,
});

it('adds up days with both ends, shares places among equals, and passes over what is no trip', () => {
  const trips = [
    trip({ group: '新能源组', metCount: 8, signedCount: 1, headcount: 5 }),
    trip({ group: '新能源组', startsOn: '2026-11-02', endsOn: null, metCount: 1 }),
    trip({ group: '电子组', metCount: 9, signedCount: 1 }, { unit: '区商务局' }),
    trip({ group: '电子组', kind: '来访考察', metCount: 40 }),
    trip({ metCount: 2 }, { unit: '临港产业园' }),
    trip({ metCount: 99 }),
  ];
  const ranked = rankTrips(trips, 'group', 'met');
  expect(ranked.map(({ name, place, trips: count, days, met }) => [name, place, count, days, met])).toEqual([
    ['电子组', 1, 1, 5, 9],
    ['新能源组', 1, 2, 6, 9],
    ['临港产业园', 3, 1, 5, 2],
  ]);
  expect(rankTrips(trips, 'group', 'trips')[0]?.name).toBe('新能源组');
  expect(rankTrips(trips, 'unit', 'met').map((row) => row.name)).toEqual(['区商务局', '临港产业园']);
});

it('gives a tag for the year of the activity only, and none for a visit received', () => {
  const activity = { projectId: 7, on: '2026-09-28', name: '集中签约', leader: '区委书记' };
  const ground = tripGround({ ...activity, kind: '签约活动' });
  if (!ground) throw new Error('a signing witnessed is a ground');
  expect(tripTags([ground], '2026-12').tags).toEqual(['见证签约']);
  expect(tripTags([ground], '2026-12').texts.见证签约).toBe('2026年9月28日“集中签约”，区委书记');
  expect(tripTags([ground], '2027-01').tags).toEqual([]);
  expect(tripGround({ ...activity, kind: '来访考察' })).toBeNull();
  expect(tripGround({ ...activity, projectId: null, kind: '外出招商' })).toBeNull();
});
