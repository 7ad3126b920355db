/** What every register owes its clerk, tried on each of them through the window. */
import { existsSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import type { ListedEntry } from '../../shared/contract/registers';
import { formatWan } from '../../shared/domain/money';
import { searchKeysOf } from '../../shared/domain/text/pinyin';
import type { Register } from '../../shared/registers/register';
import { REGISTERS } from '../../shared/registers/registers';
import { seriousFaults, WITHOUT_MOTION } from '../fixtures/accessibility';
import { expect, test } from '../fixtures/app';
import { ask } from '../fixtures/ask';
import { answerDialogs, followLink, installDemo, openPage } from '../fixtures/demo-office';
import { screenshotAtSizes } from '../fixtures/window-size';

test.use({ appArgs: WITHOUT_MOTION });

test('every register: filter, sort, totals, panel, history, bulk edit, print, export, import, paste, saved view', async ({
  app,
}) => {
  test.setTimeout(600_000);
  const { page } = app;
  await installDemo(app);
  const exported = `${app.filesDir}/全部数据.xlsx`;
  await answerDialogs(app, { save: exported, open: [exported] });
  const target = await ask(page, 'desktop.pick-target', { purpose: 'xlsx', suggestedName: '全部数据.xlsx' });
  await ask(page, 'export.all', { target: target?.token ?? '' });
  const token = (await ask(page, 'desktop.pick-files', { purpose: 'register' }))?.files[0]?.token ?? '';
  const faults: string[] = [];
  const check = async (where: string) => {
    faults.push(...(await seriousFaults(page)).map((fault) => `${where}: ${fault}`));
  };
  const toast = page.locator('.ant-message');
  for (const register of REGISTERS) {
    const { entries } = await ask(page, 'registers.list', { register: register.id });
    expect(entries.length, `${register.title} has sample entries`).toBeGreaterThan(0);
    await openPage(app, register.title);
    if (register.states.length > 0) await followLink(app, `/register/${register.id}?all=1`);
    const grid = page.getByRole('grid', { name: register.title });
    const count = page.getByRole('status').filter({ hasText: /项$/ });
    await expect(count).toContainText(`${entries.length} 项`);
    await check(register.title);

    await narrows(page, register, entries);
    await sorts(grid);
    for (const id of shownTotals(register))
      await expect(grid.locator('tfoot')).toContainText(totalOf(register, id, entries));

    await followLink(app, `/register/${register.id}?all=1&id=${entries[0]?.id ?? 0}`);
    const panel = page.getByRole('complementary');
    await expect(panel).toBeVisible();
    await expect(panel.getByRole('region', { name: '修改记录' })).toContainText('登记');
    await screenshotAtSizes(app, `register-${register.id}`);
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

    // The list as shown goes to a workbook of its own.
    const list = `${app.filesDir}/${register.title}.xlsx`;
    await answerDialogs(app, { save: list, open: [exported] });
    await page.keyboard.press('Control+e');
    await expect(toast).toContainText(`已导出 ${entries.length} 行`);
    expect(existsSync(list)).toBe(true);

    // The register's sheet of the whole export says nothing new, from the file and off the clipboard.
    await page.getByRole('button', { name: '更多', exact: true }).click();
    await page.getByText('导入工作簿或粘贴…').click();
    const form = page.getByRole('dialog', { name: `导入${register.title}` });
    await form.getByRole('button', { name: '选择工作簿…' }).click();
    const says = async (verdict: string, rows: number) =>
      expect(form.getByRole('button', { name: new RegExp(`^${verdict} ${rows}$`) })).toBeVisible();
    for (const verdict of ['新增', '有变化', '不收']) await says(verdict, 0);
    await form.getByRole('button', { name: '改为粘贴' }).click();
    const [pasted] = (await ask(page, 'registers.read-file', { register: register.id, file: token })).sheets;
    await form
      .getByLabel('粘贴的内容')
      .fill((pasted?.table ?? []).map((row) => row.map(quoted).join('\t')).join('\n'));
    await says('无变化', entries.length);
    await says('不收', 0);
    await check(`${register.title} import`);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '不保存，关闭' }).click();
    await expect(form).toBeHidden();

    await page.getByLabel('视图', { exact: true }).click();
    await page.getByLabel('视图名称').fill(`${register.noun}周三用`);
    await page.getByLabel('视图名称').press('Enter');
  }
  expect(faults).toEqual([]);

  await app.relaunch();
  for (const register of REGISTERS) {
    await openPage(app, register.title);
    await app.page.getByLabel('视图', { exact: true }).click();
    await expect(app.page.getByText(`${register.noun}周三用`)).toBeVisible();
    await app.page.keyboard.press('Escape');
  }
});

/** A cell as Excel puts it on the clipboard. */
function quoted(cell: string): string {
  return /[\t\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Columns beyond these are left to the column chooser. */
const SHOWN_COLUMNS = 10;

const shownTotals = ({ fields, columns }: Register) =>
  columns.slice(0, SHOWN_COLUMNS).filter((id) => fields[id]?.total);

/** Sum of a column that adds up, as the totals row shows it. */
function totalOf(register: Register, id: string, entries: readonly ListedEntry[]): string {
  const sum = entries.reduce((total, entry) => total + Number(entry.fields[id] ?? 0), 0);
  const text = register.fields[id]?.kind === 'money' ? formatWan(sum) : String(sum);
  return text.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',');
}

/** Characters of the first column, their pinyin and their initials find the row; nonsense finds none. */
async function narrows(page: Page, register: Register, entries: readonly ListedEntry[]): Promise<void> {
  const grid = page.getByRole('grid', { name: register.title });
  const filter = page.getByLabel('筛选列表');
  const count = page.getByRole('status').filter({ hasText: /项$/ });
  const cell = await grid.locator('tbody tr').first().locator('td, th').nth(1).innerText();
  const word = /[\u4e00-\u9fff]{2,3}/.exec(cell)?.[0] ?? '';
  expect(word, `${register.title} has a name to search`).not.toBe('');
  const keys = searchKeysOf(word);
  for (const text of [word, keys.pinyin, keys.initials]) {
    await filter.fill(text);
    await expect(grid.locator('tbody')).toContainText(word);
  }
  await filter.fill('xyzxyz');
  await expect(count).toContainText(`0 / ${entries.length} 项`);
  await filter.fill('');
  await expect(count).toHaveText(`${entries.length} 项`);
}

async function sorts(grid: Locator): Promise<void> {
  // The first is that of the boxes.
  const head = grid.getByRole('columnheader').nth(1);
  const firstCell = grid.locator('tbody tr').first().locator('td, th').nth(1);
  await head.locator('.grid-head-title').click();
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  const least = await firstCell.innerText();
  await head.locator('.grid-head-title').click();
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  const most = await firstCell.innerText();
  expect(least.localeCompare(most, 'zh')).toBeLessThanOrEqual(0);
  await head.locator('.grid-head-title').click();
  await expect(head).toHaveAttribute('aria-sort', 'none');
}
