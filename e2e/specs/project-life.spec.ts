import { seriousFaults, WITHOUT_MOTION } from '../fixtures/accessibility';
import { expect, test } from '../fixtures/app';
import { ask } from '../fixtures/ask';
import { answerDialogs, followLink, installDemo } from '../fixtures/demo-office';
import { samplePhoto } from '../fixtures/sample-photo';
import { screenshotAtSizes } from '../fixtures/window-size';

test.use({ appArgs: WITHOUT_MOTION });

test('the whole life of a project on one page, with doors to what it names, and on paper', async ({
  app,
}) => {
  const { page } = app;
  await installDemo(app);
  const problems = (await ask(page, 'registers.list', { register: 'problem' })).entries;
  const told = problems.find((entry) => entry.steps.length > 0 && entry.fields.projectId !== null);
  const projectId = Number(told?.fields.projectId);
  await followLink(app, `/project?id=${projectId}`);
  await answerDialogs(app, { open: [app.write('现场.jpg', samplePhoto(4))] });
  await page.getByRole('button', { name: '添加附件' }).click();
  await expect(page.getByRole('button', { name: '现场.jpg' })).toBeVisible();

  await page.getByRole('button', { name: '全过程', exact: true }).click();
  const table = page.getByRole('table', { name: '全过程' });
  await expect(table).toContainText('签约');
  await expect(table).toContainText(String(told?.fields.text).slice(0, 12));
  await expect(table.locator('img.picture-thumbnail')).toBeVisible();
  await screenshotAtSizes(app, 'project-life');
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByRole('button', { name: /影像与附件/ }).click();
  await expect(table.getByRole('row')).toHaveCount(2);
  await page.getByRole('button', { name: /全部/ }).click();
  await table.getByRole('link', { name: '问题', exact: true }).first().click();
  await expect(page.getByRole('complementary')).toContainText('办理过程');

  await followLink(app, `/project?id=${projectId}`);
  await page.getByRole('button', { name: '一览表' }).click();
  const paper = page.getByRole('region', { name: '公文预览' });
  await expect(paper).toContainText('照片1张', { timeout: 20_000 });
  await expect(paper).toContainText(String(told?.fields.text).slice(0, 12));
  await app.screenshot('project-file-paper');
});

test('Ctrl+K finds projects, units, leaders, register entries and commands by text, pinyin and initials', async ({
  app,
}) => {
  const { page } = app;
  await installDemo(app);
  const find = async (text: string) => {
    await page.getByRole('combobox', { name: '查找命令和记录' }).fill(text);
  };
  await page.keyboard.press('Control+k');
  const list = page.getByRole('listbox');
  for (const [text, hit] of [
    ['jhzszy', '稷桁再生资源综合利用项目'],
    ['稷桁 望江', '稷桁再生资源综合利用项目'],
    ['taoyuan', '桃源镇'],
    ['qz', '区长'],
    ['缺建设用地指标', '项目用地尚缺建设用地指标42亩'],
    ['dcff', ''],
    ['daoru', '导入'],
  ] as const) {
    await find(text);
    await expect(list).toContainText(hit === '' ? '没有找到' : hit);
  }
  await find('jhzszy');
  await expect(list).toContainText('稷桁');
  await app.screenshot('palette-search');
  await page.keyboard.press('Enter');
  await expect(page.getByText('稷桁再生资源综合利用项目').first()).toBeVisible();
});
