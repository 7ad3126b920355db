/** One row → the record to be stored, its events left to `readEvents`: they depend on the project it is. */

import { cleanProjectName } from '../../domain/text/project-name';
import type { ImportField } from '../fields';
import { understandHeading } from '../layout/headings';
import type { SheetLayout } from '../layout/layout';
import type { ReviewRow } from '../review/review';
import type { DataRow } from '../sheet/classify-rows';
import { brokenFormula, cellText } from '../values/plain-text';
import { readFixedWithin } from './fixed-within-total';
import type { KnownUnit } from './match-unit';
import { holdsMore, type NameAndInvestor, splitNameAndInvestor } from './name-and-investor';
import type { FieldCell, RowCells } from './row-cells';
import { type FundsContext, readFunds } from './row-funds';
import { type AddIssue, askAboutMerged, readAmount, readCapital, warnPartsAboveTotal } from './row-money';
import { readRowSays } from './row-says';

const MAX_TEXT = 4000;
const MAX_NAME = 300;
/** Ends as headings do and names of projects do not. */
const LIKE_A_HEADING = /^.{0,8}(?:时间|日期|名称|电话|联系人|领导|资金|总投资|问题|进度|地点|内容|备注)$/;

export function readName(cells: RowCells, add: AddIssue): string {
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
  const both = bothIn(source);
  const name = cleanProjectName(both?.name ?? cellText(source?.cell));
  if (both === null && asked(source) && holdsMore(name)) {
    const heading = source?.source?.heading.replace(/\s+/g, '') ?? '';
    const message = `“${heading}”一栏没有分清项目名称和投资方，整栏按项目名称登记，请核对`;
    add('projectName', column, 'missing-name', 'warning', message, name);
  }
  if (name === '') add('projectName', column, 'missing-name', 'error', '没有填写项目名称');
  if (LIKE_A_HEADING.test(name) && understandHeading([name]).rank < 60)
    add('projectName', column, 'missing-name', 'error', `“${name}”是栏目名，不像项目名称，请核对表头`, name);
  if (name.length <= MAX_NAME) return name;
  add('projectName', column, 'too-long', 'warning', `项目名称超过 ${MAX_NAME} 字，已截短`, name.slice(0, 60));
  return [...name].slice(0, MAX_NAME).join('');
}

const asked = (source: FieldCell | null) => source?.source?.withInvestor === true && !source.corrected;

function bothIn(source: FieldCell | null): NameAndInvestor | null {
  return asked(source) ? splitNameAndInvestor(cellText(source?.cell)) : null;
}

export function readRecord(
  layout: SheetLayout,
  data: DataRow,
  cells: RowCells,
  name: string,
  unit: KnownUnit | null,
  titles: string,
  dates: FundsContext,
  add: AddIssue,
): ReviewRow['record'] {
  const says = readRowSays(cells);
  const total = readAmount(cells, 'totalInvestment', layout.moneyUnit, says, add);
  const foreign = readAmount(cells, 'foreignCapital', layout.moneyUnit, says, add);
  const totalRow = data.more.length > 0 && hasTotalLabel(layout, data.row) ? data.row : null;
  const record: ReviewRow['record'] = {
    unitId: unit?.id ?? null,
    projectName: name,
    investor: short(cells, 'investor', add, 300) || (bothIn(cells.first('projectName'))?.investor ?? ''),
    content: short(cells, 'content', add, MAX_TEXT),
    industry: cells.line('industry').slice(0, 100),
    sourceRegion: cells.line('sourceRegion').slice(0, 100),
    attraction: cells.line('attraction').slice(0, 100),
    capital: readCapital(cells, total, foreign, titles),
    totalInvestment: total,
    fixedAssets: readAmount(cells, 'fixedAssets', layout.moneyUnit, says, add) ?? readFixedWithin(cells, add),
    foreignCapital: foreign,
    address: short(cells, 'address', add, 300),
    contact: short(cells, 'contact', add, 200),
    evidence: short(cells, 'evidence', add, 500),
    note: short(cells, 'note', add, 2000),
    progress: short(cells, 'progress', add, MAX_TEXT),
    problem: short(cells, 'problem', add, MAX_TEXT),
    events: [],
    funds: readFunds(cells, layout.moneyUnit, dates, totalRow, says, add),
  };
  askAboutMerged(layout.view, data, cells, add);
  warnPartsAboveTotal(record, cells, add);
  return record;
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
      add(field, column, 'formula-error', 'warning', `${brokenFormula(cell.text)}，本栏留空`, cell.text);
    }
  }
  const text = cells.text(field);
  if (text.length <= limit) return text;
  add(field, cells.columnOf(field), 'too-long', 'warning', `文字超过 ${limit} 字，已截短`, text.slice(0, 60));
  return [...text].slice(0, limit).join('').slice(0, limit);
}
