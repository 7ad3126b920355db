import { splitParagraph } from './split-paragraph';
import { splitTable } from './split-table';

/** Rounding of the layout engine, in pixels. */
const TOLERANCE = 0.6;

interface Page {
  readonly element: HTMLElement;
  readonly area: HTMLElement;
}

/**
 * Lays the blocks of a document out on real pages inside `target`, which must be in the window and unscaled.
 * `source` is the article made from `buildDocumentTree`; its blocks are moved, not copied. Paragraphs are torn
 * between lines, tables between rows with their heading repeated, headings and signatures stay with what follows,
 * the 版记 stands on the lower edge of the last page. Returns the number of pages.
 */
export function paginate(source: HTMLElement, target: HTMLElement): number {
  const pages: Page[] = [];
  const numberForm = source.dataset.pageNumber ?? '';
  for (const section of [...source.children] as HTMLElement[]) {
    const landscape = section.dataset.landscape === '1';
    const numbered = section.dataset.role !== 'imprint';
    const onWall = section.dataset.paper === 'A3';
    const open = (): Page => openPage(target, pages, { landscape, numbered, onWall, numberForm });
    // 版记 alone on its page stands on an even one (7.4); the blank page before it has no number either.
    if (!numbered && pages.length % 2 === 0)
      openPage(target, pages, { landscape: false, numbered: false, onWall: false, numberForm });
    let page = open();
    for (const block of [...section.children] as HTMLElement[]) {
      if (block.classList.contains('gw-imprint')) page = placeImprint(block, page, open);
      else {
        if (block.dataset.page === 'new' && page.area.childElementCount > 0) page = open();
        page = placeBlock(block, page, open);
      }
    }
  }
  source.remove();
  return pages.length;
}

interface PageForm {
  readonly landscape: boolean;
  readonly numbered: boolean;
  /** A3 lying across. */
  readonly onWall: boolean;
  /** Form of the page number (OfficeLayout). */
  readonly numberForm: string;
}

function openPage(
  target: HTMLElement,
  pages: Page[],
  { landscape, numbered, onWall, numberForm }: PageForm,
): Page {
  const number = pages.length + 1;
  const sheet = make('div', 'gw-sheet');
  const element = make(
    'div',
    `gw-page ${number % 2 === 1 ? 'gw-odd' : 'gw-even'}${landscape ? ' gw-landscape' : ''}${onWall ? ' gw-wall' : ''}`,
  );
  element.dataset.number = String(number);
  const area = make('div', 'gw-area');
  element.append(area);
  if (numbered) {
    const isCentred = numberForm === 'dash-center' || numberForm === 'plain-center';
    const box = make('div', isCentred ? 'gw-number-box gw-number-center' : 'gw-number-box');
    box.textContent = numberForm === 'plain-center' ? `${number}` : `— ${number} —`;
    element.append(box);
  }
  sheet.append(element);
  target.append(sheet);
  const page = { element, area };
  pages.push(page);
  return page;
}

function make(tag: string, className: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  return element;
}

function placeBlock(block: HTMLElement, page: Page, open: () => Page): Page {
  page.area.append(block);
  const limit = page.area.getBoundingClientRect().bottom;
  if (block.getBoundingClientRect().bottom <= limit + TOLERANCE) return page;
  const alone = page.area.childElementCount === 1;
  const tail = tear(block, limit, alone);
  if (tail) return placeBlock(tail, open(), open);
  if (alone) return page;
  return moveOn(block, page, open);
}

/** The part of `block` that does not fit, or `null` when it must stay whole. */
function tear(block: HTMLElement, limit: number, alone: boolean): HTMLElement | null {
  if (block instanceof HTMLTableElement) {
    return block.dataset.together === '1' && !alone ? null : splitTable(block, limit);
  }
  return block.classList.contains('gw-line') ? splitParagraph(block, limit) : null;
}

/** Moves `block` to a new page together with everything before it that must stay with it. */
function moveOn(block: HTMLElement, page: Page, open: () => Page): Page {
  const chain: HTMLElement[] = [];
  for (
    let before = block.previousElementSibling;
    before instanceof HTMLElement;
    before = before.previousElementSibling
  ) {
    if (before.dataset.keep !== '1') break;
    chain.unshift(before);
  }
  const wholePage = chain.length === page.area.childElementCount - 1;
  const next = open();
  let current = next;
  for (const part of wholePage ? [block] : [...chain, block]) current = placeBlock(part, current, open);
  return current;
}

/** The imprint needs its room under the text; without it the signature goes on to a page with the imprint. */
function placeImprint(imprint: HTMLElement, page: Page, open: () => Page): Page {
  const last = page.area.lastElementChild;
  page.area.append(imprint);
  if (!(last instanceof HTMLElement)) return page;
  if (last.getBoundingClientRect().bottom <= imprint.getBoundingClientRect().top + TOLERANCE) return page;
  imprint.remove();
  const next = last.classList.contains('gw-date') ? moveOn(last, page, open) : open();
  next.area.append(imprint);
  return next;
}
