import { chartHeight } from './chart-measures';
import { type FlowItem, type FlowSection, layOutFlow, widthInCharacters } from './flow';
import { lineStyle } from './line-styles';
import type { DocumentModel, Table } from './model';
import { CHARACTERS_PER_LINE, LANDSCAPE_MM, LINE_TWIPS, LINES_PER_PAGE, mmToTwips, PAGE_MM } from './page';
import { columnShares, isGroupRow, tableLineTwips, tablePoints } from './table-measures';

/** Padding and borders of a table row beside its lines, twips. */
const ROW_EXTRA = 80;
const LINES_PER_LANDSCAPE_PAGE = 15;

/**
 * How many pages the document takes, reckoned from line heights without fonts: what the command line reports
 * and the clerk is told before printing. The preview lays the real pages out.
 */
export function countPages(model: DocumentModel): number {
  const { sections } = layOutFlow(model);
  return Math.max(
    1,
    sections.reduce((pages, section) => pages + pagesOf(section), 0),
  );
}

function pagesOf(section: FlowSection): number {
  const height = (section.landscape ? LINES_PER_LANDSCAPE_PAGE : LINES_PER_PAGE) * LINE_TWIPS;
  let pages = 1;
  let used = 0;
  for (const item of section.items) {
    if (item.type === 'line' && item.startsPage && used > 0) {
      pages += 1;
      used = 0;
    }
    for (const piece of heightsOf(item, section.landscape)) {
      if (used + piece > height && used > 0) {
        pages += 1;
        used = 0;
      }
      used += piece;
    }
  }
  return pages;
}

/** Heights of what cannot be split further: lines of a paragraph, rows of a table, a whole chart. */
function heightsOf(item: FlowItem, landscape: boolean): number[] {
  switch (item.type) {
    case 'blank':
      return [item.height];
    case 'line': {
      const style = lineStyle(item.style);
      const perLine = landscape ? Math.round((CHARACTERS_PER_LINE * 225) / 156) : CHARACTERS_PER_LINE;
      const text = item.runs.map((run) => run.text).join('');
      const lines = Math.max(1, Math.ceil((widthInCharacters(text) + (style.firstLine ? 2 : 0)) / perLine));
      return Array.from({ length: lines }, () => style.line ?? LINE_TWIPS);
    }
    case 'table':
      return tableHeights(item, landscape);
    case 'chart':
      return [mmToTwips(chartHeight(item))];
    case 'form-box':
      return [mmToTwips(item.height)];
  }
}

function tableHeights(table: Table, landscape: boolean): number[] {
  const width = mmToTwips(landscape ? LANDSCAPE_MM.textWidth : PAGE_MM.textWidth);
  const shares = columnShares(table.columns, width);
  const character = tablePoints(table) * 20;
  const rowHeight = (cells: readonly string[]) => {
    const lines = isGroupRow(table, cells)
      ? 1
      : Math.max(
          ...cells.map((cell, index) =>
            Math.ceil(
              (widthInCharacters(cell) * character) / Math.max(character, (shares[index] ?? width) - 120),
            ),
          ),
          1,
        );
    return lines * tableLineTwips(table) + ROW_EXTRA;
  };
  const rows = [
    table.columns.map((column) => column.title),
    ...table.rows,
    ...(table.totalRow ? [table.totalRow] : []),
  ];
  return rows.map(rowHeight);
}
