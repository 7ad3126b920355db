import { expect, type RunningApp, test } from '../fixtures/app';
import { ask } from '../fixtures/ask';
import { answerDialogs, DEMO_PERIOD, installDemo } from '../fixtures/demo-office';

/** Opens workbooks written here, as a clerk would from the stick. */
async function importTexts(app: RunningApp, texts: Readonly<Record<string, string>>): Promise<void> {
  const files = Object.entries(texts).map(([name, text]) => app.write(name, text));
  await answerDialogs(app, { open: files });
  await app.page.keyboard.press('Control+i');
}

test('a table nobody could guess is read by pointing, remembered, and every step can be taken back', async ({
  app,
}) => {
  const { page } = app;
  await installDemo(app);
  const table = (month: string) =>
    `内部台账\n序,叫啥,花多少钱,哪天动的土,谁管\n1,汽配城,1.5,${month}-03,甲\n2,建材城,0.8,${month}-09,乙\n`;
  await importTexts(app, { '台账.csv': table('2026-11') });

  const grid = page.getByRole('grid', { name: /原表/ });
  await expect(grid).toBeVisible({ timeout: 30_000 });
  await grid.locator('tbody tr').filter({ hasText: '叫啥' }).locator('td').nth(1).click();
  await page.keyboard.press('h');
  const columns = page.getByRole('button', { name: /认出/ });
  await expect(columns).toBeVisible();
  await columns.click();
  const point = async (letter: string, field: string) => {
    const select = page.getByRole('combobox', { name: `${letter}列认作` });
    await select.click();
    await select.fill(field);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('row', { name: new RegExp(`^${letter} .*由经办人指定`) })).toBeVisible();
  };
  await point('B', '项目名称');
  await point('C', '总投资');
  await page.keyboard.press('Escape');
  // The third without the mouse: C on a cell of the column, what it is, Enter.
  await grid.locator('td').filter({ hasText: '2026-11-03' }).first().click();
  await page.keyboard.press('c');
  await expect(page.getByRole('combobox', { name: 'D列认作' })).toBeFocused();
  await page.keyboard.type('开工时间');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: /^D .*由经办人指定/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await app.screenshot('import-pointing');

  const confirm = page.getByRole('button', { name: /^确认导入/ });
  await expect(confirm).toBeDisabled();
  const choose = async (label: string, value: string) => {
    const select = page.getByRole('combobox', { name: label, exact: true });
    await select.click();
    await page
      .locator('.ant-select-dropdown:visible .ant-select-item-option')
      .getByText(value, { exact: true })
      .click();
  };
  await choose('金额单位', '亿元');
  await choose('报送单位', '桃源镇');
  await expect(confirm).toHaveText('确认导入（2 行）');
  await expect(grid).toContainText('15,000.00');

  // Back and forward through the corrections; what is stored is not touched by it.
  await grid.locator('tbody tr').filter({ hasText: '汽配城' }).locator('td').nth(2).click();
  await page.keyboard.press('Control+z');
  await expect(confirm).toBeDisabled();
  await page.keyboard.press('Control+y');
  await expect(confirm).toHaveText('确认导入（2 行）');
  await confirm.click();
  await expect(page.getByRole('heading', { name: '报表已导入' })).toBeVisible({ timeout: 30_000 });
  const { rows } = await ask(page, 'desk.list', { period: DEMO_PERIOD });
  expect(
    rows.filter((row) => row.projectName.endsWith('城')).map((row) => [row.projectName, row.stage]),
  ).toEqual([
    ['汽配城', 'started'],
    ['建材城', 'started'],
  ]);

  // Taken back, the page no longer says that it was imported.
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('heading', { name: '报表已导入' })).toBeHidden();

  // The same words once more: nothing to point at.
  await page.keyboard.press('Control+y');
  await importTexts(app, { '台账2.csv': table('2026-11').replaceAll('城', '市场') });
  await expect(page.getByRole('button', { name: '确认导入（2 行）' })).toBeVisible({ timeout: 30_000 });
});

test('several tables on one sheet, a month that is not this one, a row that cannot be taken', async ({
  app,
}) => {
  const { page } = app;
  await installDemo(app);
  const stacked = [
    '柳溪镇2026年11月签约、开工项目表',
    '一、新签约项目',
    '序号,项目名称,总投资（万元）,签约时间',
    '1,光学镜片项目,12000,2026-11-04',
    '2,镀膜项目,3-5亿元,2026-11-05',
    '二、新开工项目',
    '序号,项目名称,投资总额（亿元）,开工时间',
    '1,导轨项目,0.8,2026-11-06',
  ].join('\n');
  const october = '白鹭镇2026年10月新签约项目表\n序号,项目名称,总投资（万元）,签约时间\n1,渔具项目,5000,\n';
  await importTexts(app, { '柳溪镇.csv': stacked, '白鹭镇.csv': october, '说明.xlsx': '这不是表格' });

  const files = page.getByRole('navigation', { name: '文件和工作表' });
  await expect(files).toContainText('一、新签约项目', { timeout: 30_000 });
  await expect(files).toContainText('二、新开工项目');
  await files.getByRole('button', { name: /说明/ }).click();
  await expect(page.getByRole('main')).toContainText('不是电子表格（普通文字）');

  await files.getByRole('button', { name: /一、新签约项目/ }).click();
  const grid = page.getByRole('grid', { name: /原表/ });
  await grid.locator('tbody tr').filter({ hasText: '镀膜项目' }).locator('td').nth(2).click();
  await page.keyboard.press('x');
  await expect(page.getByText(/第5行有错误，改正后才能收入：.*是一个范围/)).toBeVisible();
  await page.keyboard.press('t');
  await expect(grid.locator('tbody tr').filter({ hasText: '镀膜项目' })).toContainText('30,000.00');
  await app.screenshot('import-stacked');

  await files
    .getByRole('button', { name: /白鹭镇/ })
    .last()
    .click();
  await page.keyboard.press('n');
  await expect(page.getByRole('complementary')).toContainText('2026年10月');

  // Its kind of issue is listed with its number; the reader says why it took the sheet for what it is.
  const kinds = page.getByRole('toolbar', { name: '各类疑问' });
  await expect(kinds.getByRole('button', { name: '不是本期 1' })).toBeVisible();
  await page.getByRole('button', { name: '依据' }).click();
  await expect(page.getByRole('row', { name: /^通报期 2026年11月 .*暂按正在办理的通报期/ })).toBeVisible();
  await app.screenshot('import-reasons');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '是2026年11月的，月份没有改' }).click();
  await expect(kinds.getByRole('button', { name: /不是本期/ })).toBeHidden();
  await expect(page.getByRole('button', { name: '是2026年11月的，月份没有改' })).toBeHidden();
});
