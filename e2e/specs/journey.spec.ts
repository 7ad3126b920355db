/** The main job by hand, across the pages: what a clerk does in a month, and that it is all there the next day. */
import { expect, test } from '../fixtures/app';
import { ask } from '../fixtures/ask';
import { DEMO_PERIOD, importSamples, installDemo, openPage } from '../fixtures/demo-office';

test('from the first run to the issued notice, and still there after a restart', async ({ app }) => {
  test.setTimeout(180_000);
  const page = () => app.page;
  await installDemo(app);
  await app.screenshot('journey-1-home');

  await openPage(app, '导入');
  await page().getByRole('button', { name: '用示例报表试一试' }).click();
  const confirm = page().getByRole('button', { name: /^确认导入（\d+ 行）$/ });
  await expect(confirm).toBeVisible({ timeout: 60_000 });
  await confirm.click();
  await expect(page().getByRole('heading', { name: '报表已导入' })).toBeVisible({ timeout: 30_000 });
  await app.screenshot('journey-2-imported');

  await openPage(app, '核查认定');
  await page().getByRole('button', { name: '认定全部无异议的' }).click();
  await page().getByRole('button', { name: '全部认定' }).click();
  const recognised = async () =>
    (await ask(page(), 'desk.list', { period: DEMO_PERIOD })).rows.filter((row) => row.state === 'recognised')
      .length;
  await expect.poll(recognised).toBeGreaterThan(100);
  await app.screenshot('journey-3-recognised');

  await openPage(app, '综合与单项排名');
  const { result } = await ask(page(), 'ranking.compute', { period: DEMO_PERIOD, scope: 'month' });
  const leader = result.groups[0]?.rows[0];
  const first = page().getByRole('grid', { name: '2026年11月当月综合排名' }).locator('tbody tr').first();
  await expect(first).toContainText(leader?.unit ?? '?');
  await first.getByRole('button').nth(1).click();
  await expect(page().getByRole('complementary')).toContainText(/来源：.*第 \d+ 行/);
  await app.screenshot('journey-4-explained');

  await openPage(app, '通报与专报');
  await expect(page().getByText('项全部相符')).toBeVisible({ timeout: 30_000 });
  await page().getByRole('button', { name: '发文…' }).click();
  await page().getByRole('dialog').getByRole('button', { name: '发文', exact: true }).click();
  await page().getByRole('button', { name: '仍然发文' }).click();
  await expect(page().getByRole('heading', { name: '发文登记簿' })).toBeVisible({ timeout: 30_000 });
  const { documents } = await ask(page(), 'documents.register', {});
  const issued = documents.find((document) => document.period === DEMO_PERIOD);
  const row = () =>
    page()
      .getByRole('grid', { name: '发文登记簿' })
      .locator('tbody tr')
      .filter({ hasText: issued?.number ?? '?' });
  await expect(row()).toHaveCount(1);
  await app.screenshot('journey-5-register');

  // What has been issued stands: undo says so and changes nothing.
  const before = await ask(page(), 'audit.list', { offset: 0, limit: 1 });
  await page().keyboard.press('Control+z');
  await expect(page().locator('.ant-message')).toContainText(/不能撤销|没有可以撤销|已发文|不可撤销/);
  expect(await ask(page(), 'audit.list', { offset: 0, limit: 1 })).toEqual(before);

  await app.relaunch();
  await openPage(app, '发文登记簿');
  await expect(row()).toHaveCount(1);
  const again = await ask(page(), 'ranking.compute', { period: DEMO_PERIOD, scope: 'month' });
  expect(again.frozen).toBe(true);
  expect(again.result.groups).toEqual(result.groups);
  expect((await ask(page(), 'check.run', {})).findings).toEqual([]);
});

test('Ctrl+Z takes an import back and Ctrl+Y brings it again, on any page and after a restart', async ({
  app,
}) => {
  const page = () => app.page;
  await installDemo(app);
  await importSamples(app);
  const reported = async () => {
    const { rows } = await ask(page(), 'submissions.board', { period: DEMO_PERIOD });
    return rows.filter((row) => row.state !== 'missing').length;
  };
  const all = await reported();
  expect(all).toBeGreaterThan(15);
  for (const title of ['本月态势', '项目库', '报表收集']) {
    await openPage(app, title);
    await page().keyboard.press('Control+z');
    await expect.poll(reported).toBe(0);
    await page().keyboard.press('Control+y');
    await expect.poll(reported).toBe(all);
  }
  await app.relaunch();
  await page().keyboard.press('Control+z');
  await expect.poll(reported).toBe(0);
  expect((await ask(page(), 'check.run', {})).findings).toEqual([]);
});
