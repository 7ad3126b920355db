import { expect, test } from '../fixtures/app';
import { ask } from '../fixtures/ask';
import { answerDialogs, DEMO_PERIOD, installDemo, openPage } from '../fixtures/demo-office';

test('a sheet without a known heading is pointed right; likely projects and differences are settled', async ({
  app,
}) => {
  const { page } = app;
  await installDemo(app);
  const sheet = (name: string, rows: readonly string[]) => app.write(name, rows.join('\n'));
  const first = sheet('柳溪镇签约项目.csv', [
    '标的,责任单位,投资方,盘子（亿元）,签约时间',
    '鑫源农产品深加工产业园,柳溪镇,鑫源食品有限公司,1.2,2026-11-03',
  ]);
  await openPage(app, '导入');
  await answerDialogs(app, { open: [first] });
  await page.keyboard.press('Control+i');
  await expect(page.getByText('没有收入')).toBeVisible({ timeout: 30_000 });
  const grid = page.getByRole('grid', { name: /原表/ });
  await grid.locator('tbody tr').first().locator('td').nth(1).click();
  await page.keyboard.press('h');
  await page.getByRole('button', { name: /认出/ }).click();
  const choose = async (label: string, text: string) => {
    await page.getByLabel(label).click();
    await page.keyboard.insertText(text);
    await page.keyboard.press('Enter');
  };
  await choose('A列认作', '项目名称');
  await choose('D列认作', '总投资');
  await page.keyboard.press('Escape');
  const confirm = page.getByRole('button', { name: /^确认导入（1 行）$/ });
  await expect(confirm).toBeVisible();
  await confirm.click();
  await expect(page.getByRole('heading', { name: '报表已导入' })).toBeVisible({ timeout: 30_000 });

  const second = sheet('签约（第二批）.csv', [
    '项目名称,责任单位,投资方,总投资（万元）,签约时间',
    '鑫源农产品深加工,柳溪镇,鑫源食品,13000,2026-11-13',
    '鑫源农产品深加工产业园,柳溪镇,鑫源集团,15000,2026-11-03',
  ]);
  await answerDialogs(app, { open: [second] });
  await page.keyboard.press('Control+i');
  const panel = page.getByRole('complementary');
  await expect(grid).toBeVisible({ timeout: 30_000 });
  await grid.locator('tbody tr').filter({ hasText: '鑫源集团' }).locator('td').nth(1).click();
  await expect(panel).toContainText('与已掌握的不同');
  const taken = panel.getByRole('checkbox', { name: '总投资采用新报的' });
  await taken.click();
  await expect(taken).toBeChecked();
  await app.screenshot('import-differences');
  await grid.locator('tbody tr').filter({ hasText: '13000' }).locator('td').nth(1).click();
  await expect(panel).toContainText('是否同一项目');
  await app.screenshot('import-same-project');
  await panel.getByRole('button', { name: '不是，是新项目' }).click();
  await expect(panel).toContainText('已认定：不是同一项目');
  await page.getByRole('button', { name: /^确认导入（2 行）$/ }).click();
  await expect(page.getByRole('heading', { name: '报表已导入' })).toBeVisible({ timeout: 30_000 });
  const { projects } = await ask(page, 'projects.list', { text: '鑫源', period: DEMO_PERIOD });
  expect(projects.map((project) => [project.name, project.investor, project.totalInvestment?.minor])).toEqual(
    [
      ['鑫源农产品深加工产业园', '鑫源食品有限公司', 15_000_000_000],
      ['鑫源农产品深加工', '鑫源食品', 13_000_000_000],
    ],
  );
});
