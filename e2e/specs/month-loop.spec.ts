/** The office's week and month beside the ranking: progress, key lists, reports in person, trips, visits, calendar. */
import { expect, test } from '../fixtures/app';
import { ask } from '../fixtures/ask';
import { DEMO_PERIOD, importSamples, installDemo, openPage } from '../fixtures/demo-office';
import { screenshotAtSizes } from '../fixtures/window-size';

test('a month goes from step to step, each with what stands in its way', async ({ app }) => {
  test.setTimeout(180_000);
  const { page } = app;
  await installDemo(app);
  await openPage(app, '本期进程');
  const next = page.getByRole('region', { name: '下一步' });
  await expect(next).toContainText('个单位未报，通报中将列为未报');
  await screenshotAtSizes(app, 'month-open');
  await next.getByRole('button', { name: '截止报送' }).click();
  await expect(next).toContainText('还没有导入任何报表');
  await expect(next.getByRole('button', { name: '开始核查' })).toBeDisabled();

  await importSamples(app);
  await page.reload();
  await expect(next.getByRole('button', { name: '开始核查' })).toBeEnabled();
  await next.getByRole('button', { name: '开始核查' }).click();
  await expect(next).toContainText('条上报待核查认定');
  await expect(next.getByRole('button', { name: '核查完毕' })).toBeDisabled();
  await screenshotAtSizes(app, 'month-checking');
  await next.getByRole('button', { name: '去核查' }).click();
  await expect(page.getByRole('main', { name: '核查认定' })).toBeVisible();

  await openPage(app, '项目进展');
  const progress = page.getByRole('grid', { name: '项目进展' });
  await expect(progress).toContainText('形象进度');
  await screenshotAtSizes(app, 'month-progress');

  await openPage(app, '重点项目');
  const key = page.getByRole('grid', { name: '重点项目' });
  await expect(key).toContainText('达到30000万元');
  const listed = async () =>
    (await ask(page, 'key-lists.view', { period: DEMO_PERIOD })).lists[0]?.projects.length ?? 0;
  const before = await listed();
  await page.getByRole('button', { name: '列入项目…' }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('combobox').click();
  await page.keyboard.type('yzcn');
  await page.keyboard.press('Enter');
  await form.getByRole('button', { name: /保\s*存/ }).click();
  await expect.poll(listed).toBe(before + 1);
  await expect(key).toContainText('人工列入');
  await screenshotAtSizes(app, 'key-lists');
  await page.getByRole('button', { name: '生成发改委抄送件' }).click();
  await expect(page.getByText('关于报送2026年11月重点项目情况的函').first()).toBeVisible({ timeout: 20_000 });
});

test('what the clerk types as progress stands beside last month and can be taken back', async ({ app }) => {
  const { page } = app;
  await installDemo(app);
  await openPage(app, '项目进展');
  const grid = page.getByRole('grid', { name: '项目进展' });
  await expect(grid).toBeVisible();
  const { rows } = await ask(page, 'month.progress', { period: DEMO_PERIOD });
  const first = rows[0];
  if (!first) throw new Error('nothing is under way');
  await grid.getByText(first.project, { exact: true }).first().click();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('F2');
  await page.keyboard.type('主体封顶，设备进场');
  await page.keyboard.press('Enter');
  const read = async () =>
    (await ask(page, 'month.progress', { period: DEMO_PERIOD })).rows.find(
      (row) => row.projectId === first.projectId,
    )?.progress;
  await expect.poll(read).toBe('主体封顶，设备进场');
  await page.keyboard.press('Control+z');
  await expect.poll(read).toBe('');
});

test('the notice to report in person says what the register says was agreed', async ({ app }) => {
  const { page } = app;
  await installDemo(app);
  await openPage(app, '当面汇报');
  const grid = page.getByRole('grid', { name: '当面汇报' });
  await grid.getByText('石桥街道').first().click();
  await page.keyboard.press('Space');
  const panel = page.getByRole('complementary');
  await expect(panel).toContainText('2026-11-26 15:00');
  await screenshotAtSizes(app, 'report-in-person');
  await panel.getByRole('button', { name: '生成汇报通知' }).click();
  await expect(page.getByText('关于石桥街道当面汇报').first()).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText('下午3时，到区政府第二会议室当面汇报').first()).toBeVisible();

  // Sent out, the notice has notified its unit; declared void, it has not.
  const [entry] = (await ask(page, 'registers.list', { register: 'report-in-person' })).entries;
  await ask(page, 'registers.set-state', {
    register: 'report-in-person',
    ids: [entry?.id ?? 0],
    state: 'listed',
    on: '2026-11-20',
    handler: '',
    text: '',
  });
  const paper = await ask(page, 'documents.issue', {
    kind: 'report-in-person',
    period: DEMO_PERIOD,
    unit: entry?.unit ?? '',
    issuedOn: '2026-11-25',
  });
  await openPage(app, '当面汇报');
  await grid.getByText('石桥街道').first().click();
  await page.keyboard.press('Space');
  await expect(panel).toContainText(`发出${paper.number}当面汇报通知`);
  await expect(panel).toContainText('已通知');
  await ask(page, 'documents.void', { id: paper.id, reason: '时间有误' });
  await expect(panel).toContainText(`${paper.number}作废：时间有误`);
  await expect(grid).toContainText('待通知');
});

test('trips are ranked, visits stand week by week, projects by what holds them up', async ({ app }) => {
  const { page } = app;
  await installDemo(app);
  await openPage(app, '外出招商与活动');
  await page.getByRole('button', { name: '更多' }).click();
  await page.getByText('招商活动排名').click();
  const ranking = page.getByRole('grid', { name: '外出招商排名' });
  await expect(ranking).toContainText('生物医药招商组');
  await page.getByText('带队领导', { exact: true }).click();
  await expect(ranking).toContainText('分管招商副区长');
  await screenshotAtSizes(app, 'trip-ranking');

  await openPage(app, '领导包保');
  await page.getByRole('button', { name: '更多' }).click();
  await page.getByText('逐周走访').click();
  await expect(page.getByRole('grid', { name: '逐周走访' })).toContainText('缺');
  await screenshotAtSizes(app, 'visit-weeks');
  await openPage(app, '指挥部与联系人');
  await expect(page.getByRole('grid', { name: '指挥部与联系人' })).toContainText('部门联系人');
  await screenshotAtSizes(app, 'team-members');

  await openPage(app, '周调度');
  await page.getByRole('button', { name: '分类推进' }).click();
  await expect(page.getByRole('grid', { name: '分类推进' })).toContainText('签约未开工');
  await page.getByRole('button', { name: /^等土地指标/ }).click();
  await screenshotAtSizes(app, 'project-classes');
  await page.getByRole('button', { name: '制约分析' }).click();
  await page.getByRole('link', { name: '等土地指标' }).click();
  await expect(page.getByRole('main', { name: '问题台账' })).toContainText('制约分类：等土地指标');
  await expect(page.getByRole('grid', { name: '问题台账' })).toContainText('建设用地指标');
});

test('the month’s calendar is shown, and printed on a sheet across', async ({ app }) => {
  const { page } = app;
  await installDemo(app);
  await openPage(app, '会议安排');
  await expect(page.getByRole('grid', { name: '会议安排' })).toContainText('项目落地评审会');
  await openPage(app, '工作日历');
  const main = page.getByRole('main', { name: '工作日历' });
  await expect(main).toContainText('收齐议题材料：11月项目落地评审会');
  await screenshotAtSizes(app, 'calendar');
  // The month shown is printed; the month worked on stays.
  await main.getByRole('button', { name: '下一月' }).click();
  await expect(main).toContainText('2026年12月');
  await main.getByRole('button', { name: '打印月历' }).click();
  const paper = page.getByRole('dialog', { name: '打印2026年12月工作日历' });
  await expect(paper.getByText('2026年12月招商引资工作日历').first()).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole('button', { name: /2026年11月/ }).first()).toBeVisible();
  await screenshotAtSizes(app, 'calendar-paper');
});
