import { child, descend, isOn, numeric, value, type XmlElement } from '../../gbt9704/read-xml';
import { element, type HtmlElement } from '../../html/node';
import { borderStyle } from './border-style';

type WriteContent = (blocks: readonly XmlElement[]) => HtmlElement[];

interface Cell {
  readonly element: XmlElement;
  readonly column: number;
  readonly columns: number;
  /** `continue`: part of the cell above. */
  readonly merge: 'none' | 'start' | 'continue';
}

/** A table with its grid, spans and rules; head rows repeat, the rest may be torn between rows. */
export function paperTable(table: XmlElement, write: WriteContent): HtmlElement {
  const widths = (child(table, 'w:tblGrid')?.children ?? []).map((column) => numeric(column, 'w:w') ?? 0);
  const total = widths.reduce((sum, width) => sum + width, 0);
  const rows = table.children.filter((entry) => entry.name === 'w:tr');
  const grid = rows.map(readCells);
  const borders = child(child(table, 'w:tblPr'), 'w:tblBorders');
  const isRuled = ruled(child(borders, 'w:insideH')) || ruled(child(borders, 'w:top')) || hasStyle(table);
  const written = rows.map((row, at) => writeRow(row, grid, at, write));
  const heads = rows.findIndex((row) => !isHeadRow(row));
  const head = heads < 0 ? 0 : heads;
  return element(
    'table',
    { class: isRuled ? 'gw-table' : 'gw-table gw-bare' },
    [
      element(
        'colgroup',
        {},
        widths.map((width) =>
          element('col', total > 0 ? { width: `${Math.round((width / total) * 10_000) / 100}%` } : {}),
        ),
      ),
      ...(head > 0 ? [element('thead', {}, written.slice(0, head))] : []),
      element('tbody', {}, written.slice(head)),
    ],
    { width: total > 0 ? `${total / 20}pt` : '100%', 'margin-left': 'auto', 'margin-right': 'auto' },
  );
}

/** A style of Word's own may draw the rules; without knowing it, a styled table is shown with them. */
function hasStyle(table: XmlElement): boolean {
  return descend(table, 'w:tblPr', 'w:tblStyle') !== undefined && !descend(table, 'w:tblPr', 'w:tblBorders');
}

function ruled(border: XmlElement | undefined): boolean {
  return border !== undefined && !['none', 'nil'].includes(value(border) ?? 'none');
}

function readCells(row: XmlElement): Cell[] {
  let column = 0;
  return row.children
    .flatMap((entry) => (entry.name === 'w:sdt' ? (child(entry, 'w:sdtContent')?.children ?? []) : [entry]))
    .filter((entry) => entry.name === 'w:tc')
    .map((entry) => {
      const properties = child(entry, 'w:tcPr');
      const columns = numeric(child(properties, 'w:gridSpan'), 'w:val') ?? 1;
      const mark = child(properties, 'w:vMerge');
      const merge = mark === undefined ? 'none' : value(mark) === 'restart' ? 'start' : 'continue';
      const cell: Cell = { element: entry, column, columns, merge };
      column += columns;
      return cell;
    });
}

function writeRow(
  row: XmlElement,
  grid: readonly (readonly Cell[])[],
  at: number,
  write: WriteContent,
): HtmlElement {
  const height = numeric(descend(row, 'w:trPr', 'w:trHeight'), 'w:val');
  const cells = (grid[at] ?? []).filter(({ merge }) => merge !== 'continue');
  return element(
    'tr',
    {},
    cells.map((cell) => writeCell(cell, rowsOf(cell, grid, at), write)),
    height === null ? {} : { height: `${height / 20}pt` },
  );
}

/** The cell with those below it that continue it. */
function rowsOf(cell: Cell, grid: readonly (readonly Cell[])[], at: number): number {
  if (cell.merge !== 'start') return 1;
  let rows = 1;
  while (grid[at + rows]?.some((below) => below.column === cell.column && below.merge === 'continue'))
    rows += 1;
  return rows;
}

function writeCell(cell: Cell, rows: number, write: WriteContent): HtmlElement {
  const properties = child(cell.element, 'w:tcPr');
  const fill = value(child(properties, 'w:shd'), 'w:fill') ?? '';
  const borders = child(properties, 'w:tcBorders');
  const style: Record<string, string> = {};
  for (const side of ['top', 'right', 'bottom', 'left']) {
    const border = child(borders, `w:${side}`);
    if (border) style[`border-${side}`] = ruled(border) ? borderStyle(border) : '0';
  }
  if (/^[0-9a-f]{6}$/i.test(fill)) {
    style['background-color'] = `#${fill}`;
    style['print-color-adjust'] = 'exact';
  }
  return element(
    'td',
    {
      ...(cell.columns > 1 ? { colspan: String(cell.columns) } : {}),
      ...(rows > 1 ? { rowspan: String(rows) } : {}),
    },
    write(cell.element.children),
    style,
  );
}

/** Whether the row repeats at the top of each page. */
function isHeadRow(row: XmlElement): boolean {
  return isOn(child(child(row, 'w:trPr'), 'w:tblHeader'));
}
