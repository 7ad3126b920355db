import path from 'node:path';
import { expect, test } from '../fixtures/app';
import { ask } from '../fixtures/ask';
import { answerDialogs, DEMO_PERIOD, installDemo, openPage } from '../fixtures/demo-office';
import { screenshotAtSizes } from '../fixtures/window-size';

const SAMPLES = path.join('assets', 'samples', DEMO_PERIOD);
const reported = (rows: readonly { readonly state: string }[]) =>
  rows.filter((row) => row.state !== 'missing').length;

test('the units’ workbooks are read, corrected by keyboard, stored in one step and taken back', async ({
  app,
}) => {
  const { page } = app;
  await installDemo(app);
  await openPage(app, '导入');
  await page.getByRole('button', { name: '用示例报表试一试' }).click();
  const confirm = page.getByRole('button', { name: /^确认导入（\d+ 行）$/ });
  await expect(confirm).toBeVisible({ timeout: 60_000 });
  const rowsOf = async () => Number(/\d+/.exec(await confirm.innerText())?.[0]);
  const before = await rowsOf();
  expect(before).toBeGreaterThan(100);

  // The keys are in the grid from the beginning; the menu of a cell takes them and gives them back.
  const grid = page.getByRole('grid', { name: /原表/ });
  await expect(grid).toBeFocused();
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menuitem', { name: '复制' })).toBeFocused();
  // What the keys do can be pointed at as well.
  await page.getByRole('menuitem', { name: '指明本列是什么' }).click();
  await expect(page.getByText('各列认作什么')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('各列认作什么')).toBeHidden();
  await expect(grid).toBeFocused();
  // A key of the page pressed while a sheet is still on its way out is not lost.
  await page.keyboard.press('F1');
  await expect(page.getByRole('combobox', { name: '查找帮助' })).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('p');
  await expect(page.getByRole('checkbox', { name: '只看疑问' })).toBeChecked();
  await page.keyboard.press('p');
  await expect(page.getByRole('checkbox', { name: '只看疑问' })).not.toBeChecked();
  await expect(grid).toBeFocused();
  await page.keyboard.press('Alt+ArrowDown');
  const filter = page.getByRole('dialog', { name: '筛选“行”' });
  await expect(filter.getByRole('textbox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(filter).toHaveCount(0);
  await expect(grid).toBeFocused();

  // N goes to the first place with an issue and the side panel says what it is about.
  await page.keyboard.press('n');
  const panel = page.getByRole('complementary');
  await expect(panel).toContainText('请留意');
  await page.keyboard.press('n');
  await expect(panel.getByRole('button', { name: '采用建议（T）' })).toBeVisible();
  const first = await panel.getAttribute('aria-label');
  await page.keyboard.press('t');
  await expect(panel).toContainText('改后收入');
  await expect(panel).toHaveAccessibleName(first ?? '');

  await page.keyboard.press('x');
  await expect.poll(rowsOf).toBe(before - 1);
  await page.keyboard.press('x');
  await expect.poll(rowsOf).toBe(before);

  // A cell is corrected in place, as in Excel.
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await grid.locator('tbody tr').filter({ hasText: '✓' }).first().locator('td').nth(3).click();
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('改过名字的项目');
  await page.keyboard.press('Enter');
  await expect(grid).toContainText('改过名字的项目');
  await screenshotAtSizes(app, 'import-review');

  // Nothing is stored before 确认导入.
  expect(reported((await ask(page, 'submissions.board', { period: DEMO_PERIOD })).rows)).toBe(0);

  // On another page too, closing the window would lose what was corrected: it asks first.
  await openPage(app, '项目库');
  await page.getByRole('dialog').getByRole('button', { name: '暂时离开' }).click();
  const asked = await app.electron.evaluate(
    ({ BrowserWindow, dialog }) =>
      new Promise<string>((resolve) => {
        dialog.showMessageBoxSync = (_window: unknown, options?: { message: string }) => {
          resolve(options?.message ?? '');
          return 0;
        };
        BrowserWindow.getAllWindows()[0]?.close();
      }),
  );
  expect(asked).toContain('尚未保存');
  await openPage(app, '导入');

  // Ctrl+Enter confirms also from a cell that can be typed into.
  await grid.locator('tbody tr').filter({ hasText: '✓' }).first().locator('td').nth(3).click();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: '报表已导入' })).toBeVisible({ timeout: 30_000 });
  const board = await ask(page, 'submissions.board', { period: DEMO_PERIOD });
  expect(reported(board.rows)).toBeGreaterThan(15);
  const { hits } = await ask(page, 'app.search', { text: '改过名字的项目' });
  expect(hits.map((hit) => hit.title)).toEqual(['改过名字的项目']);

  await openPage(app, '报表收集');
  await expect(page.getByRole('button', { name: /^未报 2$/ })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: /^未报 21$/ })).toBeVisible();
});

test('a file chosen again is recognised, an unreadable one says so, a review asks before it is left', async ({
  app,
}) => {
  const { page } = app;
  await installDemo(app);
  const good = app.give(path.join(SAMPLES, '柳溪镇11月份招商引资项目情况（报区开放办）.xlsx'));
  const broken = app.write('坏文件.xlsx', 'PK\u0003\u0004 not a workbook');

  await answerDialogs(app, { open: [good, broken] });
  await page.keyboard.press('Control+i');
  const files = page.getByRole('navigation', { name: '文件和工作表' });
  await expect(files.getByRole('button', { name: /坏文件.*读不出来/ })).toBeVisible({ timeout: 30_000 });
  await files.getByRole('button', { name: /坏文件/ }).click();
  await expect(page.getByRole('heading', { name: /坏文件/ })).toBeVisible();

  await openPage(app, '报表收集');
  const leaving = page.getByRole('dialog');
  await expect(leaving).toContainText('报表还没有确认导入');
  await leaving.getByRole('button', { name: '取消' }).click();
  await page.getByRole('button', { name: /^确认导入/ }).click();
  await expect(page.getByRole('heading', { name: '报表已导入' })).toBeVisible({ timeout: 30_000 });

  await answerDialogs(app, { open: [good] });
  await page.keyboard.press('Control+i');
  await expect(files.getByText('以前导入过')).toBeVisible({ timeout: 30_000 });
  const confirm = page.getByRole('button', { name: /^确认导入/ });
  await expect(confirm).toBeDisabled();
  await page.getByRole('checkbox', { name: /已导入过的 1 个文件也导入/ }).check();
  await expect(confirm).toBeEnabled();

  // That a unit has nothing to report is a report too, and may come by itself.
  await answerDialogs(app, { open: [app.give(path.join(SAMPLES, '朝霞农场11月零报告.xlsx'))] });
  await page.keyboard.press('Control+i');
  await page.getByRole('dialog').getByRole('button', { name: '放弃，另选文件' }).click();
  await page.getByRole('button', { name: '登记零报告' }).click({ timeout: 30_000 });
  await expect(page.getByText('已登记 1 份零报告').first()).toBeVisible({ timeout: 30_000 });
  expect(reported((await ask(page, 'submissions.board', { period: DEMO_PERIOD })).rows)).toBe(2);

  // A review does not outlive the data it was compared with.
  await answerDialogs(app, { open: [good] });
  await page.keyboard.press('Control+i');
  await expect(files.getByText('以前导入过')).toBeVisible({ timeout: 30_000 });
  const { fileName } = await ask(page, 'backups.create', {});
  await ask(page, 'backups.restore', { source: { fileName } });
  await expect(page.getByText('正在核对的报表没有导入')).toBeVisible();
});
