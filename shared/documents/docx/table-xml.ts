/**
 * Tables as WordprocessingML. A notice has thousands of cells; made of `docx` objects they would take most of the
 * time the whole document takes. A marked paragraph holds their place until the package is finished.
 */
import { Paragraph, TextRun } from 'docx';
import type { FlowTable } from '../flow/items';
import { columnWidths } from '../measure/column-widths';
import { cellStyle, isGroupRow, keptRows, shadedColumns } from '../measure/table-measures';
import type { DocumentProfile, Table, TableColumn } from '../model';
import { runFont } from '../page/fonts';
import { type LineStyleName, lineStyle } from '../page/line-styles';
import { TABLE_BORDER_EIGHTHS, TABLE_CELL_MARGIN_TWIPS } from '../page/page';
import { styleId } from './lines';

const GROUP_FILL = 'F2F2F2';
const SHADE_FILL = 'D9D9D9';

/** Punctuation that Latin and Chinese share: “ ” … — · × */
const AMBIGUOUS = /[\u00a0-\u00ff\u2000-\u206f]/;

const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((edge) => `<w:${edge} w:val="single" w:color="000000" w:sz="${TABLE_BORDER_EIGHTHS}"/>`)
  .join('');

/** A whole paragraph of nothing else; text of a document always stands in a paragraph with a style. */
const MARK = /<w:p><w:r><w:t xml:space="preserve">\ue000table (\d+)\ue000<\/w:t><\/w:r><\/w:p>/g;

/** Tables of one document, each held by a marked paragraph. */
export interface HeldTables {
  hold(table: FlowTable, textWidth: number, profile: DocumentProfile): Paragraph;
  /** The text of the document with the tables in their places. */
  release(xml: string): string;
}

export function holdTables(): HeldTables {
  const held: string[] = [];
  return {
    hold(table, textWidth, profile) {
      held.push(tableXml(table, textWidth, profile));
      return new Paragraph({ children: [new TextRun(`\ue000table ${held.length - 1}\ue000`)] });
    },
    release: (xml) => xml.replace(MARK, (mark, index: string) => held[Number(index)] ?? mark),
  };
}

interface CellForm {
  readonly align: TableColumn['align'];
  readonly style: LineStyleName;
  readonly keepNext: boolean;
  readonly width: number;
  readonly span: number;
  readonly fill: string;
}

/** A real Word table: fixed widths (WPS reads the grid), head row repeats, no row is torn. */
function tableXml(table: FlowTable, textWidth: number, profile: DocumentProfile): string {
  const widths = columnWidths(table, textWidth);
  const holds = keptRows(table);
  const cell = (text: string, form: CellForm): string => writeCell(text, form, profile);
  const writeCells = (
    cells: readonly string[],
    form: Pick<CellForm, 'keepNext' | 'style'> & { readonly align?: CellForm['align'] },
    shaded: ReadonlySet<number> = new Set(),
  ): string =>
    table.columns
      .map((column, at) =>
        cell(cells[at] ?? '', {
          align: column.align,
          ...form,
          width: widths[at] ?? 0,
          span: 1,
          fill: shaded.has(at) ? SHADE_FILL : '',
        }),
      )
      .join('');
  const head = { style: cellStyle(table, true), keepNext: true } as const;
  const titles = table.columns.map((column) => column.title);
  const rows = table.rows.map((cells, at) => {
    if (isGroupRow(table, cells)) {
      const form = { ...head, align: 'left', width: textWidth, span: table.columns.length } as const;
      return writeRow(cell(cells[0] ?? '', { ...form, fill: GROUP_FILL }));
    }
    const keepNext = holds(at);
    return writeRow(
      writeCells(cells, { style: cellStyle(table, false), keepNext }, shadedColumns(table, at)),
    );
  });
  const total = table.totalRow
    ? writeRow(writeCells(table.totalRow, { ...head, keepNext: holds(table.rows.length) }))
    : '';
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  return `<w:tbl><w:tblPr><w:tblW w:type="dxa" w:w="${textWidth}"/><w:jc w:val="center"/><w:tblBorders>${BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>${marginsXml(table)}</w:tblCellMar></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${writeRow(writeCells(titles, { ...head, align: 'center' }), '<w:tblHeader/>')}${rows.join('')}${total}</w:tbl>`;
}

function marginsXml(table: Table): string {
  const { top, right, bottom, left } = {
    ...TABLE_CELL_MARGIN_TWIPS,
    ...(table.dense ? { top: 0, bottom: 0 } : {}),
  };
  return Object.entries({ top, left, bottom, right })
    .map(([edge, width]) => `<w:${edge} w:type="dxa" w:w="${width}"/>`)
    .join('');
}

function writeRow(cells: string, header = ''): string {
  return `<w:tr><w:trPr><w:cantSplit/>${header}</w:trPr>${cells}</w:tr>`;
}

function writeCell(text: string, form: CellForm, profile: DocumentProfile): string {
  const { width, span, fill, style, keepNext, align } = form;
  const shading = fill === '' ? '' : `<w:shd w:fill="${fill}" w:color="auto" w:val="clear"/>`;
  const gridSpan = span > 1 ? `<w:gridSpan w:val="${span}"/>` : '';
  const properties = `<w:pPr><w:pStyle w:val="${styleId(style)}"/>${keepNext ? '<w:keepNext/>' : ''}${align === 'left' ? '' : `<w:jc w:val="${align}"/>`}</w:pPr>`;
  const lines = text
    .split('\n')
    .map(
      (line) =>
        `<w:p>${properties}<w:r>${fontXml(line, style, profile)}<w:t xml:space="preserve">${escapeText(line)}</w:t></w:r></w:p>`,
    );
  return `<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="${width}"/>${gridSpan}${shading}<w:vAlign w:val="center"/></w:tcPr>${lines.join('')}</w:tc>`;
}

/** Word takes shared punctuation for Latin text unless the run itself says otherwise. */
function fontXml(line: string, style: LineStyleName, profile: DocumentProfile): string {
  if (!AMBIGUOUS.test(line)) return '';
  const { ascii, cs, eastAsia, hAnsi, hint } = runFont(lineStyle(style, profile).font, profile);
  const names = { ascii, cs, eastAsia, hAnsi, hint };
  const attributes = Object.entries(names).map(([slot, name]) => ` w:${slot}="${escapeText(name)}"`);
  return `<w:rPr><w:rFonts${attributes.join('')}/></w:rPr>`;
}

function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');
}
