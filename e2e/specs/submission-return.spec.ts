import { expect, test } from '../fixtures/app';
import { ask } from '../fixtures/ask';
import { answerDialogs, DEMO_PERIOD, installDemo, openPage } from '../fixtures/demo-office';
import { dropFiles } from '../fixtures/drop';
import { screenshotAtSizes } from '../fixtures/window-size';

test('a report with mistakes is sent back with the list of them, and undone', async ({ app }) => {
  const { page } = app;
  await installDemo(app);
  const rows = [
    '填报单位：柳溪镇　填报人：甲某　联系电话：0791-88881234,,',
    '项目名称,总投资（万元）,签约时间',
    '甲材料项目,5000,2026-11-03',
    '乙材料项目,八千,2026-11-05',
  ];
  // Dropped where nothing else takes files; what is no file is refused aloud.
  await dropFiles(app, [app.filesDir]);
  await expect(page.getByText(/拖进来的不是文件，没有读入/).first()).toBeVisible();
  await dropFiles(app, [app.write('liuxi.csv', rows.join('\n'))]);
  const confirm = page.getByRole('button', { name: /^确认导入（1 行）$/ });
  await expect(confirm).toBeVisible({ timeout: 30_000 });
  await confirm.click();
  await expect(page.getByRole('heading', { name: '报表已导入' })).toBeVisible({ timeout: 30_000 });

  await openPage(app, '报表收集');
  await page.getByRole('grid').locator('tbody tr').filter({ hasText: '柳溪镇' }).click();
  const panel = page.getByRole('complementary');
  await expect(panel.getByRole('region', { name: '要更正的内容' })).toContainText('未收入');
  await expect(panel).toContainText('填报人 甲某，电话 0791-88881234');
  await app.screenshot('board-findings');
  await panel.getByRole('button', { name: '退回…' }).click();
  await page.getByLabel('理由').fill('乙材料项目总投资请填数字');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /退\s*回/ })
    .click();
  await expect(panel).toContainText('退回理由：乙材料项目总投资请填数字');
  await expect(page.getByRole('grid')).toContainText('待重报');
  await expect(page.getByRole('button', { name: '待重报 1' })).toBeVisible();
  await screenshotAtSizes(app, 'board-returned');
  const { submissions } = await ask(page, 'submissions.list', { period: DEMO_PERIOD });
  expect(submissions.map((submission) => submission.state)).toEqual(['returned']);
  // What is wrong, and who is still missing, on paper.
  const printed = async (name: RegExp, screen: string) => {
    const paper = page.getByRole('dialog', { name });
    await expect(paper.getByText(/共 \d+ 页/)).toBeVisible({ timeout: 15_000 });
    const text = await paper.getByRole('region', { name: '公文预览' }).innerText();
    await app.screenshot(screen);
    await page.keyboard.press('Escape');
    await expect(paper).toBeHidden();
    return text;
  };
  await panel.getByRole('button', { name: '打印…' }).click();
  const list = await printed(/打印柳溪镇2026年11月报表更正清单/, 'board-findings-printed');
  expect(list).toContain('未收入');
  expect(list).toContain('退回理由：乙材料项目总投资请填数字');
  await page.getByRole('button', { name: '打印催报名单' }).click();
  expect(await printed(/打印2026年11月报表催报名单/, 'board-reminder-printed')).toContain('待重报');

  // Escape closed the papers alone; the unit's panel is still there.
  await expect(panel).toContainText('退回理由');
  await page.keyboard.press('Control+z');
  await expect(panel).not.toContainText('退回理由');

  // The corrected file takes its place in one step, asked for in the review.
  const corrected = app.write('柳溪镇签约（更正）.csv', rows.join('\n').replace('八千', '8000'));
  await answerDialogs(app, { open: [corrected] });
  await page.keyboard.press('Control+i');
  await page.getByRole('button', { name: '代替上一份…' }).click({ timeout: 30_000 });
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /代\s*替/ })
    .click();
  await expect(page.getByRole('button', { name: '代替上一份…' })).toBeHidden();
  await app.screenshot('import-replaced');
  await page.getByRole('button', { name: /^确认导入（2 行）$/ }).click();
  await expect(page.getByRole('heading', { name: '报表已导入' })).toBeVisible({ timeout: 30_000 });
  const after = await ask(page, 'submissions.list', { period: DEMO_PERIOD });
  expect(after.submissions.map((submission) => submission.state)).toEqual(['returned', 'received']);

  // The year at a glance.
  await openPage(app, '报表收集');
  await page.getByText('近十二个月').click();
  const year = page.getByRole('grid', { name: /近十二个月报送情况/ });
  await expect(year.getByRole('row', { name: /柳溪镇/ })).toContainText(/按时|迟报/);
  await expect(year.getByRole('columnheader', { name: /2026年11月/ })).toBeVisible();
  await app.screenshot('board-history');

  // A last day on which nobody is at the desk is told before it is chosen.
  await page.getByRole('button', { name: '延期…' }).click();
  const extension = page.getByRole('dialog', { name: /报送截止日/ });
  await extension.getByLabel('截止日').fill('2026-11-27');
  await page.keyboard.press('Enter');
  await expect(extension.getByText(/这一天是休息日/)).toBeHidden();
  await extension.getByLabel('截止日').fill('2026-11-28');
  await page.keyboard.press('Enter');
  await expect(extension.getByText(/这一天是休息日/)).toBeVisible();
});
