import { expect, type RunningApp, test } from '../fixtures/app';
import { ask } from '../fixtures/ask';
import { DEMO_PERIOD, installDemo, openPage, recogniseSamples } from '../fixtures/demo-office';
import { pasteBlock } from '../fixtures/paste';
import { screenshotAtSizes } from '../fixtures/window-size';

async function recognisedDemo(app: RunningApp): Promise<void> {
  await installDemo(app);
  await recogniseSamples(app);
}

test('what lifts a unit out of the tail is put in and moves it at once; nothing is stored', async ({
  app,
}) => {
  const { page } = app;
  await recognisedDemo(app);
  const before = await ask(page, 'ranking.compute', { period: DEMO_PERIOD, scope: 'month' });
  // The unit of the tail that one figure alone can lift.
  const lifts = [];
  for (const row of before.result.groups.flatMap((group) => group.rows)) {
    if (row.place === null) continue;
    lifts.push(await ask(page, 'ranking.lift', { period: DEMO_PERIOD, scope: 'month', unit: row.unit }));
  }
  const tail = lifts.find((lift) => lift.ways.some((way) => way.needed !== null));
  await openPage(app, '推演');
  const grid = page.getByRole('grid', { name: '2026年11月当月推演' });
  const row = grid.locator('tbody tr', { hasText: tail?.unit ?? '?' });
  await row.locator('td').first().click();
  const panel = page.getByRole('complementary', { name: `${tail?.unit} · 怎样脱离靠后` });
  await expect(panel).toContainText('脱离靠后');
  await panel
    .getByRole('button', { name: /^按.*推演$/ })
    .first()
    .click();
  await expect(row).toContainText('▲');
  await screenshotAtSizes(app, 'what-if');
  await page.getByText('假设目标', { exact: true }).click();
  await expect(grid).toContainText('签约目标');
  expect(await ask(page, 'ranking.compute', { period: DEMO_PERIOD, scope: 'month' })).toEqual(before);
});

test('targets are pasted as a whole table; an adjustment needs its reason and stays in sight', async ({
  app,
}) => {
  const { page } = app;
  await installDemo(app);
  await openPage(app, '目标');
  const { units } = await ask(page, 'units.list', {});
  const [first] = units;
  await page.getByRole('button', { name: '从 Excel 粘贴整表' }).click();
  const dialog = page.getByRole('dialog');
  await dialog
    .getByRole('textbox', { name: '粘贴的表格' })
    .fill(`单位\t签约项目个数（个）\n${first?.name}\t99\n没有的镇\t5\n合计\t104`);
  await expect(dialog).toContainText('认出 1 个单位、签约项目个数，共 1 个目标');
  await expect(dialog).toContainText('没有这个单位：没有的镇 5');
  await dialog.getByRole('button', { name: '填入 1 个目标' }).click();
  const save = page.getByRole('button', { name: '保存 1 处改动' });
  await expect(save).toBeDisabled();
  await page.getByRole('textbox', { name: '调整原因' }).fill('区政府常务会议调整');
  await save.click();
  await expect(page.locator('.ant-message')).toContainText('已保存 1 个目标');
  await page
    .getByRole('grid')
    .locator('tbody tr', { hasText: first?.name ?? '?' })
    .locator('td')
    .first()
    .click();
  await page.keyboard.press('Space');
  const panel = page.getByRole('complementary');
  await expect(panel).toContainText('区政府常务会议调整');
  await expect(panel).toContainText('按原目标');
  await screenshotAtSizes(app, 'targets');

  // Figures off the clipboard go from the active cell on; what does not fit is told, nothing else changes.
  const grid = page.getByRole('grid');
  const standing = (await ask(page, 'targets.list', { year: 2026 })).targets;
  await grid.locator('tbody tr').first().locator('td').nth(2).click();
  await pasteBlock(
    app,
    Array.from({ length: 500 }, (_, index) => [index === 2 ? '若干' : `${700 + index}`]),
  );
  const report = page.getByRole('dialog', { name: '粘贴结果' });
  await expect(report).toContainText(`另有 ${500 - units.length} 行没有粘贴`);
  await expect(report.getByRole('row').nth(1)).toContainText(/3.*若干应是整数/);
  await report.getByRole('button', { name: '知道了' }).click();
  await page.getByRole('textbox', { name: '调整原因' }).fill('按区里下达的数');
  await page.getByRole('button', { name: `保存 ${units.length - 1} 处改动` }).click();
  await expect(page.locator('.ant-message')).toContainText(`已保存 ${units.length - 1} 个目标`);
  const stored = (await ask(page, 'targets.list', { year: 2026 })).targets;
  const taken = stored.filter(({ indicator, value }) => indicator === 'signed-count' && Number(value) >= 700);
  expect(taken.length).toBe(units.length - 1);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await ask(page, 'targets.list', { year: 2026 })).targets).toEqual(standing);
  // With the names of the units beside them they find their rows, in whatever order.
  const [, second] = units;
  await grid.locator('tbody tr').first().locator('td').first().click();
  await pasteBlock(app, [[second?.name ?? '', second?.groupName ?? '', '321']]);
  await expect(dialog).toContainText('认出 1 个单位');
  await page.keyboard.press('Escape');
  // What is copied arrives as a table too; a list that only shows says that it takes none.
  await expect(dialog).toBeHidden();
  await grid.focus();
  await page.keyboard.press('Control+c');
  const copied = await app.electron.evaluate(({ clipboard }) =>
    (clipboard as unknown as { readHTML(): string }).readHTML(),
  );
  expect(copied).toContain(`<td>${first?.name}</td>`);
  await openPage(app, '发文登记簿');
  await page.getByRole('grid').first().focus();
  await pasteBlock(app, [['1', '2']]);
  await expect(page.locator('.ant-message')).toContainText('这张表不能粘贴');

  // What was printed a year ago is pasted in too, and is what the change is measured by.
  await openPage(app, '上年同期');
  const past = page.getByRole('grid', { name: '2025年11月各单位完成数' });
  await past.locator('tbody tr').first().locator('td').nth(2).click();
  await pasteBlock(app, [['40', '0.5']]);
  const entered = async () =>
    (await ask(page, 'past-figures.list', { year: 2025 })).figures
      .filter(({ period, unitId }) => period === '2025-11' && unitId === first?.id)
      .map(({ value }) => value);
  await expect.poll(entered).toEqual(expect.arrayContaining(['40', '0.5']));
  await screenshotAtSizes(app, 'past-figures');
});

test('the annual assessment says what is missing and opens down to its parts', async ({ app }) => {
  const { page } = app;
  await recognisedDemo(app);
  await openPage(app, '年度考评');
  const grid = page.getByRole('grid', { name: '2026年度考评' });
  await expect(grid).toContainText('缺');
  await grid.locator('tbody tr').first().locator('td').first().click();
  await page.keyboard.press('Space');
  await expect(page.getByRole('complementary')).toContainText('还缺：满意度测评');
  await screenshotAtSizes(app, 'assessment');
  // Points taken off open down to the supervision case.
  await grid.locator('tbody tr', { hasText: '石桥街道' }).locator('td').first().click();
  await page.keyboard.press('Space');
  const cases = page.getByRole('region', { name: '督查问效' });
  await expect(cases).toContainText('第二级 · 扣1分');
  // The year before was marked sheet by sheet: the score comes from there and is not typed over.
  await page.getByRole('spinbutton', { name: '年度' }).fill('2025');
  await page.keyboard.press('Enter');
  const marked = page
    .getByRole('grid', { name: '2025年度考评' })
    .locator('tbody tr', { hasText: '清河街道' });
  await expect(marked).toContainText('91.33');
  await marked.locator('td').first().click();
  await page.keyboard.press('Space');
  await expect(page.getByRole('region', { name: '巡查打分' })).toContainText('91.33分 · 5名评委 · 第1名');
  await app.screenshot('assessment-marked');
  await page.getByRole('spinbutton', { name: '年度' }).fill('2026');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '考评结果通报' }).click();
  const preview = page.getByRole('region', { name: '公文预览' });
  await expect(preview).toContainText('2026年度督查问效扣分情况', { timeout: 30_000 });
  await expect(preview).toContainText('满意度测评缺13个单位的数据');
  await app.screenshot('assessment-paper');
  await openPage(app, '年度考评');
  await page.getByRole('button', { name: '考评办法' }).click();
  await expect(page.getByRole('textbox', { name: '巡查测评的权重' })).toHaveValue('20');
});

test('a confirmed figure stands beside the computed one and goes into the working paper', async ({ app }) => {
  const { page } = app;
  await recognisedDemo(app);
  await openPage(app, '综合与单项排名');
  const grid = page.getByRole('grid', { name: '2026年11月当月综合排名' });
  await grid.locator('tbody tr').first().getByRole('button').nth(1).click();
  const panel = page.getByRole('complementary');
  await panel.getByRole('button', { name: '核定', exact: true }).click();
  await panel.getByRole('textbox', { name: '核定为' }).fill('9');
  await panel.getByRole('textbox', { name: '核定理由' }).fill('以专班核查为准');
  await panel.getByRole('form', { name: '核定' }).getByRole('button', { name: '核定', exact: true }).click();
  await expect(panel.getByRole('region', { name: '核定值' })).toContainText('核定 9（以专班核查为准）');

  // What no figure says the office concludes itself, with its reason, and can take back.
  await panel.getByRole('button', { name: '直接列入…' }).click();
  const declare = panel.getByRole('form', { name: '直接列入' });
  await declare.getByRole('combobox', { name: '列入什么' }).click();
  await page.getByTitle('一票否决').click();
  await expect(declare.getByRole('button', { name: '列入', exact: true })).toBeDisabled();
  await declare.getByRole('textbox', { name: '列入理由' }).fill('发生较大安全事故');
  await declare.getByRole('button', { name: '列入', exact: true }).click();
  const verdict = panel.getByRole('region', { name: '结论' });
  await expect(verdict).toContainText('一票否决');
  await expect(verdict).toContainText('发生较大安全事故');
  await expect(page.getByRole('list', { name: '结论' })).toContainText('一票否决');
  await screenshotAtSizes(app, 'declared');
  await verdict.getByRole('button', { name: '取消列入' }).click();
  await expect(page.getByRole('list', { name: '结论' }).getByText('一票否决')).toHaveCount(0);
  await page.getByRole('button', { name: '核定值清单' }).click();
  const preview = page.getByRole('region', { name: '公文预览' });
  await expect(preview).toContainText('2026年11月核定值清单', { timeout: 30_000 });
  await expect(preview).toContainText('以专班核查为准');
  await app.screenshot('confirmed-values');
});

test('sixty units fit every page of the ranking', async ({ app }) => {
  const { page } = app;
  await recognisedDemo(app);
  const { groups } = await ask(page, 'units.list', {});
  for (let number = 1; number <= 40; number += 1) {
    await ask(page, 'units.save', {
      id: null,
      name: `第${number}镇人民政府招商服务中心`,
      shortName: `第${number}镇`,
      groupId: groups[0]?.id ?? 0,
      active: true,
      inComposite: true,
      aliases: [],
      contact: '',
    });
  }
  for (const [title, name] of [
    ['综合与单项排名', 'sixty-ranking'],
    ['走势', 'sixty-history'],
    ['图表', 'sixty-charts'],
    ['推演', 'sixty-what-if'],
  ] as const) {
    await openPage(app, title);
    await expect(page.getByRole('main', { name: title === '综合与单项排名' ? '排名' : title })).toBeVisible();
    await expect(page.getByText('第40镇人民政府').or(page.getByRole('grid')).first()).toBeAttached();
    await screenshotAtSizes(app, name);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  }
});
