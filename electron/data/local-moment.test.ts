import { expect, it } from 'vitest';
import { localMoment } from './local-moment';

/** A date that believes to be `minutesAhead` of UTC, whatever zone the test runs in. */
function dateIn(iso: string, minutesAhead: number): Date {
  const date = new Date(iso);
  date.getTimezoneOffset = () => -minutesAhead;
  return date;
}

it('shows the day of the office, not of UTC', () => {
  expect(localMoment(dateIn('2026-11-21T23:37:43Z', 480))).toBe('2026-11-22T07:37:43+08:00');
  expect(localMoment(dateIn('2026-01-01T00:30:00Z', -570))).toBe('2025-12-31T15:00:00-09:30');
  expect(localMoment(dateIn('2026-11-21T08:00:00Z', 0))).toBe('2026-11-21T08:00:00+00:00');
});

it('keeps the moment exact', () => {
  const moment = dateIn('2026-11-21T16:59:59Z', 345);
  expect(new Date(localMoment(moment)).getTime()).toBe(moment.getTime());
});
