/** A ledger page's table of money in place: 到位时间 ｜ 金额（万元） ｜ 出资方式 ｜ 凭证, a row for each sum. */
import { type Period, shiftPeriod } from '../../../domain/period';
import type { SheetCell } from '../../cell';
import { IMPORT_FIELDS } from '../../fields';
import { normaliseHeading, understandHeading } from '../../layout/headings';
import { parseDate } from '../../values/date-text';
import { cellText } from '../../values/plain-text';
import type { SheetView } from '../sheet-view';

export interface EarlierSum {
  /** 0-based. */
  readonly row: number;
  readonly text: string;
}

export interface FundsTable {
  /** Rows it takes up. */
  readonly taken: ReadonlySet<number>;
  /** A sum each, by label. */
  readonly entries: readonly ReadonlyMap<string, SheetCell>[];
  /** Sums of earlier months, reported in their time, as they stand. */
  readonly earlier: readonly EarlierSum[];
}

interface Columns {
  readonly day: number;
  readonly amount: number;
  readonly kind: number;
  readonly currency: number;
  readonly voucher: number;
  /** `到位资金（万元）`. */
  readonly label: string;
}

const DAY = /^(?:到位|到资|到账|入账|进账)?(?:时间|日期)$/;
const AMOUNT = /^(?:本次)?(?:实际)?(?:到位|到资|到账)?(?:资金)?(?:金额|资金|数额|额|到资)$/;
const OF_FUNDS = /到位|到资|到账/;
const SUM = /累计|合计|小计|总计/;

/** Rows `from` up to before `to`, counted from 0. */
export function readFundsTable(view: SheetView, from: number, to: number, period: Period | null): FundsTable {
  const taken = new Set<number>();
  const entries: Map<string, SheetCell>[] = [];
  const earlier: EarlierSum[] = [];
  for (let head = from; head + 1 < to; head++) {
    const columns = columnsAt(view, head);
    if (columns === null) continue;
    taken.add(head);
    for (let row = head + 1; row < to; row++) {
      const first = view.filledText(row, columns.day);
      const isSum = Array.from({ length: columns.amount }, (_unused, column) => view.text(row, column)).some(
        (text) => SUM.test(text),
      );
      const amount = view.cell(row, columns.amount);
      if (!isSum && (amount === null || understandHeading([first]).field !== null)) break;
      taken.add(row);
      if (isSum) continue;
      const day = view.cell(row, columns.day);
      const { date } = parseDate(day, { period: period ?? '2000-01', date1904: false });
      // What came before last month was reported then: taken again it would count twice.
      if (period !== null && date !== null && date.slice(0, 7) < shiftPeriod(period, -1)) {
        earlier.push({ row, text: `${date} ${cellText(amount)}` });
        continue;
      }
      const entry = new Map([[columns.label, inCurrency(view, row, columns)]]);
      if (day !== null) entry.set(IMPORT_FIELDS.fundsDate, day);
      const kind = columns.kind < 0 ? null : view.cell(row, columns.kind);
      const voucher = columns.voucher < 0 ? null : view.cell(row, columns.voucher);
      if (kind !== null) entry.set(IMPORT_FIELDS.fundsKind, kind);
      if (voucher !== null) entry.set(IMPORT_FIELDS.voucher, voucher);
      entries.push(entry);
    }
  }
  return { taken, entries, earlier };
}

/** 币种 ｜ 金额（万）: each sum in the currency of its own line. */
function inCurrency(view: SheetView, row: number, { amount, currency, label }: Columns): SheetCell {
  const figure = view.text(row, amount);
  const named = currency < 0 ? '' : view.text(row, currency);
  if (named === '' || !/^[\d,，.]+$/.test(figure)) return view.cell(row, amount);
  const scale = /[（(].*?([万亿]).*[)）]/.exec(label)?.[1] ?? (/[（(]元/.test(label) ? '' : '万');
  return `${figure}${scale}${/^人民币?元?$/.test(named) ? '元' : named}`;
}

/** `null` where the row heads no such table. */
function columnsAt(view: SheetView, head: number): Columns | null {
  const texts = Array.from({ length: view.columns }, (_unused, column) => view.text(head, column));
  const keys = texts.map((text) => normaliseHeading(text).bare);
  const day = keys.findIndex((key) => DAY.test(key));
  const amount = keys.findIndex((key) => AMOUNT.test(key));
  if (day < 0 || amount <= day) return null;
  const caption = `${view.filledText(head, 0)}${head === 0 ? '' : view.filledText(head - 1, day)}`;
  if (!OF_FUNDS.test(`${keys[day]}${keys[amount]}${caption}`)) return null;
  const unit = [texts[amount] ?? '', caption].map(
    (text) => /[（(](?:[^（()）]*元|[万亿])[)）]/.exec(text)?.[0],
  );
  return {
    day,
    amount,
    kind: texts.findIndex((text) => understandHeading([text]).field === 'fundsKind'),
    currency: texts.findIndex((text) => understandHeading([text]).field === 'currency'),
    voucher: texts.findIndex((text) => understandHeading([text]).field === 'voucher'),
    label: `到位资金${unit.find((each) => each !== undefined) ?? ''}`,
  };
}
