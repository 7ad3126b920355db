/** The first sheet of a unit's workbook: how to fill it in, and who does. */
import type { CellFormulaValue, Workbook, Worksheet } from 'exceljs';
import { formatDate, formatPeriod } from '../../../shared/domain/period';
import { INSTRUCTIONS_SHEET } from '../../../shared/import/unit-form';
import { putText } from '../writing/safe-text';
import { BODY_FONT, HEADING_FONT, setUpPrint, writeTitle } from '../writing/workbook-style';
import type { UnitWorkbookInput } from './write-unit-workbook';

/** Filled in once; every form shows them in its second row. */
const ANSWERS = ['填报人', '联系电话', '审核人（负责人签字）', '填报日期'] as const;
const FIRST_ANSWER_ROW = 5;
const LABEL_WIDTH = 22;
const TEXT_WIDTH = 64;

/** Answers the line each form shows above its table. */
export function writeInstructions(workbook: Workbook, input: UnitWorkbookInput): CellFormulaValue {
  const sheet = workbook.addWorksheet(INSTRUCTIONS_SHEET);
  sheet.getColumn(1).width = LABEL_WIDTH;
  sheet.getColumn(2).width = TEXT_WIDTH;
  writeTitle(sheet, 1, 1, 2, `${formatPeriod(input.period)}招商项目报表填报说明`);
  writeLine(sheet, 2, `填报单位：${input.unit}`);
  writeLine(sheet, 3, `报送期限：请于${formatDate(input.cutOff)}前报${input.officeName}。`);
  writeLine(sheet, 4, '填报信息（在此填写一次，各表表头自动带出；打印后签字也可）：');
  sheet.getCell(4, 1).font = HEADING_FONT;
  for (const [place, label] of ANSWERS.entries()) writeAnswer(sheet, FIRST_ANSWER_ROW + place, label);
  const from = FIRST_ANSWER_ROW + ANSWERS.length;
  for (const [place, line] of LINES.entries()) writeLine(sheet, from + place, line);
  setUpPrint(sheet, '1:1');
  sheet.pageSetup.orientation = 'portrait';
  return signatureLine(input.unit);
}

const LINES: readonly string[] = [
  '一、本工作簿共七张表：签约、注册、开工、投产、在谈在建进展、到位资金、存在问题。没有发生的表不填，不要删除。',
  '二、各表已列出贵单位尚在推进的项目。某项目本月有变化的，在该行填写时间、金额或进展；没有变化的，留空即可。',
  '三、新项目在空白行填写，一行一个项目，项目名称用全称，分期建设的写明“（一期）”“（二期）”。',
  '四、时间写到日，如 2026-11-05；金额填数字，内资项目填“万元”栏，外资项目填“万美元”栏。',
  '五、签约、注册、开工、投产以合同、营业执照、施工许可（现场照片）、投产证明等佐证材料为准，请在“佐证材料”栏写明名称。',
  '六、到位资金只填本月新到位的数，不填累计数，并写明凭证。',
  '七、可以排序、增加行列、改变列宽，另存为 .xls 或用 WPS 保存均可；请不要改动表头和隐藏的行、列。',
  '八、本表不得填写涉密信息。',
];

function writeLine(sheet: Worksheet, row: number, line: string): void {
  sheet.mergeCells(row, 1, row, 2);
  const cell = sheet.getCell(row, 1);
  putText(cell, line);
  cell.font = BODY_FONT;
  cell.alignment = { wrapText: true, vertical: 'middle' };
  sheet.getRow(row).height = line.length > 42 ? 38 : 24;
}

function writeAnswer(sheet: Worksheet, row: number, label: string): void {
  const name = sheet.getCell(row, 1);
  putText(name, `${label}：`);
  name.font = BODY_FONT;
  name.alignment = { horizontal: 'right', vertical: 'middle' };
  const answer = sheet.getCell(row, 2);
  answer.font = BODY_FONT;
  answer.border = { bottom: { style: 'thin' } };
  answer.alignment = { horizontal: 'left', vertical: 'middle' };
  // A telephone number with a leading 0 stays as typed.
  answer.numFmt = label === '填报日期' ? 'yyyy-mm-dd' : '@';
  sheet.getRow(row).height = 24;
}

const BLANKS = ['＿＿＿＿＿', '＿＿＿＿＿＿＿', '＿＿＿＿＿', '　　年　月　日'] as const;

/** `填报单位：桃源镇　　填报人：＿＿＿　　联系电话：＿＿＿ …`: what is filled in, else room to write by hand. */
function signatureLine(unit: string): CellFormulaValue {
  const parts = ANSWERS.map((label, place) => {
    const cell = `${INSTRUCTIONS_SHEET}!$B$${FIRST_ANSWER_ROW + place}`;
    const text = label === '填报日期' ? `TEXT(${cell},"yyyy-mm-dd")` : cell;
    return { label, blank: BLANKS[place] ?? '', formula: `IF(${cell}="","${BLANKS[place]}",${text})` };
  });
  const lead = `填报单位：${unit}`;
  return {
    formula: [
      `"${lead.replaceAll('"', '""')}"`,
      ...parts.map(({ label, formula }) => `"　　${label}："&${formula}`),
    ].join('&'),
    result: [lead, ...parts.map(({ label, blank }) => `　　${label}：${blank}`)].join(''),
  };
}
