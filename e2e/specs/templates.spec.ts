import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from '../fixtures/app';
import { ask } from '../fixtures/ask';
import { answerDialogs, DEMO_PERIOD, installDemo, openPage, recogniseSamples } from '../fixtures/demo-office';

const notice = { kind: 'notice', period: DEMO_PERIOD } as const;

/** The template with some of its text changed, as the clerk would in Word. */
function reword(file: string, from: string, to: string): Uint8Array {
  const parts = unzipSync(readFileSync(file));
  const xml = strFromU8(parts['word/document.xml'] as Uint8Array);
  expect(xml).toContain(from);
  return zipSync({ ...parts, 'word/document.xml': strToU8(xml.replace(from, to)) });
}

test('the office makes its own template, has it checked, uses it and goes back', async ({ app }) => {
  const { page } = app;
  await installDemo(app);
  await recogniseSamples(app);
  await openPage(app, '模板');
  await expect(page.getByRole('heading', { name: '还没有自己的模板' })).toBeVisible();
  const list = page.getByRole('complementary', { name: '占位符清单' });
  await expect(list.getByText('{成文日期}')).toBeVisible();
  await list.getByRole('searchbox', { name: '查占位符' }).fill('综合排名');
  await list.getByRole('button', { name: '{#综合排名表}…' }).click();
  await expect(page.locator('.ant-message')).toContainText('已复制“综合排名表”');
  await list.getByRole('searchbox', { name: '查占位符' }).fill('');
  await app.screenshot('templates-empty');

  const sample = path.join(app.filesDir, '样板.docx');
  await answerDialogs(app, { save: sample });
  await page.getByRole('button', { name: '下载样板…' }).click();
  await expect(page.locator('.ant-message')).toContainText('已生成样板', { timeout: 30_000 });

  // A slip of the pen is named, with the word that was meant.
  const bad = app.write('错字.docx', reword(sample, '{标题}', '{标体}'));
  await answerDialogs(app, { open: [bad] });
  await page.getByRole('button', { name: '上传模板…' }).click();
  const report = page.getByRole('region', { name: '上传检查' });
  await expect(report).toContainText('是不是“{标题}”？', { timeout: 30_000 });
  await expect(report.getByRole('button', { name: '启用这个模板' })).toBeDisabled();
  await app.screenshot('templates-refused');

  const own = app.write('本办模板.docx', reword(sample, '{引言}', '本办模板引言：{引言}'));
  await answerDialogs(app, { open: [own] });
  await page.getByRole('button', { name: '上传模板…' }).click();
  await expect(report).toContainText('可以使用', { timeout: 30_000 });
  const preview = page.getByRole('region', { name: '公文预览' });
  await expect(preview).toContainText('本办模板引言：为及时掌握', { timeout: 30_000 });
  await expect(preview).toHaveAttribute('aria-busy', 'false', { timeout: 30_000 });
  await app.screenshot('templates-checked');
  await report.getByRole('button', { name: '启用这个模板' }).click();
  const versions = page.getByRole('region', { name: '模板版本' });
  await expect(versions).toContainText('第1版（在用）', { timeout: 30_000 });
  await expect(preview).toContainText('本办模板引言', { timeout: 30_000 });
  await expect(preview).toHaveAttribute('aria-busy', 'false', { timeout: 30_000 });
  await app.screenshot('templates-in-use');

  // The desk shows it, the Word file and the issued document are made with it.
  await openPage(app, '通报与专报');
  await expect(page.getByText('套用模板第1版“本办模板.docx”')).toBeVisible({ timeout: 30_000 });
  await expect(preview).toContainText('本办模板引言', { timeout: 30_000 });
  await expect(preview).toHaveAttribute('aria-busy', 'false', { timeout: 30_000 });
  await app.screenshot('templates-draft');
  const docx = path.join(app.filesDir, '成品.docx');
  await answerDialogs(app, { save: docx });
  await page.getByRole('button', { name: /^生成 Word/ }).click();
  await expect(page.locator('.ant-message')).toContainText('已生成 成品.docx', { timeout: 30_000 });
  expect(strFromU8(unzipSync(readFileSync(docx))['word/document.xml'] as Uint8Array)).toContain(
    '本办模板引言',
  );
  const issued = await ask(page, 'documents.issue', { ...notice, issuedOn: '2026-11-26' });
  expect(issued.template?.version).toBe(1);

  await openPage(app, '模板');
  await versions
    .getByRole('row', { name: /内置版式/ })
    .getByRole('button', { name: '启用' })
    .click();
  await expect(versions).toContainText('内置版式（在用）');
  await page.keyboard.press('Control+z');
  await expect(versions).toContainText('第1版（在用）');
});
