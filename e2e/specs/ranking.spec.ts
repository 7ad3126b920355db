import { copyFileSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { read } from '@e965/xlsx';
import { expect, test } from '../fixtures/app';
import { ask } from '../fixtures/ask';
import { answerDialogs, DEMO_PERIOD, installDemo, openPage, recogniseSamples } from '../fixtures/demo-office';
import { screenshotAtSizes } from '../fixtures/window-size';

test('places, charts and the way from a score down to the row of a workbook', async ({ app }) => {
  const { page } = app;
  await installDemo(app);
  await recogniseSamples(app);
  await openPage(app, '综合与单项排名');

  const { result } = await ask(page, 'ranking.compute', { period: DEMO_PERIOD, scope: 'month' });
  const leader = result.groups[0]?.rows[0];
  const grid = page.getByRole('grid', { name: '2026年11月当月综合排名' });
  const first = grid.locator('tbody tr').first();
  await expect(first).toContainText(leader?.unit ?? '?');
  await expect(first).toContainText(leader?.score ?? '?');

  // The score opens: formula, projects, source rows; the cursor takes the explanation along.
  const signed = leader?.items.find((item) => item.id === 'signed-count');
  await first.getByRole('button').nth(1).click();
  const panel = page.getByRole('complementary');
  await expect(panel).toContainText(signed?.formula ?? '?');
  await expect(panel.locator('.explain-list > li')).toHaveCount(Number(signed?.actual));
  // Down to the row as the unit sent it.
  const source = panel.getByRole('button', { name: /来源：.*第 \d+ 行/ }).first();
  await source.click();
  await expect(panel.locator('.explain-source-row')).toContainText('报来，原文如下');
  await expect(panel.getByRole('button', { name: '打开原表' })).toBeVisible();
  await screenshotAtSizes(app, 'ranking-explain');
  await source.click();
  await first.getByRole('button').nth(1).click();
  await page.keyboard.press('ArrowDown');
  await expect(panel).toHaveAccessibleName(`${result.groups[0]?.rows[1]?.unit} · 得分怎么来的`);

  // Any span of months, with the places of as many months before it.
  const own = { period: '2026-08', scope: 'month', from: '2026-05' } as const;
  const months = await ask(page, 'ranking.compute', own);
  await page.getByText('任意时段', { exact: true }).click();
  const [from, to] = [
    page.getByRole('textbox', { name: '起始月份' }),
    page.getByRole('textbox', { name: '截止月份' }),
  ];
  await expect(from).toHaveValue('2026-01');
  await from.fill('2026-05');
  await from.press('Enter');
  await to.fill('2026.8');
  await to.press('Enter');
  const spanned = page.getByRole('grid', { name: '2026年5月至8月累计综合排名' });
  await expect(spanned.locator('tbody tr').first()).toContainText(
    months.result.groups[0]?.rows[0]?.score ?? '?',
  );
  await expect(page.getByText('升降比2026年1月至4月')).toBeVisible();
  await spanned.locator('tbody tr').first().getByRole('button').nth(1).click();
  await expect(panel).toContainText('2026年5月至8月累计综合第 1 位');
  await expect(panel.getByRole('button', { name: '核定' })).toHaveCount(0);
  await screenshotAtSizes(app, 'ranking-span');
  await spanned.focus();

  // Year to date, one item, as charts with their tables.
  await page.keyboard.press('3');
  await expect(page.getByRole('grid', { name: '2026年11月本年累计综合排名' })).toBeVisible();
  await page.getByRole('combobox', { name: '排名' }).click();
  await page.getByTitle('单项：签约项目个数').click();
  await page.keyboard.press('Escape');
  await page.getByRole('grid', { name: '2026年11月本年累计签约项目个数' }).focus();
  await page.keyboard.press('g');
  await expect(page.locator('figure')).toHaveCount(6);
  await expect(page.locator('figure').nth(1)).toContainText('家达到时序进度（91.7%）');
  await expect(page.locator('figure svg').first()).toBeVisible();
  await app.screenshot('ranking-chart');
  const picture = path.join(app.filesDir, '图.png');
  await answerDialogs(app, { save: picture });
  await page
    .getByRole('button', { name: /存为图片/ })
    .first()
    .click();
  await expect(page.locator('.ant-message')).toContainText('已存为 图.png');
  expect(readFileSync(picture).subarray(1, 4).toString()).toBe('PNG');
  copyFileSync(picture, path.join('test-results', 'screens', 'ranking-chart-picture.png'));
  await page
    .getByRole('button', { name: /存为图片/ })
    .first()
    .blur();
  await page.keyboard.press('g');

  const file = path.join(app.filesDir, '排名.xlsx');
  await answerDialogs(app, { save: file });
  await page.keyboard.press('Control+e');
  await expect(page.locator('.ant-message')).toContainText('已导出 21 行');
  expect(statSync(file).size).toBeGreaterThan(1000);

  const { units } = await ask(page, 'ranking.history', { period: DEMO_PERIOD, scope: 'month', months: 6 });
  await openPage(app, '走势');
  const places = units[0]?.places.map((entry) => String(entry.place ?? '')).join('');
  await expect(page.getByRole('grid', { name: '名次走势' }).locator('tbody tr').first()).toHaveText(
    `${units[0]?.unit}${places}`,
  );
  await screenshotAtSizes(app, 'ranking-history');

  await openPage(app, '履约率');
  await expect(page.getByRole('grid', { name: '履约率（按单位）' })).toBeVisible();
  await page.getByText('图', { exact: true }).click();
  await expect(page.getByRole('figure', { name: /开工率（按单位/ })).toContainText('不低于全部');
  await expect(page.locator('figure')).toHaveCount(4);
  await screenshotAtSizes(app, 'rates-chart');

  await openPage(app, '图表');
  await expect(page.locator('figure')).toHaveCount(3);
  await expect(page.getByRole('figure', { name: /项目推进漏斗/ })).toContainText(/认定签约\d+个/);
  await expect(page.getByRole('table', { name: '各月资金' })).toContainText('11月');
  await screenshotAtSizes(app, 'charts');
  await page.getByRole('img', { name: '各单位各项得分' }).scrollIntoViewIfNeeded();
  await app.screenshot('charts-heat');
  const heat = path.join(app.filesDir, '各项得分.png');
  await answerDialogs(app, { save: heat });
  await page.getByRole('button', { name: /把“.*各单位各项得分”存为图片/ }).click();
  await expect(page.locator('.ant-message')).toContainText('已存为 各项得分.png');
  copyFileSync(heat, path.join('test-results', 'screens', 'charts-heat-picture.png'));

  // The figures of a chart go out as numbers.
  const figures = path.join(app.filesDir, '各项得分.xlsx');
  await answerDialogs(app, { save: figures });
  await page.getByRole('button', { name: /导出“.*各单位各项得分”/ }).click();
  await expect(page.locator('.ant-message')).toContainText('行到 各项得分.xlsx');
  const sheet = Object.values(read(readFileSync(figures)).Sheets)[0] ?? {};
  expect([sheet.A1?.v, sheet.B1?.v, sheet.C1?.v]).toEqual(['组别', '单位', '名次']);
  expect([sheet.C2?.t, sheet.D2?.t]).toEqual(['n', 'n']);
});
