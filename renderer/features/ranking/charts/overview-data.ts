import Fraction from 'fraction.js';
import type { MonthTotal } from '../../../../shared/contract/ranking';
import { parseExact, plainText, printExact } from '../../../../shared/domain/exact';
import { INDICATORS, type IndicatorId } from '../../../../shared/domain/indicators/indicator';
import { formatPeriod, monthOf, type Period } from '../../../../shared/domain/period';
import type { RankingResult } from '../../../../shared/domain/scheme/result';
import { figureText } from '../../../../shared/format';

/** One stage of the funnel; `share` is its part of the signed projects in percent, `null` when none is signed. */
export interface FunnelStage {
  readonly id: IndicatorId;
  readonly name: string;
  readonly count: string;
  readonly share: string | null;
}

const STAGE_IDS = ['signed-count', 'registered-count', 'started-count', 'producing-count'] as const;

/** How many projects were recognised at each stage from January to the last month, exactly. */
export function funnelOf(months: readonly MonthTotal[]): readonly FunnelStage[] {
  const counts = STAGE_IDS.map((id) => sumOf(months, id));
  const signed = counts[0] ?? new Fraction(0);
  return STAGE_IDS.map((id, index) => {
    const count = counts[index] ?? new Fraction(0);
    return {
      id,
      name: INDICATORS.find((indicator) => indicator.id === id)?.shortName ?? id,
      count: plainText(count),
      share: signed.n === 0n ? null : printExact(count.div(signed).mul(100), 1),
    };
  });
}

function sumOf(months: readonly MonthTotal[], id: string): Fraction {
  return months.reduce((sum, month) => sum.add(parseExact(month.values[id] ?? '0') ?? 0), new Fraction(0));
}

export function funnelSentence(stages: readonly FunnelStage[], period: Period): string {
  const [signed, ...later] = stages;
  if (!signed || signed.count === '0') return `今年截至${formatPeriod(period)}还没有认定的签约项目。`;
  const parts = later.map((stage) => `${stage.name}${stage.count}个`);
  return `今年截至${monthOf(period)}月，认定签约${signed.count}个、${parts.join('、')}；开工相当于签约的${later[1]?.share ?? '0.0'}%。`;
}

/** Money of one month in 万元: numbers for drawing, texts as printed. */
export interface MoneyMonth {
  readonly month: string;
  readonly signed: number;
  readonly funds: number;
  readonly signedText: string;
  readonly fundsText: string;
}

export function moneyByMonth(months: readonly MonthTotal[]): readonly MoneyMonth[] {
  return months.map(({ period, values }) => {
    const signed = values['signed-amount'] ?? '0';
    const funds = values['funds-in-place'] ?? '0';
    return {
      month: `${monthOf(period)}月`,
      signed: drawn(signed),
      funds: drawn(funds),
      signedText: figureText(signed, '万元'),
      fundsText: figureText(funds, '万元'),
    };
  });
}

function drawn(text: string): number {
  return parseExact(text)?.valueOf() ?? 0;
}

export function moneySentence(months: readonly MonthTotal[]): string {
  const total = (id: string) => figureText(plainText(sumOf(months, id)), '万元');
  const funds = months.map((month) => ({ month, value: parseExact(month.values['funds-in-place'] ?? '0') }));
  const best = funds.reduce<(typeof funds)[number] | null>(
    (most, each) => (each.value?.gt(most?.value ?? 0) ? each : most),
    null,
  );
  const most = best?.value ? `，到位最多的是${monthOf(best.month.period)}月` : '';
  return `今年累计签约金额${total('signed-amount')}万元、到位资金${total('funds-in-place')}万元${most}。`;
}

/** One cell of the heat table: the score and its share of full marks (0 to 1, more when above); `null`: no score. */
export interface HeatCell {
  readonly text: string;
  readonly share: number | null;
}

export interface HeatRow {
  readonly unit: string;
  readonly group: string;
  readonly place: number | null;
  readonly cells: readonly HeatCell[];
}

/** Units by group and place against the items that count with a weight. */
export function heatTable(result: RankingResult): { heads: readonly string[]; rows: readonly HeatRow[] } {
  const items = result.items.filter((item) => (parseExact(item.weight)?.n ?? 0n) > 0n);
  return {
    heads: items.map((item) => item.name),
    rows: result.groups.flatMap((group) =>
      group.rows.map((row) => ({
        unit: row.unit,
        group: group.name,
        place: row.place,
        cells: items.map(({ id, weight }) => {
          const score = row.items.find((item) => item.id === id)?.score ?? null;
          const exact = score === null ? null : parseExact(score);
          const full = parseExact(weight);
          return {
            text: score ?? '—',
            share: exact && full ? exact.div(full).valueOf() : null,
          };
        }),
      })),
    ),
  };
}

/** Which item the units have least of, together: where the office should look first. */
export function heatSentence({ heads, rows }: ReturnType<typeof heatTable>): string {
  const low = heads.map((name, index) => ({
    name,
    count: rows.filter((row) => (row.cells[index]?.share ?? 1) < 0.6).length,
  }));
  const worst = low.reduce((most, each) => (each.count > most.count ? each : most), { name: '', count: 0 });
  return worst.count === 0
    ? '各单位各项得分都在满分的六成以上。'
    : `${worst.name}得分不到满分六成的单位最多，有${worst.count}家。`;
}
