import { readFileSync } from 'node:fs';
import path from 'node:path';
import { read } from '@e965/xlsx';
import { expect, test } from '../fixtures/app';
import { ask } from '../fixtures/ask';
import { answerDialogs, DEMO_PERIOD, installDemo, openPage, recogniseSamples } from '../fixtures/demo-office';
import { screenshotAtSizes } from '../fixtures/window-size';

const QUESTION = { period: DEMO_PERIOD, scope: 'month' } as const;

test('an issued figure is corrected beside what was printed, with date, reason and name', async ({ app }) => {
  const { page } = app;
  await installDemo(app);
  await openPage(app, '通报更正');
  await expect(page.getByRole('heading', { name: '2026年11月还没有通报' })).toBeVisible();

  await recogniseSamples(app);
  await ask(page, 'documents.issue', { kind: 'notice', period: DEMO_PERIOD, issuedOn: '2026-11-25' });
  const printed = (await ask(page, 'ranking.compute', QUESTION)).result;
  const group = printed.groups[0];
  const last = group?.rows.filter((row) => row.place !== null).at(-1);
  const before = last?.items.find((item) => item.id === 'signed-count')?.actual;

  await page.getByRole('button', { name: '更正一个数字' }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('combobox', { name: '单位' }).click();
  await form.getByRole('combobox', { name: '单位' }).fill(last?.unit ?? '?');
  await page.keyboard.press('Enter');
  await form.getByRole('combobox', { name: '哪个数字' }).click();
  await page.getByTitle('签约项目个数', { exact: true }).click();
  await expect(form).toContainText(`通报印的是 ${before}`);
  await form.getByRole('textbox', { name: '更正为' }).fill('40');
  await form.getByRole('button', { name: '保存' }).click();
  await expect(form).toContainText('必填');
  await form.getByRole('textbox', { name: '更正理由' }).fill('漏计，合同已补报');
  await app.screenshot('correction-form');
  await form.getByRole('button', { name: '保存' }).click();
  await expect(page.locator('.ant-message')).toContainText(`已更正${last?.unit}签约项目个数`);

  const { corrected, corrections, moves } = await ask(page, 'ranking.corrected', QUESTION);
  const after = corrected.groups[0]?.rows.find((row) => row.unit === last?.unit);
  const list = page.getByRole('region', { name: '更正事项' });
  await expect(list).toContainText('漏计，合同已补报');
  await expect(list).toContainText(corrections[0]?.operator ?? '?');
  const row = page
    .getByRole('grid', { name: /更正对照/ })
    .locator('tbody tr', { hasText: last?.unit ?? '?' });
  await expect(row).toContainText(`${last?.score}${after?.score}${last?.place}${after?.place}`);
  await screenshotAtSizes(app, 'corrections');
  const file = path.join(app.filesDir, '更正事项.xlsx');
  await answerDialogs(app, { save: file });
  await list.getByRole('button', { name: /^导出/ }).click();
  await expect(page.locator('.ant-message')).toContainText('已导出 1 行到 更正事项.xlsx');
  const sheet = Object.values(read(readFileSync(file)).Sheets)[0] ?? {};
  expect([sheet.A2?.t, sheet.B2?.v, sheet.E2?.t, sheet.F2?.v]).toEqual([
    'n',
    last?.unit,
    'n',
    '漏计，合同已补报',
  ]);

  // The notice and its places stay; ranking, history and home tell of the correction.
  expect((await ask(page, 'ranking.compute', QUESTION)).result).toEqual(printed);
  await openPage(app, '综合与单项排名');
  await expect(page.getByText('通报印发后有1处更正')).toBeVisible();
  await openPage(app, '走势');
  const moved = moves.find((move) => move.group === group?.name && move.from !== move.to);
  await expect(page.getByRole('grid', { name: '名次走势' })).toContainText(`${moved?.from}→${moved?.to}`);
  await openPage(app, '本月态势');
  await page.getByText(/1处更正/).click();
  await page.getByRole('button', { name: '印发更正通知' }).click();
  const preview = page.getByRole('region', { name: '公文预览' });
  await expect(preview).toContainText('招商项目推进情况通报有关数据的通知', { timeout: 30_000 });
  await expect(preview).toContainText('漏计，合同已补报');
  await app.screenshot('correction-document');
});
