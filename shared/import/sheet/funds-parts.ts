/** 本月到位资金｛小计｜市外资金｜市内资金｝: the sum is read, its parts only where the sum is left blank. */
import { normaliseHeading } from '../layout/headings';
import type { HeaderBlock } from './find-header';
import type { LayoutColumn } from './map-columns';

const SUM = /^(?:小计|合计|总计|月计|总额|总数|金额|资金)(?:金额|资金)?$|^(?:本|当)月/;
const PART =
  /^其中|^(?:[上中下本]旬|[省市州县区境国][内外]|[内外中]资|[中外]方|港澳台|企业|自筹|银行|财政|现金|货币|实物|有形|设备|无形|技术|自有|贷款|社会)/;

/** Best before its parts; of parts without a sum every one counts. */
export function readPartsOfFunds(header: HeaderBlock, columns: LayoutColumn[]): void {
  for (const family of families(header, columns)) {
    const sum = family.find((column) => isSum(column, leafOf(header, column)));
    const parts = family.filter((column) => column !== sum && PART.test(leafOf(header, column)));
    const [first] = parts;
    if (first === undefined || (sum === undefined && parts.length < 2)) continue;
    const rank = Math.min(...family.map((column) => column.rank));
    if (sum !== undefined) columns[sum.column] = { ...sum, rank: rank - 0.5 };
    for (const part of parts) {
      const { column } = part;
      if (sum === undefined)
        columns[column] = { ...part, rank, besides: part === first ? null : first.column };
      else {
        const why = `第${sum.column + 1}列“${sum.heading}”没有填的，取本栏`;
        columns[column] = { ...part, rank, insteadOf: sum.column, why };
      }
    }
  }
}

const BATCH = /第[一二三四五六七八九十\d]+[批笔次期]/g;

/**
 * 第一批到位资金 ｜ 第一批到位时间 ｜ 第二批…, 金额 ｜ 时间 ｜ 金额 ｜ 时间, 时间 ｜ 金额 ｜ 时间 ｜ 金额: each counts, with the
 * day beside it; 第一批 ｜ 第二批 without days as well.
 */
export function readBatchesOfFunds(columns: LayoutColumn[]): void {
  const sums = columns.filter(({ field, cumulative }) => field === 'funds' && !cumulative);
  const [first] = sums;
  if (first === undefined) return;
  const wordsOf = ({ heading }: LayoutColumn) => heading.replaceAll(BATCH, '').replaceAll(/\s/g, '');
  const alike = sums.filter((money) => wordsOf(money) === wordsOf(first));
  const isDay = (column: number) => columns[column]?.field === 'fundsDate';
  const side = [1, -1].find((each) => alike.every(({ column }) => isDay(column + each)));
  const batches = new Set(alike.map(({ heading }) => heading)).size === alike.length;
  if (alike.length < 2 || (side === undefined && !batches)) return;
  for (const money of alike) {
    const besides = money === first ? null : first.column;
    columns[money.column] = { ...money, rank: first.rank, besides };
    const day = side === undefined ? undefined : columns[money.column + side];
    if (day !== undefined) columns[day.column] = { ...day, rank: 0, besides: money.column };
  }
}

/** Columns of money in place under one heading, side by side. */
function families(header: HeaderBlock, columns: readonly LayoutColumn[]): LayoutColumn[][] {
  const byParent = new Map<string, LayoutColumn[]>();
  for (const column of columns) {
    if (column.field !== 'funds') continue;
    const parent =
      header.paths[column.column]?.slice(0, -1).filter((word) => !/^其中[:：]?$/.test(word)) ?? [];
    const key = parent.join('\n');
    // Without a heading over them 上旬到位资金 and 本月到位资金 belong together, other columns do not.
    if (key === '' && !/^[上中下本]旬|^(?:本|当)月/.test(leafOf(header, column))) continue;
    byParent.set(key, [...(byParent.get(key) ?? []), column]);
  }
  return [...byParent.values()];
}

/** 累计 of the month's decades is the month's, once its month is known. */
function isSum(column: LayoutColumn, leaf: string): boolean {
  return SUM.test(leaf) || (/^累计$/.test(leaf) && !column.cumulative);
}

function leafOf(header: HeaderBlock, { column }: LayoutColumn): string {
  return normaliseHeading(header.paths[column]?.at(-1) ?? '').key;
}
