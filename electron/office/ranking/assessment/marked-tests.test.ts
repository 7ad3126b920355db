import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestOffice, type TestOffice } from '../../../testing';
import { buildDocument } from '../../documents/build-document';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
  await office.call('demo.install', {});
});
afterAll(() => office.remove());

const draft = (kind: 'inspection' | 'survey' | 'inspection-sheet' | 'survey-sheet', period: string) =>
  buildDocument(office.session.context.office.db, {
    kind,
    period,
    unit: null,
    projectId: null,
    entryId: null,
    issuedOn: '2026-01-09',
    number: '',
  });
const tableOf = (model: Awaited<ReturnType<typeof draft>>['model'], key: string) => {
  const table = model.blocks.find((block) => block.type === 'table' && block.key === key);
  return table?.type === 'table' ? table : null;
};

it('marks of the tour and the survey become scores of projects, departments and units', async () => {
  const { marked, inputs, result } = await office.call('assessment.compute', { year: 2025 });
  expect(
    marked.inspection.map(({ subject, unit, judges, score, place }) => [subject, unit, judges, score, place]),
  ).toEqual([
    ['颢冶智能装备制造基地项目', '清河街道', 5, '274/3', 1],
    ['璟舟年产3万吨菜籽油项目', '桃源镇', 5, '88', 2],
    ['岫堃软件外包及数据标注基地项目（一期）', '云河经济开发区', 5, '259/3', 3],
  ]);
  // 区税务局 and two others are no units of the office.
  expect(marked.survey.map(({ subject, unit }) => [subject, unit])).toEqual([
    ['区行政审批局', ''],
    ['区税务局', ''],
    ['区市场监督管理局', ''],
    ['区发展和改革委员会', '区发展和改革委员会'],
    ['区住房和城乡建设局', '区住房和城乡建设局'],
  ]);
  const [inspection, survey] = ['巡查测评', '满意度测评'].map((name) =>
    inputs.find((input) => input.indicator === name),
  );
  expect(inspection?.marked).toEqual({ 清河街道: '274/3', 桃源镇: '88', 云河经济开发区: '259/3' });
  expect(survey?.marked).toEqual({ 区发展和改革委员会: '283/3', 区住房和城乡建设局: '274/3' });
  expect([inspection?.missing.length, survey?.missing.length]).toEqual([17, 18]);
  const items = result.groups.flatMap((group) => group.rows).find((row) => row.unit === '清河街道')?.items;
  expect(items?.find((item) => item.id === 'inspection')?.score).toBe('18.27');
});

it('a mark stands before what was entered for the unit, and what was entered stands for the others', async () => {
  await office.call('assessment.save', {
    year: 2025,
    figures: [
      { unit: '桃源镇', indicator: '巡查测评', value: '10', note: '' },
      { unit: '柳溪镇', indicator: '巡查测评', value: '77', note: '' },
    ],
  });
  const { result } = await office.call('assessment.compute', { year: 2025 });
  const actual = (unit: string) =>
    result.groups
      .flatMap((group) => group.rows)
      .find((row) => row.unit === unit)
      ?.items.find((item) => item.id === 'inspection')?.actual;
  expect([actual('桃源镇'), actual('柳溪镇')]).toEqual(['88', '77']);
  await office.call('undo.undo', {});
});

it('the papers list every project and every department, units of the office or not', async () => {
  const tour = await draft('inspection', '2025-12');
  expect(tableOf(tour.model, 'result.table')?.rows).toEqual([
    ['镇街组'],
    ['1', '清河街道', '91.33', '18.27'],
    ['2', '桃源镇', '88.00', '17.60'],
    ['园区组'],
    ['1', '云河经济开发区', '86.33', '17.27'],
  ]);
  expect(tableOf(tour.model, 'subjects.table')?.rows[0]).toEqual([
    '1',
    '颢冶智能装备制造基地项目',
    '清河街道',
    '5',
    '91.33',
  ]);
  const survey = await draft('survey', '2025-12');
  expect(tableOf(survey.model, 'subjects.table')?.rows.map((row) => row.slice(1))).toEqual([
    ['区行政审批局', '3', '98.67'],
    ['区税务局', '3', '97.67'],
    ['区市场监督管理局', '3', '94.67'],
    ['区发展和改革委员会', '3', '94.33'],
    ['区住房和城乡建设局', '3', '91.33'],
  ]);
});

it('prints a sheet for every judge with the route in its order and the criteria of the settings', async () => {
  await office.call('settings.save', {
    key: 'inspection.judges',
    value: ['甲评委', '乙评委'],
    effectiveFrom: '2026-01',
  });
  const { model } = await draft('inspection-sheet', '2026-12');
  const sheets = model.blocks.filter((block) => block.type === 'table');
  expect(sheets).toHaveLength(2);
  expect(
    model.blocks.filter((block) => block.type === 'heading').map(({ text }) => text.slice(0, 6)),
  ).toEqual(['评委：甲评委', '评委：乙评委']);
  expect(sheets[0]?.columns.slice(4).map(({ title }) => title)).toEqual([
    '综合情况\n40分',
    '发展变化\n30分',
    '发展后劲\n30分',
    '合计',
  ]);
  expect(sheets[1]?.rows.map((row) => row[1])).toEqual([
    '年产1吉瓦时储能电池系统生产线项目',
    '栩迈智能终端产业园项目',
    '年产500万套车载显示模组项目',
    '岫堃软件外包及数据标注基地项目（一期）',
    '年加工15万吨稻米项目（一期）',
  ]);
  expect(sheets[0]?.rows.every((row) => row.slice(4).every((cell) => cell === ''))).toBe(true);
  await office.call('undo.undo', {});
  await expect(draft('inspection-sheet', '2024-12')).rejects.toThrow('还没有登记巡查线路');
});
