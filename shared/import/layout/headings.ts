/**
 * What headings mean. Source: forms.md 2 (synonyms seen in the forms of counties and cities) and the
 * forms A1 to C2 it was gathered from.
 */
import type { ImportField } from '../fields';
import type { MoneyUnit } from '../review/review';
import { findStages } from '../stage-words';
import { replaceMarks } from '../values/footnote-marks';
import { OTHER_KNOWN, PATTERNS } from './heading-patterns';
import { HEADING_SYNONYMS } from './heading-synonyms';
import { findMoneyUnit } from './money-words';
import { isRealDay, stageAbove } from './stage-groups';

export interface HeadingMeaning {
  readonly field: ImportField | null;
  /** Smaller wins when several columns claim one field. */
  readonly rank: number;
  readonly why: string;
}

/** Below 总投资: what it is made of, no second total. */
const PART_OF_TOTAL =
  /^(?:其中)?(?:内资|外资|中方|外方|自筹|贷款|设备|土建|流动资金|铺底|建安|一期|二期|三期|企业自筹|银行贷款|财政资金)/;
/** Sums up to a date: taken only when the sheet has no figure for the month itself. */
const CUMULATIVE_FUNDS =
  /累计|以来|已到|当年|本年|年度|现阶段|年初|全年|截至|截止|至今|\d{1,2}[-~—–至到]\d{1,2}月/;
const WHOLE_YEAR = /^20\d{2}年度?$/;
/** Sums of earlier years: never this year's money. */
const EARLIER_FUNDS = /(上年|上一年|去年|上月|上期|上季|至\d*年?底|开工至|历年)/;
/** Money that was to come, or has not: 计划到位资金, 未到位资金. */
const FUNDS_TO_COME =
  /(?:计划|目标|任务|应|拟|预计|预期|约定|承诺|尚?未|待|需|下月|下一?步)(?:完成|实现)?(?:的?(?:资金|金额))?(?:到位|到资|到账)|到位(?:资金)?(?:计划|目标|任务|缺口|承诺)/;
const TO_COME_PARENT = /^(?!.*完成).*(?:计划|目标|任务)/;
/** Below 到位资金: which of it. */
const FUNDS_LEAF =
  /^(?:其中|小计|合计|总计|月计|净增|新增|增加|[较比]上[月期]|第?[一二三四1-4]季度|[上下]半年|(?:本|当)[月期次]|20\d{2}年度?|\d{1,2}[~–至到]\d{1,2}月|(?:20\d{2}年)?\d{1,4}月份?|(?:自?开工)以来|截[至止](?:\d{1,2}月)?底?|累计|本年|年度|今年以来|年初以来|全年|内资|外资|人民币|美元|[省市州县区境国][内外]|实际|到位|到资|到账|资金|金额|实绩|情况|数|额|[上中下本]旬)+$/;
/** 资金到位（万元）以及形象进度, over columns of both. */
const WITH_PROGRESS = /(?:以?及|和|与)(?:工程|目前)?(?:形象进度|进展情况|进度)$/;
const INCREASE = /^(?:[较比]上[月期])?(?:净增|新增|增加)/;
const THIS_MONTH = new RegExp(`^(?:实际)?(?:本|当)[月期次]|${INCREASE.source}`);
/** The same sum in another currency. */
const CONVERTED = /^折|(?:到位|到资|到账).*折(?:合|算)/;
/** Below 开工时间: a plan, or what really was. */
const PLANNED_LEAF =
  /^(?:原?计划|原定|调整后?|变更后|拟定?|预计|预期|目标|要求|承诺|限期|合同约定|约定|协议约定)(?:时间|日期|年月|完成时间|时限)?$/;
/** Over 开工时间: a plan. */
const PLANNED_PARENT =
  /^(?:计划|拟定|预计|目标|预期|约定|承诺|要求|限期)(?:时间|节点|时间节点|进度|安排|完成)?(?:时间|时限|日期)?$|(?:时间|节点)计划$/;
const TOTAL_LEAF = /^(?:投资)?(?:总额|总计|合计|总量)$/;
const INVESTMENT_PARENT = /^(?:项目)?(?:计划|总)?投资(?:情况|计划|规模|信息|概况|额)?$/;

/** Neither what it is nor that it is left out on purpose. */
export const UNKNOWN_HEADING = '未识别的栏目，不导入';

const index = buildIndex();

function buildIndex(): Map<string, { field: ImportField; rank: number }> {
  const words = new Map<string, { field: ImportField; rank: number }>();
  for (const [field, synonyms] of Object.entries(HEADING_SYNONYMS) as [ImportField, readonly string[]][]) {
    synonyms.forEach((word, rank) => {
      const key = normaliseHeading(word).key;
      if (!words.has(key)) words.set(key, { field, rank });
    });
  }
  return words;
}

/** The field whose word the parts make up letter by letter: 项目 ＋ 名称. */
export function fieldOfBroken(parts: readonly string[]): ImportField | null {
  if (parts.length < 2 || parts.some((part) => normaliseHeading(part).key === '')) return null;
  return index.get(normaliseHeading(parts.join('')).key)?.field ?? null;
}

const SUMS: readonly (ImportField | null)[] = ['totalInvestment', 'fixedAssets', 'foreignCapital', 'funds'];

/** `本月到位资金计划/完成（万元）`, `应到/实到资金`. */
const PLAN_BESIDE_REAL =
  /(?:计划|目标|任务|应到?)(?:到位|到资)?(?:数|额)?[/／、](?:(?:实际)?完成|实际|实绩|(?=实到))(?:到位|到资)?(?:数|额)?/;

function ofTheReal(heading: string): string {
  return /到位|到资|到账|[应实]到/.test(heading) ? heading.replace(PLAN_BESIDE_REAL, '') : heading;
}

export function namesPlanToo(heading: string): boolean {
  return ofTheReal(heading) !== heading;
}

/** `总投资/到位资金（万元）`: one number below it is either. */
export function namesTwoSums(heading: string): boolean {
  if (namesPlanToo(heading)) return true;
  const parts = heading.split(/[/／、及和与]/).map((part) => normaliseHeading(part).key);
  if (parts.length < 2) return false;
  const fields = parts.map((part) => understandWord(part, part)?.field ?? null);
  return new Set(fields).size > 1 && fields.every((field) => SUMS.includes(field));
}

export interface NormalisedHeading {
  /** Without spaces, punctuation and brackets: what is compared. */
  readonly key: string;
  /** The same without anything in brackets: `签约主体(洽谈主体)` → `签约主体`. */
  readonly bare: string;
  /** Unit of money named in the heading, `总投资（亿元）`. */
  readonly moneyUnit: MoneyUnit | null;
}

/** Line breaks, runs of spaces, full-width forms and brackets are how a heading is set, not what it says. */
export function normaliseHeading(heading: string): NormalisedHeading {
  const plain = replaceMarks(heading, '')
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200f\ufeff]+/g, '');
  const moneyUnit = findMoneyUnit(plain);
  const key = squash(
    plain.replace(
      /[(（[【「](?:单位|[万亿]|[^)）\]】」]*(?:元|美金|单位[:：]|必填|选填|下拉|格式|年月日|盖章)[^)）\]】」]*)[)）\]】」]/g,
      '',
    ),
  );
  const bare = squash(plain.replace(/[(（[【「][^)）\]】」]*[)）\]】」]/g, ''));
  return { key, bare, moneyUnit };
}

function squash(text: string): string {
  return text
    .replace(/[\s"'“”‘’「」、,，.。:：;；/\\|*＊★☆()（）[\]【】<>《》_\-—]/g, '')
    .replace(/(单位)?(人民币)?(?:百万|[千万亿])(美)?元$/, '')
    .toUpperCase();
}

/**
 * Meaning of a heading composed of one to three rows. The lowest row speaks first; a parent gives the
 * sense to words that mean nothing alone (`单位名称` under `市或县挂钩责任单位`).
 */
export function understandHeading(path: readonly string[]): HeadingMeaning {
  const headings = path
    .map(ofTheReal)
    .map(normaliseHeading)
    .filter((part) => part.key !== '');
  const parts = headings.map((part) => part.key);
  const leaf = parts[parts.length - 1] ?? '';
  const bare = headings[headings.length - 1]?.bare ?? '';
  const parent = parts.length > 1 ? (parts[parts.length - 2] ?? '') : '';
  if (leaf === '') return { field: null, rank: 99, why: '没有栏目名' };
  const shown = path
    .filter((part) => part.trim() !== '')
    .join('／')
    .replace(/\s+/g, '');
  if (PART_OF_TOTAL.test(leaf) && parts.slice(0, -1).some((part) => /总投资|投资总额|投资额/.test(part)))
    return { field: null, rank: 90, why: '总投资的组成部分，不导入' };
  // One day for two stages is the day of neither.
  if (/开工?竣工/.test(leaf)) return { field: null, rank: 99, why: UNKNOWN_HEADING };
  const refused = refusedByParents(leaf, parts.slice(0, -1));
  if (refused !== null) return { field: null, rank: 90, why: refused };
  // 开工（计划） beside 开工（实际）.
  if (PLANNED_LEAF.test(leaf.slice(bare.length)) && exactWord(bare, shown)?.field?.endsWith('Date'))
    return { field: null, rank: 90, why: '计划时间，不作为实际时间' };
  const day = stageAbove(parts.slice(0, -1));
  if (day !== null && isRealDay(leaf)) return { field: day, rank: 3, why: `“${shown}”：按上级栏目理解` };
  const family = underFunds(parts) ?? underParent(leaf, parent);
  if (family) return { ...family, why: `“${shown}”：按上级栏目理解` };
  if (/(?:时间|日期)$/.test(leaf) && exactWord(leaf, shown) === null && findStages(leaf).length > 1)
    return { field: 'eventDate', rank: 30, why: `“${shown}”是几个阶段共用的时间，按本行的阶段理解` };
  const direct = exactWord(leaf, shown) ?? exactWord(bare, shown) ?? understandWord(leaf, shown);
  if (direct) return direct;
  if (day !== null) return besideDay(parent + leaf, shown);
  if (parent !== '') {
    const joined = understandWord(parent + leaf, shown);
    // 投资方情况／企业性质 says something of the investor, not who it is.
    const named = joined?.field !== 'investor' || /名称|[方商人]$|单位|企业$|公司|主体/.test(leaf);
    if (joined?.field && named) return joined;
    if (OF_INTENT.test(leaf) && joined?.field === null) return joined;
    const above = understandWord(parent, shown);
    if (above?.field && above.field !== 'unit' && above.field !== 'investor') {
      const thisMonth = above.field === 'funds' && /^(?:本|当)[月期次]/.test(leaf);
      return { ...above, rank: above.rank + (thisMonth ? 40 : 50) };
    }
  }
  // 完成投资｛本月｜累计｝.
  const known = parts.slice(0, -1).map((part) => understandWord(part, part));
  return (
    known.find((above) => above?.field === null && above.rank === 90) ?? {
      field: null,
      rank: 99,
      why: UNKNOWN_HEADING,
    }
  );
}

/** 注册｛公司名称｜注册资本｝: something about the stage, never its day. */
function besideDay(joined: string, shown: string): HeadingMeaning {
  const meaning = understandWord(joined, shown);
  return meaning === null || meaning.field?.endsWith('Date')
    ? { field: null, rank: 90, why: '不是时间，不导入' }
    : meaning;
}

/** Why a column below these headings is left out; `null` when nothing speaks against it. */
function refusedByParents(leaf: string, parents: readonly string[]): string | null {
  if (CONVERTED.test(leaf)) return '折算数，不重复计入';
  const above = parents.map((parent) => understandWord(parent, parent)?.field ?? null);
  const dated = stageAbove(parents) !== null || above.some((field) => field?.endsWith('Date'));
  if (dated && PLANNED_LEAF.test(leaf)) return '计划时间，不作为实际时间';
  if (
    parents.some((parent) => PLANNED_PARENT.test(parent)) &&
    understandWord(leaf, leaf)?.field?.endsWith('Date')
  )
    return '计划时间，不作为实际时间';
  if (above.includes('funds') && EARLIER_FUNDS.test(leaf) && !INCREASE.test(leaf))
    return '以前的到位资金，不重复计入';
  const ofFunds = above.includes('funds') || understandWord(leaf, leaf)?.field === 'funds';
  if (ofFunds && [...parents, leaf].some((part) => FUNDS_TO_COME.test(part) || TO_COME_PARENT.test(part)))
    return PLANNED_FUNDS;
  return null;
}

/** 签约时间｛框架协议｜正式协议｝. */
const OF_INTENT = /框架|意向|备忘录/;
const PLANNED_FUNDS = '计划的或尚未到位的资金，不导入';

/** 到位资金｛内资｛本月｜累计｝｜外资｛本月｝｝, however deep. */
function underFunds(path: readonly string[]): Omit<HeadingMeaning, 'why'> | null {
  const parts = path.filter((part) => part !== '其中');
  const top = parts.findLastIndex((part) => {
    const words = part.replace(WITH_PROGRESS, '');
    return understandWord(words, words)?.field === 'funds';
  });
  if (top < 0 || top === parts.length - 1) return null;
  const below = parts.slice(top + 1);
  if (below.length === 1 && /^(?:时间|日期)$/.test(below[0] ?? '') && !WITH_PROGRESS.test(parts[top] ?? ''))
    return { field: 'fundsDate', rank: 5 };
  if (!below.every((part) => FUNDS_LEAF.test(part))) return null;
  // 上月累计 ｜ 本月累计 ｜ 净增: what came is the last.
  const increase = INCREASE.test(below.at(-1) ?? '');
  return { field: 'funds', rank: increase ? 1 : below.some((part) => THIS_MONTH.test(part)) ? 2 : 50 };
}

function underParent(leaf: string, parent: string): Omit<HeadingMeaning, 'why'> | null {
  if (parent === '') return null;
  if (/(业主|投资方|投资主体|建设单位)/.test(parent)) {
    if (/^(单位)?名称$|^业主名称$/.test(leaf)) return { field: 'investor', rank: 0 };
    if (/^(联系人|联络人|电话|手机|联系电话)/.test(leaf)) return { field: 'contact', rank: 20 };
    if (/(负责人|法人)/.test(leaf)) return { field: null, rank: 99 };
    if (/^(所在地|所在地区|来源|注册地|总部所在地)$/.test(leaf)) return { field: 'sourceRegion', rank: 5 };
  }
  if (/(责任单位|承办单位|挂钩责任|引进单位)/.test(parent)) {
    if (/^(单位)?名称$|^责任单位$/.test(leaf)) return { field: 'unit', rank: 0 };
    if (/(责任人|联络人|联系人|电话)/.test(leaf)) return { field: 'contact', rank: 30 };
  }
  if (/领导/.test(parent)) return { field: 'leader', rank: 10 };
  if (/^(?:外币|原币)$/.test(parent) && /^(?:金额|数额)[万亿]?$/.test(leaf))
    return { field: 'totalInvestment', rank: 61 };
  if (INVESTMENT_PARENT.test(parent) && TOTAL_LEAF.test(leaf)) return { field: 'totalInvestment', rank: 5 };
  const dated = /^(时间|日期|年月)$/.test(leaf) ? index.get(`${parent}时间`) : undefined;
  return dated ?? null;
}

function exactWord(key: string, shown: string): HeadingMeaning | null {
  const exact = index.get(key);
  if (!exact) return null;
  const standard = HEADING_SYNONYMS[exact.field]?.[0] ?? '';
  const same = key === normaliseHeading(standard).key;
  return { ...exact, why: same ? `栏目名“${shown}”` : `“${shown}”是“${standard}”的同义栏目` };
}

function understandWord(key: string, shown: string): HeadingMeaning | null {
  const exact = exactWord(key, shown);
  if (exact) return exact;
  if (/(?:到位|到资).*(?:占比|比例|率)$/.test(key)) return { field: null, rank: 90, why: '完成率由系统计算' };
  if (/^上级.*(?:到位|到资)/.test(key))
    return { field: null, rank: 99, why: '上级资金，不是投资方的到位资金' };
  if (FUNDS_TO_COME.test(key)) return { field: null, rank: 99, why: PLANNED_FUNDS };
  if (/(到位|到资)/.test(key) && EARLIER_FUNDS.test(key))
    return { field: null, rank: 99, why: '以前的到位资金，不重复计入' };
  const undated = key.replace(/(?:\d{4}年?|\d{2}年)(?:度)?|\d{1,2}(?:-\d{1,2})?月(?:份)?/g, '');
  const again = undated === key ? undefined : index.get(undated);
  // 2010年计划投资 is that year's money, never the project's total.
  if (again && again.field !== 'totalInvestment' && again.field !== 'fixedAssets')
    return { field: again.field, rank: again.rank + 20, why: `“${shown}”含“${undated}”` };
  const other = OTHER_KNOWN.find(([test]) => test.test(key));
  const pattern = PATTERNS.find(({ test }) => test.test(key));
  if (other && !(pattern && /funds|progress|problem/.test(pattern.field))) {
    return { field: null, rank: 90, why: other[1] };
  }
  return pattern ? { field: pattern.field, rank: 60, why: `“${shown}”含有该栏目的字样` } : null;
}

/** Of a heading of 到位资金: it sums up more than the month. */
export function isCumulativeFunds(path: readonly string[]): boolean {
  const parts = path.map((part) => part.normalize('NFKC').replace(/\s+/g, ''));
  const summed = (part: string) =>
    CUMULATIVE_FUNDS.test(part) || (part === parts.at(-1) && WHOLE_YEAR.test(part));
  return parts.some(summed) && !parts.some((part) => THIS_MONTH.test(part));
}
