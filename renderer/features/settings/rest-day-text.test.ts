import { expect, it } from 'vitest';
import { formatRestDays, parseRestDays } from './rest-day-text';

it('reads the holiday notice a day a line and writes it back', () => {
  const text = '2026-10-01 休息 国庆节\n2026-10-10 上班 国庆节调休\n2026-10-11 休息';
  const { days, unread } = parseRestDays(text);
  expect(unread).toEqual([]);
  expect(days.map((day) => day.rest)).toEqual([true, false, true]);
  expect(formatRestDays(days)).toBe(text);
});

it('names the lines it cannot read, among them days that do not exist', () => {
  expect(parseRestDays('2026-02-30 休息\n国庆放假\n2026/10/02 放假').unread).toEqual([
    '2026-02-30 休息',
    '国庆放假',
  ]);
  expect(parseRestDays('2026-10-01 休息\n2026-10-01 上班').days).toEqual([
    { date: '2026-10-01', rest: false, name: '' },
  ]);
});
