import { describe, expect, test } from 'vitest';
import { type StoredSetting, settingsInForce } from '../settings';
import { cutOffDate, daysUntil, isRestDay, shiftDate } from './cut-off';

function settingsWith(values: Record<string, unknown>) {
  const stored = Object.entries(values).map(
    ([key, value]): StoredSetting => ({ key, value, effectiveFrom: '2020-01' }),
  );
  return settingsInForce(stored, '2026-11');
}

describe('cutOffDate (制度 三(二)1)', () => {
  test('the 23rd, a working day', () => {
    expect(cutOffDate('2026-11', settingsWith({}))).toEqual({ date: '2026-11-23', note: '' });
  });

  // 23 May 2026 is a Saturday.
  test.each([
    ['keep', '2026-05-23', '2026年5月23日是休息日'],
    ['previous-workday', '2026-05-22', '2026年5月23日是休息日，提前至2026年5月22日'],
    ['next-workday', '2026-05-25', '2026年5月23日是休息日，顺延至2026年5月25日'],
  ])('on a rest day: %s', (rule, date, note) => {
    expect(cutOffDate('2026-05', settingsWith({ 'cut-off.rest-day-rule': rule }))).toEqual({ date, note });
  });

  test('the office’s own table beats the calendar, either way', () => {
    const table = [
      { date: '2026-05-23', rest: false, name: '调休上班' },
      { date: '2026-11-23', rest: true, name: '停电' },
      { date: '2026-11-22', rest: true, name: '' },
    ];
    const settings = settingsWith({ 'rest-days': table, 'cut-off.rest-day-rule': 'previous-workday' });
    expect(cutOffDate('2026-05', settings).date).toBe('2026-05-23');
    // Back over a Sunday and a Saturday.
    expect(cutOffDate('2026-11', settings).date).toBe('2026-11-20');
  });

  test('a year whose holidays nobody has published yet says so', () => {
    const settings = settingsWith({ 'cut-off.rest-day-rule': 'next-workday' });
    // 23 January 2027 is a Saturday.
    expect(cutOffDate('2027-01', settings)).toMatchObject({
      date: '2027-01-25',
      note: expect.stringContaining('未收录'),
    });
  });

  test('a table that closes every day still ends', () => {
    const everyDay = Array.from({ length: 200 }, (_, index) => ({
      date: shiftDate('2026-09-01', index),
      rest: true,
      name: '',
    }));
    const settings = settingsWith({ 'rest-days': everyDay, 'cut-off.rest-day-rule': 'next-workday' });
    expect(cutOffDate('2026-11', settings).date > '2026-11-23').toBe(true);
  });
});

test('public holidays and make-up working days', () => {
  const settings = settingsWith({});
  expect(isRestDay('2026-10-01', settings)).toBe(true);
  expect(isRestDay('2026-10-10', settings)).toBe(false); // a Saturday worked for the National Day break
  expect(isRestDay('2026-11-22', settings)).toBe(true);
});

test('days between dates, over month and leap-year ends', () => {
  expect(daysUntil('2026-11-23', '2026-11-20')).toBe(3);
  expect(daysUntil('2026-11-23', '2026-11-23')).toBe(0);
  expect(daysUntil('2026-11-23', '2026-11-25')).toBe(-2);
  expect(daysUntil('2028-03-01', '2028-02-28')).toBe(2);
  expect(shiftDate('2026-12-31', 1)).toBe('2027-01-01');
});
