/** What a sheet says outside its table: unit of money, stage, reporting unit. */
import { findMoneyUnit } from '../layout/headings';
import type { MoneyUnit } from '../review/review';
import { findStage, findStages, type StageReading } from '../stage-words';
import type { SheetView } from './sheet-view';

export interface MoneyUnitClue {
  readonly value: MoneyUnit;
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

/** Corner cells such as `金额单位：万美元` or `单位：个、万元`, above the data only. */
export function findSheetMoneyUnit(view: SheetView, headerTop: number, headerBottom: number): MoneyUnitClue {
  for (let row = 0; row <= headerBottom; row++) {
    for (let column = 0; column < view.columns; column++) {
      const text = view.text(row, column);
      if (text === '' || (row >= headerTop && !/单位\s*[:：]/.test(text))) continue;
      const named = /单位|[（(]/.test(text) ? findMoneyUnit(text) : exactUnit(text);
      if (named !== null) {
        return { value: named, why: `第${row + 1}行写有“${text.slice(0, 30).trim()}”`, known: true };
      }
    }
  }
  return { value: '万元', why: '表中没有写明金额单位，按万元理解', known: false };
}

function exactUnit(text: string): MoneyUnit | null {
  return /^(元|万元|亿元|万美元|亿美元|美元)$/.test(text.trim())
    ? findMoneyUnit(`单位:${text.trim()}`)
    : null;
}

/** Sheet name first, then the titles, then the file name. */
export function findSheetStage(
  view: SheetView,
  headerTop: number,
  sheetName: string,
  fileName: string,
): StageClue {
  const bySheet = findStage(sheetName);
  if (bySheet) return { reading: bySheet, why: `工作表名“${sheetName}”` };
  if (findStages(sheetName).length > 1) return { reading: null, why: `工作表名“${sheetName}”含多个阶段` };
  for (let row = 0; row < headerTop; row++) {
    for (let column = 0; column < view.columns; column++) {
      const text = view.text(row, column);
      if (text === '') continue;
      const byTitle = findStage(text);
      if (byTitle) return { reading: byTitle, why: `标题“${text.slice(0, 40)}”` };
      if (findStages(text).length > 1) return { reading: null, why: '标题含多个阶段' };
    }
  }
  const byFile = findStage(fileName);
  if (byFile) return { reading: byFile, why: `文件名“${fileName}”` };
  return { reading: null, why: '工作表名、标题和文件名都没有写明阶段' };
}

const LABEL =
  /(填报单位|报送单位|上报单位|填报部门|申报单位|责任单位|承办单位|单位名称|单位\s*[（(]\s*(?:盖章|公章)\s*[)）]|单位)\s*(?:[（(][^)）]*[)）])?\s*[:：]\s*(.*)$/;

/** `填报单位：…` above or below the table, then sheet name, titles and file name. */
export function findUnitClues(
  view: SheetView,
  headerTop: number,
  sheetName: string,
  fileName: string,
): UnitClue[] {
  const clues: UnitClue[] = [];
  const titles: UnitClue[] = [];
  const rows = [...range(0, headerTop), ...range(Math.max(headerTop, view.rows - 8), view.rows)];
  for (const row of rows) {
    for (let column = 0; column < view.columns; column++) {
      const text = view.text(row, column);
      if (text === '' || text.length > 200) continue;
      const match = LABEL.exec(text.replace(/\s+/g, ' '));
      if (match) {
        const value = cutValue(match[2] ?? '') || (row < headerTop ? nextText(view, row, column) : '');
        if (value !== '' && findMoneyUnit(value) === null && !/^[个项家户人、%]+$/.test(value)) {
          clues.push({
            text: value,
            why: `第${row + 1}行写有“${(match[1] ?? '').replace(/\s/g, '')}：${value}”`,
            kind: 'exact',
          });
        }
      }
      if (row < headerTop) titles.push({ text, why: `标题“${text.slice(0, 40)}”`, kind: 'contains' });
    }
  }
  return [
    ...clues,
    { text: sheetName, why: `工作表名“${sheetName}”`, kind: 'contains' },
    ...titles,
    { text: fileName, why: `文件名“${fileName}”`, kind: 'contains' },
  ];
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
