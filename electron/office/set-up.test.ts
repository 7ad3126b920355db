import { afterEach, expect, it } from 'vitest';
import { PROBLEM_CATEGORIES } from '../../shared/domain/problem';
import { problemRegister } from '../../shared/registers/declared/problem';
import { emptyValues } from '../../shared/registers/register';
import { openTestOffice, type TestOffice } from '../testing';

let office: TestOffice;
afterEach(() => office.remove());

async function setUp(region: string): Promise<void> {
  office = await openTestOffice();
  await office.call('office.set-up', {
    name: '项目建设服务中心',
    shortName: '项目中心',
    code: '云项建',
    region,
    operator: '综合股',
    units: [{ group: '乡镇', name: '城关镇' }],
  });
}

async function recipientsOf(region: string): Promise<string> {
  await setUp(region);
  const { model } = await office.call('documents.draft', { kind: 'notice', period: '2026-11' });
  const briefing = await office.call('documents.draft', { kind: 'briefing', period: '2026-11' });
  return JSON.stringify([model, briefing.model]);
}

it('addresses the papers of a county to the county, and those of a district to the district', async () => {
  const county = await recipientsOf('全县');
  expect(county).toContain('县委办公室');
  expect(county).toContain('县政协办公室');
  expect(county).not.toMatch(/区委|区政府|区四大家|农场/);
  await office.remove();
  expect(await recipientsOf('全区')).toContain('区委办公室');
});

it('speaks of the county’s leaders in its calendar, histories and undo', async () => {
  await setUp('全县');
  const { deadlines } = await office.call('calendar.month', { period: '2026-11' });
  const texts = deadlines.map(({ text }) => text).join();
  expect(texts).toContain('问题调度单报县领导');
  expect(texts).not.toContain('区领导');
  const { units } = await office.call('units.list', {});
  const fields = {
    ...emptyValues(problemRegister),
    unitId: units[0]?.id ?? 0,
    reportedOn: '2026-11-17',
    category: PROBLEM_CATEGORIES[0] ?? '',
    text: '缺用地指标',
  };
  const { id } = await office.call('registers.save', { register: 'problem', id: null, fields });
  const step = { on: '2026-11-18', handler: '', text: '' };
  await office.call('registers.set-state', { register: 'problem', ids: [id], state: 'leaders', ...step });
  const { changes } = await office.call('registers.history', { id });
  expect(changes).toContainEqual(
    expect.objectContaining({ field: '状态', before: '已报', after: '已报县领导' }),
  );
});

it('signs the papers of months entered later with the same name and number', async () => {
  await setUp('全区');
  await office.call('periods.open', { period: '2026-01', until: '2026-10' });
  const { periods } = await office.call('periods.list', {});
  expect(
    periods
      .map(({ period }) => period)
      .sort()
      .slice(0, 3),
  ).toEqual(['2026-01', '2026-02', '2026-03']);
  expect(periods).toHaveLength(11);
  const { model } = await office.call('documents.draft', { kind: 'notice', period: '2026-01' });
  expect(model.masthead).toMatchObject({ mark: '项目建设服务中心文件', number: '云项建〔2026〕1号' });
  await office.call('undo.undo', {});
  expect((await office.call('periods.list', {})).periods).toHaveLength(1);
});
