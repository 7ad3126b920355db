import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '../fixtures/app';
import { ask } from '../fixtures/ask';
import { answerDialogs, DEMO_PERIOD, installDemo, openPage, recogniseSamples } from '../fixtures/demo-office';

const isOfPeriod = ({ period }: { readonly period: string }) => period === DEMO_PERIOD;

test('the notice is reworded, checked, saved, issued and entered in the register', async ({ app }) => {
  const { page } = app;
  await installDemo(app);
  await recogniseSamples(app);
  await openPage(app, '通报与专报');
  const preview = page.getByRole('region', { name: '公文预览' });
  await expect(preview.locator('.gw-sheet').nth(5)).toBeAttached({ timeout: 30_000 });
  await expect(page.getByText('项全部相符')).toBeVisible();

  // Rewording is on the pages at once, in the database within a second, and can be put back.
  await preview.locator('[data-key]', { hasText: '为及时掌握' }).first().click();
  const editor = page.getByRole('textbox', { name: '段落' });
  const generated = await editor.inputValue();
  await editor.fill(`${generated}请认真阅研。`);
  await expect(preview).toContainText('请认真阅研');
  const edits = async () =>
    (await ask(page, 'documents.draft', { kind: 'notice', period: DEMO_PERIOD })).edits;
  await expect
    .poll(async () => Object.values(await edits()), { timeout: 3000 })
    .toEqual([`${generated}请认真阅研。`]);
  await page.getByRole('button', { name: '恢复原文' }).click();
  await expect.poll(async () => Object.keys(await edits())).toEqual([]);

  // A figure that no longer agrees blocks the issue and leads to its place.
  await preview
    .locator('[data-key]', { hasText: /11月，签约项目\d+个/ })
    .first()
    .click();
  const stated = await editor.inputValue();
  await editor.fill(stated.replace(/签约项目\d+个/, '签约项目999个'));
  const contradiction = page.getByText(/\d+ 处矛盾，改正后才能发文/);
  await expect(contradiction).toBeVisible();
  await page.getByRole('button', { name: '发文…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: '发文', exact: true })).toBeDisabled();
  await page.keyboard.press('Escape');
  await app.screenshot('documents-contradiction');
  // It is said beside the paragraph too, with the figure of the data to take.
  const beside = page.getByRole('list', { name: '本段核对' });
  await expect(beside).toContainText('“999”与数据');
  await beside.getByRole('button', { name: /^改用/ }).click();
  await expect(editor).toHaveValue(stated);
  await expect(contradiction).toBeHidden();
  await expect(beside).toBeHidden();

  const docx = path.join(app.filesDir, '草稿.docx');
  await answerDialogs(app, { save: docx });
  await page.getByRole('button', { name: /^生成 Word/ }).click();
  await expect(page.locator('.ant-message')).toContainText('已生成 草稿.docx', { timeout: 30_000 });
  expect(readFileSync(docx).subarray(0, 2).toString()).toBe('PK');
  const pdf = path.join(app.filesDir, '草稿.pdf');
  await answerDialogs(app, { save: pdf });
  await page.getByRole('button', { name: '存为 PDF' }).click();
  await expect(page.locator('.ant-message')).toContainText('已存为 草稿.pdf', { timeout: 30_000 });
  expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');

  await page.getByRole('button', { name: '发文…' }).click();
  // Records of the month wait on the desk: asked before the number is taken, and nothing is taken on 取消.
  await dialog.getByRole('button', { name: '发文', exact: true }).click();
  const question = page.getByRole('dialog', { name: /的工作还没有做完/ });
  await expect(question).toContainText(/还有 \d+ 条上报记录没有核查认定/);
  await question.getByRole('button', { name: /取\s*消/ }).click();
  await expect(question).toBeHidden();
  expect((await ask(page, 'documents.register', {})).documents.filter(isOfPeriod)).toEqual([]);
  await dialog.getByRole('button', { name: '发文', exact: true }).click();
  await question.getByRole('button', { name: '仍然发文' }).click();
  await expect(page.getByRole('heading', { name: '发文登记簿' })).toBeVisible({ timeout: 30_000 });
  const { documents } = await ask(page, 'documents.register', {});
  const issued = documents.find(isOfPeriod);
  expect(issued?.state).toBe('issued');
  const row = page
    .getByRole('grid', { name: '发文登记簿' })
    .locator('tbody tr')
    .filter({ hasText: issued?.number ?? '?' });
  await row.click();
  await app.screenshot('documents-register');

  // The period is closed with it; voiding needs a reason and opens it again.
  const period = async () =>
    (await ask(page, 'periods.list', {})).periods.find((entry) => entry.period === DEMO_PERIOD)?.state;
  expect(await period()).toBe('issued');
  await page.getByRole('button', { name: '作废…' }).click();
  await expect(dialog.getByRole('button', { name: '作废', exact: true })).toBeDisabled();
  await dialog.getByRole('textbox', { name: '作废理由' }).fill('金额有误');
  await dialog.getByRole('button', { name: '作废', exact: true }).click();
  await expect(row).toContainText('已作废');
  expect(await period()).toBe('recognised');
});

test('the briefing stands on one page', async ({ app }) => {
  const { page } = app;
  await installDemo(app);
  await openPage(app, '通报与专报');
  await page.getByRole('combobox', { name: '文种' }).click();
  await page.getByTitle('领导专报').click();
  await expect(page.getByText('共 1 页')).toBeVisible({ timeout: 30_000 });
  await app.screenshot('documents-briefing');
});
