/** For tests: a unit’s workbook, filled in as the unit would, and what must come back from it. */
import ExcelJS from 'exceljs';
import type { ReviewFile, ReviewSheet } from '../../../shared/import/review/review';
import { startReview, toImportReview } from '../../../shared/import/review/review-state';
import type { KnownUnit } from '../../../shared/import/rows/match-unit';
import type { Signature } from '../../../shared/import/sheet/find-signature';
import { knownProject, reviewContext } from '../../../shared/import/testing';
import { readWorkbook } from '../read-workbook';
import { type UnitWorkbookInput, type UnitWorkbookProject, writeUnitWorkbook } from './write-unit-workbook';

const unit: KnownUnit = { id: 3, name: '桃源镇', shortName: '桃源', aliases: [], active: true };
const other: KnownUnit = { id: 4, name: '柳溪镇', shortName: '柳溪', aliases: [], active: true };

function project(id: number, name: string, stage: UnitWorkbookProject['stage']): UnitWorkbookProject {
  return {
    id,
    name,
    stage,
    investor: `=${name}公司`,
    content: '',
    industry: '新材料',
    sourceRegion: '长三角',
    attraction: '以商招商',
    address: '',
    contact: '',
    capital: 'domestic',
    totalInvestment: { currency: 'CNY', minor: 12_345_678_900 },
  };
}

const projects = [
  project(11, '年产三万吨包装膜项目', 'negotiating'),
  project(12, '冷链物流项目（一期）', 'negotiating'),
  project(13, '冷链物流项目（二期）', 'started'),
];
export const input: UnitWorkbookInput = {
  officeName: '区开放办',
  unitId: 3,
  unit: '桃源镇',
  period: '2026-11',
  cutOff: '2026-11-23',
  industries: ['新材料', '生物医药'],
  sourceRegions: ['长三角'],
  attractions: ['以商招商'],
  projects,
};
const context = reviewContext(
  [unit, other],
  [
    ...projects.map(({ id, name, investor, totalInvestment }) =>
      knownProject({ id, unitId: 3, unit: '桃源镇', name, investor, totalInvestment }),
    ),
    knownProject({ id: 14, unitId: 4, unit: '柳溪镇', name: '风电叶片项目' }),
  ],
);

export async function open(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  return workbook;
}

async function reviewFile(bytes: Uint8Array, name: string): Promise<ReviewFile | undefined> {
  const { format, sheets } = await readWorkbook(bytes, name);
  const incoming = { name, sha256: '', bytes: bytes.length, format, duplicateOf: null, error: null, sheets };
  return toImportReview(startReview('r', [incoming], context)).files[0];
}

export async function review(bytes: Uint8Array, name = '任意名称.xlsx'): Promise<readonly ReviewSheet[]> {
  return (await reviewFile(bytes, name))?.sheets ?? [];
}

export async function signatureOf(bytes: Uint8Array, name = '任意名称.xlsx'): Promise<Signature | undefined> {
  return (await reviewFile(bytes, name))?.signature;
}

/** What the unit does: fills the forms in, with Excel. */
export async function fill(
  change: (workbook: ExcelJS.Workbook) => void,
  sent: UnitWorkbookInput = input,
): Promise<Uint8Array> {
  const workbook = await open(await writeUnitWorkbook(sent));
  change(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

export function sheetOf(workbook: ExcelJS.Workbook, name: string): ExcelJS.Worksheet {
  const sheet = workbook.getWorksheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

export function columnOf(sheet: ExcelJS.Worksheet, heading: string): number {
  let found = 0;
  sheet.getRow(3).eachCell((cell, column) => {
    if (String(cell.value).replace(/\s/g, '') === heading) found = column;
  });
  return found;
}

export function signInto(workbook: ExcelJS.Workbook): ExcelJS.Worksheet {
  const sheet = sheetOf(workbook, '签约');
  sheet.getCell(6, columnOf(sheet, '签约时间')).value = 46333;
  sheet.getCell(7, 2).value = '新能源装备项目';
  sheet.getCell(7, columnOf(sheet, '总投资（万美元，外资填）')).value = 800;
  sheet.getCell(7, columnOf(sheet, '签约时间')).value = '2026-11-09';
  return sheet;
}

/** The review of the sheet of that name. */
export const bySheet = (sheets: readonly ReviewSheet[], name: string) =>
  sheets.find((sheet) => sheet.name === name);
export const essence = (sheet: ReviewSheet | undefined) =>
  sheet?.rows.map((row) => [
    row.record.projectName,
    row.match.projectId,
    row.record.totalInvestment,
    row.record.events.map((event) => [event.stage, event.date]),
    row.issues.map((issue) => issue.code),
  ]);
/** What `signInto` reports. */
export const wanted = [
  ['冷链物流项目（一期）', 12, { currency: 'CNY', minor: 12_345_678_900 }, [['signed', '2026-11-07']], []],
  ['新能源装备项目', null, { currency: 'USD', minor: 800_000_000 }, [['signed', '2026-11-09']], []],
];

/** What units do to a workbook besides filling it in: another name, rows sorted, a column of their own. */
export function rearrange(workbook: ExcelJS.Workbook): void {
  const sheet = signInto(workbook);
  sheet.name = '改过名';
  const rows = [5, 6, 7].map((row) => sheet.getRow(row).values as ExcelJS.CellValue[]);
  [rows[2], rows[0], rows[1]].forEach((values, place) => {
    sheet.getRow(5 + place).values = values ?? [];
  });
  sheet.spliceColumns(3, 0, ['', '', '自己加的栏']);
}
