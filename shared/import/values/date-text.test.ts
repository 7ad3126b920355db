import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysInMonth } from '../../domain/period';
import { parseDate } from './date-text';
import { dateOfSerial, serialOfDate } from './excel-date';

const context = { period: '2026-11', date1904: false };

describe('dates as units write them', () => {
  const exact: [unknown, string][] = [
    ['2026-9-2', '2026-09-02'],
    ['2026-08-26', '2026-08-26'],
    ['2024.03.15', '2024-03-15'],
    ['2026/9/2', '2026-09-02'],
    ['2026年9月2日', '2026-09-02'],
    ['2026 年 9 月 2 日', '2026-09-02'],
    ['２０２６．９．２', '2026-09-02'],
    ['26年9月2日', '2026-09-02'],
    ['26.9.2', '2026-09-02'],
    ['20260902', '2026-09-02'],
    [20260902, '2026-09-02'],
    ['2026-09-02 14:30:00', '2026-09-02'],
    ['2026-09-02T00:00:00.000Z', '2026-09-02'],
    ['2026年9月2日（星期三）', '2026-09-02'],
    ['2026年9月2日签约', '2026-09-02'],
    ['2026—9—2', '2026-09-02'],
    ['2026——09——02', '2026-09-02'],
    ['二〇二六年一月五日', '2026-01-05'],
    ['二○二六年十一月二十三日', '2026-11-23'],
    ['9/22/2026', '2026-09-22'],
    [40377, '2010-07-18'],
    [46331.5, '2026-11-05'],
    ['46331', '2026-11-05'],
    [{ kind: 'date', date: '2026-11-05', dayShown: true }, '2026-11-05'],
    ['2024-02-29', '2024-02-29'],
  ];
  it.each(exact)('%j is %s', (cell, date) => {
    expect(parseDate(cell as never, context)).toMatchObject({ date, happened: true, finding: null });
  });

  const inexact: [unknown, string | null][] = [
    ['18日', '2026-11-18'],
    ['31号', null],
    ['2022.3', '2022-03-01'],
    [2022.3, '2022-03-01'],
    [2022.1, '2022-10-01'],
    ['2022年3月', '2022-03-01'],
    ['2022年3月中旬', '2022-03-15'],
    ['2026年11月上旬', '2026-11-05'],
    ['2026年2月底', '2026-02-28'],
    ['二〇二六年一月', '2026-01-01'],
    ['202609', '2026-09-01'],
    ['8月底', '2026-08-31'],
    ['12月', '2025-12-01'],
    ['去年12月', '2025-12-01'],
    ['年底', '2026-12-31'],
    ['09.10', '2026-09-10'],
    ['09.10-11.3', null],
    ['2007.10-2010.12', '2007-10-01'],
    ['2009-2011', null],
    ['2010-', null],
    ['2026年', null],
    ['3/4/2026', '2026-03-04'],
    [{ kind: 'date', date: '2022-03-01', dayShown: false }, '2022-03-01'],
  ];
  it.each(inexact)('%j is inexact, proposing %s', (cell, proposal) => {
    const parsed = parseDate(cell as never, context);
    expect(parsed).toMatchObject({
      date: null,
      happened: true,
      finding: { code: 'inexact-date', severity: 'warning' },
    });
    // 09.10-11.3 may be years or months: no more than a start is proposed, if anything.
    if (cell !== '09.10-11.3') expect(parsed.finding?.proposal).toBe(proposal);
  });

  it.each([
    ['10月28日', '2026-10-28'],
    ['10.28', '2026-10-28'],
    ['11-3', '2026-11-03'],
  ])('%s lies in the period: taken, with a look asked for', (text, date) => {
    expect(parseDate(text, context)).toMatchObject({
      date,
      finding: { code: 'inexact-date', proposal: date },
    });
  });

  it.each(['2026-11-1①', '2026年11月1日²', '2026.11.1 ⑴', '①2026-11-01', '2026年11月1日③签约'])(
    '%s: a mark is no digit, and is asked about',
    (text) => {
      expect(parseDate(text, context)).toMatchObject({
        date: '2026-11-01',
        finding: { code: 'inexact-date', severity: 'warning', proposal: '2026-11-01' },
      });
    },
  );
  it.each([
    '2026-11-①',
    '2026-1①-5',
    '2026年11月1①日',
    '①',
    '2026年1 1月5日',
    '11月5日①11月8日②',
    '20261105 1',
  ])('%s is refused: mark and digit cannot be told apart', (text) => {
    expect(parseDate(text, context)).toMatchObject({ date: null, finding: { code: 'bad-date' } });
  });
  it.each(['2026-11-1 1', '2026年11月1 1日', '2026-11-1（1）', '2026-11-1\n2026-11-8'])(
    '%j: two numbers are never one day',
    (text) => {
      expect(parseDate(text, context)).toMatchObject({
        date: null,
        finding: { code: 'inexact-date', proposal: '2026-11-01' },
      });
    },
  );
  it.each(['2026 11 01', '2026 11 1', '2026-11-01 9：30', '2026/11/1 0:00:00'])(
    '%s: blanks between the parts of a day leave nothing to ask',
    (text) => {
      expect(parseDate(text, context)).toMatchObject({ date: '2026-11-01', finding: null });
    },
  );

  it('11月3日 in the report of November leaves nothing to ask', () => {
    expect(parseDate('11月3日', context)).toMatchObject({ date: '2026-11-03', finding: null });
  });

  it('a month after the period was last year, and is only proposed', () => {
    expect(parseDate('12月3日', context)).toMatchObject({ date: null, finding: { proposal: '2025-12-03' } });
  });

  it.each(['', '-', '无', '待定', '否', '未签约', '尚未开工', null, false])(
    '%j: nothing happened, nothing to say',
    (cell) => {
      expect(parseDate(cell, context)).toMatchObject({ date: null, happened: false, finding: null });
    },
  );

  it.each(['是', '√', '已签约', true])('%j: happened, day unknown', (cell) => {
    expect(parseDate(cell, context)).toMatchObject({
      date: null,
      happened: true,
      finding: { code: 'no-date' },
    });
  });

  it.each(['预计2026年12月', '年底前投产', '拟11月开工', '2026年12月底前'])(
    '%s is a plan, not an event',
    (text) => {
      expect(parseDate(text, context)).toMatchObject({
        date: null,
        happened: false,
        finding: { severity: 'warning', proposal: null },
      });
    },
  );

  it.each(['2026-02-30', '2026.13.1', '某日', '5000', '2026-0-1', '#REF!'])('%s is refused', (text) => {
    expect(parseDate(text, context)).toMatchObject({
      date: null,
      finding: { code: 'bad-date', severity: 'error' },
    });
  });
  it('a number typed into a cell of dates is no day of 1900', () => {
    const cell = { kind: 'date', date: '1900-01-11', dayShown: true } as const;
    expect(parseDate(cell, { period: '2026-11', date1904: false })).toMatchObject({
      date: null,
      finding: { code: 'bad-date', severity: 'error' },
    });
  });

  it('proposes the last day of a month that is too short', () => {
    expect(parseDate('2026-02-30', context).finding?.proposal).toBe('2026-02-28');
  });

  it('counts serials of both epochs, without the day that never was', () => {
    expect(dateOfSerial(1, false)).toBe('1900-01-01');
    expect(dateOfSerial(59, false)).toBe('1900-02-28');
    expect(dateOfSerial(60, false)).toBeNull();
    expect(dateOfSerial(61, false)).toBe('1900-03-01');
    expect(dateOfSerial(39569, false)).toBe('2008-05-01');
    expect(dateOfSerial(73_050, false)).toBe('2099-12-31');
    expect(dateOfSerial(73_051, false)).toBeNull();
    // A year of five digits sorts before this one as text.
    expect(dateOfSerial(2_958_466, false)).toBeNull();
    expect(dateOfSerial(0, true)).toBe('1904-01-01');
    expect(parseDate(44869, { ...context, date1904: true }).date).toBe('2026-11-05');
  });

  const day = fc
    .tuple(
      fc.integer({ min: 1950, max: 2099 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 31 }),
    )
    .filter(([year, month, date]) => date <= daysInMonth(year, month));
  const iso = (year: number, month: number, date: number) =>
    `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;

  it('reads every day of 150 years in every usual form', () => {
    fc.assert(
      fc.property(day, fc.constantFrom('-', '.', '/', '年'), ([year, month, date], mark) => {
        const text = mark === '年' ? `${year}年${month}月${date}日` : [year, month, date].join(mark);
        expect(parseDate(text, context)).toMatchObject({ date: iso(year, month, date), finding: null });
      }),
    );
  });

  it('serials and dates agree with the calendar of the runtime', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 73050 }), (serial) => {
        const date = dateOfSerial(serial, false);
        expect(date).toBe(new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10));
        expect(serialOfDate(date ?? '')).toBe(serial);
      }),
    );
  });

  it('a number after the last day there is is no date', () => {
    expect(parseDate('73100', context)).toMatchObject({ date: null, finding: { severity: 'error' } });
  });

  it('never throws, and a date is a real one or none', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.double(),
      fc.stringMatching(/^[\d.年月日旬底中上下一二十〇/-]{1,14}$/),
    );
    fc.assert(
      fc.property(cell, (value) => {
        const parsed = parseDate(value, context);
        for (const date of [parsed.date, parsed.finding?.proposal ?? null]) {
          if (date !== null) expect(new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(date);
        }
      }),
      { numRuns: 3000 },
    );
  });
});
