/** The fillable workbook of one unit for one period. Read back without mapping, see `shared/import/unit-form.ts`. */
import ExcelJS, { type CellFormulaValue, type Workbook, type Worksheet } from 'exceljs';
import { MINOR_PER_WAN, type Money } from '../../../shared/domain/money';
import { formatPeriod, type Period } from '../../../shared/domain/period';
import { CAPITAL_NAMES, FUND_KIND_NAMES, type Stage } from '../../../shared/domain/stage';
import {
  columnToken,
  formToken,
  META_MARK,
  META_SHEET,
  projectToken,
  UNIT_FORMS,
  type UnitForm,
  type UnitFormColumn,
  writeMeta,
} from '../../../shared/import/unit-form';
import { putText } from '../writing/safe-text';
import {
  ALL_BORDERS,
  BODY_FONT,
  setUpPrint,
  styleHeading,
  widthOf,
  writeTitle,
} from '../writing/workbook-style';
import { writeInstructions } from './instructions';

export interface UnitWorkbookProject {
  readonly id: number;
  readonly name: string;
  readonly investor: string;
  readonly content: string;
  readonly industry: string;
  readonly sourceRegion: string;
  readonly attraction: string;
  readonly address: string;
  readonly contact: string;
  readonly capital: 'domestic' | 'foreign';
  readonly totalInvestment: Money | null;
  /** Furthest stage; terminated projects are left out by the caller. */
  readonly stage: Stage;
}

export interface UnitWorkbookInput {
  readonly officeName: string;
  readonly unitId: number;
  readonly unit: string;
  readonly period: Period;
  /** Last day for reports, `YYYY-MM-DD`. */
  readonly cutOff: string;
  readonly industries: readonly string[];
  readonly sourceRegions: readonly string[];
  readonly attractions: readonly string[];
  readonly projects: readonly UnitWorkbookProject[];
}

/** Rows 1 to 4: title, unit, heading, hidden row of field names. */
const HEADING_ROW = 3;
const TOKEN_ROW = 4;
const FIRST_ROW = 5;
/** A unit has room for at least so many projects of its own. */
const LEAST_SPARE_ROWS = 6;
const SPARE_ROW_POINTS = 24;
/** Title, signature line and each line of the headings, repeated on every page. */
const HEAD_POINTS = { title: 32, signature: 24, headingLine: 16 } as const;
/** What an A4 page lying across holds between its margins: columns of half-width letters, and points. */
const PAGE = { columns: 130, points: 505 } as const;
/** Column A is hidden and holds the projects' numbers. */
const FIRST_COLUMN = 2;

/** The .xlsx as bytes. */
export async function writeUnitWorkbook(input: UnitWorkbookInput): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.title = `${formatPeriod(input.period)}招商项目报表（${input.unit}）`;
  workbook.creator = input.officeName;
  const signatureLine = writeInstructions(workbook, input);
  const ranges = writeMetaSheet(workbook, input);
  for (const form of UNIT_FORMS) await writeForm(workbook, form, input, ranges, signatureLine);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

type ListKind = Exclude<UnitFormColumn['kind'], 'text' | 'money' | 'date'>;

/** Very hidden: who it is for, and the lists the drop-downs choose from. Answers the lists' ranges. */
function writeMetaSheet(workbook: Workbook, input: UnitWorkbookInput): Record<ListKind, string> {
  const sheet = workbook.addWorksheet(META_SHEET, { state: 'veryHidden' });
  sheet.getCell('A1').value = META_MARK;
  sheet.getCell('A2').value = writeMeta({
    unitId: input.unitId,
    unit: input.unit,
    period: input.period,
    office: input.officeName,
  });
  const lists: Record<ListKind, readonly string[]> = {
    industry: input.industries,
    sourceRegion: input.sourceRegions,
    attraction: input.attractions,
    capital: Object.values(CAPITAL_NAMES),
    fundsKind: Object.values(FUND_KIND_NAMES),
  };
  const ranges = {} as Record<ListKind, string>;
  for (const [place, [kind, values]] of (
    Object.entries(lists) as [ListKind, readonly string[]][]
  ).entries()) {
    const column = sheet.getColumn(place + 2);
    for (const [row, value] of values.entries()) putText(sheet.getCell(row + 1, place + 2), value);
    ranges[kind] = `${META_SHEET}!$${column.letter}$1:$${column.letter}$${Math.max(1, values.length)}`;
  }
  return ranges;
}

async function writeForm(
  workbook: Workbook,
  form: UnitForm,
  input: UnitWorkbookInput,
  ranges: Record<ListKind, string>,
  signatureLine: CellFormulaValue,
): Promise<void> {
  const sheet = workbook.addWorksheet(form.sheetName, {
    views: [{ state: 'frozen', xSplit: FIRST_COLUMN, ySplit: TOKEN_ROW, showGridLines: false }],
  });
  const lastColumn = FIRST_COLUMN + form.columns.length - 1;
  const widths = columnWidths(form);
  writeTitle(sheet, 1, FIRST_COLUMN, lastColumn, `${formatPeriod(input.period)}${form.title}`);
  if (lastColumn > FIRST_COLUMN) sheet.mergeCells(2, FIRST_COLUMN, 2, lastColumn);
  const signed = sheet.getCell(2, FIRST_COLUMN);
  signed.value = signatureLine;
  signed.font = BODY_FONT;
  signed.alignment = { vertical: 'middle', shrinkToFit: true };
  sheet.getRow(2).height = HEAD_POINTS.signature;
  sheet.getCell(TOKEN_ROW, 1).value = formToken(form);
  sheet.getColumn(1).hidden = true;
  form.columns.forEach((column, place) => {
    const number = FIRST_COLUMN + place;
    const width = widths[place] ?? column.width;
    sheet.getColumn(number).width = width;
    const heading = sheet.getCell(HEADING_ROW, number);
    heading.value = headingIn(column.heading, width);
    styleHeading(heading);
    sheet.getCell(TOKEN_ROW, number).value = columnToken(column);
  });
  const headingPoints = headingLines(form, widths) * HEAD_POINTS.headingLine + 2;
  sheet.getRow(HEADING_ROW).height = headingPoints;
  sheet.getRow(TOKEN_ROW).hidden = true;
  const projects = input.projects.filter((project) => form.prefill.includes(project.stage));
  for (const [place, project] of projects.entries())
    writeProject(sheet, form, FIRST_ROW + place, project, input.unitId);
  const used = projects.map((_, place) => sheet.getRow(FIRST_ROW + place).height);
  const lastRow = FIRST_ROW + projects.length + spareRows(used, widths, headingPoints) - 1;
  openCells(sheet, form, lastRow);
  for (let row = FIRST_ROW + projects.length; row <= lastRow; row++)
    sheet.getRow(row).height = SPARE_ROW_POINTS;
  addRules(sheet, form, lastRow, ranges);
  setUpPrint(sheet, `1:${HEADING_ROW}`);
  // No password: against slips, not against people. Everything a clerk may want stays allowed.
  await sheet.protect('', {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatCells: true,
    formatColumns: true,
    formatRows: true,
    insertRows: true,
    insertColumns: true,
    deleteRows: true,
    sort: true,
    autoFilter: true,
  });
}

/** In a column too narrow for one line the bracket goes onto a line of its own, instead of being torn. */
function headingIn(heading: string, width: number): string {
  return widthOf(heading) + 1 > width ? heading.replace('（', '\n（') : heading;
}

/** Lines the tallest heading takes; two at least. */
function headingLines({ columns }: UnitForm, widths: readonly number[]): number {
  return columns.reduce((most, { heading, width: declared }, place) => {
    const width = widths[place] ?? declared;
    const lines = headingIn(heading, width).split('\n');
    return Math.max(
      most,
      lines.reduce((sum, line) => sum + Math.ceil((widthOf(line) + 1) / width), 0),
    );
  }, 2);
}

/** As declared, a narrow form widened to the page it is printed on. */
function columnWidths({ columns }: UnitForm): number[] {
  const sum = columns.reduce((total, { width }) => total + width, 0);
  const scale = Math.max(1, PAGE.columns / sum);
  return columns.map(({ width }) => Math.floor(width * scale));
}

/** Empty rows that fill the page on which the unit's projects end, or the next one where too few would be left. */
function spareRows(heights: readonly number[], widths: readonly number[], heading: number): number {
  const columns = widths.reduce((sum, width) => sum + width, 0);
  // A form wider than the page is printed smaller, so that more of its rows stand on one.
  const { title, signature } = HEAD_POINTS;
  const room = PAGE.points * Math.max(1, columns / PAGE.columns) - title - signature - heading;
  let left = room;
  for (const height of heights) left = height > left ? room - height : left - height;
  const rows = Math.floor(left / SPARE_ROW_POINTS);
  return rows >= LEAST_SPARE_ROWS ? rows : rows + Math.floor(room / SPARE_ROW_POINTS);
}

function writeProject(
  sheet: Worksheet,
  form: UnitForm,
  row: number,
  project: UnitWorkbookProject,
  unitId: number,
): void {
  sheet.getCell(row, 1).value = projectToken(project.id, unitId);
  form.columns.forEach((column, place) => {
    const cell = sheet.getCell(row, FIRST_COLUMN + place);
    if (column.asked) return;
    if (column.kind === 'money') {
      const money = project.totalInvestment;
      const currency = column.moneyUnit === '万美元' ? 'USD' : 'CNY';
      if (money?.currency === currency) cell.value = money.minor / MINOR_PER_WAN;
    } else putText(cell, textOf(project, column));
  });
  // Nobody autofits a row when a file is opened.
  const lines = form.columns.map((column, place) =>
    column.asked
      ? 1
      : Math.ceil(
          (widthOf(textOf(project, column)) + 2) / (sheet.getColumn(FIRST_COLUMN + place).width ?? 1),
        ),
  );
  sheet.getRow(row).height = Math.min(200, Math.max(24, 15 * Math.max(...lines)));
}

function textOf(project: UnitWorkbookProject, column: UnitFormColumn): string {
  switch (column.field) {
    case 'projectName':
      return project.name;
    case 'investor':
      return project.investor;
    case 'content':
      return project.content;
    case 'industry':
      return project.industry;
    case 'sourceRegion':
      return project.sourceRegion;
    case 'attraction':
      return project.attraction;
    case 'address':
      return project.address;
    case 'contact':
      return project.contact;
    case 'capital':
      return CAPITAL_NAMES[project.capital];
    default:
      return '';
  }
}

function openCells(sheet: Worksheet, form: UnitForm, lastRow: number): void {
  for (let row = FIRST_ROW; row <= lastRow; row++) {
    sheet.getCell(row, 1).protection = { locked: false };
    form.columns.forEach((column, place) => {
      const cell = sheet.getCell(row, FIRST_COLUMN + place);
      cell.protection = { locked: false };
      cell.border = ALL_BORDERS;
      cell.font = BODY_FONT;
      cell.alignment = {
        vertical: 'middle',
        // Words chosen from a list and days are short and read best in the middle; amounts stand right by themselves.
        ...(column.kind === 'text' || column.kind === 'money' ? {} : { horizontal: 'center' }),
        wrapText: column.kind !== 'money' && column.kind !== 'date',
      };
      if (column.kind === 'money') cell.numFmt = '#,##0.00';
      if (column.kind === 'date') cell.numFmt = 'yyyy-mm-dd';
    });
  }
}

/** Serials of 2000-01-01 and 2099-12-31. */
const FIRST_DAY = 36526;
const LAST_DAY = 73050;

function addRules(sheet: Worksheet, form: UnitForm, lastRow: number, ranges: Record<ListKind, string>): void {
  form.columns.forEach((column, place) => {
    const letter = sheet.getColumn(FIRST_COLUMN + place).letter;
    const range = `${letter}${FIRST_ROW}:${letter}${lastRow}`;
    if (column.kind === 'text') return;
    const common = { allowBlank: true, showErrorMessage: true, errorTitle: column.heading };
    if (column.kind === 'money') {
      sheet.dataValidations.add(range, {
        ...common,
        type: 'decimal',
        operator: 'between',
        formulae: [0, 100_000_000],
        errorStyle: 'stop',
        error: `请填写数字，单位为${column.moneyUnit ?? '万元'}，不要写文字。`,
      });
    } else if (column.kind === 'date') {
      sheet.dataValidations.add(range, {
        ...common,
        type: 'date',
        operator: 'between',
        formulae: [FIRST_DAY, LAST_DAY] as never,
        errorStyle: 'stop',
        error: '请填写日期，如 2026-11-05。',
      });
    } else {
      sheet.dataValidations.add(range, {
        ...common,
        type: 'list',
        formulae: [ranges[column.kind]],
        // A new industry must not stop the unit; the office looks at it.
        errorStyle: column.kind === 'capital' || column.kind === 'fundsKind' ? 'stop' : 'warning',
        error: '请从下拉列表中选择。',
      });
    }
  });
}
