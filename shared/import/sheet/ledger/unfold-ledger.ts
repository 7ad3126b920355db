/**
 * 台账: one project per page, each fact beside or below its label (forms.md A14). Unfolded into an ordinary
 * table with one row per project, which everything after the reading understands.
 */
import type { Period } from '../../../domain/period';
import type { RawSheet, SheetCell } from '../../cell';
import { isCumulativeFunds, normaliseHeading, understandHeading } from '../../layout/headings';
import { type SheetView, viewSheet } from '../sheet-view';
import { type LedgerPage, type Place, readLabelLines } from './label-lines';
import { isLedgerLabel, ledgerPairs, NAME_LABEL, textsOf } from './ledger-labels';
import { readPage } from './ledger-page';
import { STAGE_HEAD } from './page-tables';
import { findUnread } from './unread-cells';

/** Facts, the name among them, without which a page is no page. */
const LEAST_FACTS = 3;

/** The small tables of a page. */
const HEADS_TABLE = /^(?:月份|年月|时间|日期|指标(?:名称)?)$/;

interface Start {
  /** 0-based row of the project's name. */
  readonly row: number;
  readonly filled: boolean;
}

/** The table, or `null` when the sheet is a table already. Rows stand where their page begins; of a log by month that of `period` is read. */
export function unfoldLedger(sheet: RawSheet, period: Period | null = null): RawSheet | null {
  const view = viewSheet(sheet);
  const name = findName(view);
  if (name === null) return null;
  const lines = readLabelLines(view, name);
  const heard = (pages: readonly LedgerPage[], above: number) =>
    pages.map((page, place) => {
      const to = pages[place + 1]?.row ?? view.rows + above;
      // What stands above the first belongs to it.
      const from = place === 0 ? 0 : page.row - above;
      return { ...page, unread: findUnread(view, from, to - above, page, period) };
    });
  if (lines !== null)
    return tableOf(sheet, lines.labelsAt, [], heard(lines.pages, (lines.pages[0]?.row ?? 0) - name.row));
  const starts = findStarts(view, name.row);
  const first = starts[0];
  if (first === undefined) return null;
  if (!starts.some(({ filled }) => filled))
    return { ...sheet, leftOut: '空白台账：一个项目一页的表，没有填写项目名称' };
  const above = rowsAbove(view, starts);
  const pages = starts
    .map((start, place) => {
      const next = starts[place + 1];
      const to = next === undefined ? view.rows : next.row - above;
      return { ...start, ...readPage(view, start.row - above, to, period) };
    })
    .filter(({ filled, facts }) => filled || facts.size >= LEAST_FACTS);
  if (pages.some((page) => page.facts.size < LEAST_FACTS)) return null;
  // The heading takes the place of the row above the first page, whose texts are kept as titles.
  const headingAt = Math.max(0, first.row - 1);
  const titles = headingAt < first.row ? textsOf(view, headingAt) : [];
  const table = tableOf(sheet, headingAt, titles, heard(pages, above));
  const earlier = pages.flatMap((page) => page.earlier.map(({ text }) => text));
  if (earlier.length === 0) return table;
  const notice = `到位资金表中有 ${earlier.length} 笔是前几个月的，没有读入，以免重复计入：${earlier.slice(0, 3).join('；')}${earlier.length > 3 ? ' 等' : ''}`;
  return { ...table, notices: [...table.notices, notice] };
}

/** One row per page, below a heading of all their labels in the row `headingAt`. */
function tableOf(
  sheet: RawSheet,
  headingAt: number,
  titles: readonly string[],
  pages: readonly LedgerPage[],
): RawSheet {
  const lines = pages.flatMap(({ facts, more = [] }) => [facts, ...more]);
  const columnOf = sameLabels(lines);
  const labels = [...new Set(columnOf.values())];
  const grid: SheetCell[][] = sheet.grid.slice(0, headingAt).map((row) => [...row]);
  grid.push(labels);
  const places: number[] = [];
  for (const page of pages) {
    while (grid.length < page.row) grid.push([]);
    places.push(grid.length);
    for (const line of [page.facts, ...(page.more ?? [])]) {
      const cells = new Map([...line].map(([label, value]) => [columnOf.get(label), value]));
      grid.push(labels.map((label) => cells.get(label) ?? null));
    }
  }
  // A page's row stands where the page begins, and holds what stood anywhere on it.
  const unread = pages.flatMap(({ unread: texts = [] }, place) =>
    texts.length === 0 ? [] : [{ row: places[place] ?? 0, texts }],
  );
  const comments = sheet.comments?.map((comment) => {
    const row = places[pages.findLastIndex((page) => page.row <= comment.row)];
    return row === undefined ? comment : { ...comment, row, column: -1 };
  });
  const notice = `本表是一个项目一页的台账（${pages.length} 个项目），已按栏目转成一行一个项目来读；原件保持不变`;
  const { hiddenColumns: _columns, ...rest } = sheet;
  return {
    ...rest,
    grid,
    merges: sheet.merges.filter((merge) => merge.bottom < headingAt),
    titles,
    ...(comments === undefined ? {} : { comments }),
    ...(unread.length === 0 ? {} : { unread }),
    notices: [...sheet.notices, notice],
  };
}

/** 到位资金情况 on one page, 资金到位情况 on the next: one column, unless a page says both. Label → label of its column. */
function sameLabels(lines: LedgerPage['facts'][]): ReadonlyMap<string, string> {
  const columns = new Map<string, string>();
  const byMeaning = new Map<string, string>();
  for (const label of new Set(lines.flatMap((line) => [...line.keys()]))) {
    const { field } = understandHeading([label]);
    const meaning = `${field} ${normaliseHeading(label).moneyUnit} ${isCumulativeFunds([label])}`;
    const other = field === null ? undefined : byMeaning.get(meaning);
    const apart = other !== undefined && lines.every((line) => !(line.has(label) && saysIn(line, other)));
    columns.set(label, apart ? other : label);
    if (!apart) byMeaning.set(meaning, label);
  }
  return columns;

  function saysIn(line: LedgerPage['facts'], column: string): boolean {
    return [...line.keys()].some((each) => columns.get(each) === column);
  }
}

/** Rows with 项目名称 beside a name; none at all where it heads a column of names. */
function findStarts(view: SheetView, first: number): Start[] {
  const starts: Start[] = [];
  for (let row = first; row < view.rows; row++) {
    const column = nameColumn(view, row);
    if (column >= 0) {
      const text = view.text(row, column);
      // 项目名称：…: no heading of a list.
      if (ledgerPairs(text).length > 0) {
        starts.push({ row, filled: true });
        continue;
      }
      const beside = view.rightOf(row, column);
      const below = view.belowOf(row, column, 3);
      const labelBelow = below !== null && isLabelCell(below);
      const filled = beside !== null && !isLabelCell(beside);
      if (below !== null && !labelBelow && labelsGoOn(view, row, column)) {
        starts.push({ row, filled: true });
        continue;
      }
      // A name below, or other headings beside and nothing below: the heading of a list.
      if ((below !== null && !labelBelow) || (!filled && !labelBelow)) return [];
      starts.push({ row, filled });
    }
  }
  return starts;
}

/** 项目名称 ｜ 责任单位 over their answers, and below those a row of other labels: a page, not a list. */
function labelsGoOn(view: SheetView, row: number, column: number): boolean {
  if (textsOf(view, row)[0] !== view.text(row, column)) return false;
  const bottom = view.blockOf(row, column)?.bottom ?? row;
  const next = textsOf(view, bottom + 2);
  const [first = ''] = next;
  // 项目节点 ｜ 签约 ｜ 开工, 形象进度 ｜ …: no project of a list begins so.
  return (isLedgerLabel(first) || STAGE_HEAD.test(first)) && !next.some(isName);
}

/** Rows with labels right above the name, 填报单位 ｜ …, on every page: the page begins with them. */
function rowsAbove(view: SheetView, starts: readonly Start[]): number {
  let rows = 0;
  const labelsAt = ({ row }: Start) => {
    const [first = ''] = textsOf(view, row - rows - 1);
    const label = ledgerPairs(first)[0]?.label ?? first;
    return isLedgerLabel(label) ? label : '';
  };
  const [first, ...others] = starts;
  if (first === undefined || others.length === 0) return 0;
  while (
    first.row - rows > 0 &&
    labelsAt(first) !== '' &&
    others.every((start) => labelsAt(start) === labelsAt(first))
  )
    rows += 1;
  return rows;
}

function findName(view: SheetView): Place | null {
  for (let row = 0; row < view.rows; row++) {
    const column = nameColumn(view, row);
    if (column >= 0) return { row, column };
  }
  return null;
}

/** Column of 项目名称 in a row, -1 without. */
function nameColumn(view: SheetView, row: number): number {
  for (let column = 0; column < Math.min(view.columns, 12); column++) {
    if (isName(view.text(row, column))) return column;
  }
  return -1;
}

function isLabelCell(cell: SheetCell): boolean {
  if (typeof cell !== 'string') return false;
  const text = cell.trim();
  return (
    isLedgerLabel(text) || ledgerPairs(text).length > 0 || STAGE_HEAD.test(text) || HEADS_TABLE.test(text)
  );
}

function isName(text: string): boolean {
  // Asked of every cell of every list; nearly all are no label at all.
  if (!/名\s*称|全\s*称/.test(text)) return false;
  return NAME_LABEL.test(normaliseHeading(ledgerPairs(text)[0]?.label ?? text).key);
}
