import {
  BorderStyle,
  HeightRule,
  LineRuleType,
  Paragraph,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  Table as WordTable,
} from 'docx';
import type { FlowFormBox } from '../flow/items';
import type { DocumentProfile } from '../model';
import { runFont } from '../page/fonts';
import { mmToTwips, TABLE_BORDER_EIGHTHS } from '../page/page';

const border = { style: BorderStyle.SINGLE, size: TABLE_BORDER_EIGHTHS, color: '000000' } as const;
const allBorders = {
  top: border,
  bottom: border,
  left: border,
  right: border,
  insideHorizontal: border,
  insideVertical: border,
} as const;

/** 批示栏: one ruled cell with its label and white room below. */
export function writeFormBox(box: FlowFormBox, textWidth: number, profile: DocumentProfile): WordTable {
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
                keepNext: box.keepNext ?? false,
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
