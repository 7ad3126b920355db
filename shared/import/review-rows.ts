/** Grid + layout + what the office knows → rows to be stored, each with its issues at the cell. */
import { formatWan, type Money } from '../domain/money';
import type { Period } from '../domain/period';
import type { Stage } from '../domain/stage';
import type { RawSheet } from './cell';
import type { ImportField } from './fields';
import { readLayout, type SheetLayout } from './layout';
import type { ReviewRow, ReviewSheet, RowIssue } from './review';
import { matchProject, type ProjectIndex, type ProjectMatch } from './rows/match-project';
import { findUnitByName, findUnitInText, type KnownUnit, type UnitIndex } from './rows/match-unit';
import { collectRowCells, columnsByField, type RowCells } from './rows/row-cells';
import { readEvents, rowStages } from './rows/row-events';
import { type AddIssue, readAmount, readCapital, readFunds } from './rows/row-money';
import type { DataRow } from './sheet/classify-rows';
import type { StageReading } from './stage-words';
import { projectOfToken, type UnitWorkbookMeta } from './unit-form';
import { cellText } from './values/plain-text';
import { cleanProjectName, normaliseProjectName } from './values/project-name';

/** What the office knows when a workbook comes in. */
export interface ReviewContext {
  readonly period: Period;
  readonly cutOffDay: number;
  readonly units: UnitIndex;
  readonly unitsById: ReadonlyMap<number, KnownUnit>;
  readonly projects: ProjectIndex;
  /** 推进范围, decimal text in 万元 and 万美元. */
  readonly scope: { readonly domesticWan: string; readonly foreignWanUsd: string };
  /** For sheets that name no unit themselves. */
  readonly unitName: string | null;
}

/** What the clerk changed; the sheet itself is never touched. Rows and columns are 1-based. */
export interface SheetCorrections {
  readonly unitId: number | null;
  /** `undefined`: as read. */
  readonly stage: Stage | 'funds' | null | undefined;
  readonly columns: Readonly<Record<number, ImportField | null>>;
  readonly cells: Readonly<Record<number, Partial<Record<ImportField, string>>>>;
  readonly refused: readonly number[];
}

export const NO_CORRECTIONS: SheetCorrections = {
  unitId: null,
  stage: undefined,
  columns: {},
  cells: {},
  refused: [],
};

const MAX_TEXT = 4000;
const MAX_NAME = 300;
const NAMES_A_UNIT =
  /(镇|乡|街道|街道办|办事处|农场|林场|园区|产业园|开发区|经开区|高新区|局|委|委员会|管委会|中心)$/;

export function reviewSheet(
  sheet: RawSheet,
  fileName: string,
  corrections: SheetCorrections,
  context: ReviewContext,
  meta: UnitWorkbookMeta | null = null,
): ReviewSheet {
  const choices = new Map(
    Object.entries(corrections.columns).map(([column, field]) => [Number(column) - 1, field]),
  );
  const layout = readLayout(sheet, fileName, meta, choices);
  const unit = resolveSheetUnit(layout, corrections, context);
  const stage = resolveStage(layout, corrections);
  const rows = reviewRows(sheet, layout, unit, stage.reading, fileName, corrections, context);
  return {
    name: sheet.name,
    leftOut: layout.leftOut,
    stage: {
      value: stage.reading === null || !stage.reading.event ? null : stage.reading.stage,
      why: stage.why,
    },
    unit: { id: unit.unit?.id ?? null, name: unit.unit?.name ?? unit.text, why: unit.why },
    headerRows: layout.headerRows.map((row) => row + 1),
    columns: layout.columns.map(({ column, heading, field, moneyUnit, why }) => ({
      column: column + 1,
      heading,
      field,
      moneyUnit,
      why,
    })),
    moneyUnit: { value: layout.moneyUnit.value, why: layout.moneyUnit.why },
    rows,
    skippedRows: [...layout.skipped.map(({ row, why }) => ({ row: row + 1, why })), ...sheet.notes],
    grid: sheet.grid.map((row) => row.map(cellText)),
  };
}

interface SheetUnit {
  readonly unit: KnownUnit | null;
  readonly text: string;
  readonly why: string;
  /** Named as the reporter, not just found in a title. */
  readonly firm: boolean;
}

function resolveSheetUnit(
  layout: SheetLayout,
  corrections: SheetCorrections,
  context: ReviewContext,
): SheetUnit {
  const chosen = corrections.unitId === null ? undefined : context.unitsById.get(corrections.unitId);
  if (chosen) return { unit: chosen, text: chosen.name, why: '由经办人指定', firm: true };
  const own = layout.meta === null ? undefined : context.unitsById.get(layout.meta.unitId);
  if (own) return { unit: own, text: own.name, why: '本系统填报表中的单位', firm: true };
  let unknown: { text: string; why: string } | null = null;
  for (const clue of layout.unitClues) {
    const unit =
      (clue.kind === 'exact' ? findUnitByName(context.units, clue.text) : null) ??
      findUnitInText(context.units, clue.text);
    if (unit) return { unit, text: unit.name, why: clue.why, firm: clue.kind === 'exact' };
    if (clue.kind === 'exact') unknown ??= clue;
  }
  if (context.unitName !== null) {
    const named = findUnitByName(context.units, context.unitName);
    if (named) return { unit: named, text: named.name, why: '导入时指定的单位', firm: false };
    unknown ??= { text: context.unitName, why: '导入时指定的单位' };
  }
  if (unknown) return { unit: null, text: unknown.text, why: `${unknown.why}，单位库中没有`, firm: false };
  return { unit: null, text: '', why: '工作表、标题和文件名中都没有找到单位名称', firm: false };
}

function resolveStage(
  layout: SheetLayout,
  corrections: SheetCorrections,
): { reading: StageReading | null; why: string } {
  if (corrections.stage === undefined) return layout.stage;
  const reading = corrections.stage === null ? null : { stage: corrections.stage, event: true };
  return { reading, why: '由经办人指定' };
}

function reviewRows(
  sheet: RawSheet,
  layout: SheetLayout,
  unit: SheetUnit,
  stage: StageReading | null,
  fileName: string,
  corrections: SheetCorrections,
  context: ReviewContext,
): ReviewRow[] {
  if (layout.leftOut !== null) return [];
  const byField = columnsByField(layout.columns);
  const refused = new Set(corrections.refused);
  const seen = new Map<string, number>();
  const titles = `${sheet.name} ${fileName} ${layout.unitClues.map((clue) => clue.text).join(' ')}`;
  let lastUnit: KnownUnit | null = null;
  return layout.data.map((data) => {
    const overlay = corrections.cells[data.row + 1] ?? {};
    const cells = collectRowCells(layout, byField, data, overlay);
    const issues: RowIssue[] = [];
    const add: AddIssue = (field, column, code, severity, message, value = '', proposal = null) => {
      issues.push({ column, field, code, severity, message, value, proposal });
    };
    const name = readName(cells, add);
    const rowUnit = resolveRowUnit(cells, data, unit, lastUnit, context, add);
    lastUnit = rowUnit ?? lastUnit;
    const match =
      matchById(layout, data, name, rowUnit, context, add) ??
      matchProject(context.projects, rowUnit?.id ?? null, name);
    const record = readRecord(sheet, layout, data, cells, stage, match, name, rowUnit, titles, context, add);
    if (layout.meta !== null && layout.meta.period !== context.period) {
      add(
        null,
        0,
        'date-outside-period',
        'warning',
        `填报表是 ${layout.meta.period} 期的，本期是 ${context.period}`,
      );
    }
    warnAboutRow(record, cells, match, seen, data, context, stage, add);
    const wrong = issues.some((issue) => issue.severity === 'error');
    const verdict =
      wrong || refused.has(data.row + 1)
        ? 'refused'
        : Object.keys(overlay).length > 0
          ? 'corrected'
          : 'accepted';
    return {
      row: data.row + 1,
      verdict,
      record,
      issues,
      match: { kind: match.project ? 'known' : 'new', projectId: match.project?.id ?? null, why: match.why },
    };
  });
}

/** The hidden project number of our own workbook; `null` when there is none or it does not fit. */
function matchById(
  layout: SheetLayout,
  data: DataRow,
  name: string,
  unit: KnownUnit | null,
  context: ReviewContext,
  add: AddIssue,
): ProjectMatch | null {
  const token = layout.ids.get(data.row);
  if (token === undefined) return null;
  const id = projectOfToken(token, layout.meta?.unitId ?? unit?.id ?? 0);
  const project = id === null ? undefined : context.projects.byId.get(id);
  if (project === undefined) {
    add('projectName', 0, 'tampered-id', 'warning', '隐藏的项目编号被改动，已改按项目名称核对', token);
    return null;
  }
  if ([...layout.ids].some(([row, other]) => other === token && row < data.row)) {
    add(
      'projectName',
      0,
      'tampered-id',
      'warning',
      '项目编号与前面一行重复（可能是复制的行），已改按项目名称核对',
      token,
    );
    return null;
  }
  if (normaliseProjectName(project.name) !== normaliseProjectName(name)) {
    add(
      'projectName',
      0,
      'tampered-id',
      'warning',
      `编号对应的项目是“${project.name}”，与填写的名称不同，请核对`,
      token,
      project.name,
    );
  }
  return { project, why: '填报表中的项目编号', elsewhere: null };
}

function readName(cells: RowCells, add: AddIssue): string {
  const source = cells.first('projectName');
  const column = cells.columnOf('projectName');
  if (source && typeof source.cell === 'object' && source.cell?.kind === 'error') {
    add(
      'projectName',
      column,
      'formula-error',
      'error',
      `项目名称是公式错误 ${source.cell.text}`,
      source.cell.text,
    );
    return '';
  }
  const name = cleanProjectName(cellText(source?.cell));
  if (name === '') add('projectName', column, 'missing-name', 'error', '没有填写项目名称');
  if (name.length <= MAX_NAME) return name;
  add('projectName', column, 'too-long', 'warning', `项目名称超过 ${MAX_NAME} 字，已截短`, name.slice(0, 60));
  return [...name].slice(0, MAX_NAME).join('');
}

function resolveRowUnit(
  cells: RowCells,
  data: DataRow,
  sheetUnit: SheetUnit,
  lastUnit: KnownUnit | null,
  context: ReviewContext,
  add: AddIssue,
): KnownUnit | null {
  const sources = cells.all('unit');
  for (const source of sources) {
    const text = cellText(source.cell);
    const unit = findUnitByName(context.units, text) ?? findUnitInText(context.units, text);
    if (!unit) continue;
    if (sheetUnit.firm && sheetUnit.unit && sheetUnit.unit.id !== unit.id) {
      add(
        'unit',
        source.column,
        'unit-differs',
        'warning',
        `本行单位是“${unit.name}”，与填报单位“${sheetUnit.unit.name}”不同`,
        text,
        sheetUnit.unit.name,
      );
    }
    return unit;
  }
  const group = data.group === '' ? null : findUnitInText(context.units, data.group);
  if (sources.length === 0 && group) return group;
  const written = sources[0];
  const text = cellText(written?.cell).trim();
  if (sheetUnit.unit) {
    // A person or a company in the column is noise; a town nobody knows is a figure for somebody else.
    if (written) {
      const severity = NAMES_A_UNIT.test(text) ? 'error' : 'warning';
      const message = `单位库中没有“${text}”${severity === 'error' ? '，请核对或补充别名' : `，按“${sheetUnit.unit.name}”登记`}`;
      add('unit', written.column, 'unknown-unit', severity, message, text, sheetUnit.unit.name);
    }
    return sheetUnit.unit;
  }
  if (!written && lastUnit && cells.columnOf('unit') > 0) {
    add(
      'unit',
      cells.columnOf('unit'),
      'unit-differs',
      'warning',
      `本行没有写单位，按上一行“${lastUnit.name}”登记`,
      '',
      lastUnit.name,
    );
    return lastUnit;
  }
  const message = written ? `单位库中没有“${text}”，请指定单位或补充别名` : '没有找到责任单位，请指定';
  add('unit', written?.column ?? 0, 'unknown-unit', 'error', message, text);
  return null;
}

function readRecord(
  sheet: RawSheet,
  layout: SheetLayout,
  data: DataRow,
  cells: RowCells,
  stage: StageReading | null,
  match: ProjectMatch,
  name: string,
  unit: KnownUnit | null,
  titles: string,
  context: ReviewContext,
  add: AddIssue,
): ReviewRow['record'] {
  const dates = { period: context.period, date1904: sheet.date1904 };
  const total = readAmount(cells, 'totalInvestment', layout.moneyUnit, add);
  const foreign = readAmount(cells, 'foreignCapital', layout.moneyUnit, add);
  const firstRowIsTotal = data.more.length > 0 && hasTotalLabel(layout, data.row);
  return {
    unitId: unit?.id ?? null,
    projectName: name,
    investor: short(cells, 'investor', add, 300),
    content: short(cells, 'content', add, MAX_TEXT),
    industry: cells.line('industry').slice(0, 100),
    sourceRegion: cells.line('sourceRegion').slice(0, 100),
    attraction: cells.line('attraction').slice(0, 100),
    capital: readCapital(cells, total, foreign, titles),
    totalInvestment: total,
    fixedAssets: readAmount(cells, 'fixedAssets', layout.moneyUnit, add),
    foreignCapital: foreign,
    address: short(cells, 'address', add, 300),
    contact: short(cells, 'contact', add, 200),
    evidence: short(cells, 'evidence', add, 500),
    note: short(cells, 'note', add, 2000),
    progress: short(cells, 'progress', add, MAX_TEXT),
    problem: short(cells, 'problem', add, MAX_TEXT),
    events: readEvents(
      cells,
      { ...dates, cutOffDay: context.cutOffDay, sheetStage: stage, known: match.project },
      add,
    ),
    funds: readFunds(cells, layout.moneyUnit, dates, firstRowIsTotal, add),
  };
}

/** A13: the first row of a project says 合 计, the following ones are its sources. */
function hasTotalLabel(layout: SheetLayout, row: number): boolean {
  for (let column = 0; column < layout.view.columns; column++) {
    if (/^(合计|小计|总计)$/.test(layout.view.text(row, column).replace(/\s/g, ''))) return true;
  }
  return false;
}

function short(cells: RowCells, field: ImportField, add: AddIssue, limit: number): string {
  for (const { cell, column } of cells.all(field)) {
    if (typeof cell === 'object' && cell?.kind === 'error') {
      add(field, column, 'formula-error', 'warning', `单元格是公式错误 ${cell.text}，本栏留空`, cell.text);
    }
  }
  const text = cells.text(field);
  if (text.length <= limit) return text;
  add(field, cells.columnOf(field), 'too-long', 'warning', `文字超过 ${limit} 字，已截短`, text.slice(0, 60));
  return [...text].slice(0, limit).join('').slice(0, limit);
}

function warnAboutRow(
  record: ReviewRow['record'],
  cells: RowCells,
  match: ProjectMatch,
  seen: Map<string, number>,
  data: DataRow,
  context: ReviewContext,
  stage: StageReading | null,
  add: AddIssue,
): void {
  const nameColumn = cells.columnOf('projectName');
  if (match.elsewhere) {
    add(
      'projectName',
      nameColumn,
      'already-reported',
      'warning',
      `“${match.elsewhere.unit}”已报有同名项目，请核对是否同一项目`,
      record.projectName,
    );
  }
  if (record.projectName !== '') {
    const key = duplicateKey(record);
    const before = seen.get(key);
    if (before === undefined) seen.set(key, data.row + 1);
    else {
      // Counted twice it would be a wrong figure; a second progress text does no harm.
      const counted = record.events.length > 0 || record.funds.length > 0;
      const severity = counted ? 'error' : 'warning';
      add(null, 0, 'duplicate-row', severity, `与第${before}行重复`, record.projectName);
    }
  }
  const nothing =
    record.events.length === 0 &&
    record.funds.length === 0 &&
    record.progress === '' &&
    record.problem === '';
  const readings = rowStages(cells, stage);
  if (nothing && readings.length === 0 && match.project === null) {
    add(
      'stage',
      cells.columnOf('stage'),
      'no-stage',
      'warning',
      '没有写明阶段（签约、注册、开工、投产），只登记项目',
    );
  }
  warnBelowThreshold(record, cells, context, add);
}

/** Events of one stage count once; money is the same only with the same amount, day and voucher. */
function duplicateKey(record: ReviewRow['record']): string {
  const stages = record.events.map((event) => event.stage);
  const funds = record.funds.map((fund) => [fund.money.minor, fund.date, fund.voucher]);
  return JSON.stringify([record.unitId, normaliseProjectName(record.projectName), stages, funds]);
}

/** 推进范围 3000 万元 / 300 万美元 (制度 二); the row is kept, only pointed out. */
function warnBelowThreshold(
  record: ReviewRow['record'],
  cells: RowCells,
  context: ReviewContext,
  add: AddIssue,
): void {
  const total: Money | null = record.totalInvestment;
  if (total === null || total.minor === 0) return;
  const usd = total.currency === 'USD';
  if (!usd && total.currency !== 'CNY') return;
  if (!usd && record.capital === 'foreign') return;
  const threshold = usd ? context.scope.foreignWanUsd : context.scope.domesticWan;
  if (total.minor >= Number(threshold) * 1_000_000) return;
  const unit = usd ? '万美元' : '万元';
  add(
    'totalInvestment',
    cells.columnOf('totalInvestment'),
    'below-threshold',
    'warning',
    `总投资 ${formatWan(total.minor)} ${unit}，低于 ${threshold} ${unit} 的推进范围`,
    formatWan(total.minor),
  );
}
