import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '../fixtures/app';
import { ask } from '../fixtures/ask';
import { answerDialogs, installDemo, openPage } from '../fixtures/demo-office';
import { screenshotAtSizes } from '../fixtures/window-size';

test('a changed scheme becomes a new version and changes the ranking', async ({ app }) => {
  const { page } = app;
  await installDemo(app);
  await openPage(app, '考核方案');
  const before = await ask(page, 'ranking.compute', { period: '2026-11', scope: 'year' });
  const weight = (name: string) => page.getByRole('textbox', { name: `${name}的权重` });
  const save = page.getByRole('button', { name: /^存为第\d+版$/ });
  await expect(save).toBeDisabled();
  const list = app.write('考核项目.xlsx', '');
  await answerDialogs(app, { save: list });
  await page.getByRole('button', { name: /^导出“.*考核项目”$/ }).click();
  await expect(page.getByText(/已导出 6 行到/)).toBeVisible();

  await weight('签约项目个数').fill('十五');
  await expect(page.getByRole('alert').filter({ hasText: '应为数字' }).first()).toBeVisible();
  await expect(save).toBeDisabled();
  await weight('签约项目个数').fill('35');
  await expect(page.getByText('应为 100 分')).toBeVisible();
  await weight('到位资金').fill('0');
  await expect(page.getByText('应为 100 分')).toBeHidden();
  await page.keyboard.press('Control+s');
  await expect(page.locator('.ant-message')).toContainText('第2版');

  const after = await ask(page, 'ranking.compute', { period: '2026-11', scope: 'year' });
  expect(after.result.scheme.version).toBe(2);
  expect(after.result.items.find((item) => item.id === 'signed-count')?.weight).toBe('35');
  expect(JSON.stringify(after.result.groups)).not.toBe(JSON.stringify(before.result.groups));
});

test('every parameter has a field, with a worked example, its fault beside it and steps back', async ({
  app,
}) => {
  const { page } = app;
  await installDemo(app);
  await openPage(app, '考核方案');
  await page.getByRole('button', { name: '设置开工项目个数' }).click();
  const panel = page.getByRole('complementary');
  const example = panel.getByRole('region', { name: '试算' });
  await expect(example).toContainText('完成率130.00%（封顶按120%计）；120%×20分 = 24.00分');
  await example.getByRole('textbox', { name: '试算：开工项目个数', exact: true }).fill('5');
  await expect(example).toContainText('完成率50.00%；5÷10×20分 = 10.00分');

  // Another function: what both need stays, its own parameters appear, and say what is missing where it is missing.
  await panel.getByRole('combobox', { name: '计分方法' }).click();
  await page.getByTitle('名次分值', { exact: false }).or(page.getByTitle('按名次得分')).first().click();
  await expect(panel.getByRole('combobox', { name: '指标', exact: true })).toHaveValue('开工项目个数');
  const points = panel.getByRole('textbox', { name: '名次分值表第1行得几分' });
  await panel.getByRole('textbox', { name: '名次分值表第1行从第几名' }).fill('1');
  await panel.getByRole('textbox', { name: '名次分值表第1行到第几名' }).fill('3');
  const save = page.getByRole('button', { name: /^存为第\d+版$/ });
  await expect(save).toBeDisabled();
  await expect(points).toHaveAttribute('aria-invalid', 'true');
  await page.getByRole('button', { name: /分值表第1行分值：应为数字/ }).click();
  await expect(points).toBeFocused();
  await points.fill('7');
  await panel.getByRole('button', { name: '名次分值表：增加一行' }).click();
  await panel.getByRole('textbox', { name: '名次分值表第2行从第几名' }).fill('4');
  await panel.getByRole('textbox', { name: '名次分值表第2行到第几名' }).fill('6');
  await panel.getByRole('textbox', { name: '名次分值表第2行得几分' }).fill('5');
  await expect(example).toContainText('名得5分');
  await expect(save).toBeEnabled();
  await screenshotAtSizes(app, 'scheme-item');

  // Steps back and forward; what is typed outlives a power cut.
  await page.getByRole('button', { name: '撤回一步' }).click();
  await expect(panel.getByRole('textbox', { name: '名次分值表第2行得几分' })).toHaveValue('');
  await page.getByRole('button', { name: '重做一步' }).click();
  await expect(panel.getByRole('textbox', { name: '名次分值表第2行得几分' })).toHaveValue('5');
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('draft:scheme:default') ?? ''))
    .toContain('rank-to-points');
  // The promise is one second; nothing on the page tells when the disk has it.
  await page.waitForTimeout(2_000);
  await app.kill();
  await app.start();
  await openPage(app, '考核方案');
  await expect(app.page.getByText('接着上次没有保存的改动')).toBeVisible();

  // Leaving asks; the comparison shows what the draft changes and what it does to the places.
  await app.page.getByText('版本与比较', { exact: true }).click();
  const versions = app.page.getByRole('region', { name: '版本与比较' });
  await expect(versions).toContainText('按名次得分');
  await expect(versions).toContainText('对名次的影响');
  await screenshotAtSizes(app, 'scheme-compare');
  const dialog = app.page.getByRole('dialog');
  for (const leave of [() => openPage(app, '走势'), () => app.page.keyboard.press('Alt+ArrowLeft')]) {
    await leave();
    await expect(dialog).toContainText('还没有保存');
    await dialog.getByRole('button', { name: '取消' }).click();
    await expect(dialog).toBeHidden();
  }
  await app.page.getByRole('button', { name: '放弃改动' }).click();
  await expect(app.page.getByText('接着上次没有保存的改动')).toBeHidden();
});

test('general rules, multipliers and conclusions are edited as forms; a scheme travels as a file', async ({
  app,
}) => {
  const { page } = app;
  await installDemo(app);
  await openPage(app, '考核方案');
  await page.getByText('总则', { exact: true }).click();
  await page.getByRole('textbox', { name: '自哪个月起' }).fill('2026年7月');
  await page.getByRole('combobox', { name: '并列名次' }).click();
  await page.getByTitle('1-2-2-3').click();
  await app.screenshot('scheme-rules');
  await page.getByText('折算倍数', { exact: true }).first().click();
  await page.getByRole('button', { name: '折算倍数倍数表：增加一行' }).click();
  await page.getByRole('textbox', { name: '折算倍数倍数表第1行名称' }).fill('世界500强');
  await page.getByRole('textbox', { name: '折算倍数倍数表第1行倍数' }).fill('2.5');
  await page.getByRole('combobox', { name: '折算倍数倍数表第1行条件：增加' }).click();
  await page.getByTitle('标签之一').click();
  await page.getByRole('combobox', { name: '折算倍数倍数表第1行条件标签之一' }).fill('世界500强');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await screenshotAtSizes(app, 'scheme-multipliers');
  await page.getByText('结论规则', { exact: true }).first().click();
  await page.getByRole('textbox', { name: '结论规则第1行条件第1行几名' }).fill('2');
  await screenshotAtSizes(app, 'scheme-conclusions');
  await page.keyboard.press('Control+s');
  await expect(page.locator('.ant-message')).toContainText('第2版');
  const { schemes } = await ask(page, 'schemes.list', {});
  expect(schemes[0]?.scheme).toMatchObject({
    effectiveFrom: '2026-07',
    tieRule: 'dense',
    multipliers: {
      strategy: 'highest',
      rules: [{ name: '世界500强', factor: '2.5', when: { tags: ['世界500强'] } }],
    },
    conclusions: [{ when: [{ type: 'place', end: 'top', count: 2 }, {}] }, {}, {}],
  });

  const file = path.join(app.filesDir, '方案.json');
  await answerDialogs(app, { save: file });
  await page.getByRole('button', { name: '导出方案文件' }).click();
  await expect(page.locator('.ant-message')).toContainText('已导出');
  const exported = JSON.parse(readFileSync(file, 'utf8')) as { name: string; id: string };
  writeFileSync(file, JSON.stringify({ ...exported, id: 'copy', name: '另一个区的方案' }));
  await answerDialogs(app, { open: [file] });
  await page.getByRole('button', { name: '导入方案文件' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '存入' }).click();
  await expect(page.getByTitle(/另一个区的方案 · 第1版/).first()).toBeVisible();
});
