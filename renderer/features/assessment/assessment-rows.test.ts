import { expect, it } from 'vitest';
import type { Assessment } from '../../../shared/contract/assessment';
import { DEFAULT_ASSESSMENT } from '../../../shared/domain/assessment';
import { evaluateScheme } from '../../../shared/domain/scheme/evaluate';
import { evaluationCaseSchema } from '../../../shared/domain/scheme/scheme';
import { assessmentRows, missingSentence } from './assessment-rows';

const result = evaluateScheme(
  evaluationCaseSchema.parse({
    scheme: DEFAULT_ASSESSMENT,
    units: ['东镇', '西镇'],
    values: {
      东镇: { 'monthly-average': 90, 'quarterly-average': 80, 巡查测评: 90 },
      西镇: { 'monthly-average': 70, 'quarterly-average': 60 },
    },
  }),
);
const assessment: Assessment = {
  year: 2026,
  scheme: DEFAULT_ASSESSMENT,
  result,
  inputs: [
    { indicator: 'monthly-average', name: '月度综合得分平均', source: 'computed', marked: {}, missing: [] },
    { indicator: '巡查测评', name: '巡查测评', source: 'manual', marked: {}, missing: ['西镇'] },
    { indicator: '满意度测评', name: '满意度测评', source: 'manual', marked: {}, missing: ['东镇', '西镇'] },
  ],
  assessed: ['东镇', '西镇'],
  provisional: true,
  figures: [{ unit: '东镇', indicator: '巡查测评', value: '90', note: '' }],
  cases: [],
  marked: { inspection: [], survey: [] },
  months: ['2026-01'],
};

it('shows each unit with what was entered, and no score where a figure is missing', () => {
  const rows = assessmentRows(assessment, ['西镇', '东镇']);
  expect(rows.map((row) => [row.unit, row.place, row.score, row.manual])).toEqual([
    ['西镇', null, null, {}],
    ['东镇', 1, '79.00', { 巡查测评: '90' }],
  ]);
});

it('says what is missing', () => {
  expect(missingSentence(assessment)).toBe('巡查测评还缺1个单位；满意度测评还没有');
});

it('shows the score the marks come to instead of what was entered', () => {
  const inputs = assessment.inputs.map((input) =>
    input.indicator === '巡查测评' ? { ...input, marked: { 东镇: '265/3' } } : input,
  );
  const rows = assessmentRows({ ...assessment, inputs }, ['东镇', '西镇']);
  expect(rows.map((row) => row.manual)).toEqual([{ 巡查测评: '88.33' }, {}]);
});
