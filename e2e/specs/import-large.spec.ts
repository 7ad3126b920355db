import { utils, write } from '@e965/xlsx';
import { expect, test } from '../fixtures/app';
import { ask } from '../fixtures/ask';
import { answerDialogs, DEMO_PERIOD, installDemo, openPage } from '../fixtures/demo-office';

const ROWS = 100_000;

test('a hundred thousand rows are read, turned page by page and stored while the window goes on answering', async ({
  app,
}) => {
  test.setTimeout(600_000);
  const { page } = app;
  await installDemo(app);
  const heading = ['项目名称', '责任单位', '投资方', '总投资（万元）', '签约时间'];
  const rows = Array.from({ length: ROWS }, (_, row) => [
    `第${row}号生产基地项目`,
    '柳溪镇',
    `第${row}号投资有限公司`,
    5000 + row,
    '2026-11-05',
  ]);
  const book = utils.book_new(utils.aoa_to_sheet([heading, ...rows]), '签约项目');
  const file = app.write('柳溪镇全部项目.xlsx', write(book, { type: 'buffer', compression: true }) as Buffer);
  await answerDialogs(app, { open: [file] });

  // Questions of every kind are answered before the reading is done.
  await page.keyboard.press('Control+i');
  await expect(page.getByRole('heading', { name: '正在读取 1 个文件' })).toBeVisible();
  const confirm = page.getByRole('button', { name: /^确认导入/ });
  let answers = 0;
  while (!(await confirm.isVisible())) {
    expect((await ask(page, 'units.list', {})).units.length).toBeGreaterThan(10);
    answers += 1;
  }
  expect(answers).toBeGreaterThan(10);
  await expect(confirm).toHaveText(`确认导入（${ROWS} 行）`);

  // A page of the sheet is shown, the last one a click away.
  await expect(page.getByRole('grid', { name: /原表/ })).toContainText('第0号生产基地项目');
  await page.getByRole('listitem', { name: '101' }).click();
  await expect(page.getByRole('grid', { name: /原表/ })).toContainText(`第${ROWS - 1}号生产基地项目`);

  // Order, search and filters hold for the whole sheet, not for the page shown.
  const grid = page.getByRole('grid', { name: /原表/ });
  const first = grid.locator('tbody tr').filter({ hasText: '✓' }).first();
  await page
    .getByRole('columnheader', { name: '总投资' })
    .getByRole('button', { name: '总投资' })
    .first()
    .click();
  await expect(first).toContainText('第0号生产基地项目');
  await page
    .getByRole('columnheader', { name: '总投资' })
    .getByRole('button', { name: '总投资' })
    .first()
    .click();
  await expect(first).toContainText(`第${ROWS - 1}号生产基地项目`);
  await app.screenshot('import-large');
  await page.getByRole('textbox', { name: '筛选列表' }).fill('第77777号生产');
  await expect(page.getByText(`1 / ${ROWS + 1} 项`)).toBeVisible();
  await expect(first).toContainText('第77777号生产基地项目');

  // 全选 means every row that is listed, on all pages; what is done to them is one step back.
  await page.getByRole('textbox', { name: '筛选列表' }).fill('第99');
  await expect(page.getByText(`1111 / ${ROWS + 1} 项`)).toBeVisible();
  await page.getByRole('checkbox', { name: '全选所列' }).click();
  await expect(page.getByText('已选 1,111 行')).toBeVisible();
  await grid.focus();
  await page.keyboard.press('x');
  await expect(confirm).toHaveText(`确认导入（${ROWS - 1111} 行）`);
  await page.keyboard.press('Control+z');
  await expect(confirm).toHaveText(`确认导入（${ROWS} 行）`);
  await page.getByRole('textbox', { name: '筛选列表' }).fill('');
  await expect(page.getByText(`${ROWS + 1} 项`)).toBeVisible();
  await expect(page.getByText(/已选/)).toBeHidden();

  // Storing can be broken off: nothing is kept and the review stays.
  const projects = async () => (await ask(page, 'app.search', { text: '号生产基地项目' })).hits.length;
  await confirm.click();
  await page.getByRole('button', { name: '取消' }).click();
  await expect(confirm).toBeVisible({ timeout: 120_000 });
  expect(await projects()).toBe(0);

  await confirm.click();
  await expect(page.getByRole('heading', { name: '正在导入' })).toBeVisible();
  const done = page.getByRole('heading', { name: '报表已导入' });
  let storing = 0;
  while (!(await done.isVisible())) {
    await ask(page, 'submissions.board', { period: DEMO_PERIOD });
    storing += 1;
  }
  expect(storing).toBeGreaterThan(10);
  expect(await projects()).toBeGreaterThan(0);
  await openPage(app, '报表收集');
  await expect(page.getByRole('main')).toContainText('柳溪镇');
});
