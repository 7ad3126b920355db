import { expect, test } from '../fixtures/app';
import { ask } from '../fixtures/ask';
import { DEMO_PERIOD, followLink, installDemo } from '../fixtures/demo-office';

test('a joint project counts for its units by share, and an increase of capital is linked to its first project', async ({
  app,
}) => {
  const { page } = app;
  const toast = page.locator('.ant-message');
  await installDemo(app);
  const { projects } = await ask(page, 'projects.list', {});
  const project = projects.find((each) => each.stageState === 'recognised' && each.unit.endsWith('镇'));
  const earlier = projects.find((each) => each.id !== project?.id && each.unit === project?.unit);
  if (!project || !earlier) throw new Error('the demo office has no such projects');
  await followLink(app, `/project?id=${project.id}`);
  const part = page.getByRole('region', { name: '归属' });
  await expect(part).toContainText(`全部计入${project.unit}`);

  await part.getByRole('button', { name: '联合招商份额' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('第1个单位的份额').fill('60%');
  await form.getByLabel('第2个单位', { exact: true }).click();
  await page.keyboard.type('wjjd');
  await page.keyboard.press('Enter');
  await form.getByLabel('第2个单位的份额').fill('50%');
  await expect(form).toContainText('各单位份额合计为1.1，应恰好等于1');
  await form.getByLabel('第2个单位的份额').fill('40%');
  await expect(form).not.toContainText('应恰好等于1');
  await app.screenshot('project-shares-form');
  await form.getByLabel('第2个单位的份额').press('Control+s');
  await expect(toast).toContainText('已设定联合招商份额');
  await expect(part).toContainText(`计入${project.unit} 60%、望江街道 40%`);
  const { versions } = await ask(page, 'attribution.get', { projectId: project.id });
  expect(versions).toMatchObject([{ fromPeriod: DEMO_PERIOD, shares: [{ share: '0.6' }, { share: '0.4' }] }]);

  await part.getByRole('button', { name: '升格、增资或换业主' }).click();
  await form.getByLabel('原项目').click();
  await page.keyboard.type(earlier.name);
  await page.keyboard.press('Enter');
  await form.getByLabel('增加额', { exact: true }).fill('2000');
  await app.screenshot('project-link-form');
  await form.getByLabel('增加额', { exact: true }).press('Control+s');
  await expect(toast).toContainText('已记为增资项目');
  await expect(part).toContainText(`增资项目，原项目：${earlier.name}`);
  await app.screenshot('project-attribution');

  await page.keyboard.press('Control+z');
  await expect(part).not.toContainText('增资项目');
  await part.getByRole('link', { name: earlier.name }).waitFor({ state: 'detached' });
});
