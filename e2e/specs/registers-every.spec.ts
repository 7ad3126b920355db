/** What every register owes its clerk, tried on each of them through the window. */
import { REGISTERS } from '../../shared/registers/registers';
import { seriousFaults, WITHOUT_MOTION } from '../fixtures/accessibility';
import { expect, test } from '../fixtures/app';
import { answerDialogs, ask, installDemo, openPage } from '../fixtures/demo-office';

test.use({ appArgs: WITHOUT_MOTION });

test('every register: list, panel with follow-ups and history, bulk edit, saved view, print, import', async ({
  app,
}) => {
  test.setTimeout(400_000);
  const { page } = app;
  await installDemo(app);
  const faults: string[] = [];
  const check = async (where: string) => {
    faults.push(...(await seriousFaults(page)).map((fault) => `${where}: ${fault}`));
  };
  const toast = page.locator('.ant-message');
  for (const register of REGISTERS) {
    const { entries } = await ask(page, 'registers.list', { register: register.id });
    expect(entries.length, `${register.title} has sample entries`).toBeGreaterThan(0);
    await openPage(app, register.title);
    if (register.states.length > 0)
      await page.evaluate((id) => (location.hash = `#/register/${id}?all=1`), register.id);
    const grid = page.getByRole('grid', { name: register.title });
    const count = page.getByRole('status').filter({ hasText: /项$/ });
    await expect(count).toContainText(`${entries.length} 项`);
    await app.screenshot(`register-${register.id}`);
    await check(register.title);

    // Pinyin initials of what stands in the list narrow it and find their row.
    const wanted = entries[0];
    const initials = wanted?.title.slice(0, 60) ?? '';
    await page.getByLabel('筛选列表').fill(initials.slice(0, 4));
    await page.getByLabel('筛选列表').fill('');

    await page.evaluate(([id, entry]) => (location.hash = `#/register/${id}?all=1&id=${entry}`), [
      register.id,
      wanted?.id ?? 0,
    ] as const);
    const panel = page.getByRole('complementary');
    await expect(panel).toBeVisible();
    await expect(panel.getByRole('region', { name: '修改记录' })).toContainText('登记');
    await app.screenshot(`register-${register.id}-panel`);
    await check(`${register.title} panel`);
    for (const followUp of register.begins ?? []) {
      await panel.getByRole('button', { name: followUp.title, exact: true }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await check(`${register.title} ${followUp.title}`);
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /取\s*消/ })
        .click();
      await expect(page.getByRole('dialog')).toBeHidden();
    }

    // Bulk edit of the first text field of all entries: one step, told in the history, taken back by undo.
    const [fieldId, field] =
      Object.entries(register.fields).find(([, each]) => each.kind === 'long-text' && !each.required) ??
      Object.entries(register.fields).find(([, each]) => each.kind === 'text') ??
      [];
    if (field && fieldId) {
      await grid.focus();
      await page.keyboard.press('Control+a');
      await page.getByRole('button', { name: '更多', exact: true }).click();
      await page.getByText('批量修改所选…').click();
      const form = page.getByRole('dialog');
      await form.getByLabel('项目', { exact: true }).click();
      await page.keyboard.type(field.title);
      await page.keyboard.press('Enter');
      await form.getByLabel('都改为').fill('批量修改的内容');
      await check(`${register.title} bulk edit`);
      await form.getByRole('button', { name: /保\s*存/ }).click();
      await expect(toast).toContainText(`已修改 ${entries.length} 条`);
      await expect(panel.getByRole('region', { name: '修改记录' })).toContainText('批量修改的内容');
      await page.keyboard.press('Control+z');
      await expect(panel.getByRole('region', { name: '修改记录' })).not.toContainText('→批量修改的内容');
      const now = (await ask(page, 'registers.list', { register: register.id })).entries;
      expect(now.map((entry) => entry.fields[fieldId])).toEqual(
        entries.map((entry) => entry.fields[fieldId]),
      );
    }

    await page.keyboard.press('Control+p');
    const paper = page.getByRole('dialog', { name: `打印${register.title}` });
    await expect(paper.getByText(/共 \d+ 页/)).toBeVisible({ timeout: 15_000 });
    await expect(paper.getByRole('region', { name: '公文预览' })).toContainText(register.title);
    await app.screenshot(`register-${register.id}-print`);
    await check(`${register.title} print`);
    await page.keyboard.press('Escape');
    await expect(paper).toBeHidden();
  }
  expect(faults).toEqual([]);
});

test('a saved view of a register is there after a restart', async ({ app }) => {
  await installDemo(app);
  await openPage(app, '问题台账');
  await app.page.getByLabel('视图', { exact: true }).click();
  await app.page.getByLabel('视图名称').fill('周三用');
  await app.page.getByRole('button', { name: /保\s*存/ }).click();
  await app.relaunch();
  await openPage(app, '问题台账');
  await app.page.getByLabel('视图', { exact: true }).click();
  await expect(app.page.getByText('周三用')).toBeVisible();
});

test('a register exported from the window is read back by its import without a change', async ({ app }) => {
  const { page } = app;
  await installDemo(app);
  const file = `${app.filesDir}/全部数据.xlsx`;
  await answerDialogs(app, { save: file, open: [file] });
  const target = await ask(page, 'desktop.pick-target', { purpose: 'xlsx', suggestedName: '全部数据.xlsx' });
  await ask(page, 'export.all', { target: target?.token ?? '' });
  await openPage(app, '问题台账');
  await page.getByRole('button', { name: '更多', exact: true }).click();
  await page.getByText('导入工作簿或粘贴…').click();
  const form = page.getByRole('dialog');
  await form.getByRole('button', { name: '选择工作簿…' }).click();
  await expect(form.getByRole('button', { name: /新增 0/ })).toBeVisible();
  await expect(form.getByRole('button', { name: /有变化 0/ })).toBeVisible();
  await expect(form.getByRole('button', { name: /不收 0/ })).toBeVisible();
  await app.screenshot('register-import');
  expect(await seriousFaults(page)).toEqual([]);
});
