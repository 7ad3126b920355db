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
import type { FontRole } from '../line-styles';
import type { DocumentProfile, FormBox, Table, TableColumn } from '../model';
import { mmToTwips, TABLE_BORDER_EIGHTHS, TABLE_CELL_MARGIN_TWIPS } from '../page';
import { columnShares, tablePoints } from '../table-measures';
import { runFont } from './fonts';

const border = { style: BorderStyle.SINGLE, size: TABLE_BORDER_EIGHTHS, color: '000000' } as const;
const allBorders = {
  top: border,
  bottom: border,
  left: border,
  right: border,
  insideHorizontal: border,
  insideVertical: border,
} as const;

interface CellText {
  readonly text: string;
  readonly align: TableColumn['align'];
  readonly font: FontRole;
  readonly points: number;
  readonly keepNext?: boolean;
}

/** A real Word table: fixed widths (WPS reads the grid), head row repeats, no row is torn. */
export function writeTable(table: Table, textWidth: number, profile: DocumentProfile): WordTable {
  const widths = columnShares(table.columns, textWidth);
  const points = tablePoints(table);
  const row = (cells: readonly CellText[], header: boolean, shaded: boolean): TableRow =>
    new TableRow({
      cantSplit: true,
      tableHeader: header,
      children:
        cells.length === 1 && table.columns.length > 1
          ? [writeCell(cells[0] as CellText, textWidth, profile, shaded, table.columns.length)]
          : cells.map((cell, index) => writeCell(cell, widths[index] ?? 0, profile, shaded, 1)),
    });
  const head = row(
    table.columns.map((column) => ({
      text: column.title,
      align: 'center',
      font: 'heading1',
      points,
      keepNext: true,
    })),
    true,
    false,
  );
  const rows = table.rows.map((cells) =>
    cells.length === 1 && table.columns.length > 1
      ? row([{ text: cells[0] ?? '', align: 'left', font: 'heading1', points, keepNext: true }], false, true)
      : row(
          table.columns.map((column, index) => ({
            text: cells[index] ?? '',
            align: column.align,
            font: 'body',
            points,
          })),
          false,
          false,
        ),
  );
  const total = table.totalRow
    ? [
        row(
          table.columns.map((column, index) => ({
            text: table.totalRow?.[index] ?? '',
            align: column.align,
            font: 'heading1',
            points,
          })),
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
  shaded: boolean,
  span: number,
): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(span > 1 ? { columnSpan: span } : {}),
    ...(shaded ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'F2F2F2' } } : {}),
    children: cell.text.split('\n').map(
      (line) =>
        new Paragraph({
          alignment: { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT }[
            cell.align
          ],
          keepNext: cell.keepNext ?? false,
          spacing: { line: 240, lineRule: LineRuleType.AUTO, before: 0, after: 0 },
          children: [new TextRun({ text: line, font: runFont(cell.font, profile), size: cell.points * 2 })],
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
