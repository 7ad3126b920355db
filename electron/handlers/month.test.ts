import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestOffice, type TestOffice } from '../testing';

let office: TestOffice;

beforeEach(async () => {
  office = await openTestOffice();
  await office.call('demo.install', {});
});
afterEach(() => office.remove());

it('says what stands in the way of the next step, and lets it be taken when nothing does', async () => {
  const period = '2026-11';
  const open = await office.call('month.view', { period });
  expect(open.opened).toBe(true);
  expect(open.awaited).toHaveLength(open.units);
  expect(open.next.state).toBe('cut-off');
  await office.call('periods.set-state', { period, state: 'cut-off' });
  const cutOff = await office.call('month.view', { period });
  expect(cutOff.next.hints.filter((hint) => hint.blocks).map((hint) => hint.text)).toEqual([
    '还没有导入任何报表',
  ]);
  // The same holds wherever the step is taken: the list of periods asks the same question.
  const refused = await office.refusal('periods.set-state', { period, state: 'recognised' });
  expect(refused.code).toBe('conflict');
  expect(refused.message).toContain('2026年11月还不能转为“已认定”：还没有导入任何报表');
  expect((await office.refusal('periods.set-state', { period, state: 'closed' })).message).toContain(
    '通报还没有发文',
  );
  expect((await office.call('month.view', { period })).period.state).toBe('cut-off');
  await office.call('periods.set-state', { period, state: 'open' });
  const unopened = await office.call('month.view', { period: '2027-01' });
  expect(unopened.opened).toBe(false);
});

it('puts this month beside the last, flags the silent, and keeps what the clerk types', async () => {
  const period = '2026-11';
  const { rows, silentDays } = await office.call('month.progress', { period });
  const said = rows.find((row) => row.lastProgress !== '');
  expect(rows.some((row) => row.lastPeriod === '2026-10')).toBe(true);
  expect(said?.progress).toBe('');
  for (const row of rows) expect(row.silent).toBe(row.silentDays === null || row.silentDays > silentDays);
  expect(rows.map((row) => row.silentDays ?? 9999)).toEqual(
    rows.map((row) => row.silentDays ?? 9999).sort((a, b) => b - a),
  );

  const projectId = said?.projectId ?? 0;
  const read = async () =>
    (await office.call('month.progress', { period })).rows.find((row) => row.projectId === projectId);
  await office.call('month.save-progress', { period, changes: [{ projectId, progress: '主体封顶' }] });
  await office.call('month.save-progress', { period, changes: [{ projectId, problem: '缺电' }] });
  expect(await read()).toMatchObject({ progress: '主体封顶', problem: '缺电' });
  await office.call('month.save-progress', { period, changes: [{ projectId, progress: '', problem: '' }] });
  expect(await read()).toMatchObject({ progress: '', problem: '' });
  const refused = await office.refusal('month.save-progress', {
    period,
    changes: [{ projectId: 999_999, progress: '无此项目' }],
  });
  expect(refused.code).toBe('not-found');
});

it('takes projects into a key list by amount or by hand, and keeps out what the office keeps out', async () => {
  const period = '2026-11';
  const list = async () => (await office.call('key-lists.view', { period })).lists[0];
  const before = await list();
  expect(before?.tag).toBe('3010');
  const [first] = before?.projects ?? [];
  const id = first?.project.id ?? 0;
  const tags = async () => (await office.call('projects.get', { id })).summary.tags;
  await office.call('key-lists.assign', { tag: '3010', projectIds: [id], belongs: false });
  expect((await list())?.projects.map((row) => row.project.id)).not.toContain(id);
  expect(await tags()).toContain('不列入3010');
  await office.call('key-lists.assign', { tag: '3010', projectIds: [id], belongs: true });
  expect((await list())?.projects.find((row) => row.project.id === id)?.reason).toBe('人工列入');
  expect(await tags()).not.toContain('不列入3010');
  const refused = await office.refusal('key-lists.assign', {
    tag: '无此库',
    projectIds: [id],
    belongs: true,
  });
  expect(refused.code).toBe('not-found');
});
