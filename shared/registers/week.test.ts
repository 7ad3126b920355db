import { describe, expect, it } from 'vitest';
import { settingsInForce } from '../domain/settings';
import { missedWeeks, visitWeeks } from './visit-weeks';
import { leadersDayOf, timelinessOf, type WeekRules, weekdayOf, weekOf } from './week';

const KEEP: WeekRules = { ...settingsInForce([], '2026-11'), 'cut-off.rest-day-rule': 'keep' };
const NEXT: WeekRules = { ...KEEP, 'cut-off.rest-day-rule': 'next-workday' };
const PREVIOUS: WeekRules = { ...KEEP, 'cut-off.rest-day-rule': 'previous-workday' };

describe('the week', () => {
  it('runs from Monday; Tuesday is the last day to report, Wednesday the leaders know', () => {
    expect(weekdayOf('2026-11-21')).toBe(6);
    expect(weekdayOf('2000-12-31')).toBe(7);
    expect(weekOf('2026-11-22', KEEP)).toEqual({
      from: '2026-11-16',
      to: '2026-11-22',
      year: '2026',
      reportBy: '2026-11-17',
      leadersBy: '2026-11-18',
      usual: { reportBy: '2026-11-17', leadersBy: '2026-11-18' },
    });
    expect(weekOf('2026-11-16', KEEP).from).toBe('2026-11-16');
    expect(weekOf('2026-11-23', KEEP).from).toBe('2026-11-23');
  });

  it('over the turn of the year belongs to the year of its Thursday', () => {
    // 2026-12-28 to 2027-01-03 is the 53rd week of 2026.
    for (const day of ['2026-12-28', '2026-12-31', '2027-01-01', '2027-01-03'])
      expect(weekOf(day, KEEP)).toMatchObject({ from: '2026-12-28', to: '2027-01-03', year: '2026' });
    expect(weekOf('2027-01-04', KEEP)).toMatchObject({ from: '2027-01-04', year: '2027' });
    // 2024-12-30 is the Monday of the first week of 2025.
    expect(weekOf('2024-12-31', KEEP)).toMatchObject({ from: '2024-12-30', year: '2025' });
  });

  it('goes over the leap day', () => {
    expect(weekOf('2028-02-29', KEEP)).toMatchObject({ from: '2028-02-28', to: '2028-03-05' });
    expect(weekdayOf('2028-02-29')).toBe(2);
    expect(timelinessOf('2028-02-29', false, KEEP)).toBe('on-time');
    expect(timelinessOf('2028-03-01', false, KEEP)).toBe('late');
    expect(missedWeeks('2028-02-20', '2028-03-06')).toBe(2);
  });
});

describe('on time', () => {
  it('is all of Tuesday, and nothing of Wednesday; urgent problems come at any time', () => {
    expect(timelinessOf('2026-11-16', false, KEEP)).toBe('on-time');
    expect(timelinessOf('2026-11-17', false, KEEP)).toBe('on-time');
    expect(timelinessOf('2026-11-18', false, KEEP)).toBe('late');
    expect(timelinessOf('2026-11-22', false, KEEP)).toBe('late');
    expect(timelinessOf('2026-11-18', true, KEEP)).toBe('any-time');
  });

  it('moves with a Tuesday that is a rest day, as the calendar shows it', () => {
    // The first week of October 2026: Tuesday the 6th and Wednesday the 7th are holidays.
    expect(weekOf('2026-10-06', KEEP)).toMatchObject({ reportBy: '2026-10-06', leadersBy: '2026-10-07' });
    expect(weekOf('2026-10-06', NEXT)).toMatchObject({
      reportBy: '2026-10-08',
      leadersBy: '2026-10-08',
      usual: { reportBy: '2026-10-06', leadersBy: '2026-10-07' },
    });
    expect(timelinessOf('2026-10-08', false, NEXT)).toBe('on-time');
    expect(timelinessOf('2026-10-09', false, NEXT)).toBe('late');
    expect(timelinessOf('2026-10-08', false, KEEP)).toBe('late');
    expect(weekOf('2026-10-06', PREVIOUS).reportBy).toBe('2026-09-30');
    expect(timelinessOf('2026-10-05', false, PREVIOUS)).toBe('late');
  });

  it('follows the office’s own table of rest days, which no package knows yet', () => {
    const own: WeekRules = { ...NEXT, 'rest-days': [{ date: '2027-06-08', rest: true, name: '端午节调休' }] };
    expect(weekOf('2027-06-08', own).reportBy).toBe('2027-06-09');
    expect(timelinessOf('2027-06-09', false, own)).toBe('on-time');
    expect(timelinessOf('2027-06-09', false, NEXT)).toBe('late');
  });
});

it('tells the leaders on the Wednesday that is still to come when a problem is reported', () => {
  expect(leadersDayOf('2026-11-17', KEEP)).toBe('2026-11-18');
  expect(leadersDayOf('2026-11-18', KEEP)).toBe('2026-11-18');
  expect(leadersDayOf('2026-11-19', KEEP)).toBe('2026-11-25');
  expect(leadersDayOf('2026-12-31', KEEP)).toBe('2027-01-06');
});

it('counts the weeks of visits over the turn of the year', () => {
  const sponsorship = {
    fields: { kind: '包保项目', leaderId: 1, projectId: 7, unitId: 3, from: '2026-12-01' },
  };
  const visits = [{ fields: { visitedOn: '2027-01-01', projectId: 7, leaderId: 1, unitId: 3 } }];
  expect(visitWeeks(sponsorship, visits, '2027-01-12', 4)).toEqual([
    { monday: '2026-12-21', visits: 0, missed: true },
    { monday: '2026-12-28', visits: 1, missed: false },
    { monday: '2027-01-04', visits: 0, missed: true },
    { monday: '2027-01-11', visits: 0, missed: false },
  ]);
});
