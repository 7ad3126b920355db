import path from 'node:path';
import { seriousFaults, WITHOUT_MOTION } from '../fixtures/accessibility';
import { expect, test } from '../fixtures/app';
import { ask } from '../fixtures/ask';
import { answerDialogs, followLink, installDemo } from '../fixtures/demo-office';
import { samplePhoto } from '../fixtures/sample-photo';
import { screenshotAtSizes } from '../fixtures/window-size';

test.use({ appArgs: WITHOUT_MOTION });

test('photos and files are added to a project, seen, described, taken back and still there after a restart', async ({
  app,
}) => {
  const { page } = app;
  const toast = page.locator('.ant-message');
  await installDemo(app);
  const [project] = (await ask(page, 'projects.list', {})).projects;
  const projectId = project?.id ?? 0;
  const files = { projectId };
  await followLink(app, `/project?id=${projectId}`);
  const part = page.getByRole('region', { name: '影像与附件' });
  await expect(part).toContainText('也可以把照片、文件拖进窗口');

  await answerDialogs(app, {
    open: [
      app.write('一号厂房.jpg', samplePhoto(2)),
      app.write('投资合同.pdf', '%PDF-1.7\n%%EOF'),
      app.write('图纸.svg', '<svg onload="alert(1)"/>'),
    ],
  });
  await part.getByRole('button', { name: '添加附件' }).click();
  await expect(page.locator('.ant-notification')).toContainText('图纸.svg：可能带有程序');
  const photo = part.getByRole('button', { name: '一号厂房.jpg' });
  await expect(photo.getByRole('img')).toBeVisible();
  await expect(part).toContainText('2026年第4季度');
  await expect(part).toContainText('投资合同.pdf');

  // The same picture pasted from the clipboard, as a screenshot would be.
  await page.evaluate(
    (bytes) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(bytes)], 'image.png', { type: 'image/png' }));
      window.dispatchEvent(new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true }));
    },
    [...samplePhoto(3)],
  );
  await expect(part.getByRole('button', { name: /粘贴的图片/ })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(part.getByRole('button', { name: /粘贴的图片/ })).toBeHidden();

  // A second photo of an earlier quarter comes in by dropping; a page's own file has no path on the disk.
  const dropped = [...samplePhoto(1)];
  await page.getByRole('region', { name: '概况' }).evaluate((zone, bytes) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Uint8Array(bytes)], '拖入.jpg', { type: 'image/jpeg' }));
    zone.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
  }, dropped);
  await expect(toast).toContainText('已添加附件 1 个');
  await part.getByRole('button', { name: /粘贴的图片/ }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('说明').fill('场地平整');
  await form.getByLabel('拍摄日期').fill('2026-08-05');
  await form.getByLabel('地点').fill('临港产业园');
  await form.getByLabel('地点').press('Control+s');
  await expect(toast).toContainText('已修改附件说明');
  await expect(part).toContainText('2026年第3季度');
  await page.keyboard.press('Escape');
  await expect(form).toBeHidden();

  await photo.click();
  await expect(form).toContainText('第 1 张，共 2 张 · 800 × 600');
  await expect(form.locator('img.picture-view')).toBeVisible();
  await app.screenshot('attachment-photo');
  expect(await seriousFaults(page)).toEqual([]);
  await form.getByRole('button', { name: '删除' }).click();
  await expect(part).not.toContainText('2026年第4季度');
  await page.keyboard.press('Control+z');
  await expect(part).toContainText('2026年第4季度');
  await part.scrollIntoViewIfNeeded();
  await screenshotAtSizes(app, 'project-attachments');

  // Before a file from outside is opened the system asks; the clerk declines.
  await app.electron.evaluate(({ dialog }) => {
    dialog.showMessageBox = () => Promise.resolve({ response: 1, checkboxChecked: false });
  });
  const contract = (await ask(page, 'attachments.list', files)).attachments.find(
    ({ kind }) => kind === 'document',
  );
  expect(await ask(page, 'attachments.open', { id: contract?.id ?? 0 })).toEqual({ opened: false });
  const copy = path.join(app.filesDir, '另存.pdf');
  await answerDialogs(app, { save: copy });
  await part.getByRole('button', { name: /投资合同/ }).click();
  await form.getByRole('button', { name: '另存为' }).click();
  await expect(toast).toContainText('已另存为 另存.pdf');

  await app.relaunch();
  expect((await ask(app.page, 'attachments.list', files)).attachments).toHaveLength(3);
  expect(await ask(app.page, 'check.run', {})).toEqual({ ok: true, findings: [] });
});

test('vouchers stand with the fund they belong to, on the checker’s desk and in the form', async ({
  app,
}) => {
  const { page } = app;
  await installDemo(app);
  const [fund] = (await ask(page, 'projects.list', {})).projects.filter(({ fundsFen }) => fundsFen > 0);
  const projectId = fund?.id ?? 0;
  await followLink(app, `/project?id=${projectId}`);
  const funds = page.getByRole('region', { name: '到位资金' });
  await funds.getByRole('button', { name: '修改' }).first().click();
  const form = page.getByRole('dialog');
  await answerDialogs(app, { open: [app.write('进账单.jpg', samplePhoto(1))] });
  await form.getByRole('button', { name: '添加附件' }).click();
  await expect(form.getByRole('button', { name: /进账单/ })).toBeVisible();
  await app.screenshot('fund-voucher');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: '影像与附件' })).toContainText('进账单.jpg');
});
