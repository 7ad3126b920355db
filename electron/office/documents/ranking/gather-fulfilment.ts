import type { Db } from '../../../../db/schema';
import type { FulfilmentFigures, NoticeFulfilment } from '../../../../shared/documents/notice/notice-data';
import type { RateId } from '../../../../shared/domain/indicators/rate-indicators';
import { computeRates, type Rate, type RateRow } from '../../../../shared/domain/indicators/rates';
import { lastDayOf, type Period } from '../../../../shared/domain/period';
import { cohortRule, listSignedProjects } from '../../ranking/figures/rates';

/** 履约情况 of the cohort the settings name, as on its page; `null` when nothing was signed in it. Source: mission B11. */
export async function gatherFulfilment(
  db: Db,
  period: Period,
  units: readonly { readonly name: string }[],
): Promise<NoticeFulfilment | null> {
  const rule = await cohortRule(db, period);
  const projects = await listSignedProjects(db, rule);
  if (projects.length === 0) return null;
  const { rows, total } = computeRates(projects, 'unit', rule.months, lastDayOf(period));
  const byUnit = new Map(rows.map((row) => [row.key, row]));
  const funds = rateOf(total, 'funds-rate');
  return {
    ...rule,
    rows: units.flatMap(({ name }) => {
      const row = byUnit.get(name);
      return row ? [{ unit: name, ...figuresOf(row) }] : [];
    }),
    total: { ...figuresOf(total), agreedWan: funds.denominator, fundsWan: funds.numerator },
  };
}

function figuresOf(row: RateRow): FulfilmentFigures {
  const landing = rateOf(row, 'landing-rate');
  const start = rateOf(row, 'start-rate');
  return {
    // Of joint projects each unit has its share, so that the rows add up to the total.
    signed: landing.denominator,
    registered: landing.numerator,
    started: start.numerator,
    landing: landing.rate,
    start: start.rate,
    funds: rateOf(row, 'funds-rate').rate,
  };
}

function rateOf(row: RateRow, id: RateId): Rate {
  const rate = row.rates.find((candidate) => candidate.id === id);
  if (!rate) throw new Error(`no rate ${id}`);
  return rate;
}
