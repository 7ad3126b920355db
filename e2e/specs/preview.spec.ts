import { execFileSync } from 'node:child_process';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/app';
import { answerDialogs, installDemo, openPage, recogniseSamples } from '../fixtures/demo-office';

interface ShownPage {
  readonly upright: boolean;
  readonly text: string;
  /** Lines of the running text as they are broken on the screen, without blanks. */
  readonly lines: readonly string[];
}

/** What stands on each page of the preview. */
function readPages(page: Page): Promise<ShownPage[]> {
  return page.evaluate(() => {
    const bare = (text: string) => text.replace(/\s/g, '');
    const linesOf = (paragraph: Element): string[] => {
      const lines: { top: number; text: string }[] = [];
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
        for (let at = 0; at < node.data.length; at += 1) {
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const rect = range.getBoundingClientRect();
          const middle = (rect.top + rect.bottom) / 2;
          const last = lines.at(-1);
          if (last && Math.abs(last.top - middle) < 4) last.text += node.data[at];
          else lines.push({ top: middle, text: node.data[at] ?? '' });
        }
      }
      return lines.map((line) => bare(line.text)).filter((line) => line !== '');
    };
    return [...document.querySelectorAll('.paged-preview .gw-page')].map((sheet) => ({
      upright: !sheet.classList.contains('gw-landscape'),
      text: bare(sheet.textContent ?? ''),
      lines: [...sheet.querySelectorAll('.gw-body')].flatMap(linesOf),
    }));
  });
}

function pdfPages(pdf: string): string[] {
  return execFileSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8', maxBuffer: 1 << 26 })
    .split('\f')
    .slice(0, -1);
}

/**
 * Lines of a PDF's page. Where two marks are set close together `pdftotext` sees a new line that is none: before a
 * closing mark no line begins; between `”` and `（` one may, so both readings are kept.
 */
function printedLines(text: string): ReadonlySet<string> {
  const joined = text.replace(/\n(?=[，。、；：）”])/g, '');
  return new Set(
    [joined, joined.replace(/”\n（/g, '”（')].flatMap((reading) =>
      reading.split('\n').map((line) => line.replace(/\s/g, '')),
    ),
  );
}

const letters = (text: string) => [...text.replace(/\s/g, '')].sort().join('');

async function savePdf(app: Parameters<typeof answerDialogs>[0], name: string): Promise<string> {
  const pdf = path.join(app.filesDir, name);
  await answerDialogs(app, { save: pdf });
  await app.page.getByRole('button', { name: '存为 PDF' }).click();
  await expect(app.page.locator('.ant-message')).toContainText(`已存为 ${name}`, { timeout: 30_000 });
  return pdf;
}

test('the PDF breaks pages and lines where the preview does', async ({ app }) => {
  const { page } = app;
  await installDemo(app);
  await recogniseSamples(app);
  await openPage(app, '通报与专报');
  const preview = page.getByRole('region', { name: '公文预览' });
  await expect(preview).toHaveAttribute('aria-busy', 'false', { timeout: 30_000 });
  const shown = await readPages(page);
  expect(shown.length).toBeGreaterThan(6);
  expect(shown.some((sheet) => !sheet.upright)).toBe(true);
  // As wide as the window, page by page: the landscape annexes need no scrolling sideways.
  expect(await preview.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
  for (const [at, sheet] of shown.entries()) {
    if (!/印发$/.test(sheet.text) && sheet.text !== '')
      expect(sheet.text, `page ${at + 1}`).toMatch(new RegExp(`—${at + 1}—$`));
  }
  const printed = pdfPages(await savePdf(app, '通报.pdf'));
  expect(printed).toHaveLength(shown.length);
  for (const [at, sheet] of shown.entries()) {
    expect(letters(printed[at] ?? ''), `page ${at + 1}`).toBe(letters(sheet.text));
    if (!sheet.upright) continue;
    const lines = printedLines(printed[at] ?? '');
    expect(
      sheet.lines.filter((line) => !lines.has(line)),
      `lines of page ${at + 1}`,
    ).toEqual([]);
  }

  // The sheets of both sides: the type area of an even page lies mirrored, the breaks stay.
  const left = (number: number) =>
    preview
      .locator(`.gw-page[data-number="${number}"] > .gw-area`)
      .evaluate((area: HTMLElement) => area.offsetLeft);
  expect(await left(2)).toBe(await left(1));
  await page.getByRole('checkbox', { name: '双面打印' }).check();
  const mm = 96 / 25.4;
  expect(Math.abs((await left(1)) - 28 * mm)).toBeLessThan(1);
  expect(Math.abs((await left(2)) - 26 * mm)).toBeLessThan(1);
  expect((await readPages(page)).map(({ text }) => text)).toEqual(shown.map(({ text }) => text));
  expect(pdfPages(await savePdf(app, '双面.pdf'))).toHaveLength(shown.length);
});

test('pages fit the window as it is', async ({ app }) => {
  const { page } = app;
  await installDemo(app);
  await openPage(app, '通报与专报');
  const preview = page.getByRole('region', { name: '公文预览' });
  const fits = () => preview.evaluate((view) => view.scrollWidth <= view.clientWidth);
  /** How much of the window the first page leaves free. */
  const room = (side: 'width' | 'height') =>
    preview.evaluate((view, name) => {
      const sheet = view.querySelector('.gw-page')?.getBoundingClientRect();
      return (name === 'width' ? view.clientWidth : view.clientHeight) - (sheet?.[name] ?? 0);
    }, side);
  for (const [width, height] of [
    [1024, 768],
    [1366, 768],
    [1920, 1080],
  ] as const) {
    await app.electron.evaluate(
      ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size[0], size[1]),
      [width, height] as const,
    );
    await expect(preview).toHaveAttribute('aria-busy', 'false', { timeout: 30_000 });
    await choose(page, '适合宽度');
    await expect.poll(async () => (await room('width')) >= 0).toBe(true);
    await choose(page, '适合整页');
    await expect.poll(async () => (await room('height')) >= 0).toBe(true);
    await app.screenshot(`preview-whole-page-${width}`);
    await choose(page, '适合宽度');
    await app.screenshot(`preview-width-${width}`);
  }
  await choose(page, '50%');
  expect(await fits()).toBe(true);

  // The wall chart lies on A3, in the window and on paper.
  await page.getByRole('combobox', { name: '文种' }).click();
  await page.getByTitle('挂图作战').click();
  await expect(preview.locator('.gw-wall').first()).toBeAttached({ timeout: 30_000 });
  const pdf = await savePdf(app, '挂图.pdf');
  expect(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' })).toMatch(
    /Page size:\s+119\d\.\d+ x 84\d\.\d+ pts/,
  );
});

async function choose(page: Page, zoom: string): Promise<void> {
  await page.getByRole('combobox', { name: '显示比例' }).click();
  await page.locator('.ant-select-dropdown:visible').getByTitle(zoom, { exact: true }).click();
}
