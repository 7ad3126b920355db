/** What a sheet says outside its table: unit of money, stage, reporting unit. */
import type { RawSheet } from '../cell';
import { findMoneyUnit, findMoneyWords, type MoneyWords } from '../layout/money-words';
import type { MoneyUnit } from '../review/review';
import { findStage, findStages, type StageReading } from '../stage-words';
import { arabicNumerals } from '../values/plain-text';
import { moneyOfInstructions } from './instructions-sheet';
import { findMonth } from './month-columns';
import type { SheetView } from './sheet-view';

export interface MoneyUnitClue {
  readonly value: MoneyUnit;
  /** Of foreign projects, where two units are named. */
  readonly foreignUnit?: MoneyUnit | null;
  /** A currency its amounts cannot be kept in. */
  readonly otherCurrency?: string | null;
  readonly why: string;
  /** `false` when nothing names it and 万元 is assumed. */
  readonly known: boolean;
}

export interface StageClue {
  readonly reading: StageReading | null;
  readonly why: string;
}

export interface UnitClue {
  readonly text: string;
  readonly why: string;
  /** `exact`: the text is the unit's name; `contains`: the name may stand somewhere in it. */
  readonly kind: 'exact' | 'contains';
}

/**
 * Corner cells such as `金额单位：万美元` or `单位：个、万元` above the data, else a note below it, else the book's
 * instructions.
 */
export function findSheetMoneyUnit(
  view: SheetView,
  headerTop: number,
  headerBottom: number,
  sheet: RawSheet,
): MoneyUnitClue {
  for (const text of sheet.titles ?? []) {
    const { unit, foreignUnit, otherCurrency } = unitWords(text);
    if (unit === null && otherCurrency === null) continue;
    const why = `标题写有“${text.slice(0, 30).trim()}”`;
    return { value: unit ?? '万元', foreignUnit, otherCurrency, why, known: true };
  }
  for (let row = 0; row <= headerBottom; row++) {
    for (let column = 0; column < view.columns; column++) {
      const text = view.text(row, column);
      if (text === '' || (row >= headerTop && !/单位\s*[:：]/.test(text))) continue;
      const { unit, foreignUnit, otherCurrency } = unitWords(text);
      if (unit === null && otherCurrency === null) continue;
      const why = `第${row + 1}行写有“${text.slice(0, 30).trim()}”`;
      return { value: unit ?? '万元', foreignUnit, otherCurrency, why, known: true };
    }
  }
  return (
    unitInFoot(view, headerBottom) ??
    unitInInstructions(sheet) ?? {
      value: '万元',
      why: '表中没有写明金额单位，按万元理解',
      known: false,
    }
  );
}

function unitInInstructions(sheet: RawSheet): MoneyUnitClue | null {
  const found = moneyOfInstructions(sheet);
  if (found === null) return null;
  const { unit, foreignUnit, otherCurrency } = found.words;
  return { value: unit ?? '万元', foreignUnit, otherCurrency, why: found.why, known: true };
}

const FOOT_ROWS = 12;
const FOOT_NOTE = /^[（(【]?(?:注|备注|说明|附注|填表说明|填报说明)/;
const FOOT_UNIT = /单位(?=[^。；\d]{0,24}?[元金])[^。；\d]{0,24}/;

/** `注：以上金额单位均为亿元` below the table. */
function unitInFoot(view: SheetView, headerBottom: number): MoneyUnitClue | null {
  for (let row = Math.max(headerBottom + 1, view.rows - FOOT_ROWS); row < view.rows; row++) {
    const text = Array.from({ length: view.columns }, (_unused, column) => view.text(row, column)).find(
      (each) => each !== '',
    );
    if (text === undefined || !FOOT_NOTE.test(text)) continue;
    const said = FOOT_UNIT.exec(text)?.[0];
    const { unit, foreignUnit, otherCurrency } = findMoneyWords(said ?? '');
    if (unit === null && otherCurrency === null) continue;
    const why = `第${row + 1}行写有“${text.slice(0, 30).trim()}”`;
    return { value: unit ?? '万元', foreignUnit, otherCurrency, why, known: true };
  }
  return null;
}

function unitWords(text: string): MoneyWords {
  // `HKD` and the like in a title are part of a name; behind 单位 they are the unit.
  if (/单位|[（(]/.test(text)) {
    const words = findMoneyWords(text);
    return /单位/.test(text) ? words : { ...words, otherCurrency: null };
  }
  const exact = /^(?:百万|[千万亿])?美?元$/.test(text.trim());
  return {
    unit: exact ? findMoneyUnit(`单位:${text.trim()}`) : null,
    foreignUnit: null,
    otherCurrency: null,
  };
}

/** A section's own title, the sheet's name, the titles from the nearest up, the file name. */
export function findSheetStage(
  view: SheetView,
  headerTop: number,
  sheet: RawSheet,
  fileName: string,
): StageClue {
  const section = sheet.titles?.at(-1) ?? '';
  const bySection = findStage(section);
  if (bySection) return { reading: bySection, why: `标题“${section.slice(0, 40)}”` };
  const bySheet = findStage(sheet.name);
  if (bySheet) return { reading: bySheet, why: `工作表名“${sheet.name}”` };
  if (findStages(sheet.name).length > 1) return { reading: null, why: `工作表名“${sheet.name}”含多个阶段` };
  for (const text of titlesFrom(view, headerTop, sheet).reverse()) {
    const byTitle = findStage(text);
    if (byTitle) return { reading: byTitle, why: `标题“${text.slice(0, 40)}”` };
    if (findStages(text).length > 1) return { reading: null, why: '标题含多个阶段' };
  }
  const byFile = findStage(fileName);
  if (byFile) return { reading: byFile, why: `文件名“${fileName}”` };
  return { reading: null, why: '工作表名、标题和文件名都没有写明阶段' };
}

/** From the top down. */
function titlesFrom(view: SheetView, headerTop: number, sheet: RawSheet): string[] {
  const titles = [...(sheet.titles ?? [])];
  for (let row = 0; row < headerTop; row++) {
    for (let column = 0; column < view.columns; column++) {
      const text = view.text(row, column);
      if (text !== '') titles.push(text);
    }
  }
  return titles;
}

export interface MonthClue {
  readonly year: number | null;
  readonly month: number;
  readonly why: string;
}

/** `10月`, `2026年10月新开工项目表`: whether a sheet is of this period at all. Days of filling in are no months. */
export function findSheetMonth(
  view: SheetView,
  headerTop: number,
  sheet: RawSheet,
  fileName: string,
): MonthClue | null {
  const sources = [
    { text: sheet.name, why: `工作表名“${sheet.name}”` },
    ...titlesFrom(view, headerTop, sheet).map((text) => ({ text, why: `标题“${text.slice(0, 40)}”` })),
    { text: fileName, why: `文件名“${fileName}”` },
  ];
  for (const { text, why } of sources) {
    const named = text.length > 60 ? null : findMonth(arabicNumerals(text));
    if (named !== null) return { ...named, why };
  }
  return null;
}

const LABEL =
  /(填报单位|报送单位|上报单位|填报部门|申报单位|所属单位|责任单位|承办单位|单位名称|单位\s*[（(]\s*(?:盖章|公章)\s*[)）]|单位)\s*(?:[（(][^)）]*[)）])?\s*[:：]\s*(.*)$/;

/** `填报单位：…` above or below the table, then sheet name, titles and file name. */
export function findUnitClues(
  view: SheetView,
  headerTop: number,
  sheet: RawSheet,
  fileName: string,
): UnitClue[] {
  const clues: UnitClue[] = [];
  const titles: UnitClue[] = (sheet.titles ?? []).map(titleClue);
  const rows = [...range(0, headerTop), ...range(Math.max(headerTop, view.rows - 8), view.rows)];
  for (const row of rows) {
    for (let column = 0; column < view.columns; column++) {
      const text = view.text(row, column);
      if (text === '' || text.length > 200) continue;
      const match = LABEL.exec(text.replace(/\s+/g, ' '));
      if (match && (row < headerTop || !projectsBelow(view, row))) {
        const value = cutValue(match[2] ?? '') || (row < headerTop ? nextText(view, row, column) : '');
        if (value !== '' && !namesMoney(value) && !/^[个项家户人、%]+$/.test(value)) {
          clues.push({
            text: value,
            why: `第${row + 1}行写有“${(match[1] ?? '').replace(/\s/g, '')}：${value}”`,
            kind: 'exact',
          });
        }
      }
      if (row < headerTop) titles.push(titleClue(text));
    }
  }
  return [
    ...clues,
    { text: sheet.name, why: `工作表名“${sheet.name}”`, kind: 'contains' },
    ...withoutLetter(titles),
    { text: fileName, why: `文件名“${fileName}”`, kind: 'contains' },
    ...unitsSaidIn(sheet.instructions),
    ...unitsSaidIn(sheet.cover),
    ...(sheet.cover?.lines ?? []).map(titleClue),
  ];
}

/** Between the projects 责任单位：… names the unit of those below it alone. */
function projectsBelow(view: SheetView, row: number): boolean {
  for (let next = row + 1; next < view.rows; next++)
    if (/^\d+$/.test(view.text(next, 0)) || /^\d+$/.test(view.text(next, 1))) return true;
  return false;
}

/** `填报单位：桃源镇` on the sheet of instructions or on the cover. */
function unitsSaidIn(other: RawSheet['instructions']): UnitClue[] {
  return (other?.lines ?? []).flatMap((line) => {
    const match = LABEL.exec(line.replace(/\s+/g, ' '));
    const text = cutValue(match?.[2] ?? '');
    if (text === '' || namesMoney(text) || /^[个项家户人、%]+$/.test(text)) return [];
    return [{ text, why: `“${other?.sheet}”表写有“${line.trim().slice(0, 30)}”`, kind: 'exact' as const }];
  });
}

/** `单位：元`, `单位：万港元`: no unit of ours. */
function namesMoney(value: string): boolean {
  const { unit, otherCurrency } = findMoneyWords(`单位:${value}`);
  return unit !== null || otherCurrency !== null;
}

const OF_A_LETTER = /我[镇乡局委办]|我(?:街道|园区?|单位|中心|区|县)|^现将|报送如下|特此/;
const ADDRESSEE = /[:：]$|^(?:主送|抄送|抄报|报|送|致|呈)[:：]/;

/** Above the table of a covering letter stand whom it is written to and sentences about 我街道. */
function withoutLetter(titles: readonly UnitClue[]): readonly UnitClue[] {
  if (!titles.some(({ text }) => OF_A_LETTER.test(text))) return titles;
  return titles.filter(({ text }) => !OF_A_LETTER.test(text) && !ADDRESSEE.test(text.trim()));
}

function titleClue(text: string): UnitClue {
  return { text, why: `标题“${text.slice(0, 40)}”`, kind: 'contains' };
}

function* range(from: number, to: number): Generator<number> {
  for (let row = from; row < to; row++) yield row;
}

function cutValue(text: string): string {
  return text
    .replace(/\s{2,}.*$/, '')
    .replace(
      /(填报人|填表人|制表|联系人|电话|负责人|日期|时间|填报日期|审核|20\d{2}\s*年|金额单位|单位\s*[:：]).*$/,
      '',
    )
    .replace(/[（(](盖章|公章)[)）]/g, '')
    .trim();
}

function nextText(view: SheetView, row: number, column: number): string {
  for (let next = column + 1; next < Math.min(view.columns, column + 6); next++) {
    const text = view.text(row, next);
    if (text !== '') return /[:：]/.test(text) || /^\d/.test(text) ? '' : cutValue(text);
  }
  return '';
}
