import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MoneyUnit } from '../review/review';
import { parseAmount, wanText } from './amount';
import { numberText } from './plain-text';

const cny = (minor: number) => ({ currency: 'CNY', minor });
const usd = (minor: number) => ({ currency: 'USD', minor });
const WAN = 1_000_000;

describe('amounts as units write them', () => {
  const cases: [unknown, MoneyUnit, object | null][] = [
    ['54,583.00', '万元', cny(54_583 * WAN)],
    ['５４５８３．５', '万元', cny(54_583.5 * WAN)],
    [' 5 000 ', '万元', cny(5000 * WAN)],
    ['1.2亿', '万元', cny(12_000 * WAN)],
    ['1.2亿元', '万美元', cny(12_000 * WAN)],
    ['1亿2000万元', '万元', cny(12_000 * WAN)],
    ['3000万', '亿元', cny(3000 * WAN)],
    ['500万美元', '万元', usd(500 * WAN)],
    ['500万', '万美元', usd(500 * WAN)],
    ['$800万', '万元', usd(800 * WAN)],
    ['¥3,000.00', '万元', cny(3000 * WAN)],
    ['30000000元', '万元', cny(3000 * WAN)],
    ['3500万元整', '万元', cny(3500 * WAN)],
    [1.2, '亿元', cny(12_000 * WAN)],
    [0.1 + 0.2, '万元', cny(300_000)],
    [50_000_000, '元', cny(5000 * WAN)],
    [{ kind: 'number', value: 1.2, text: '1.2亿元' }, '万元', cny(12_000 * WAN)],
    // Stored in 元 and shown scaled to 万.
    [{ kind: 'number', value: 12_345_000, text: '1234.5万' }, '万元', cny(1234.5 * WAN)],
    [{ kind: 'number', value: 85_000_000, text: '8500.0万元' }, '万元', cny(8500 * WAN)],
    // Stored in 万元 and shown in 亿元, which rounds.
    [{ kind: 'number', value: 12_345, text: '1.2亿元' }, '万元', cny(12_345 * WAN)],
    [{ kind: 'number', value: 1.4, text: '1亿元' }, '万元', cny(14_000 * WAN)],
    [{ kind: 'number', value: 85_000_000, text: '8500.0000' }, '万元', cny(8500 * WAN)],
    ["'7100", '万元', cny(7100 * WAN)],
    ['7200.', '万元', cny(7200 * WAN)],
    ['6.1E3', '万元', cny(6100 * WAN)],
    ['-', '万元', null],
    ['—', '万元', null],
    ['无', '万元', null],
    ['', '万元', null],
    [null, '万元', null],
  ];
  it.each(cases)('%j in %s', (cell, unit, money) => {
    expect(parseAmount(cell as never, unit)).toEqual({ money, finding: null });
  });

  it.each([
    '13个',
    '98%',
    '约三个多亿',
    '-5600',
    '3000-5000',
    '54,58',
    '2026.11.3',
    '１２３abc',
    '1e5',
    '九千万',
  ])('%s is refused, not guessed', (text) => {
    expect(parseAmount(text, '万元')).toMatchObject({
      money: null,
      finding: { code: 'bad-number', severity: 'error' },
    });
  });

  it.each(['5000①', '5000³', '①5000', '5000 ⑴', '５０００②', '5 000①', '5000①万元', '5000⒈'])(
    '%s: a mark is no digit, and is asked about',
    (text) => {
      expect(parseAmount(text, '万元')).toMatchObject({
        money: cny(5000 * WAN),
        finding: { code: 'suspicious-amount', severity: 'warning', proposal: '5000万元' },
      });
    },
  );
  it.each(['5000（1）', '5000[1]', '5000【2】', '5000〔3〕', '5000（注1）', '5000*'])(
    '%s: what stands behind the figure is asked about',
    (text) => {
      expect(parseAmount(text, '万元')).toMatchObject({
        money: cny(5000 * WAN),
        finding: { severity: 'warning' },
      });
    },
  );
  it.each(['①', '50①00', '3000①5000②', '①2000 ②3000', '50①，600', '10³', '5.①', '5000注1', '（1）5000'])(
    '%s is refused: mark and digit cannot be told apart',
    (text) => {
      expect(parseAmount(text, '万元')).toMatchObject({ money: null, finding: { code: 'bad-number' } });
    },
  );
  it('blanks group digits in threes only', () => {
    for (const text of ['12 345.6', '12\u00a0345.6', '１２　３４５．６', '12 345.6 万元'])
      expect(parseAmount(text, '万元')).toEqual({ money: cny(12_345.6 * WAN), finding: null });
    expect(parseAmount('1 234 567元', '万元').money).toEqual(cny(123_456_700));
    for (const text of ['3400 1', '3 400 1', '1 2345.6', '34 00', '100\n200', '5,000 1', '3400 1万元'])
      expect(parseAmount(text, '万元')).toMatchObject({ money: null, finding: { code: 'bad-number' } });
    expect(parseAmount('3400 1', '万元').finding?.proposal).toBe('3400万元');
  });

  it('a 亿 without a currency in a column of dollars is asked about', () => {
    expect(parseAmount('1.2亿', '万美元')).toMatchObject({
      money: usd(12_000 * WAN),
      finding: { code: 'suspicious-amount', severity: 'warning' },
    });
  });

  it('an error, a percentage and a date are no amounts', () => {
    expect(parseAmount({ kind: 'error', text: '#REF!' }, '万元').finding?.code).toBe('formula-error');
    expect(parseAmount({ kind: 'number', value: 0.98, text: '98%' }, '万元').finding?.code).toBe(
      'bad-number',
    );
    // Nothing of the figure is shown: nobody can have meant it so.
    expect(parseAmount({ kind: 'number', value: 1234, text: '0.0亿元' }, '万元').finding?.code).toBe(
      'bad-number',
    );
    expect(parseAmount({ kind: 'date', date: '2026-11-03', dayShown: true }, '万元').finding?.code).toBe(
      'bad-number',
    );
  });

  it.each([
    ['壹亿贰仟万元', '12000万元'],
    ['九千万', '9000万元'],
    ['八千', '8000万元'],
    ['八千元', '0.8万元'],
    ['人民币叁仟伍佰万元整', '3500万元'],
    ['十二亿零五百万美元', '120500万美元'],
    ['一个亿', null],
    ['万', null],
  ])('%s in words is refused, %s proposed', (text, proposal) => {
    expect(parseAmount(text, '万元')).toMatchObject({
      money: null,
      finding: { code: 'bad-number', proposal },
    });
  });

  it.each([
    '约5000万',
    '5000余万元',
    '5000万元以上',
    '5000万元（含设备）',
    '总投资5000万元，其中固投3000万元',
    '本月5000万元，累计6000万元',
    '5000，分两期',
  ])('%s is taken, with a look asked for', (text) => {
    expect(parseAmount(text, '万元')).toMatchObject({
      money: cny(5000 * WAN),
      finding: { code: 'suspicious-amount', severity: 'warning', proposal: '5000万元' },
    });
  });

  it('rounds what is less than one 分 half up and says so', () => {
    expect(parseAmount(0.0000005, '万元')).toMatchObject({
      money: cny(1),
      finding: { code: 'suspicious-amount' },
    });
    expect(parseAmount('1.23456749', '万元')).toMatchObject({
      money: cny(1_234_567),
      finding: { severity: 'warning' },
    });
  });

  it('any amount to the 分 survives as text and as a stored number, in every unit', () => {
    const units: [MoneyUnit, number, string][] = [
      ['元', 2, 'CNY'],
      ['万元', 6, 'CNY'],
      ['亿元', 10, 'CNY'],
      ['万美元', 6, 'USD'],
    ];
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10 ** 14 }),
        fc.constantFrom(...units),
        (minor, [unit, power, currency]) => {
          const digits = String(minor).padStart(power + 1, '0');
          const text = `${digits.slice(0, -power)}.${digits.slice(-power)}`;
          const money = { currency, minor };
          expect(parseAmount(text, unit)).toEqual({ money, finding: null });
          // A number of at most 15 significant digits is what a spreadsheet can hold.
          expect(parseAmount(Number(text), unit)).toEqual({ money, finding: null });
          expect(parseAmount(wanText(money as never), unit).money).toEqual(money);
        },
      ),
    );
  });

  it('a stored number is read as its decimal text is, however many digits it has', () => {
    const value = fc.oneof(
      fc.double({ min: 0, max: 1e13, noNaN: true }),
      fc.integer({ min: 0, max: 2 ** 40 }).map((eighths) => eighths / 8),
      fc.tuple(fc.nat(1e9), fc.nat(12)).map(([digits, places]) => digits / 10 ** places),
    );
    fc.assert(
      fc.property(value, fc.constantFrom('元', '万元', '亿元'), (number, unit) => {
        expect(parseAmount(number, unit)).toEqual(parseAmount(numberText(number), unit));
      }),
      { numRuns: 1000 },
    );
  });

  it('never throws and never answers a fraction of a 分', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.double(),
      fc.constant(null),
      fc.stringMatching(/^[\d.,万亿元美约-]{1,12}$/),
    );
    fc.assert(
      fc.property(cell, (value) => {
        const { money } = parseAmount(value, '万元');
        if (money !== null) expect(Number.isSafeInteger(money.minor) && money.minor >= 0).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
