/** A new computer: an empty office asks how to begin, and each way leads on. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '../fixtures/app';
import { answerDialogs, ask, installDemo, openPage } from '../fixtures/demo-office';

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
