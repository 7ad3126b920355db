import { describe, expect, test } from 'vitest';
import type { ExchangeRate } from '../money';
import { settingsInForce } from '../settings';
import { type DeskRecord, type EarlierRecognition, findObjections } from './find-objections';
import { isInScope, type ScopeProject } from './is-in-scope';

const WAN = 1_000_000;
const settings = settingsInForce([], '2026-11');
const rates: ExchangeRate[] = [
  { currency: 'USD', date: '2026-01-01', rate: '7.0', source: '示例' },
  { currency: 'USD', date: '2026-07-01', rate: '7.2', source: '示例' },
  { currency: 'HKD', date: '2026-01-01', rate: '0.9', source: '示例' },
];

describe('isInScope (制度 二)', () => {
  const project = (fields: Partial<ScopeProject>): ScopeProject => ({
    capital: 'domestic',
    industry: '新材料',
    totalInvestment: null,
    ...fields,
  });
  const cny = (wan: number) => ({ currency: 'CNY' as const, minor: wan * WAN });
  const usd = (wan: number) => ({ currency: 'USD' as const, minor: wan * WAN });

  test.each([
    [project({ totalInvestment: cny(3000) }), true, '内资总投资3000万元，达到推进范围门槛3000万元'],
    [
      project({ totalInvestment: { currency: 'CNY', minor: 3000 * WAN - 1 } }),
      false,
      '低于推进范围门槛3000万元',
    ],
    [
      project({ capital: 'foreign', totalInvestment: usd(300) }),
      true,
      '外资总投资300万美元，达到推进范围门槛300万美元',
    ],
    [project({ capital: 'foreign', totalInvestment: usd(299) }), false, '低于推进范围门槛300万美元'],
    // 2160 万元 at 7.2 are exactly 300 万美元.
    [
      project({ capital: 'foreign', totalInvestment: cny(2160) }),
      true,
      '按2026年7月1日汇率1美元＝7.2元折合300万美元',
    ],
    [project({ capital: 'foreign', totalInvestment: cny(2159) }), false, '折合299.86万美元'],
    [
      project({ totalInvestment: usd(500) }),
      true,
      '内资总投资3600万元（500万美元按2026年7月1日汇率1美元＝7.2元折合）',
    ],
    [project({ industry: '房地产', totalInvestment: cny(90_000) }), false, '“房地产”按设置不计入'],
    [project({}), false, '没有总投资额'],
    [
      project({ capital: 'foreign', totalInvestment: { currency: 'EUR', minor: WAN } }),
      false,
      '汇率表中没有2026年11月5日及以前的欧元汇率',
    ],
  ])('%o', (subject, inScope, reason) => {
    const verdict = isInScope(subject, settings, rates, '2026-11-05');
    expect(verdict.inScope).toBe(inScope);
    expect(verdict.reason).toContain(reason);
  });

  test('the rate of the day decides', () => {
    const foreign = project({ capital: 'foreign', totalInvestment: cny(2150) });
    expect(isInScope(foreign, settings, rates, '2026-06-30').inScope).toBe(true);
    expect(isInScope(foreign, settings, rates, '2026-07-01').inScope).toBe(false);
  });

  test('the thresholds are settings', () => {
    const higher = settingsInForce(
      [{ key: 'scope.domestic-wan', value: '5000', effectiveFrom: '2026-10' }],
      '2026-11',
    );
    expect(isInScope(project({ totalInvestment: cny(3000) }), higher, rates, '2026-11-05').inScope).toBe(
      false,
    );
  });
});

describe('findObjections (制度 三(二)2)', () => {
  const inScope = { inScope: true, reason: '' };
  const record = (fields: Partial<DeskRecord> = {}): DeskRecord => ({
    kind: 'event',
    id: 1,
    projectId: 1,
    stage: 'signed',
    date: '2026-11-05',
    dateText: '',
    money: { currency: 'CNY', minor: 5000 * WAN },
    evidence: '',
    ...fields,
  });
  const earlier = (
    stage: EarlierRecognition['stage'],
    fields: Partial<EarlierRecognition> = {},
  ): EarlierRecognition => ({
    kind: 'event',
    id: 100,
    stage,
    period: '2026-09',
    date: '2026-09-10',
    ...fields,
  });
  const find = (subject: DeskRecord, before: EarlierRecognition[] = [], scope = inScope, own = settings) =>
    findObjections(subject, scope, before, '2026-11', own, rates, '2026-12-31').map(({ code, blocking }) => ({
      code,
      blocking,
    }));

  test('nothing stands against a sound signing', () => {
    expect(find(record())).toEqual([]);
  });

  test('the same stage is recognised once in a project’s life', () => {
    expect(find(record(), [earlier('signed')])).toEqual([{ code: 'already-recognised', blocking: true }]);
    // The record itself, looked at again, is no objection to itself.
    expect(find(record({ id: 100 }), [earlier('signed')])).toEqual([]);
  });

  test('a day that has not come is asked about, whatever the month', () => {
    const early = findObjections(
      record({ date: '2026-11-28' }),
      inScope,
      [],
      '2026-11',
      settings,
      rates,
      '2026-11-22',
    );
    expect(early.map(({ code, blocking }) => [code, blocking])).toEqual([['date-in-future', false]]);
  });

  test('a clock behind the month being worked on makes no day one to come', () => {
    const ahead = (date: string) =>
      findObjections(record({ date }), inScope, [], '2026-11', settings, rates, '2026-10-31');
    expect(ahead('2026-11-28')).toEqual([]);
    expect(ahead('2026-12-01').map(({ code }) => code)).toEqual(['date-outside-year']);
  });

  test('out of scope may be recognised but says that it is not counted', () => {
    const [objection] = findObjections(
      record(),
      { inScope: false, reason: '内资总投资800万元，低于推进范围门槛3000万元' },
      [],
      '2026-11',
      settings,
      rates,
      '2026-11-30',
    );
    expect(objection).toEqual({
      code: 'out-of-scope',
      message: '内资总投资800万元，低于推进范围门槛3000万元；可以认定留存，但不计入统计和排名',
      blocking: false,
    });
  });

  test.each([
    ['2026-12-01', 'date-outside-year'],
    ['2025-12-31', 'date-outside-year'],
  ])('date %s warns', (date, code) => {
    expect(find(record({ date }))).toEqual([{ code, blocking: false }]);
  });

  test('an inexact date warns, none at all bars an event', () => {
    expect(find(record({ date: null, dateText: '11月上旬' }))).toEqual([
      { code: 'no-date', blocking: false },
    ]);
    expect(find(record({ date: null }))).toEqual([{ code: 'no-date', blocking: true }]);
  });

  test('the last day of the period and an earlier month of the year are fine', () => {
    expect(find(record({ date: '2026-11-30' }))).toEqual([]);
    expect(find(record({ date: '2026-01-01' }))).toEqual([]);
  });

  test('money: none, or in a currency without a rate', () => {
    expect(find(record({ money: null }))).toEqual([{ code: 'no-amount', blocking: false }]);
    const fund = record({ kind: 'fund', stage: 'funds', money: { currency: 'USD', minor: WAN } });
    expect(find(fund, [earlier('signed')])).toEqual([]);
    expect(find({ ...fund, money: { currency: 'JPY', minor: WAN } }, [earlier('signed')])).toEqual([
      { code: 'no-rate', blocking: true },
    ]);
    expect(find({ ...fund, date: null }, [earlier('signed')])).toEqual([
      { code: 'no-date', blocking: false },
      { code: 'no-rate', blocking: true },
    ]);
    expect(find(record({ kind: 'fund', stage: 'funds', money: null }), [earlier('signed')])).toEqual([
      { code: 'no-amount', blocking: true },
    ]);
  });

  test('the order of stages', () => {
    const warning = [{ code: 'stage-order', blocking: false }];
    expect(find(record({ stage: 'producing' }), [earlier('signed'), earlier('registered')])).toEqual(warning);
    expect(find(record({ stage: 'started' }), [])).toEqual(warning);
    // Registration may still be under way when building starts.
    expect(find(record({ stage: 'started' }), [earlier('signed')])).toEqual([]);
    expect(find(record({ stage: 'registered' }), [])).toEqual([]);
    expect(
      find(record({ stage: 'started', date: '2026-08-01' }), [earlier('signed'), earlier('registered')]),
    ).toEqual(warning);
  });

  test('evidence is asked for when the setting says so', () => {
    const strict = settingsInForce(
      [{ key: 'recognition.require-evidence', value: true, effectiveFrom: '2026-01' }],
      '2026-11',
    );
    expect(find(record(), [], inScope, strict)).toEqual([{ code: 'no-evidence', blocking: true }]);
    expect(find(record({ evidence: '合同复印件' }), [], inScope, strict)).toEqual([]);
  });
});
