/** Columns of single months, `8月／到位资金｜9月／到位资金`: only those of the period are read. */
import { monthOf, type Period, periodOf, yearOf } from '../../domain/period';
import type { ImportField } from '../fields';
import type { LayoutColumn } from './map-columns';

/** Fields of which a form may hold a column a month. */
const MONTHLY: ReadonlySet<ImportField | null> = new Set<ImportField>([
  'funds',
  'progress',
  'problem',
  'fundsDate',
]);

interface Month {
  readonly year: number | null;
  readonly month: number;
}

/** The one month a text names; `null` for none, several, or a range (`1-10月`, `截至10月`). */
export function findMonth(text: string): Month | null {
  const plain = text.normalize('NFKC').replace(/\s+/g, '');
  const found = [...plain.matchAll(/(?:((?:19|20)\d{2})年?)?(?<!\d)(\d{1,2})月份?(?!\d{1,2}[日号])/g)].filter(
    ([, , month]) => Number(month) >= 1 && Number(month) <= 12,
  );
  const [only] = found;
  if (!only || new Set(found.map(([, , month]) => Number(month))).size > 1) return null;
  const before = plain.slice(0, only.index);
  if (
    /[-~—–至到、和]$|截至|截止|累计$/.test(before) ||
    /^(?:[-~—–至、]|到\d)/.test(plain.slice(only.index + only[0].length))
  )
    return null;
  return { year: only[1] === undefined ? null : Number(only[1]), month: Number(only[2]) };
}

/** 2025年, 2025年到位资金; not 2025年以来. */
const YEAR = /(?:^|／)(20\d{2})年度?(?=／|$|实际|到位|到资|到账|资金)/;

export function keepPeriod(columns: LayoutColumn[], period: Period): void {
  leaveOlderSums(columns, monthOf(period));
  markSumsOfMonths(columns);
  const byDecade = columns.some(({ heading }) => /[上中下]旬/.test(heading));
  for (const column of columns) {
    if (!MONTHLY.has(column.field)) continue;
    // 2026年｛10月｜11月｝.
    const named = findMonth(column.heading.replace(/(年)度?／(?=\d{1,2}月)/g, '$1'));
    const ofYear = YEAR.exec(column.heading)?.[1];
    if (named === null) {
      if (ofYear !== undefined && Number(ofYear) !== yearOf(period))
        columns[column.column] = { ...column, field: null, why: `${ofYear}年的内容，不是本期` };
      continue;
    }
    const { year, month } = named;
    if (month === monthOf(period) && (year === null || year === yearOf(period))) {
      // 11月｛本月｜累计｝: the sum of more than the month; of its decades it is the month's.
      if (column.cumulative && !byDecade && /月[^月]*累计/.test(column.heading)) continue;
      // What is said of this very month goes before a column that names none.
      columns[column.column] = { ...column, rank: Math.min(column.rank, 1), cumulative: false };
      continue;
    }
    const why = `${year === null ? '' : `${year}年`}${month}月的内容，不是本期`;
    const earlier =
      column.field === 'funds' && month < monthOf(period) && (year ?? yearOf(period)) === yearOf(period);
    const ofMonth = earlier && !column.cumulative ? periodOf(yearOf(period), month) : null;
    columns[column.column] = { ...column, field: null, why, ofMonth };
  }
}

/** Beside 10月 ｜ 11月 ｜ 12月 a 小计 or 合计 is of the quarter or the year. */
function markSumsOfMonths(columns: LayoutColumn[]): void {
  const named = columns.map(({ field, heading }) => (field === 'funds' ? findMonth(heading) : null));
  if (new Set(named.flatMap((each) => (each === null ? [] : [each.month]))).size < 2) return;
  for (const [place, column] of columns.entries()) {
    if (column.field !== 'funds' || column.cumulative || named[place] !== null) continue;
    if (!/[本当]月/.test(column.heading))
      columns[place] = { ...column, cumulative: true, rank: column.rank + 100 };
  }
}

/** Beside 截至11月底累计 the sum up to October is last month's. */
function leaveOlderSums(columns: LayoutColumn[], month: number): void {
  const ends = columns.map(({ field, cumulative, heading }) =>
    field === 'funds' && cumulative ? lastMonthOf(heading) : null,
  );
  if (!ends.includes(month)) return;
  for (const [place, end] of ends.entries()) {
    const column = columns[place];
    if (column !== undefined && end !== null && end !== month)
      columns[place] = { ...column, field: null, why: `累计到${end}月，不是本期` };
  }
}

/** `截至10月底`, `1-10月` → 10. */
function lastMonthOf(heading: string): number | null {
  const end = /(?:截[至止到]|[-~—–至到])\D{0,6}(\d{1,2})月/.exec(heading.normalize('NFKC'))?.[1];
  return end === undefined ? null : Number(end);
}
