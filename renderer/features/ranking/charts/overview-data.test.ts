import { describe, expect, it } from 'vitest';
import type { MonthTotal } from '../../../../shared/contract/ranking';
import type { RankingResult } from '../../../../shared/domain/scheme/result';
import {
  funnelOf,
  funnelSentence,
  heatSentence,
  heatTable,
  moneyByMonth,
  moneySentence,
} from './overview-data';

const months: readonly MonthTotal[] = [
  { period: '2026-01', values: { 'signed-count': '4', 'started-count': '1', 'funds-in-place': '1200.5' } },
  { period: '2026-02', values: { 'signed-count': '2', 'started-count': '1/3', 'signed-amount': '8000' } },
];

describe('overview charts', () => {
  it('the funnel adds up exactly and tells its part of the signed projects', () => {
    const funnel = funnelOf(months);
    expect(funnel.map(({ name, count, share }) => [name, count, share])).toEqual([
      ['签约', '6', '100.0'],
      ['注册', '0', '0.0'],
      ['开工', '1.3333', '22.2'],
      ['投产', '0', '0.0'],
    ]);
    expect(funnelSentence(funnel, '2026-02')).toBe(
      '今年截至2月，认定签约6个、注册0个、开工1.3333个、投产0个；开工相当于签约的22.2%。',
    );
    expect(funnelOf([])[0]?.share).toBeNull();
  });

  it('money by month keeps the text for the label and a number for the bar', () => {
    expect(moneyByMonth(months)).toEqual([
      { month: '1月', signed: 0, funds: 1200.5, signedText: '0.00', fundsText: '1,200.50' },
      { month: '2月', signed: 8000, funds: 0, signedText: '8,000.00', fundsText: '0.00' },
    ]);
    expect(moneySentence(months)).toBe(
      '今年累计签约金额8,000.00万元、到位资金1,200.50万元，到位最多的是1月。',
    );
  });

  it('the heat table compares each score with its full marks', () => {
    const cell = {
      actual: null,
      reported: null,
      target: null,
      rate: null,
      exactScore: null,
      place: 1,
      previousPlace: null,
      formula: '',
    };
    const head = { measure: '个', ranked: true };
    const result: RankingResult = {
      scheme: { id: 's', name: '方案', version: 1 },
      warnings: [],
      items: [
        { ...head, id: 'a', name: '签约', weight: '20' },
        { ...head, id: 'b', name: '加分', weight: '0' },
      ],
      groups: [
        {
          name: '镇街组',
          rows: [
            {
              unit: '甲',
              place: 1,
              previousPlace: null,
              score: '24',
              exactScore: '24/1',
              items: [{ ...cell, id: 'a', name: '签约', score: '24.00' }],
            },
            {
              unit: '乙',
              place: 2,
              previousPlace: null,
              score: '5',
              exactScore: '5/1',
              items: [{ ...cell, id: 'a', name: '签约', score: '5.00' }],
            },
            { unit: '丙', place: null, previousPlace: null, score: null, exactScore: null, items: [] },
          ],
        },
      ],
    };
    const table = heatTable(result);
    expect(table.heads).toEqual(['签约']);
    expect(table.rows.map((row) => row.cells[0])).toEqual([
      { text: '24.00', share: 1.2 },
      { text: '5.00', share: 0.25 },
      { text: '—', share: null },
    ]);
    expect(heatSentence(table)).toBe('签约得分不到满分六成的单位最多，有1家。');
  });
});
