import Fraction from 'fraction.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AssessmentFigure } from '../../../../shared/contract/assessment';
import { openTestOffice, type TestOffice } from '../../../testing';

let office: TestOffice;
let demoFigures: readonly AssessmentFigure[];
beforeAll(async () => {
  office = await openTestOffice();
  await office.call('demo.install', {});
  // The year before its tour and its survey.
  const { figures } = await office.call('assessment.compute', { year: 2026 });
  demoFigures = figures;
  await office.call('assessment.save', {
    year: 2026,
    figures: figures.map((figure) => ({ ...figure, value: '' })),
  });
});
afterAll(() => office.remove());

describe('the annual assessment', () => {
  it('says so when there is no unit to assess', async () => {
    const empty = await openTestOffice();
    await expect(empty.call('assessment.compute', { year: 2026 })).rejects.toThrow('nothing-to-do');
    await empty.remove();
  });

  it('averages the months there are, names what is missing and counts nothing as zero', async () => {
    const { months, inputs, result } = await office.call('assessment.compute', { year: 2026 });
    expect(months).toEqual(
      Array.from({ length: 10 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}`),
    );
    const missing = Object.fromEntries(
      inputs.map((input) => [input.name, [input.source, input.missing.length]]),
    );
    expect(missing).toMatchObject({ 巡查测评: ['manual', 20], 督查问效扣分: ['computed', 0] });
    const rows = result.groups.flatMap((group) => group.rows);
    expect(rows.every((row) => row.items.find((item) => item.id === 'inspection')?.score === null)).toBe(
      true,
    );
    expect(result.warnings.map((warning) => warning.message)).toContain(
      '“巡查测评”还没有任何单位的数值，本次综合得分不含该项',
    );
    const unit = rows[0]?.unit ?? '';
    let sum = new Fraction(0);
    for (const period of months) {
      const ranking = await office.call('ranking.compute', { period, scope: 'month' });
      const row = ranking.result.groups.flatMap((group) => group.rows).find((each) => each.unit === unit);
      sum = sum.add(new Fraction(row?.exactScore ?? '0'));
    }
    const average = Number(rows[0]?.items[0]?.actual);
    expect(average).toBeCloseTo(sum.div(months.length).valueOf(), 2);
  });

  it('leaves out the highest and the lowest of the demo’s seven judges, and asks no town for a survey', async () => {
    await office.call('assessment.save', { year: 2026, figures: [...demoFigures] });
    const { result, provisional, inputs } = await office.call('assessment.compute', { year: 2026 });
    expect(provisional).toBe(false);
    expect(inputs.find(({ indicator }) => indicator === '满意度测评')?.missing).toHaveLength(13);
    const inspected = demoFigures.filter(({ indicator }) => indicator === '巡查测评');
    expect(inspected).toHaveLength(20);
    for (const { unit, value } of inspected) {
      const scores = value.split('、').map(Number);
      const kept = scores.reduce((sum, score) => sum + score, 0) - Math.max(...scores) - Math.min(...scores);
      const row = result.groups.flatMap((group) => group.rows).find((each) => each.unit === unit);
      expect(row?.items.find(({ id }) => id === 'inspection')?.actual).toBe(String(kept / 5));
    }
    await office.call('undo.undo', {});
  });

  it('concludes nothing until what the scheme cannot do without is there', async () => {
    const before = await office.call('assessment.compute', { year: 2026 });
    expect(before.provisional).toBe(true);
    expect(before.result.conclusions).toEqual([]);
    const units = before.result.groups.flatMap((group) => group.rows).map((row) => row.unit);
    await office.call('assessment.save', {
      year: 2026,
      figures: units.map((unit, index) => ({
        unit,
        indicator: '巡查测评',
        value: String(60 + index),
        note: '',
      })),
    });
    const after = await office.call('assessment.compute', { year: 2026 });
    expect(after.provisional).toBe(false);
    expect(after.result.conclusions?.some((each) => each.name === '优秀')).toBe(true);
    await office.call('undo.undo', {});
  });

  it('reads the year’s own figures where its scheme asks for them', async () => {
    const { scheme } = await office.call('assessment.compute', { year: 2026 });
    const item = (id: string) => ({
      id,
      name: id,
      counted: false,
      function: { type: 'given-points' as const, indicator: id },
    });
    const ids = ['signed-count', 'start-rate', 'late-reports'];
    const items = [...scheme.items, ...ids.map(item)];
    await office.call('schemes.save', { scheme: { ...scheme, items }, makeDefault: false });
    const { inputs, result } = await office.call('assessment.compute', { year: 2026 });
    const sources = new Map(inputs.map((input) => [input.indicator, input.source]));
    expect(ids.map((id) => sources.get(id))).toEqual(['computed', 'computed', 'computed']);
    const year = await office.call('ranking.compute', { period: '2026-12', scope: 'year' });
    const signed = (rows: typeof result) =>
      new Map(
        rows.groups.flatMap((group) =>
          group.rows.map((row) => [row.unit, row.items.find((each) => each.id === 'signed-count')?.actual]),
        ),
      );
    expect(signed(result)).toEqual(signed(year.result));
    await office.call('undo.undo', {});
  });

  it('takes off the points of supervision cases, with the cases as evidence, until a case is withdrawn', async () => {
    const deducted = async () => {
      const { result, cases } = await office.call('assessment.compute', { year: 2026 });
      const rows = result.groups.flatMap((group) => group.rows);
      const scores = rows.map((row) => [row.unit, row.items.at(-1)?.score] as const);
      return { cases, lost: Object.fromEntries(scores.filter(([, score]) => score !== '0.00')) };
    };
    const before = await deducted();
    expect(before.lost).toEqual({ 区住房和城乡建设局: '-0.50', 石桥街道: '-1.00' });
    expect(before.cases.map(({ unit, level, points }) => [unit, level, points])).toEqual([
      ['区住房和城乡建设局', '第一级', '0.5'],
      ['石桥街道', '第二级', '1'],
    ]);
    const ids = before.cases.filter(({ unit }) => unit === '石桥街道').map(({ id }) => id);
    const step = { state: 'withdrawn', on: '2026-11-20', handler: '区重大项目督查组', text: '复核后撤销' };
    await office.call('registers.set-state', { register: 'supervision', ids, ...step });
    expect((await deducted()).lost).toEqual({ 区住房和城乡建设局: '-0.50' });
    expect((await office.call('assessment.compute', { year: 2025 })).cases).toEqual([]);
    await office.call('undo.undo', {});
    expect(await deducted()).toEqual(before);
  });

  it('takes figures entered by hand, refuses what is no number, and is undone', async () => {
    const { units } = await office.call('units.list', {});
    const inspection = units.map((unit) => ({ unit: unit.name, indicator: '巡查测评', value: '90' }));
    await office.call('assessment.save', { year: 2026, figures: inspection });
    const { result, inputs } = await office.call('assessment.compute', { year: 2026 });
    const row = result.groups[0]?.rows[0];
    expect(row?.items.find((item) => item.id === 'inspection')?.score).toBe('18.00');
    expect(inputs.find((input) => input.indicator === '巡查测评')?.missing).toEqual([]);
    const wrong = [{ unit: units[0]?.name ?? '', indicator: '巡查测评', value: '九十' }];
    expect((await office.refusal('assessment.save', { year: 2026, figures: wrong })).details).toHaveLength(1);
    await office.call('undo.undo', {});
    expect((await office.call('assessment.compute', { year: 2026 })).figures).toEqual([]);
  });
});
