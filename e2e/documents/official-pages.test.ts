/** Documents as LibreOffice lays them out: what the standard asks of the page itself, measured on the page. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { countPages } from '../../shared/documents/measure/count-pages';
import type { DocumentModel } from '../../shared/documents/model';
import { buildBriefing } from '../../shared/documents/notice/build-briefing';
import { buildNotice } from '../../shared/documents/notice/build-notice';
import { noticeFixture } from '../../shared/documents/testing/notice-fixture';
import { writeDocx } from '../../shared/documents/write-docx';
import { inkOf } from '../fixtures/ink';
import { type Rendered, render } from '../fixtures/render';
import { scratchFolder } from '../fixtures/scratch-folder';

const folder = scratchFolder('official-pages');

const data = noticeFixture();
const notice = buildNotice(data);

async function layOut(name: string, model: DocumentModel): Promise<Rendered> {
  const file = path.join(folder, `${name}.docx`);
  writeFileSync(file, await writeDocx(model));
  return render(file, folder);
}

describe('a page full of text', () => {
  const text = '推进重大招商项目早签约早注册早开工早投产'.repeat(70);
  const model: DocumentModel = {
    ...notice,
    masthead: null,
    title: '',
    mainRecipients: [],
    blocks: [{ type: 'paragraph', key: 'text', text, figures: [] }],
    attachments: [],
    signature: null,
    imprint: null,
  };

  test('holds 22 lines of 28 characters', async () => {
    const rendered = await layOut('full', model);
    const [first = ''] = (await rendered.text()).split('\f');
    const lines = first
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '' && !line.startsWith('—'));
    expect(lines.length).toBe(22);
    expect(lines.map((line) => [...line].length)).toEqual([26, ...Array.from({ length: 21 }, () => 28)]);
    const ink = await inkOf(rendered, 1, { from: 0, to: 263 });
    expect(ink.left).toBeGreaterThan(27.5);
    expect(ink.right).toBeLessThan(184.8);
    expect(ink.right).toBeGreaterThan(181);
    expect(ink.top).toBeGreaterThan(37);
    expect(ink.bottom).toBeLessThan(262.5);
  });
});

describe('the end of a document', () => {
  // Lengths at which the date, but not the 版记 below it, would still have found room.
  test.each([4, 5, 6, 26, 27, 28])(
    '%i lines of text: date, signature and text stay together',
    async (lines) => {
      const blocks = Array.from({ length: lines }, (_, index) => {
        return {
          type: 'paragraph' as const,
          key: `text${index}`,
          text: '现将有关情况通报如下。',
          figures: [],
        };
      });
      const rendered = await layOut(`end-${lines}`, { ...notice, blocks, attachments: [], figures: {} });
      const pages = (await rendered.text()).replace(/[ \n]/g, '').split('\f').slice(0, -1);
      expect(pages.at(-1)).toMatch(/现将有关情况通报如下。.*办公室2026年\d+月\d+日.*印发/);
    },
  );
});

describe('the notice', () => {
  test('is printed inside the type area with its numbers, head and imprint in place', async () => {
    const rendered = await layOut('notice', notice);
    const pages = (await rendered.text()).replaceAll(' ', '').split('\f');
    expect(pages[0]).toContain('×开放办〔2026〕11号');
    expect(pages[0]).toMatch(/各镇、街道、农场/);
    // 公文首页必须显示正文 (7.1), and the mark's upper edge is 35 mm below that of the type area.
    expect(pages[0]).toContain('通报如下');
    const head = await inkOf(rendered, 1, { from: 0, to: 95 });
    expect(head.top).toBeGreaterThan(70);
    expect(head.top).toBeLessThan(77);
    for (const page of [1, 2, 3, 4, 5]) {
      const ink = await inkOf(rendered, page, { from: 0, to: 263 });
      expect(ink.left).toBeGreaterThan(27.5);
      expect(ink.right).toBeLessThan(185.5);
      expect(ink.bottom).toBeLessThan(262.6);
      // The number stands 7 mm below the type area: odd pages right, even pages left.
      const number = await inkOf(rendered, page, { from: 264, to: 290 });
      expect((number.top + number.bottom) / 2).toBeGreaterThan(266.5);
      expect((number.top + number.bottom) / 2).toBeLessThan(271.5);
      if (page % 2 === 1) expect(number.right).toBeCloseTo(179, -1);
      else expect(number.left).toBeCloseTo(33, -1);
    }
    // 版记 on the lower edge of the last page, which carries no number.
    const imprint = await inkOf(rendered, rendered.pages, { from: 0, to: 297 });
    expect(pages[rendered.pages - 1]).toContain('抄送：');
    expect(imprint.bottom).toBeGreaterThan(260.5);
    expect(imprint.bottom).toBeLessThan(262.8);
    expect(Math.abs(rendered.pages - countPages(notice))).toBeLessThanOrEqual(2);
  });

  test('has its imprint under the signature when nothing is attached', async () => {
    const rendered = await layOut('unattached', { ...notice, attachments: [] });
    const last = (await rendered.text()).replaceAll(' ', '').split('\f')[rendered.pages - 1] ?? '';
    expect(last).toContain('2026年11月26日');
    expect(last).toContain('抄送：');
    const ink = await inkOf(rendered, rendered.pages, { from: 0, to: 263 });
    expect(ink.bottom).toBeGreaterThan(260.5);
    // The page of the signature holds text of the body.
    expect(last).toMatch(/各单位要/);
  });
});

test('the briefing is one page inside the type area', async () => {
  const rendered = await layOut('briefing', buildBriefing({ ...data, number: '第11期' }));
  expect(rendered.pages).toBe(1);
  const ink = await inkOf(rendered, 1, { from: 0, to: 263 });
  expect(ink.left).toBeGreaterThan(27.5);
  expect(ink.right).toBeLessThan(186);
  expect(ink.bottom).toBeLessThan(262.6);
  expect(await rendered.text()).toContain('领导批示');
});
