import { readFileSync } from 'node:fs';
import { seriousFaults } from '../fixtures/accessibility';
import { expect, launch, test } from '../fixtures/app';
import { installDemo, openPage } from '../fixtures/demo-office';
import { screenshotAtSizes } from '../fixtures/window-size';

test('the window opens on real Electron, sandboxed, at its usual size', async ({ app }) => {
  const versions = await app.electron.evaluate(() => process.versions.electron);
  expect(versions).toBe(launch.version);
  expect(await app.page.evaluate(() => ({ width: innerWidth, height: innerHeight }))).toEqual({
    width: 1366,
    height: 768,
  });

  const commandLine = await app.electron.evaluate(() => process.argv);
  expect(commandLine).not.toContain('--no-sandbox');
  if (process.platform === 'linux') {
    const pid = await app.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
    );
    // 2: system calls are filtered, that is, Chromium's sandbox is on.
    expect(readFileSync(`/proc/${pid}/status`, 'utf8')).toMatch(/^Seccomp:\s*2$/m);
  }
  await app.screenshot('smoke');
});

test('the window comes back after a kill and after a relaunch', async ({ app }) => {
  await app.kill();
  await app.start();
  // As large as it was last seen.
  await app.page.keyboard.press('Control+=');
  await expect(app.page.getByText('显示比例 110%')).toBeVisible();
  await app.relaunch();
  await expect(app.page).toHaveTitle(/招商推进/);
  expect(await app.page.evaluate(() => innerWidth)).toBe(Math.round(1366 / 1.1));
  await app.page.keyboard.press('Control+0');
  await expect.poll(() => app.page.evaluate(() => innerWidth)).toBe(1366);
});

test('F1 helps with the page in view; pinyin initials find an article, its link opens the page it names', async ({
  app,
}) => {
  const { page } = app;
  await page.keyboard.press('F1');
  const article = page.getByRole('region', { name: '帮助内容' });
  await expect(article.getByRole('heading', { name: '第一次使用' })).toBeVisible();
  // Nothing of an empty office can be opened yet, except to restore a backup.
  await expect(article.getByRole('link')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(article).toBeHidden();

  await installDemo(app);
  // Enlarged, the title bar has little room: the name gives way, not the word that these are samples.
  await page.keyboard.press('Control+=');
  await page.keyboard.press('Control+=');
  await expect(page.getByText('显示比例 125%')).toBeVisible();
  const mark = page.getByRole('banner').getByText('示例', { exact: true });
  const room = await mark.evaluate((tag) => [tag.clientWidth - tag.scrollWidth, tag.clientWidth] as const);
  expect(room[0]).toBe(0);
  expect(room[1]).toBeGreaterThan(30);
  await page.keyboard.press('Control+0');

  await openPage(app, '核查认定');
  await page.keyboard.press('F1');
  await expect(article.getByRole('heading', { level: 2 })).toHaveText('核查认定');
  const search = page.getByRole('combobox', { name: '查找帮助' });
  await expect(search).toBeFocused();
  expect(await seriousFaults(page)).toEqual([]);
  await screenshotAtSizes(app, 'help');

  await page.keyboard.type('qxz');
  await expect(page.getByText('没有找到“qxz”')).toBeVisible();
  await search.fill('bfyhf');
  await expect(article.getByRole('heading', { level: 2 })).toHaveText('备份与恢复，换电脑、用 U 盘');
  await search.fill('');
  await page.keyboard.press('ArrowDown');
  await expect(article.getByRole('heading', { level: 2 })).toHaveText('数据放在哪里，断电怎么办');
  await app.screenshot('help-data');
  await article.getByRole('button', { name: '打印' }).click();
  const paper = page.getByRole('dialog', { name: '打印数据放在哪里，断电怎么办' });
  await expect(paper.getByText('共 1 页')).toBeVisible();
  await app.screenshot('help-paper');
  await page.keyboard.press('Escape');
  await expect(paper).toBeHidden();
  await article.getByRole('link', { name: '关于·可靠性' }).first().click();
  await expect(article).toBeHidden();
  await expect(page.getByRole('main', { name: '关于·可靠性' })).toBeVisible();
});
