import type { HtmlElement } from '../../../shared/documents/html/node';
import { ROWS_AT_END } from '../../../shared/documents/measure/table-measures';
import { createNode } from './create-node';
import { openPage, type Page, type PageForm } from './open-page';
import { splitParagraph } from './split-paragraph';
import { cutLastRows, splitTable } from './split-table';

/** Rounding of the layout engine, in pixels. */
const TOLERANCE = 0.6;
/** Rows laid out together: more would keep the window from answering. */
const ROWS_AT_ONCE = 12;

/**
 * Lays the blocks of a document out on real pages inside `target`, which must be in the window and unscaled.
 * `article` is what `buildDocumentTree` makes. Paragraphs are torn between lines, tables between rows with their
 * heading repeated, headings and signatures stay with what follows, the 版记 stands on the lower edge of the last
 * page. Hands control back after each block; returns the number of pages.
 */
export function* paginate(article: HtmlElement, target: HTMLElement): Generator<void, number> {
  const pages: Page[] = [];
  const numberForm = article.attributes['data-page-number'] ?? '';
  for (const section of elementsOf(article)) {
    const { attributes } = section;
    const form: PageForm = {
      landscape: attributes['data-landscape'] === '1',
      numbered: attributes['data-role'] === 'text' && numberForm !== 'none',
      onWall: attributes['data-paper'] === 'A3',
      numberForm,
      margins: attributes['data-margins'] ?? '',
    };
    const open = (): Page => openPage(target, pages, form);
    // 版记 alone on its page stands on an even one (7.4); the blank page before it has no number either.
    if (attributes['data-role'] === 'imprint' && pages.length % 2 === 0)
      openPage(target, pages, { ...form, landscape: false, onWall: false });
    let page = open();
    for (const node of elementsOf(section)) {
      yield;
      const { head, rows } = headOf(node);
      const block = createNode(head) as HTMLElement;
      if (rows.length > 0) block.dataset.more = '1';
      if (block.classList.contains('gw-imprint')) page = placeImprint(block, page, open);
      else {
        if (block.dataset.page === 'new' && page.area.childElementCount > 0) page = open();
        page = placeBlock(block, page, open);
      }
      for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
        yield;
        const next = rows.slice(from, from + ROWS_AT_ONCE);
        page = addRows(next, from + ROWS_AT_ONCE >= rows.length, page, open);
      }
    }
  }
  return pages.length;
}

function elementsOf(node: HtmlElement): HtmlElement[] {
  return node.children.filter((child): child is HtmlElement => typeof child !== 'string');
}

/** A long table begins with a few rows; the others follow. */
function headOf(node: HtmlElement): { readonly head: HtmlElement; readonly rows: readonly HtmlElement[] } {
  const whole = { head: node, rows: [] };
  if (node.tag !== 'table' || node.attributes['data-together'] === '1') return whole;
  const parts = elementsOf(node);
  const body = parts.findLast((part) => part.tag === 'tbody');
  const rows = body ? elementsOf(body) : [];
  // Cells that reach over several rows hold them together.
  const spans = rows.some((row) => elementsOf(row).some((cell) => cell.attributes.rowspan !== undefined));
  if (!body || rows.length <= ROWS_AT_ONCE || spans) return whole;
  const first = { ...body, children: rows.slice(0, ROWS_AT_ONCE) };
  return {
    head: { ...node, children: parts.map((part) => (part === body ? first : part)) },
    rows: rows.slice(ROWS_AT_ONCE),
  };
}

/** Goes on with the table that stands last on the page; `isLast`: no more rows follow these. */
function addRows(rows: readonly HtmlElement[], isLast: boolean, page: Page, open: () => Page): Page {
  const table = page.area.lastElementChild;
  if (!(table instanceof HTMLTableElement)) return page;
  if (isLast) delete table.dataset.more;
  table.tBodies[0]?.append(...rows.map((row) => createNode(row)));
  return placeBlock(table, page, open);
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
    return block.dataset.together === '1' && !alone ? null : splitTable(block, limit, alone);
  }
  return block.classList.contains('gw-line') ? splitParagraph(block, limit) : null;
}

/** Moves `block` to a new page together with everything before it that must stay with it. */
function moveOn(block: HTMLElement, page: Page, open: () => Page): Page {
  let chain: HTMLElement[] = [];
  for (
    let before = block.previousElementSibling;
    before instanceof HTMLElement;
    before = before.previousElementSibling
  ) {
    if (before.dataset.keep !== '1') break;
    // Of a long table its last rows go along.
    const rows = isLongTable(before) ? cutLastRows(before, ROWS_AT_END) : null;
    chain.unshift(rows ?? before);
    if (rows) break;
  }
  // All of the page would leave it empty: only the end of its last table, or nothing, goes along.
  if (chain[0] === page.area.firstElementChild) chain = endOfTable(chain);
  const next = open();
  let current = next;
  for (const part of [...chain, block]) current = placeBlock(part, current, open);
  return current;
}

function isLongTable(block: HTMLElement): block is HTMLTableElement {
  return block instanceof HTMLTableElement && block.dataset.together !== '1';
}

function endOfTable(chain: readonly HTMLElement[]): HTMLElement[] {
  const at = chain.findLastIndex((part) => part instanceof HTMLTableElement);
  const table = chain[at];
  const rows = table instanceof HTMLTableElement ? cutLastRows(table, ROWS_AT_END) : null;
  return rows ? [rows, ...chain.slice(at + 1)] : [];
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
