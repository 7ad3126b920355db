import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  LineRuleType,
  Paragraph,
  ShadingType,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  Table as WordTable,
} from 'docx';
import { columnWidths } from '../measure/column-widths';
import { cellStyle, isGroupRow, shadedColumns, staysTogether } from '../measure/table-measures';
import type { DocumentProfile, FormBox, Table, TableColumn } from '../model';
import { runFont } from '../page/fonts';
import { type LineStyleName, lineStyle } from '../page/line-styles';
import { mmToTwips, TABLE_BORDER_EIGHTHS, TABLE_CELL_MARGIN_TWIPS } from '../page/page';
import { styleId } from './lines';

const border = { style: BorderStyle.SINGLE, size: TABLE_BORDER_EIGHTHS, color: '000000' } as const;
const allBorders = {
  top: border,
  bottom: border,
  left: border,
  right: border,
  insideHorizontal: border,
  insideVertical: border,
} as const;

const GROUP_FILL = 'F2F2F2';
const SHADE_FILL = 'D9D9D9';

/** Punctuation that Latin and Chinese share: “ ” … — · × */
const AMBIGUOUS = /[\u00a0-\u00ff\u2000-\u206f]/;

const ALIGNMENTS = { center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

interface CellText {
  readonly text: string;
  readonly align: TableColumn['align'];
  readonly style: LineStyleName;
  readonly keepNext: boolean;
}

/** A real Word table: fixed widths (WPS reads the grid), head row repeats, no row is torn. */
export function writeTable(table: Table, textWidth: number, profile: DocumentProfile): WordTable {
  const widths = columnWidths(table, textWidth);
  const row = (
    cells: readonly CellText[],
    header: boolean,
    shaded: boolean,
    columns: ReadonlySet<number> = new Set(),
  ): TableRow =>
    new TableRow({
      cantSplit: true,
      tableHeader: header,
      children:
        cells.length === 1 && table.columns.length > 1
          ? [
              writeCell(
                cells[0] as CellText,
                textWidth,
                profile,
                shaded ? GROUP_FILL : null,
                table.columns.length,
              ),
            ]
          : cells.map((cell, index) =>
              writeCell(cell, widths[index] ?? 0, profile, columns.has(index) ? SHADE_FILL : null, 1),
            ),
    });
  const together = staysTogether(table);
  const text = (
    value: string,
    align: TableColumn['align'],
    isHead: boolean,
    keepNext: boolean,
  ): CellText => ({
    text: value,
    align,
    style: cellStyle(table, isHead),
    keepNext,
  });
  const head = row(
    table.columns.map((column) => text(column.title, 'center', true, true)),
    true,
    false,
  );
  const rows = table.rows.map((cells, index) => {
    const keepNext = together && (index < table.rows.length - 1 || table.totalRow !== null);
    return isGroupRow(table, cells)
      ? row([text(cells[0] ?? '', 'left', true, true)], false, true)
      : row(
          table.columns.map((column, at) => text(cells[at] ?? '', column.align, false, keepNext)),
          false,
          false,
          shadedColumns(table, index),
        );
  });
  const total = table.totalRow
    ? [
        row(
          table.columns.map((column, at) => text(table.totalRow?.[at] ?? '', column.align, true, false)),
          false,
          false,
        ),
      ]
    : [];
  return new WordTable({
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    alignment: AlignmentType.CENTER,
    borders: allBorders,
    margins: {
      marginUnitType: WidthType.DXA,
      ...TABLE_CELL_MARGIN_TWIPS,
      ...(table.dense ? { top: 0, bottom: 0 } : {}),
    },
    rows: [head, ...rows, ...total],
  });
}

function writeCell(
  cell: CellText,
  width: number,
  profile: DocumentProfile,
  fill: string | null,
  span: number,
): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(span > 1 ? { columnSpan: span } : {}),
    ...(fill === null ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill } }),
    children: cell.text.split('\n').map(
      (line) =>
        new Paragraph({
          style: styleId(cell.style),
          ...(cell.align === 'left' ? {} : { alignment: ALIGNMENTS[cell.align] }),
          ...(cell.keepNext ? { keepNext: true } : {}),
          children: [
            new TextRun({
              text: line,
              // Word takes these for Latin text unless the run itself says otherwise.
              ...(AMBIGUOUS.test(line)
                ? { font: runFont(lineStyle(cell.style, profile).font, profile) }
                : {}),
            }),
          ],
        }),
    ),
  });
}

/** 批示栏: one ruled cell with its label and white room below. */
export function writeFormBox(box: FormBox, textWidth: number, profile: DocumentProfile): WordTable {
  return new WordTable({
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: [textWidth],
    borders: allBorders,
    rows: [
      new TableRow({
        cantSplit: true,
        height: { value: mmToTwips(box.height), rule: HeightRule.EXACT },
        children: [
          new TableCell({
            width: { size: textWidth, type: WidthType.DXA },
            margins: { marginUnitType: WidthType.DXA, top: 60, bottom: 0, left: 100, right: 100 },
            children: [
              new Paragraph({
                spacing: { line: 240, lineRule: LineRuleType.AUTO, before: 0, after: 0 },
                children: [
                  new TextRun({ text: `${box.label}：`, font: runFont('heading1', profile), size: 28 }),
                ],
              }),
            ],
          }),
        ],
      }),
    ],
  });
}

/** 编印单位 on the left and the date on the right of one line, as a table without rules. */
export function writeEnds(
  left: Paragraph,
  right: Paragraph,
  textWidth: number,
  rightShare: number,
): WordTable {
  const widths = [textWidth - rightShare, rightShare];
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
  return new WordTable({
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    borders: {
      top: none,
      bottom: none,
      left: none,
      right: none,
      insideHorizontal: none,
      insideVertical: none,
    },
    margins: { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: 0, right: 0 },
    rows: [
      new TableRow({
        cantSplit: true,
        children: [left, right].map(
          (paragraph, index) =>
            new TableCell({
              width: { size: widths[index] ?? 0, type: WidthType.DXA },
              children: [paragraph],
            }),
        ),
      }),
    ],
  });
}
