import path from 'node:path';
import { buildNotice } from '../../shared/documents/notice/build-notice';
import { noticeFixture } from '../../shared/documents/testing/notice-fixture';
import { writeDocx } from '../../shared/documents/write-docx';
import { expect, test } from '../fixtures/app';
import { answerDialogs, installDemo, openPage } from '../fixtures/demo-office';

test('papers about a unit, on A3 and in letter form are shown as they will be printed', async ({ app }) => {
  const { page } = app;
  await installDemo(app);
  await openPage(app, '通报与专报');
  const choose = async (kind: string) => {
    await page.getByRole('combobox', { name: '文种' }).click();
    await page.getByTitle(kind, { exact: true }).click();
  };
  const preview = page.getByRole('region', { name: '公文预览' });

  await choose('单位得分说明');
  await expect(page.getByText('单位得分说明：先选单位')).toBeVisible();
  await page.getByRole('combobox', { name: '单位' }).click();
  await page.getByTitle('柳溪镇').click();
  await expect(preview).toContainText('柳溪镇综合得分说明', { timeout: 30_000 });
  await app.screenshot('documents-score-sheet');

  await choose('信函');
  await expect(preview.locator('.gw-letterhead')).toBeVisible({ timeout: 30_000 });
  await expect(preview.locator('.gw-page').first().locator('.gw-number-box')).toBeHidden();
  await expect(page.getByText(/处没有填写，填好后才能发文/)).toBeVisible();
  await app.screenshot('documents-letter');

  await choose('挂图作战');
  const sheet = preview.locator('.gw-page.gw-wall').first();
  await expect(sheet).toBeVisible({ timeout: 30_000 });
  const [width, height] = await sheet.evaluate((element) => [
    (element as HTMLElement).offsetWidth,
    (element as HTMLElement).offsetHeight,
  ]);
  expect((width ?? 0) / (height ?? 1)).toBeCloseTo(420 / 297, 2);
  await app.screenshot('documents-wall-chart');
});

test('any Word file is checked against the standard, clause by clause', async ({ app }) => {
  const { page } = app;
  await installDemo(app);
  const model = buildNotice(noticeFixture({ projectsPerStage: 1 }));
  const good = app.write('合规.docx', await writeDocx(model));
  const bad = app.write(
    '不合规.docx',
    await writeDocx({ ...model, profile: { ...model.profile, bodyFont: '宋体' } }),
  );

  await openPage(app, '公文格式检查');
  await answerDialogs(app, { open: [good] });
  await page.getByRole('button', { name: '选择 Word 文件…' }).click();
  await expect(page.getByText('没有不符合项')).toBeVisible({ timeout: 30_000 });
  await answerDialogs(app, { open: [bad] });
  await page.getByRole('button', { name: '选择 Word 文件…' }).click();
  await expect(page.getByText('正文用仿宋体')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('第5.2.2条').first()).toBeVisible();
  await app.screenshot('format-check');
});

test('the office’s own layout is set with a page that shows it', async ({ app }) => {
  const { page } = app;
  await installDemo(app);
  await openPage(app, '口径与版式');
  await page.getByRole('tab', { name: '机关与版式' }).click();
  await page.locator('.settings-row', { hasText: '版式（国标或本单位习惯）' }).getByRole('button').click();
  await page.getByText('本单位习惯', { exact: true }).click();
  const samples = page.locator('.settings-layout-preview');
  await expect(samples.locator('.gw-page').first()).toBeVisible();
  // The foot of the bulletin is reworded on the sample at once.
  await expect(samples).toContainText('报：');
  await page.locator('.settings-layout-words input').first().fill('呈报');
  await expect(samples).toContainText('呈报：');
  await app.screenshot('settings-layout');
});

test('the register shows an issued paper, its prints and the numbers left out', async ({ app }) => {
  const { page } = app;
  await installDemo(app);
  await openPage(app, '通报与专报');
  await page.getByRole('combobox', { name: '文种' }).click();
  await page.getByTitle('报送情况通报', { exact: true }).click();
  await expect(page.getByText('项全部相符')).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: '发文…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('从别的号开始').click();
  await dialog.getByRole('spinbutton', { name: '顺序号' }).fill('3');
  await dialog.getByRole('textbox', { name: '空号原因' }).fill('启用本系统前已发文');
  await app.screenshot('documents-issue-number');
  await dialog.getByRole('button', { name: '发文', exact: true }).click();
  await expect(page.getByText('空号 2 个，均已说明原因')).toBeVisible({ timeout: 30_000 });
  await page.getByText('报〔2026〕3号').first().click();
  await page.getByRole('button', { name: '查看打印' }).click();
  await expect(page.getByRole('dialog').locator('.gw-page').first()).toBeVisible();
  await answerDialogs(app, { save: path.join(app.filesDir, '发文.pdf') });
  await page.getByRole('dialog').getByRole('button', { name: '存为 PDF' }).click();
  await expect(page.getByRole('region', { name: '打印和取用记录' })).toContainText('存为 PDF', {
    timeout: 30_000,
  });
  await app.screenshot('documents-issued-view');
  await page.keyboard.press('Escape');
  await app.screenshot('documents-register-prints');
});
