import { expect, test } from '../fixtures/app';
import { ask } from '../fixtures/ask';
import { DEMO_PERIOD, importSamples, installDemo, openPage } from '../fixtures/demo-office';

test('records are accepted, returned and reopened by keyboard; the rest in one step', async ({ app }) => {
  const { page } = app;
  await installDemo(app);
  await importSamples(app);
  await openPage(app, '核查认定');
  const grid = page.getByRole('grid', { name: '核查认定' });
  const panel = page.getByRole('complementary');
  const toast = page.locator('.ant-message');
  const states = async () => {
    const { rows } = await ask(page, 'desk.list', { period: DEMO_PERIOD });
    return rows.map((row) => row.state);
  };
  const count = async (state: string) => (await states()).filter((known) => known === state).length;

  await grid.focus();
  const name = (await panel.getAttribute('aria-label')) ?? '';
  expect(name).not.toBe('');
  await expect(panel).toContainText('在推进范围内');
  await expect(panel).toContainText(/来源.*第 \d+ 行/s);
  await page.keyboard.press('a');
  await expect(toast).toContainText('已认定 1 条');
  expect(await count('recognised')).toBe(1);
  // The cursor has gone on to the next row.
  await expect(panel).not.toHaveAccessibleName(name);

  await page.keyboard.press('r');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: '退回', exact: true })).toBeDisabled();
  await dialog.getByRole('button', { name: '缺少合同、备案证等佐证材料，请补齐后重报' }).click();
  await dialog.getByRole('button', { name: '退回', exact: true }).click();
  await expect(toast).toContainText('已退回 1 条');
  await expect(dialog).toBeHidden();
  expect(await count('returned')).toBe(1);

  await page.keyboard.press('k');
  await expect(panel).toContainText('退回理由：缺少合同');
  await page.keyboard.press('u');
  await expect.poll(() => count('returned')).toBe(0);
  await page.keyboard.press('j');

  // A filter, Ctrl+A, A: everything shown and nothing else.
  await page.getByRole('combobox', { name: '阶段' }).click();
  await page.getByTitle('签约', { exact: true }).click();
  const { rows } = await ask(page, 'desk.list', { period: DEMO_PERIOD });
  const waiting = rows.filter((row) => row.stage === 'signed' && row.state === 'reported');
  const open = waiting.filter((row) => !row.objections.some((objection) => objection.blocking));
  expect(open.length).toBeGreaterThan(10);
  await grid.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('a');
  // Doubtful rows among many are asked about, and taking them is never one Enter away.
  const question = page.getByRole('dialog').filter({ hasText: '有异议' });
  await expect(question.getByRole('button', { name: '取消' })).toBeFocused();
  await question.getByRole('button', { name: '全部认定' }).click();
  await expect(toast).toContainText(`已认定 ${open.length} 条`);
  await expect.poll(() => count('recognised')).toBe(open.length + 1);

  await page.getByRole('button', { name: '认定全部无异议的' }).click();
  await page.getByRole('button', { name: '全部认定' }).click();
  await expect(page.getByRole('alert').filter({ hasText: '没有办理' })).toContainText('没有确切的开工时间');
  const recognised = await count('recognised');
  expect(recognised).toBeGreaterThan(100);
  await app.screenshot('recognition');

  // 上报数 and 认定数 side by side; one Ctrl+Z takes the whole step back.
  await page.getByText('上报数与认定数').click();
  await expect(page.getByRole('grid', { name: '上报数与认定数' })).toContainText('桃源镇');
  await page.keyboard.press('Control+z');
  await expect.poll(() => count('recognised')).toBe(open.length + 1);
});

test('an issued period is read-only', async ({ app }) => {
  const { page } = app;
  await installDemo(app);
  await page.getByRole('button', { name: /2026年11月/ }).click();
  await page.getByRole('button', { name: /2026年10月/ }).click();
  await openPage(app, '核查认定');
  await expect(page.getByText('2026年10月 · 已通报，只读')).toBeVisible();
  await expect(page.getByRole('button', { name: '认定全部无异议的' })).toBeDisabled();
});
