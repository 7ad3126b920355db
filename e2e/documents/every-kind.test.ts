/**
 * One document of every kind, in the strict and in an office's own profile, as LibreOffice lays it out: pages as
 * counted, ink inside the type area, numbers, 版记 and signature in their places, heads of tables repeated.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { DOCUMENT_KINDS } from '../../shared/documents/kinds';
import { fillPages } from '../../shared/documents/measure/count-pages';
import { SUBSTITUTE_FONTS } from '../../shared/documents/measure/text-lines';
import type { DocumentModel, Table } from '../../shared/documents/model';
import { everyKind } from '../../shared/documents/testing/kind-fixtures';
import { writeDocx } from '../../shared/documents/write-docx';
import { formatDate } from '../../shared/domain/period';
import { settingsInForce } from '../../shared/domain/settings';
import { inkOf } from '../fixtures/ink';
import { type Rendered, renderAll } from '../fixtures/render';
import { scratchFolder } from '../fixtures/scratch-folder';

const folder = scratchFolder('every-kind');

const layout = settingsInForce([], '2026-11')['document.layout'];
const PROFILES = {
  strict: everyKind(),
  office: everyKind({
    'document.layout': {
      ...layout,
      profile: 'office',
      boldHeadings: true,
      timesDigits: true,
      ruleWeight: 3,
      markPoints: 40,
      markOffset: 20,
      linePitch: 28,
      titlePitch: 35,
      landscapeNumber: 'bottom',
      imprintPoints: 16,
    },
  }),
} as const;
type Profile = keyof typeof PROFILES;

const cases = (['strict', 'office'] as const).flatMap((profile) =>
  DOCUMENT_KINDS.map((kind) => [profile, kind] as const),
);

/** Type areas in millimetres, with what a stroke may stand out. */
const UPRIGHT = { left: 27.5, right: 185.5, top: 36.5, bottom: 262.6 };
const ACROSS = { left: 34.5, right: 260.5, top: 27.9, bottom: 184.6 };
const WALL = { left: 19.5, right: 400.6, top: 19.9, bottom: 277.5 };

let rendered: ReadonlyMap<string, Rendered>;
const texts = new Map<string, readonly string[]>();

beforeAll(async () => {
  const files: string[] = [];
  for (const [profile, kind] of cases) {
    const file = path.join(folder, `${profile}-${kind}.docx`);
    writeFileSync(file, await writeDocx(PROFILES[profile][kind]));
    files.push(file);
  }
  rendered = await renderAll(files, folder);
  for (const [name, pages] of rendered)
    texts.set(name, (await pages.text()).split('\f').slice(0, pages.pages));
}, 180_000);

function pagesOf(profile: Profile, kind: string): Rendered {
  const found = rendered.get(`${profile}-${kind}`);
  if (!found) throw new Error(`${profile} ${kind} was not laid out`);
  return found;
}

/** Text of every page without blanks. */
function textOf(profile: Profile, kind: string): string[] {
  return (texts.get(`${profile}-${kind}`) ?? []).map((page) => page.replace(/\s/g, ''));
}

const isLetter = (model: DocumentModel): boolean => model.masthead?.form === 'letter';

describe.each(cases)('%s %s', (profile, kind) => {
  const model: DocumentModel = PROFILES[profile][kind];

  test('has the pages counted', () => {
    const counted = fillPages(model, SUBSTITUTE_FONTS).pages;
    // LibreOffice leaves the blank page before a 版记 alone out of the PDF.
    expect(Math.abs(pagesOf(profile, kind).pages - counted)).toBeLessThanOrEqual(1);
  });

  test('has all ink inside the type area', async () => {
    const paper = pagesOf(profile, kind);
    for (let page = 1; page <= paper.pages; page += 1) {
      const size = await paper.size(page);
      const isWall = size.width > 400;
      const isAcross = !isWall && size.width > size.height;
      const area = isWall ? WALL : isAcross ? ACROSS : UPRIGHT;
      if (isLetter(model) && page === 1) {
        // Mark 30 mm from the upper edge, rules of 170 mm, the second 20 mm from the lower edge (10.1).
        const head = await inkOf(paper, page, { from: 0, to: 262.5 });
        expect(head.left).toBeGreaterThan(19);
        expect(head.right).toBeLessThan(191);
        expect(head.top).toBeGreaterThan(29.5);
        expect(head.top).toBeLessThan(33);
        const foot = await inkOf(paper, page, { from: 263, to: 297 });
        expect(foot.top).toBeGreaterThan(274);
        expect(foot.bottom).toBeLessThan(279);
        expect(foot.right - foot.left).toBeCloseTo(170, -1);
        continue;
      }
      // The number of a page lying across stands beside its type area.
      const across = isAcross && profile === 'strict' ? { fromX: area.left - 1 } : {};
      const ink = await inkOf(paper, page, { from: 0, to: area.bottom, ...across });
      expect([page, ink.left > area.left - (isAcross ? 1.5 : 0)]).toEqual([page, true]);
      expect([page, ink.right < area.right]).toEqual([page, true]);
      expect([page, ink.top > area.top]).toEqual([page, true]);
    }
  });

  test('is numbered page by page, odd ones at the right, even ones at the left', async () => {
    const paper = pagesOf(profile, kind);
    const pages = textOf(profile, kind);
    const imprintAlone = pages.length > 1 && /^抄送：/.test(pages.at(-1) ?? '');
    for (let page = 1; page <= paper.pages; page += 1) {
      const unnumbered = (isLetter(model) && page === 1) || (imprintAlone && page === paper.pages);
      const number = new RegExp(`—${page}—|︱${page}︱|—${[...String(page)].join('')}—`);
      const size = await paper.size(page);
      const isTurned = size.width > size.height && size.width < 400 && profile === 'strict';
      if (unnumbered) expect(pages[page - 1]).not.toMatch(number);
      if (unnumbered || isTurned || size.width > 400) continue;
      expect(pages[page - 1]).toMatch(number);
      if (size.width > size.height) continue;
      const ink = await inkOf(paper, page, { from: 264, to: 290 });
      expect((ink.top + ink.bottom) / 2).toBeGreaterThan(266.5);
      expect((ink.top + ink.bottom) / 2).toBeLessThan(271.5);
      if (page % 2 === 1) expect(ink.right).toBeCloseTo(179, -1);
      else expect(ink.left).toBeCloseTo(33, -1);
    }
  });

  test.runIf(model.imprint !== null && model.imprint.form !== 'letter')(
    'has its 版记 on the last line of the last page',
    async () => {
      const paper = pagesOf(profile, kind);
      const ink = await inkOf(paper, paper.pages, { from: 0, to: 263 });
      expect(ink.bottom).toBeGreaterThan(260.5);
      expect(ink.bottom).toBeLessThan(262.8);
      expect(textOf(profile, kind).at(-1)).toMatch(model.imprint?.form === 'bulletin' ? /报：/ : /印发/);
    },
  );

  test.runIf(model.signature !== null)('never leaves the signature on a page without text', () => {
    const signed = textOf(profile, kind).find(
      (page) =>
        page.includes(formatDate(model.signature?.date ?? '')) &&
        page.includes(model.signature?.office ?? '') &&
        !/^[^。]*文件×/.test(page),
    );
    const paragraphs = model.blocks.flatMap((block) =>
      block.type === 'paragraph' && (block.style ?? 'body') === 'body' ? [block.text] : [],
    );
    const end = (paragraphs.at(-1) ?? '').replace(/\s/g, '').slice(-8);
    expect(signed ?? '').toContain(end);
  });

  test('repeats the head of a table on every page it goes on', () => {
    const pages = textOf(profile, kind);
    const said = model.blocks
      .map((block) => `${'lead' in block ? block.lead?.text : ''}${'text' in block ? block.text : ''}`)
      .join('');
    for (const table of tablesOf(model)) {
      const head = (table.columns[0]?.title ?? '').replace(/\s/g, '');
      // Rows known by a text that stands in no other place.
      const marks = table.rows
        .flat()
        .filter((cell) => cell.length > 8 && !/\n/.test(cell))
        .map((cell) => cell.replace(/\s/g, ''))
        .filter((mark) => !said.includes(mark) && !model.title.includes(mark));
      pages.forEach((page) => {
        if (marks.some((mark) => page.includes(mark) && countOf(pages, mark) === 1))
          expect(page).toContain(head);
      });
    }
  });
});

function tablesOf(model: DocumentModel): Table[] {
  return [...model.blocks, ...model.attachments.flatMap(({ blocks }) => blocks)].flatMap((block) =>
    block.type === 'table' ? [block] : [],
  );
}

function countOf(pages: readonly string[], text: string): number {
  return pages.join('').split(text).length - 1;
}
