/** What a column is by the columns around it, where its own heading does not say enough. */
import { normaliseHeading } from '../layout/headings';
import { unitNamesInCell } from '../rows/unit-names';
import { findStages } from '../stage-words';
import type { HeaderBlock } from './find-header';
import type { LayoutColumn } from './map-columns';
import { hasText, type SheetView } from './sheet-view';

/** Fields no heading names: the project's name and the total from what is left. */
export function fillFromRest(view: SheetView, header: HeaderBlock, columns: LayoutColumn[]): void {
  findName(view, header, columns);
  findTotal(columns);
  findKind(view, header, columns);
  findSteps(view, header, columns);
  findUnit(view, header, columns);
}

const TOWN = /^[^，。；、\d]{1,12}(?:镇|乡|街道)$/;

/**
 * 甲方, 属地镇: whatever it is called, the one column with nothing but units says whose the projects are. Beside a
 * column that says it one of towns is asked about.
 */
function findUnit(view: SheetView, header: HeaderBlock, columns: LayoutColumn[]): void {
  const known = columns.some(({ field }) => field === 'unit');
  const names = (text: string) =>
    known
      ? TOWN.test(text)
      : text.length <= 16 && !/公司|集团|厂/.test(text) && unitNamesInCell(text, false).length > 0;
  const ofUnits = columns.filter(({ field, column, heading, rank }) => {
    if (field !== null || rank < 99 || heading === '') return false;
    const texts = textsBelow(view, header, column);
    return texts.length > 0 && texts.every(names);
  });
  const [only, ...others] = ofUnits;
  if (only !== undefined && others.length === 0)
    columns[only.column] = {
      ...only,
      field: 'unit',
      rank: LAST_RESORT,
      why: '本栏写的都是单位，按责任单位理解',
    };
}

const ROWS_LOOKED_AT = 300;

function textsBelow(view: SheetView, header: HeaderBlock, column: number): string[] {
  const last = Math.min(view.rows, header.bottom + 1 + ROWS_LOOKED_AT);
  return Array.from({ length: Math.max(0, last - header.bottom - 1) }, (_row, place) =>
    view.text(header.bottom + 1 + place, column),
  ).filter((text) => text !== '');
}

const KIND_OF_AGREEMENT = /^(?:协议|合同|签约)(?:类型|类别|性质|形式)$/;

/** 协议类型 tells 框架协议 from a contract, where it does and nothing else says the stage. */
function findKind(view: SheetView, header: HeaderBlock, columns: LayoutColumn[]): void {
  if (columns.some(({ field }) => field === 'stage')) return;
  if (!columns.some(({ field }) => field === 'signedDate')) return;
  const kind = columns.find(
    ({ field, heading }) => field === null && KIND_OF_AGREEMENT.test(heading.replace(/\s+/g, '')),
  );
  if (kind === undefined) return;
  for (let row = header.bottom + 1; row < view.rows; row++) {
    if (!/意向|框架|备忘录/.test(view.text(row, kind.column))) continue;
    const why = '协议的类型，区分意向（框架）协议';
    columns[kind.column] = { ...kind, field: 'stage', rank: 70, why };
    return;
  }
}

/** 环节, 事项: whatever it is called, beside 完成时间 the one column with nothing but stages says of which. */
function findSteps(view: SheetView, header: HeaderBlock, columns: LayoutColumn[]): void {
  if (columns.some(({ field }) => field === 'stage')) return;
  if (!columns.some(({ field }) => field === 'eventDate')) return;
  const [only, ...others] = columns.filter(({ field, column, heading }) => {
    if (field !== null || heading === '') return false;
    const texts = textsBelow(view, header, column);
    return texts.length > 0 && texts.every((text) => text.length <= 8 && findStages(text).length === 1);
  });
  if (only === undefined || others.length > 0) return;
  columns[only.column] = { ...only, field: 'stage', rank: 70, why: '本栏写的都是阶段' };
}

/** A8 「加速签约」 leaves the heading of the project name out: the text column after 序号 is it. */
function findName(view: SheetView, header: HeaderBlock, columns: LayoutColumn[]): void {
  if (columns.some((column) => column.field === 'projectName')) return;
  const serial = columns.findIndex((column) => column.field === 'serial');
  const wanted = columns.find(
    (column) =>
      column.heading === '' &&
      (serial < 0 ? column.column <= 1 : column.column === serial + 1) &&
      hasText(view, header.bottom + 1, column.column),
  );
  if (wanted) {
    columns[wanted.column] = {
      ...wanted,
      field: 'projectName',
      rank: 50,
      why: '栏目名空缺，按位置（序号之后）理解为项目名称',
    };
    return;
  }
  const together = columns.find((column) =>
    /^项目名称[及和与、（(]/.test(column.heading.replace(/\s+/g, '')),
  );
  if (together) {
    columns[together.column] = {
      ...together,
      field: 'projectName',
      rank: 55,
      why: '栏目名以“项目名称”开头，按项目名称理解',
    };
    return;
  }
  // Of 签约项目 ｜ 开工项目 side by side neither may be left out: the clerk is told.
  const ofStage = columns.filter(({ heading }) => NAMED_BY_STAGE.test(heading.replace(/\s+/g, '')));
  const [only] = ofStage;
  if (only && ofStage.length === 1) {
    columns[only.column] = {
      ...only,
      field: 'projectName',
      rank: 58,
      why: '没有项目名称栏，以本栏作为项目名称',
    };
    return;
  }
  if (ofStage.length > 1) return;
  const company = columns.find((column) => column.field === 'investor' && /企业/.test(column.heading));
  if (company)
    columns[company.column] = {
      ...company,
      field: 'projectName',
      rank: 60,
      why: '没有项目名称栏，以企业名称作为项目名称',
    };
}

/** 总投资 under its lesser names, taken only where no column says 总投资. */
const LIKE_A_TOTAL = /^(?:项目)?(?:计划|协议|合同|意向|拟|预计)?(?:引资|投资)(?:额|金额|总额|规模)?$/;

const NAMED_BY_STAGE = /^(?:新|已)?(?:签约|注册|开工|投产|竣工|在谈|在建)项目$/;

function findTotal(columns: LayoutColumn[]): void {
  if (columns.some(({ field }) => field === 'totalInvestment')) return;
  const note = (column: LayoutColumn, why: string) => {
    columns[column.column] = { ...column, field: 'totalInvestment', rank: 70, why };
  };
  const parts = columns.filter(
    ({ heading, moneyUnit }) => moneyUnit !== null && /总?投资.*／(?:其中)?(?:内资|外资)/.test(heading),
  );
  // 总投资｛内资（万元）｜外资（万美元）｝: a project fills one of the two.
  if (new Set(parts.map(({ moneyUnit }) => moneyUnit?.includes('美'))).size === 2) {
    for (const part of parts) note(part, '总投资分内资、外资两栏，取填写的一栏');
    return;
  }
  const like = columns.find(
    ({ field, heading }) =>
      field === null && LIKE_A_TOTAL.test(normaliseHeading(heading.replace(/.*／/, '')).key),
  );
  if (like) note(like, '没有总投资栏，按总投资理解');
}

/** Counts only where nothing else names the unit. */
export const LAST_RESORT = 95;
const WHO_SOLVES = /^(?:解决|整改|办结)?(?:责任单位|责任部门|责任单位或责任人|责任单位及责任人)$/;

/** Columns that mean something else beside certain others. */
export function heedNeighbours(columns: LayoutColumn[]): void {
  const keys = columns.map(({ heading }) => normaliseHeading(heading.replace(/.*／/, '')).key);
  // The platform's columns of money in place, the first filled of the two (forms.md B2).
  const year = columns[keys.indexOf('当年到位资金情况')];
  const sum = columns[keys.indexOf('到资金额')];
  if (year?.field === 'funds' && sum?.field === 'funds') {
    columns[year.column] = { ...year, rank: 0 };
    const why = `第${year.column + 1}列“当年到位资金情况”没有填的，取本栏`;
    columns[sum.column] = { ...sum, rank: 1, insteadOf: year.column, why };
  }
  // 节点 ｜ 计划时间 ｜ 实际完成时间.
  const real = columns[keys.findIndex((key) => /^实际(?:完成)?(?:时间|日期)$/.test(key))];
  const dated = columns.some(({ field }) => field === 'eventDate');
  if (real?.field === null && !dated && columns.some(({ field }) => field === 'stage'))
    columns[real.column] = { ...real, field: 'eventDate', rank: 30, why: '本行阶段的实际时间' };
  const problem = columns.findIndex(({ field }) => field === 'problem');
  const solved = keys.some((key) => /^(?:解决|整改|办结|完成)(?:时限|情况|措施)$/.test(key));
  for (const column of problem >= 0 && solved ? columns.slice(problem) : []) {
    if (column.field !== 'unit' || !WHO_SOLVES.test(keys[column.column] ?? '')) continue;
    const why = '负责解决问题的单位；别处没有写明报送单位时才按它登记';
    columns[column.column] = { ...column, rank: LAST_RESORT, why };
  }
}

/** `总投资（亿元）｜其中：固定资产投资`: the part is given in the unit of the whole. */
export function inheritUnits(columns: LayoutColumn[]): void {
  let total: LayoutColumn | null = null;
  for (const column of columns) {
    if (column.field === 'totalInvestment') total = column;
    if (column.field !== 'fixedAssets' || column.moneyUnit !== null || total === null) continue;
    const { moneyUnit, foreignUnit, otherCurrency } = total;
    columns[column.column] = { ...column, moneyUnit, foreignUnit, otherCurrency };
  }
}
