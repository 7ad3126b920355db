/** Figures of the whole office per indicator: reported, recognised, last month, last year, target. */
import Fraction from 'fraction.js';
import { firstRecognisedPeriod } from '../../../../db/queries/ranking/indicator-sums';
import { listPastFigures } from '../../../../db/queries/ranking/past-figures';
import type { Db } from '../../../../db/schema';
import type { IndicatorTotal } from '../../../../shared/documents/notice/notice-data';
import { parseExact, plainText } from '../../../../shared/domain/exact';
import { completionRate } from '../../../../shared/domain/indicators/expected-progress';
import { INDICATORS, type Indicator } from '../../../../shared/domain/indicators/indicator';
import { monthOf, type Period, rangeOf, type Scope, shiftPeriod } from '../../../../shared/domain/period';
import type { EvaluationCase } from '../../../../shared/domain/scheme/scheme';
import { standingRanking } from '../rank-period';

export interface OfficeTotal {
  readonly indicator: Indicator;
  /** Decimal text in the indicator's unit of measure. */
  readonly month: IndicatorTotal['month'];
  readonly year: IndicatorTotal['year'] & {
    /** Percent with one decimal: units without a target do not help to reach the targets of the others. */
    readonly rate: string | null;
  };
}

export async function indicatorTotals(db: Db, period: Period): Promise<OfficeTotal[]> {
  const month = await sums(db, period, 'month');
  const previous = await sums(db, shiftPeriod(period, -1), 'month');
  const year = await sums(db, period, 'year');
  const lastMonth = await sumsOfYearBefore(db, shiftPeriod(period, -12), 'month');
  const lastYear = await sumsOfYearBefore(db, shiftPeriod(period, -12), 'year');
  return INDICATORS.map((indicator) => {
    const { id } = indicator;
    const done = year.values.get(id) ?? '0';
    const target = year.targets.get(id) ?? null;
    const targeted = year.targeted.get(id) ?? '0';
    return {
      indicator,
      month: {
        reported: month.reported.get(id) ?? '0',
        recognised: month.values.get(id) ?? '0',
        previous: previous.values.get(id) ?? null,
        lastYear: lastMonth.get(id) ?? null,
      },
      year: {
        recognised: done,
        target,
        ...(target === null || targeted === done ? {} : { targeted }),
        rate: completionRate(targeted, target),
        lastYear: lastYear.get(id) ?? null,
      },
    };
  });
}

type Sums = ReadonlyMap<string, string>;

/** The office's recognised figures of each month of the year up to `period`: indicator → decimal text. */
export async function monthlyTotals(
  db: Db,
  period: Period,
): Promise<{ period: Period; values: Record<string, string> }[]> {
  const months: { period: Period; values: Record<string, string> }[] = [];
  for (let month = 1; month <= monthOf(period); month += 1) {
    const each = shiftPeriod(period, month - monthOf(period));
    months.push({ period: each, values: Object.fromEntries((await sums(db, each, 'month')).values) });
  }
  return months;
}

async function sums(
  db: Db,
  period: Period,
  scope: Scope,
): Promise<{ values: Sums; targeted: Sums; reported: Sums; targets: Sums }> {
  const { inputs } = await standingRanking(db, { period, scope });
  const { targets } = inputs;
  const values = publishedValues(inputs);
  const hasTarget = (unit: string, indicator: string) =>
    Object.hasOwn(targets, unit) && Object.hasOwn(targets[unit] ?? {}, indicator);
  return {
    values: addUp(values),
    targeted: addUp(values, hasTarget),
    reported: addUp(inputs.reported),
    targets: addUp(targets),
  };
}

/** The figures the ranking goes by: a confirmed one stands in the place of what was computed. */
function publishedValues({ values, confirmed }: EvaluationCase): EvaluationCase['values'] {
  const published = { ...values };
  for (const { unit, kind, subject, value } of confirmed) {
    if (kind === 'value' && Object.hasOwn(published, unit))
      published[unit] = { ...published[unit], [subject]: value };
  }
  return published;
}

function addUp(
  figures:
    | Readonly<Record<string, Readonly<Record<string, unknown>>>>
    | readonly Readonly<Record<string, unknown>>[],
  counts: (unit: string, indicator: string) => boolean = () => true,
): Sums {
  const totals = new Map<string, Fraction>();
  for (const [unit, values] of Object.entries(figures)) {
    for (const [indicator, value] of Object.entries(values)) {
      if (!counts(unit, indicator)) continue;
      const exact = typeof value === 'string' ? parseExact(value) : null;
      if (exact) totals.set(indicator, (totals.get(indicator) ?? new Fraction(0)).add(exact));
    }
  }
  return new Map([...totals].map(([indicator, total]) => [indicator, plainText(total)]));
}

/**
 * 上年同期: months that are entered as they were printed before this program was used, the others as recognised here.
 * An indicator with a month that was kept nowhere has none: part of a year is nothing to compare a year with.
 */
async function sumsOfYearBefore(db: Db, period: Period, scope: 'month' | 'year'): Promise<Sums> {
  const range = rangeOf(period, scope);
  const printed = await listPastFigures(db, range);
  const begun = await firstRecognisedPeriod(db);
  const isKept = (month: Period) => begun !== null && begun <= month;
  if (printed.length === 0) return isKept(range.from) ? (await sums(db, period, scope)).values : new Map();
  const months: Sums[] = [];
  for (let month = range.from; month <= range.to; month = shiftPeriod(month, 1)) {
    const entered = addUp(
      printed.flatMap((figure) => (figure.period === month ? [{ [figure.indicator]: figure.value }] : [])),
    );
    const lacks = INDICATORS.some(({ id }) => !entered.has(id));
    const own = lacks && isKept(month) ? (await sums(db, month, 'month')).values : [];
    months.push(new Map([...own, ...entered]));
  }
  const whole = INDICATORS.filter(({ id }) => months.every((month) => month.has(id)));
  return addUp(months.map((month) => Object.fromEntries(whole.map(({ id }) => [id, month.get(id)]))));
}
