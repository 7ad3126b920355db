import { expect, test } from '../fixtures/app';
import { ask } from '../fixtures/ask';
import { installDemo, openPage } from '../fixtures/demo-office';
import { pasteBlock } from '../fixtures/paste';

test('a problem is entered, taken on, taken back by undo, and stands on the dispatch order', async ({
  app,
}) => {
  const { page } = app;
  const toast = page.locator('.ant-message');
  const problems = async () => (await ask(page, 'registers.list', { register: 'problem' })).entries;
  await installDemo(app);
  await openPage(app, '问题台账');
  const grid = page.getByRole('grid', { name: '问题台账' });
  await expect(grid).toContainText('项目用地尚缺建设用地指标42亩');
  const before = (await problems()).length;

  await page.getByRole('button', { name: '登记问题' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('项目', { exact: true }).click();
  await page.keyboard.type('jhzszy');
  await page.getByTitle('稷桁再生资源综合利用项目（望江街道）').click();
  await form.getByLabel('类别').click();
  await page.getByTitle('基础设施', { exact: true }).click();
  await form.getByLabel('存在问题').fill('进场道路未硬化，大型设备运输困难');
  await page.keyboard.press('Control+s');
  await expect(toast).toContainText('已登记一条问题');
  await expect.poll(async () => (await problems()).length).toBe(before + 1);
  const [added] = (await problems()).filter((entry) => String(entry.fields.text).startsWith('进场道路'));
  // The unit followed from the project.
  expect(added?.fields.unitId).not.toBeNull();
  expect(added?.state).toBe('reported');

  await grid.getByText('进场道路未硬化').first().click();
  await page.keyboard.press('Space');
  const panel = page.getByRole('complementary');
  await expect(panel).toContainText('基础设施');
  await panel.getByRole('button', { name: '办理' }).click();
  await form.getByLabel('办理人或单位').fill('区住建局');
  await form.getByLabel('办理情况').fill('已列入月内计划');
  await form.getByRole('button', { name: /保\s*存/ }).click();
  await expect(panel).toContainText('协调中');
  await expect(panel).toContainText('区住建局');
  await app.screenshot('register-problem');

  await page.keyboard.press('Control+z');
  await expect
    .poll(async () => (await problems()).find((entry) => entry.id === added?.id)?.state)
    .toBe('reported');

  await openPage(app, '周调度');
  await expect(page.getByRole('grid', { name: '本周问题' })).toContainText('进场道路未硬化');
  await page.getByRole('button', { name: '生成调度单' }).click();
  await expect(page.getByText('全区招商引资项目问题调度单').first()).toBeVisible({ timeout: 20_000 });
});

test('rows pasted from a sheet are checked; the good ones are kept, the others stay to be put right', async ({
  app,
}) => {
  const { page } = app;
  await installDemo(app);
  await openPage(app, '走访记录');
  const visits = async () => (await ask(page, 'registers.list', { register: 'visit' })).entries.length;
  const before = await visits();
  await page.getByRole('button', { name: '更多' }).click();
  await page.getByText('导入工作簿或粘贴…').click();
  const text = page.getByLabel('粘贴的内容');
  await text.fill(
    [
      '走访日期\t领导\t责任单位\t现场办公内容',
      '2026年11月20日\t区长\t临港产业园\t现场调度设备安装',
      '11月20日\t区长\t临海镇\t现场调度',
    ].join('\n'),
  );
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: '新增 1' })).toBeVisible();
  await expect(dialog.getByRole('button', { name: '不收 1' })).toBeVisible();
  await expect(dialog).toContainText('C3 责任单位：没有“临海镇”');
  await dialog.getByRole('button', { name: /保\s*存/ }).click();
  await expect.poll(visits).toBe(before + 1);
  await expect(text).toHaveValue(/临海镇/);
  await expect(text).not.toHaveValue(/设备安装/);
});

test('500 lines off the clipboard become problems after a look at them, in one step of undo', async ({
  app,
}) => {
  const { page } = app;
  const problems = async () => (await ask(page, 'registers.list', { register: 'problem' })).entries;
  await installDemo(app);
  const { units } = await ask(page, 'units.list', {});
  await openPage(app, '问题台账');
  const grid = page.getByRole('grid', { name: '问题台账' });
  await expect(grid).toContainText('项目用地尚缺建设用地指标42亩');
  const before = await problems();
  const lines = Array.from({ length: 500 }, (_, index) => [
    units[index % 3]?.name ?? '',
    '土地',
    `第${index + 1}件：红线外\n道路未通`,
    '',
    index === 7 ? '不知道哪天' : '2026年11月5日',
  ]);
  await grid.locator('tbody tr').first().locator('td').nth(2).click();
  await pasteBlock(app, lines);
  const form = page.getByRole('dialog', { name: /^(粘贴到|导入)问题台账$/ });
  await expect(form.getByRole('button', { name: '新增 499', exact: true })).toBeVisible();
  await form.getByRole('button', { name: '不收 1', exact: true }).click();
  await expect(form).toContainText('E8 报送日期：“不知道哪天”不是日期');
  expect(await problems()).toEqual(before);
  await page.keyboard.press('Control+s');
  await expect(page.locator('.ant-message')).toContainText('新增 499 条');
  const after = await problems();
  expect(after.length).toBe(before.length + 499);
  expect(after.filter((entry) => before.some(({ id }) => id === entry.id))).toEqual(before);
  // What was refused stays to be put right.
  await expect(form.getByLabel('粘贴的内容')).toHaveValue(/不知道哪天/);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '不保存，关闭' }).click();
  await expect(form).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect.poll(problems).toEqual(before);
});

test('marks of the tour are typed and pasted as one table; the agenda is that of the meeting chosen', async ({
  app,
}) => {
  const { page } = app;
  await installDemo(app);
  const marks = async () =>
    (await ask(page, 'registers.list', { register: 'inspection-mark', from: '2026-01-01', to: '2026-12-31' }))
      .entries;
  await openPage(app, '巡查打分');
  await page.getByRole('button', { name: '更多' }).click();
  await page.getByText('评委打分表').click();
  const grid = page.getByRole('grid', { name: '2026年巡查打分' });
  await expect(grid.locator('tbody tr')).toHaveCount(5);
  await page.getByLabel('增加评委').fill('张评委、李评委');
  await page.getByLabel('增加评委').press('Enter');
  await grid.locator('tbody tr').first().locator('td, th').nth(3).click();
  await page.keyboard.type('38、27、28');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await marks()).length).toBe(1);
  await page.keyboard.type('41、27、28');
  await page.keyboard.press('Enter');
  await expect(page.getByText('“综合情况”高于满分40').first()).toBeVisible();
  expect((await marks()).length).toBe(1);
  const names = await grid
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => row.querySelector('td, th')?.textContent?.trim() ?? ''));
  await grid.locator('tbody tr').first().locator('td, th').nth(4).click();
  await pasteBlock(app, [
    ['项目', '张评委', '王评委', '平均'],
    ...names.map((name, row) => [name, String(80 + row), String(90 + row), '']),
  ]);
  await expect.poll(async () => (await marks()).length).toBe(10);
  await expect(grid.getByRole('columnheader', { name: '王评委' })).toBeVisible();
  await expect(grid.locator('tbody tr').first()).toContainText('80');
  await app.screenshot('inspection-grid');
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await marks()).map(({ fields }) => fields.marks)).toEqual(['38、27、28']);

  await openPage(app, '会议安排');
  await page.getByRole('grid', { name: '会议安排' }).getByText('11月项目落地评审会').click();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: '印会议议程' }).click();
  const preview = page.getByRole('region', { name: '公文预览' });
  await expect(preview).toContainText('11月项目落地评审会议程', { timeout: 30_000 });
  await app.screenshot('documents-agenda');
  await page.getByRole('combobox', { name: '会议', exact: true }).click();
  await page.getByTitle('2026-11-25 第47周项目调度会').click();
  await expect(preview).toContainText('第47周项目调度会议程', { timeout: 30_000 });
});

test('every register opens with its sample entries', async ({ app }) => {
  const { page } = app;
  await installDemo(app);
  for (const [title, content] of [
    ['调度议定事项', '限期完成两户拆迁'],
    ['领导包保', '年产5万吨光伏支架项目'],
    ['外出招商与活动', '京津冀生物医药招商推介会'],
    ['首谈登记', '区科学技术局'],
    ['首谈裁决', '白鹭镇'],
    ['当面汇报', '石桥街道'],
  ] as const) {
    await openPage(app, title);
    await expect(page.getByRole('grid', { name: title })).toContainText(content);
  }
  await openPage(app, '工作日历');
  await expect(page.getByRole('main', { name: '工作日历' })).toContainText('各单位报送问题截止');
});
