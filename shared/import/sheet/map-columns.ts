/** Columns → fields, with the reason of every choice. */
import type { Period } from '../../domain/period';
import type { ImportField } from '../fields';
import { isCumulativeFunds, namesTwoSums, understandHeading } from '../layout/headings';
import { findMoneyWords } from '../layout/money-words';
import type { MoneyUnit } from '../review/review';
import { asksForBoth } from '../rows/name-and-investor';
import { findStages, isWorkOnSite } from '../stage-words';
import { fillFromRest, heedNeighbours, inheritUnits } from './column-fallbacks';
import { BARE_MONTH, type HeaderBlock } from './find-header';
import { readBatchesOfFunds, readPartsOfFunds } from './funds-parts';
import { keepPeriod } from './month-columns';
import { hasText, type SheetView } from './sheet-view';
import type { SplitDate } from './split-dates';
import { namesMoneyUnits } from './split-sums';

export interface LayoutColumn {
  /** 0-based. */
  readonly column: number;
  /** As composed from the heading rows, `项目业主单位／业主名称`. */
  readonly heading: string;
  readonly field: ImportField | null;
  readonly rank: number;
  readonly moneyUnit: MoneyUnit | null;
  /** Of foreign projects, where the heading names two units; else `null`. */
  readonly foreignUnit: MoneyUnit | null;
  /** A currency its amounts cannot be kept in; else `null`. */
  readonly otherCurrency: string | null;
  /** Its heading names two sums at once. */
  readonly twoSums: boolean;
  /** Its heading asks for the project's name and the investor at once. */
  readonly withInvestor: boolean;
  /** A further part of the sum in that column, counted from 0: both count. Of a day: of that sum alone. */
  readonly besides: number | null;
  /** Perhaps the same sum as that column's, counted from 0: read where that is empty, asked about where they differ. */
  readonly rivalOf: number | null;
  /** Money in place of that month, earlier than the period: not read, held against what is known; else `null`. */
  readonly ofMonth: Period | null;
  /** The column sums up the year, not the month. */
  readonly cumulative: boolean;
  /** Days of a schedule (节点安排): as likely planned as real. */
  readonly scheduled: boolean;
  /** Hidden in the file: a visible column of the same field goes before it. */
  readonly hidden: boolean;
  /** Read only where that column, counted from 0, is empty. */
  readonly insteadOf: number | null;
  readonly why: string;
}

/** Fields that may be spread over several columns: joined, or the first filled one is taken. */
export const SEVERAL: ReadonlySet<ImportField> = new Set<ImportField>([
  'progress',
  'problem',
  'content',
  'contact',
  'note',
  'investor',
  'evidence',
  'leader',
  'stage',
  'unit',
  'totalInvestment',
  'negotiatingDate',
  'signedDate',
  'registeredDate',
  'startedDate',
  'producingDate',
]);

/**
 * `period`: columns of other months are left out; `null` when it is not known. `ofFunds`: the sheet says that it
 * is about 到位资金.
 */
export function mapColumns(
  view: SheetView,
  header: HeaderBlock,
  period: Period | null,
  ofFunds = false,
  dates: readonly SplitDate[] = [],
): LayoutColumn[] {
  const columns = header.paths.map((path, column) => understandColumn(view, header, path, column));
  leaveNotesBeside(columns);
  for (const date of dates) nameSplitDate(view, header, columns, date);
  if (ofFunds && period !== null) nameBareMonths(columns);
  if (period !== null) keepPeriod(columns, period);
  fillFromRest(view, header, columns);
  for (const [column, understood] of columns.entries()) {
    if (understood.field === 'stage' && !namesStages(view, header.bottom + 1, column)) {
      columns[column] = { ...understood, field: null, why: '本栏内容不是项目阶段，不导入' };
    }
  }
  for (const [column, understood] of columns.entries()) {
    if (understood.field !== 'unit') continue;
    if (namesMoneyUnits(view, header.bottom + 1, column))
      columns[column] = { ...understood, field: 'currency', rank: 20, why: '本栏写的是金额单位' };
    else if (
      /^单位(?:名称)?$/.test(understood.heading.replace(/\s+/g, '')) &&
      namesCompanies(view, header.bottom + 1, column)
    )
      columns[column] = { ...understood, field: 'investor', rank: 60, why: '本栏写的都是企业，按投资方理解' };
    // 招商责任单位 before 属地: who brought the project is given the figure.
    else if (/属地|落[户地]|所在/.test(understood.heading))
      columns[column] = { ...understood, rank: understood.rank + 70 };
  }
  readParties(view, header, columns);
  leaveRegisteredCompany(columns);
  heedNeighbours(columns);
  readPartsOfFunds(header, columns);
  readBatchesOfFunds(columns);
  keepBest(columns);
  inheritUnits(columns);
  return columns;
}

/** `填表说明：1.总投资单位万元…` in a box to the right of the table, two blank columns between. */
function leaveNotesBeside(columns: LayoutColumn[]): void {
  const from = columns.findIndex(
    ({ heading }, place) =>
      place > 2 &&
      columns[place - 1]?.heading === '' &&
      columns[place - 2]?.heading === '' &&
      /^(?:\d{1,2}[.、．]|(?:填[表报]|报表|有关)?说明|注\s*[:：])/.test(heading),
  );
  if (from < 0) return;
  for (const [place, column] of columns.entries())
    if (place >= from) columns[place] = { ...column, field: null, why: '表旁的说明，不导入' };
}

/** The first of its columns is the date, the others are part of it. */
function nameSplitDate(
  view: SheetView,
  header: HeaderBlock,
  columns: LayoutColumn[],
  { columns: own, parts, path }: SplitDate,
): void {
  const [first = 0, ...others] = own;
  const { field, rank } = understandColumn(view, header, path, first);
  const why = `${parts.join('、')}分在第${first + 1}至${first + own.length}列，合成一个日期`;
  columns[first] = { ...(columns[first] as LayoutColumn), field, rank, why };
  for (const column of others)
    columns[column] = { ...(columns[column] as LayoutColumn), field: null, rank: 90, why };
}

/** `1-11月累计`, perhaps below 2026年. */
const MONTHS_SUMMED = /^(?:20\d{2}年度?／?)?1[-~—–至到]\d{1,2}月份?(?:累计|合计)?$/;

/** 到位资金逐月统计表: `1月 ｜ 2月 ｜ …`, perhaps below 2026年, are money in place, month by month. */
function nameBareMonths(columns: LayoutColumn[]): void {
  if (columns.some(({ field }) => field === 'funds')) return;
  const months = columns.filter(({ heading }) => BARE_MONTH.test(heading.replace(/^20\d{2}\s*年度?／/, '')));
  for (const sum of columns.filter(({ heading }) => MONTHS_SUMMED.test(tight(heading))))
    columns[sum.column] = { ...sum, field: 'funds', rank: 105, cumulative: true, why: '几个月的到位资金' };
  if (months.length < 3) return;
  for (const column of months)
    columns[column.column] = { ...column, field: 'funds', rank: 5, why: '按月的到位资金' };
}

/** 核实到位 before 自评到位. */
const CHECKED = /核实|核定|审定/;

function understandColumn(
  view: SheetView,
  header: HeaderBlock,
  path: readonly string[],
  column: number,
): LayoutColumn {
  const meaning = understandHeading(path);
  const heading = path.join('／');
  const money = [...path]
    .reverse()
    .map(findMoneyWords)
    .find((words) => words.unit !== null || words.otherCurrency !== null);
  const hidden = view.hiddenColumns.has(column);
  const cumulative = meaning.field === 'funds' && isCumulativeFunds(path);
  return {
    column,
    heading,
    field: meaning.field,
    rank: meaning.rank + (cumulative ? 100 : 0) + (hidden ? 200 : 0) - (CHECKED.test(heading) ? 0.5 : 0),
    moneyUnit: money?.unit ?? null,
    foreignUnit: money?.foreignUnit ?? null,
    otherCurrency: money?.otherCurrency ?? null,
    cumulative,
    hidden,
    twoSums: meaning.field !== null && namesTwoSums(path.at(-1) ?? ''),
    withInvestor: asksForBoth(path.at(-1) ?? ''),
    besides: null,
    rivalOf: null,
    ofMonth: null,
    insteadOf: null,
    scheduled: meaning.field?.endsWith('Date') === true && path.some((word) => /安排|计划/.test(word)),
    why: heading === '' && hasText(view, header.bottom + 1, column) ? '没有栏目名，请指定' : meaning.why,
  };
}

/** 类别, 项目性质 and the like hold stages in some forms and other things in others: the values tell. */
function namesStages(view: SheetView, from: number, column: number): boolean {
  let filled = 0;
  let stages = 0;
  for (let row = from; row < Math.min(view.rows, from + 300); row++) {
    const text = view.text(row, column);
    if (text === '') continue;
    filled += 1;
    if (isWorkOnSite(text) || findStages(text).length > 0) stages += 1;
  }
  return filled === 0 || stages * 2 >= filled;
}

/** `单位 ｜ 项目名称` with a company in every row: who invests, not whose project it is. */
function namesCompanies(view: SheetView, from: number, column: number): boolean {
  let companies = 0;
  for (let row = from; row < view.rows; row++) {
    const text = view.text(row, column);
    if (text === '') continue;
    if (/(?:公司|集团|厂|合作社|企业|商行)$/.test(text)) companies += 1;
    // 合计 and 填表人 stand below the table.
    else if (view.text(row, column + 1) !== '') return false;
  }
  return companies > 0;
}

const AUTHORITY = /(?:政府|[镇乡局委办]|街道|街道办事处|委员会|管委会|中心|开发区|园区|新区)$/;

/** 签约双方｛甲方｜乙方｝: the party that is no authority invests. */
function readParties(view: SheetView, header: HeaderBlock, columns: LayoutColumn[]): void {
  const parties = columns.filter(({ heading }) => /(?:^|／)[甲乙丙]方(?:名称|单位)?$/.test(tight(heading)));
  if (parties.length < 2 || columns.some(({ field }) => field === 'investor')) return;
  const isAuthority = ({ column }: LayoutColumn) => {
    const texts = Array.from({ length: view.rows - header.bottom - 1 }, (_row, place) =>
      view.text(header.bottom + 1 + place, column),
    ).filter((text) => text !== '');
    return texts.filter((text) => AUTHORITY.test(text)).length * 2 > texts.length;
  };
  const investors = parties.filter((party) => !isAuthority(party));
  for (const party of investors.length === 0 ? parties : investors)
    columns[party.column] = { ...party, field: 'investor', rank: 65, why: '签约的一方，按投资方理解' };
}

/** 投资方 ｜ … ｜ 注册公司名称: who invests, and the company that it founded here. */
function leaveRegisteredCompany(columns: LayoutColumn[]): void {
  const ofInvestors = columns.filter(({ field }) => field === 'investor');
  const founded = ofInvestors.filter(({ heading }) => /公司名称$/.test(tight(heading)));
  if (founded.length === ofInvestors.length) return;
  for (const column of founded)
    columns[column.column] = { ...column, field: null, why: '注册的公司，另有投资方一栏' };
}

const tight = (heading: string) => heading.replace(/\s+/g, '');

/** A row holds one stage with its day. */
export const DAY_OF_SECOND_STAGE = '另一个阶段的时间，没有读入';

function keepBest(columns: LayoutColumn[]): void {
  const byField = new Map<ImportField, LayoutColumn[]>();
  for (const column of columns) {
    if (column.field !== null) byField.set(column.field, [...(byField.get(column.field) ?? []), column]);
  }
  for (const [field, claimants] of byField) {
    if (claimants.length < 2) continue;
    const best = claimants.reduce((a, b) => (b.rank < a.rank ? b : a));
    for (const column of claimants) {
      if (column === best) continue;
      const keep =
        SEVERAL.has(field) ||
        column.insteadOf === best.column ||
        column.besides === best.column ||
        (field === 'fundsDate' && column.besides !== null) ||
        isOtherCurrency(column, best);
      if (keep) continue;
      // 自评到位 ｜ 核实到位, 省外到位资金 ｜ 市外到位资金: which of them counts, the sheet does not say.
      if (field === 'funds' && isAlike(column, best)) {
        columns[column.column] = { ...column, rivalOf: best.column };
        continue;
      }
      // 当前状态｛阶段｜日期｝｜上月状态｛阶段｜日期｝: the day of a second stage is asked about.
      const ofSecondStage = field === 'eventDate' && columns[column.column - 1]?.field === 'stage';
      const why = `同类栏目，以第${best.column + 1}列“${best.heading}”为准`;
      columns[column.column] = { ...column, field: null, why: ofSecondStage ? DAY_OF_SECOND_STAGE : why };
    }
  }
}

/** Both of the month, or both without a word about it. */
function isAlike(column: LayoutColumn, best: LayoutColumn): boolean {
  const ofMonth = ({ heading, rank }: LayoutColumn) => rank <= 2 || /[本当][月期次]/.test(heading);
  const increase = ({ heading }: LayoutColumn) => /净增|新增|增加/.test(heading);
  return [ofMonth, increase, ({ cumulative }: LayoutColumn) => cumulative].every(
    (says) => says(column) === says(best),
  );
}

/** `本月到位资金｛内资（万元）｜外资（万美元）｝`: two sums of one row, not the same one twice. */
function isOtherCurrency(column: LayoutColumn, best: LayoutColumn): boolean {
  const dollars = ({ moneyUnit }: LayoutColumn) => moneyUnit?.includes('美') === true;
  return (
    column.field === 'funds' &&
    column.moneyUnit !== null &&
    best.moneyUnit !== null &&
    column.cumulative === best.cumulative &&
    dollars(column) !== dollars(best)
  );
}
