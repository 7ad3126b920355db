import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DocumentKind } from '../../../shared/documents/kinds';
import { openTestOffice, type TestOffice } from '../../testing';
import { readDemoOffice } from './install-demo';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
  await office.call('demo.install', {});
});
afterAll(() => office.remove());

const rowsOf = async (period: string) =>
  (await office.call('ranking.compute', { period, scope: 'month' })).result.groups.flatMap(
    ({ rows }) => rows,
  );
const textOf = async (kind: DocumentKind, period: string, unit?: string) => {
  const { model, checks } = await office.call('documents.draft', { kind, period, ...(unit ? { unit } : {}) });
  expect(checks.filter(({ ok }) => !ok)).toEqual([]);
  return JSON.stringify(model);
};

it('what the demo says was computed before a figure was confirmed is what the ranking computes', async () => {
  const { confirmed } = await readDemoOffice(office.session.context.assets);
  expect(confirmed.length).toBeGreaterThan(0);
  for (const { period, unit, indicator, computed, confirmed: value } of confirmed) {
    const items = (await rowsOf(period)).find((row) => row.unit === unit)?.items ?? [];
    const notes = items.flatMap((item) => item.confirmed ?? []);
    expect(notes).toEqual([expect.objectContaining({ subject: indicator, computed, confirmed: value })]);
  }
});

it('a notice with a confirmed figure agrees with itself, and tells the unit why', async () => {
  const notice = await textOf('notice', '2026-10');
  expect(notice).toContain('注：区农业农村局2个为核定数。');
  expect(notice).toContain('注：本表所列为19个经认定的注册项目；正文所列20个按核定数计。');
  expect(await textOf('score-sheet', '2026-10', '区农业农村局')).toContain(
    '注册项目个数由区开放办核定为2（计算值为1），理由是：另有1个项目',
  );
  expect(await textOf('confirmed-values', '2026-10')).toContain('另有1个项目');
});

it('joint projects count for each unit by its share, a continued one once, and the papers say so', async () => {
  const items = new Map(
    (await rowsOf('2026-10')).map((row) => [row.unit, row.items.map(({ actual }) => actual)]),
  );
  expect(items.get('区经济和信息化局')?.[0]).toBe('1.5');
  expect(await textOf('score-sheet', '2026-10', '桃源镇')).toContain(
    '联合招商（桃源镇50%、区经济和信息化局50%）；按份额计：1×50%',
  );
  const parks = await textOf('score-sheet', '2026-10', '高端装备制造产业园');
  expect(parks).toContain('另有1项已认定而不计入本项：“珩翌年产5万吨光伏支架生产线项目（二期）”');
  expect(parks).toContain('升格项目，这一阶段已随“珩翌年产5万吨光伏支架生产线项目（一期）”计过');
});

it('a project goes on the agenda with its papers only, and the minutes tell what became of those before', async () => {
  const { entries } = await office.call('registers.list', { register: 'review' });
  const waiting = entries.find(({ title }) => title.includes('溯冶储能装备产业园项目'));
  const move = { register: 'review', state: 'submitted', on: '2026-11-25', handler: '区开放办', text: '' };
  const refused = await office.refusal('registers.set-state', { ...move, ids: [waiting?.id] });
  expect(refused.message).toBe(
    '“溯冶储能装备产业园项目”还缺鸟瞰图、合同书，没有转为“列入议题”。数据没有变化；补齐后再转。',
  );
  const minutes = await textOf('review-minutes', '2026-11');
  expect(minutes).toContain('会议评审项目2个：岚垣智能装备制造基地项目（高端装备制造产业园提交');
  expect(minutes).toContain('责任领导为分管工业副区长，责任人为装备园管委会主任');
});
