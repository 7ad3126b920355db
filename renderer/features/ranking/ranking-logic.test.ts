import { describe, expect, it } from 'vitest';
import type { PlaceHistory } from '../../../shared/contract/ranking';
import type { RankedItem, RankedRow, RankingResult } from '../../../shared/domain/scheme/result';
import { completionBars, completionSentence, placeBars } from './charts/chart-data';
import { gridFigure } from './grid-figure';
import {
  historySentence,
  lastPlace,
  lastPlacedMonth,
  lastPlaceLabels,
  placeText,
} from './history/history-rows';
import { placeChange } from './place-change';
import { rankingRows } from './ranking-rows';
import { rankingSentence } from './ranking-sentence';

const item = (changes: Partial<RankedItem>): RankedItem => ({
  id: 'signed-count',
  name: '签约项目个数',
  actual: null,
  reported: null,
  target: null,
  rate: null,
  score: null,
  exactScore: null,
  place: null,
  previousPlace: null,
  formula: '',
  ...changes,
});

const ranked = (
  unit: string,
  place: number | null,
  previousPlace: number | null,
  score: string | null,
  signed: Partial<RankedItem> = {},
): RankedRow => ({ unit, place, previousPlace, score, exactScore: null, items: [item(signed)] });

const result: RankingResult = {
  scheme: { id: 'default', name: '综合考核方案', version: 1 },
  items: [{ id: 'signed-count', name: '签约项目个数', measure: '个', weight: '15', ranked: true }],
  groups: [
    {
      name: '镇街组',
      rows: [
        ranked('桃源镇', 1, 4, '98.50', { place: 2, actual: '14', target: '18', rate: '77.8' }),
        ranked('柳溪镇', 2, 1, '90.00', { place: 1, actual: '18', target: '14', rate: '128.6' }),
        ranked('白鹭镇', 2, 2, '90.00', { place: 3, actual: '11', target: '12', rate: '91.7' }),
        ranked('商务局', null, null, null),
      ],
    },
    { name: '部门组', rows: [ranked('区商务局', 1, null, '80.00')] },
  ],
  warnings: [],
};
const composite = rankingRows(result, null, '镇街组');
const signed = rankingRows(result, 'signed-count', '镇街组');

describe('places', () => {
  it('a smaller number is a rise', () => {
    expect(placeChange(2, 5)).toEqual({ direction: 'up', text: '升3', places: 3 });
    expect(placeChange(5, 2)).toMatchObject({ direction: 'down', text: '降3' });
    expect(placeChange(2, 2).text).toBe('平');
    expect(placeChange(2, null).text).toBe('');
  });

  it('keeps the result’s order within a place, and units without a place last', () => {
    expect(composite.map((row) => row.unit)).toEqual(['桃源镇', '柳溪镇', '白鹭镇', '商务局']);
    expect(signed.map((row) => row.unit)).toEqual(['柳溪镇', '桃源镇', '白鹭镇', '商务局']);
    expect(rankingRows(result, null, null)).toHaveLength(5);
  });
});

describe('sentences', () => {
  it('says who leads, rose and fell', () => {
    expect(rankingSentence(composite, '综合排名', '当月', '分')).toBe(
      '当月综合排名，桃源镇得98.50分，居第1位；桃源镇上升最多（升3位）；柳溪镇下降最多（降1位）。',
    );
    expect(rankingSentence(signed, '签约项目个数', '本年累计', '个')).toBe(
      '本年累计签约项目个数，柳溪镇认定18个，居第1位。',
    );
  });

  it('says so when nobody has a place or all share one', () => {
    expect(rankingSentence([], '综合排名', '当月', '分')).toBe('当月综合排名还没有名次。');
    const tied = composite.slice(0, 2).map((row) => ({ ...row, place: 1 }));
    expect(rankingSentence(tied, '综合排名', '当月', '分')).toBe('当月综合排名各单位并列，尚未分出名次。');
  });

  it('compares completion with the passing year exactly: 11÷12 is on schedule in November', () => {
    expect(completionSentence(signed, '2026-11')).toBe(
      '完成率柳溪镇最高（128.6%）；3家中2家达到时序进度（91.7%）。',
    );
  });
});

describe('charts', () => {
  it('draws bars in the order of the ranking, completion by size', () => {
    expect(placeBars(signed, []).map((bar) => [bar.unit, bar.label])).toEqual([
      ['柳溪镇', '18'],
      ['桃源镇', '14'],
      ['白鹭镇', '11'],
    ]);
    expect(completionBars(signed, signed).map((bar) => [bar.label, bar.previous])).toEqual([
      ['128.6%', 128.6],
      ['91.7%', 91.7],
      ['77.8%', 77.8],
    ]);
  });
});

describe('figures', () => {
  it('shows amounts with two decimals and counts as they are', () => {
    expect(gridFigure('2633.3333', '万元')).toBe('2633.33');
    expect(gridFigure('16790', '万元')).toBe('16790.00');
    expect(gridFigure('1.3333', '个')).toBe('1.3333');
    expect(gridFigure(null, '万元')).toBeNull();
  });
});

describe('history', () => {
  const history = (unit: string, ...places: (number | null)[]): PlaceHistory => ({
    unitId: 1,
    unit,
    groupName: '镇街组',
    places: places.map((place, index) => ({ period: `2026-0${index + 5}`, place, score: null })),
  });

  it('tells the way from the first place known to the last', () => {
    expect(historySentence(history('桃源镇', null, 7, 3, 2))).toBe(
      '桃源镇2026年8月居第2位，比2026年6月上升5位；期间最好第2位，最后第7位。',
    );
    expect(historySentence(history('桃源镇', null, null))).toBe('桃源镇这段时间没有名次。');
  });

  it('names a line where it ends, not in a month without a place', () => {
    expect(lastPlacedMonth(history('甲', 2, 1, null))).toBe(1);
    expect(lastPlacedMonth(history('甲', null, null))).toBe(-1);
    expect(lastPlace([history('甲', 2, null), history('乙', 7, 1)])).toBe(7);
  });

  it('shows what a correction made of a printed place', () => {
    const entry = { period: '2026-05', place: 3, score: null } as const;
    expect(placeText(entry)).toBe('3');
    expect(placeText({ ...entry, corrected: 3 })).toBe('3');
    expect(placeText({ ...entry, corrected: 2 })).toBe('3→2');
    expect(placeText({ ...entry, place: null, corrected: 1 })).toBe('—→1');
  });

  it('gives units that end on one place one label', () => {
    const labels = lastPlaceLabels([history('甲', 1), history('乙', 3), history('丙', 3)]);
    expect([...labels]).toEqual([
      ['甲', '甲'],
      ['乙', '乙等2家'],
    ]);
  });
});
