import { describe, expect, it } from 'vitest';
import { losslessText } from './exact';
import {
  fullMarks,
  type Mark,
  problemOfMarks,
  readCriterion,
  scoreSubjects,
  scoresByUnit,
  totalOf,
} from './marks';

const CRITERIA = ['综合情况 40', '发展变化（30分）', '发展后劲30'].map(readCriterion);

describe('criteria and marks as the office writes them', () => {
  it('reads name and full marks', () => {
    expect(CRITERIA).toEqual([
      { name: '综合情况', points: '40' },
      { name: '发展变化', points: '30' },
      { name: '发展后劲', points: '30' },
    ]);
    expect(fullMarks(CRITERIA)).toBe('100');
    expect(readCriterion('总体印象')).toEqual({ name: '总体印象', points: null });
    expect(fullMarks([...CRITERIA, readCriterion('总体印象')])).toBeNull();
  });

  it.each([
    ['38、27、28.5', '93.5'],
    ['38 27 28', '93'],
    ['３８，２７，２８', '93'],
    ['93分', '93'],
  ])('adds up %s', (text, total) => {
    const sum = totalOf(text);
    expect(sum && losslessText(sum)).toBe(total);
  });

  it.each([
    ['', '得分不是数字'],
    ['优', '得分不是数字'],
    ['38、-1、28', '得分不是数字'],
    ['41、27、28', '“综合情况”高于满分40'],
    ['38、27', '应有3项，写了2项'],
    ['101', '高于满分100'],
    ['38、27、28', null],
    ['100', null],
  ])('%s: %s', (text, problem) => {
    expect(problemOfMarks(text, CRITERIA)).toBe(problem);
  });
});

const sheet = (subject: string, unit: string, ...marks: string[]): Mark[] =>
  marks.map((text, index) => ({ subject, unit, judge: `评委${index + 1}`, marks: text }));

describe('scores of the judged', () => {
  const marks = [
    ...sheet('甲项目', '桃源镇', '90', '80', '99', '40'),
    ...sheet('乙项目', '桃源镇', '70', '70'),
    ...sheet('区税务局', '', '85', '85', '85'),
  ];
  const read = (rules: Parameters<typeof scoreSubjects>[1], of = marks) =>
    scoreSubjects(of, rules).map(({ subject, score, place, judges }) => [subject, score, place, judges]);

  it('leaves out the highest and the lowest, but not of two', () => {
    expect(read({ trimmed: true, ballots: false })).toEqual([
      ['甲项目', '85', 1, 4],
      ['区税务局', '85', 1, 3],
      ['乙项目', '70', 3, 2],
    ]);
    expect(read({ trimmed: false, ballots: false })[1]).toEqual(['甲项目', '77.25', 2, 4]);
  });

  it('a unit has the mean of its projects; what is no unit has none', () => {
    expect(scoresByUnit(scoreSubjects(marks, { trimmed: true, ballots: false }))).toEqual(
      new Map([['桃源镇', '77.5']]),
    );
  });

  it('counts places by 100 − 3 × (k − 1), every ballot', () => {
    const ballots = sheet('甲项目', '桃源镇', '1', '2', '6');
    expect(read({ trimmed: true, ballots: true }, ballots)).toEqual([['甲项目', '94', 1, 3]]);
  });

  it('takes the later of two sheets of one judge and passes over what is no mark', () => {
    const twice = [
      { subject: '甲项目', unit: '', judge: '评委1', marks: '60' },
      { subject: '甲项目', unit: '', judge: '评委1', marks: '90' },
      { subject: '甲项目', unit: '', judge: '评委2', marks: '弃权' },
    ];
    expect(read({ trimmed: false, ballots: false }, twice)).toEqual([['甲项目', '90', 1, 1]]);
  });
});
