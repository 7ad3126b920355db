/** A new computer: an empty office asks how to begin, and each way leads on. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '../fixtures/app';
import { ask } from '../fixtures/ask';
import { answerDialogs, installDemo, openPage } from '../fixtures/demo-office';

test('an empty office asks how to begin and keeps asking until something is there', async ({ app }) => {
  await expect(app.page.getByRole('button', { name: '装入示例单位' })).toBeVisible();
  await app.screenshot('first-run');
  expect((await ask(app.page, 'app.status', {})).isEmpty).toBe(true);
  await app.relaunch();
  await expect(app.page.getByRole('button', { name: '装入示例单位' })).toBeVisible();
});

test('the demo office is marked as one, and leaves an empty office when removed', async ({ app }) => {
  await installDemo(app);
  await expect(app.page.getByText('示例').first()).toBeVisible();
  expect((await ask(app.page, 'app.status', {})).isDemo).toBe(true);
  await ask(app.page, 'demo.remove', {});
  await expect(app.page.getByRole('button', { name: '装入示例单位' })).toBeVisible({ timeout: 20_000 });
});

test('a backup of another computer is the third way to begin', async ({ app }) => {
  await installDemo(app);
  const file = path.join(app.filesDir, '带走的备份.zsbak');
  await answerDialogs(app, { save: file });
  const target = await ask(app.page, 'desktop.pick-target', {
    purpose: 'backup',
    suggestedName: '备份.zsbak',
  });
  await ask(app.page, 'backups.create', { target: target?.token ?? '' });
  expect(existsSync(file)).toBe(true);
  const units = await ask(app.page, 'units.list', {});
  await ask(app.page, 'demo.remove', {});
  expect((await ask(app.page, 'app.status', {})).isEmpty).toBe(true);
  await answerDialogs(app, { open: [file] });
  const picked = await ask(app.page, 'desktop.pick-files', { purpose: 'restore' });
  await ask(app.page, 'backups.restore', { source: { token: picked?.files[0]?.token ?? '' } });
  expect(await ask(app.page, 'units.list', {})).toEqual(units);
});

test('the window comes back on the page where it was left', async ({ app }) => {
  await installDemo(app);
  await openPage(app, '核查认定');
  const desk = () => app.page.getByRole('button', { name: '认定全部无异议的' });
  await expect(desk()).toBeVisible();
  await app.relaunch();
  await expect(desk()).toBeVisible();
});

test('an office of its own begins in the course of a year, with the months before and its own name on them', async ({
  app,
}) => {
  const page = () => app.page;
  await page().getByRole('button', { name: '从空白开始' }).click();
  await page().getByLabel('单位全称').fill('云河县\u0007项目建设服务中心');
  await page().getByLabel('单位简称').fill('县项目中心');
  await page().getByLabel('机关代字').fill('云项建');
  await expect(page().getByLabel('辖区称谓')).toHaveValue('全县');
  await page().getByLabel('经办人（姓名或岗位）').fill('综合股');
  await page()
    .getByLabel('责任单位名单')
    .fill('序号\t组别\t单位\n1\t乡镇组\t城关镇\n2\t乡镇组\t柳 林镇\n3\t园区组\t经开区');
  await expect(page().getByText('共 3 个单位，2 组：乡镇组、园区组')).toBeVisible();
  await page().getByRole('button', { name: '保存并开始' }).dblclick();
  await expect(page().getByRole('heading', { name: /月态势$/ })).toBeVisible({ timeout: 20_000 });
  await expect(page().getByText('云河县项目建设服务中心', { exact: true })).toBeVisible();

  await openPage(app, '期间与节假日');
  await page().getByRole('button', { name: '补开以前的月份' }).click();
  await page().getByRole('menuitem').last().click();
  const opened = async () => (await ask(page(), 'periods.list', {})).periods;
  await expect.poll(async () => (await opened()).length).toBe(2);
  await app.screenshot('first-run-earlier-month');
  const earliest = (await opened()).at(-1)?.period ?? '';
  const { model } = await ask(page(), 'documents.draft', { kind: 'notice', period: earliest });
  expect(model.masthead).toMatchObject({ mark: '云河县项目建设服务中心文件' });
  expect(JSON.stringify(model)).not.toMatch(/区委|×开放办/);
});
