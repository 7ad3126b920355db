/** The figures a scheme reads of a span: recognised, rates, late and missing reports, split by month where it counts so. */
import { listRates } from '../../../../db/queries/office/settings';
import { countReportFaults } from '../../../../db/queries/reports/report-discipline';
import type { Db } from '../../../../db/schema';
import type { Unit } from '../../../../shared/contract/office';
import { RATE_INDICATORS } from '../../../../shared/domain/indicators/rate-indicators';
import { REPORT_INDICATORS } from '../../../../shared/domain/indicators/report-indicators';
import { type Period, type PeriodRange, shiftPeriod } from '../../../../shared/domain/period';
import { indicatorsOf, monthsRead } from '../../../../shared/domain/scheme/item-indicators';
import type { EvaluationCase, Scheme } from '../../../../shared/domain/scheme/scheme';
import { settingsFor } from '../../periods';
import { indicatorValues } from './indicator-values';
import { rateValues } from './rates';

type Values = EvaluationCase['values'];

export async function schemeFigures(
  db: Db,
  span: PeriodRange,
  scheme: Scheme,
  units: readonly Unit[],
): Promise<Values> {
  const rules = { settings: await settingsFor(db, span.to), rates: await listRates(db) };
  const counted = await indicatorValues(db, span, rules, units, scheme.multipliers);
  const values = await withOwnFigures(db, span, scheme, counted);
  return withMonths(db, span, scheme, units, values);
}

/** Adds rates, late and missing reports: worked out only for a scheme that counts them. */
async function withOwnFigures(db: Db, span: PeriodRange, scheme: Scheme, values: Values): Promise<Values> {
  const read = new Set(scheme.items.flatMap((item) => indicatorsOf(item.function).read));
  const added: ReadonlyMap<string, Readonly<Record<string, string>>>[] = [];
  if (RATE_INDICATORS.some(({ id }) => read.has(id))) added.push(await rateValues(db, span.to));
  if (REPORT_INDICATORS.some(({ id }) => read.has(id))) added.push(await countReportFaults(db, span));
  if (added.length === 0) return values;
  return Object.fromEntries(
    Object.entries(values).map(([unit, own]) => {
      const more = added.flatMap((figures) => Object.entries(figures.get(unit) ?? {}));
      return [unit, { ...own, ...Object.fromEntries(more.filter(([id]) => read.has(id))) }];
    }),
  );
}

/**
 * Splits by month what the scheme counts at most so often a month, quarter or year; everything else stays one number.
 * Months with nothing are left out.
 */
async function withMonths(
  db: Db,
  span: PeriodRange,
  scheme: Scheme,
  units: readonly Unit[],
  values: Values,
): Promise<Values> {
  const split = [...new Set(scheme.items.flatMap((item) => monthsRead(item.function)))];
  if (split.length === 0 || span.from === span.to) return values;
  const months: [Period, Values][] = [];
  for (let month = span.from; month <= span.to; month = shiftPeriod(month, 1)) {
    months.push([month, await schemeFigures(db, { from: month, to: month }, scheme, units)]);
  }
  return Object.fromEntries(
    Object.entries(values).map(([unit, own]) => {
      const parts = split.flatMap((indicator) => {
        const figures = months.flatMap(([month, figure]) => {
          const value = figure[unit]?.[indicator];
          return typeof value === 'string' && value !== '0' ? [[month, value] as const] : [];
        });
        return figures.length === 0 ? [] : [[indicator, Object.fromEntries(figures)] as const];
      });
      return [unit, { ...own, ...Object.fromEntries(parts) }];
    }),
  );
}
