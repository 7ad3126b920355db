import { listRates } from '../../../db/queries/office/settings';
import type { Db } from '../../../db/schema';
import type { IndicatorFact } from '../../../shared/domain/indicators/indicators';
import { computeRates, type SignedProject } from '../../../shared/domain/indicators/rates';
import { type Period, shiftPeriod } from '../../../shared/domain/period';
import { lastDayOf } from '../desk';
import { settingsFor } from '../periods';
import { recognisedFacts } from './recognised-facts';

export interface CohortRule {
  /** First period of the signings; the last is the period asked about. */
  readonly from: Period;
  readonly to: Period;
  /** Months after the signing within which something must have happened to count. */
  readonly months: number;
}

/** The cohort the settings name for a period. */
export async function cohortRule(db: Db, period: Period): Promise<CohortRule> {
  const settings = await settingsFor(db, period);
  return {
    from: shiftPeriod(period, 1 - settings['rates.cohort']),
    to: period,
    months: settings['rates.months'],
  };
}

/** Projects in scope whose signing was recognised in the cohort, with what was recognised of them until `rule.to`. */
export async function listSignedProjects(db: Db, rule: CohortRule): Promise<SignedProject[]> {
  const rules = { settings: await settingsFor(db, rule.to), rates: await listRates(db) };
  const signings = (await recognisedFacts(db, { from: rule.from, to: rule.to }, rules)).filter(
    (fact) => fact.stage === 'signed' && fact.counted,
  );
  const projectIds = signings.map((fact) => fact.projectId);
  const since = { from: '1900-01', to: rule.to };
  const later = new Map<number, IndicatorFact[]>();
  for (const fact of await recognisedFacts(db, since, rules, { projectIds })) {
    const list = later.get(fact.projectId);
    if (list) list.push(fact);
    else later.set(fact.projectId, [fact]);
  }
  return signings.map((signing) => {
    const facts = later.get(signing.projectId) ?? [];
    const dateOf = (stage: IndicatorFact['stage']) => {
      const fact = facts.find((candidate) => candidate.stage === stage);
      return fact ? dayOf(fact) : null;
    };
    return {
      projectId: signing.projectId,
      name: signing.projectName,
      unit: signing.unit,
      industry: signing.industry,
      sourceRegion: signing.sourceRegion,
      attraction: signing.attraction,
      signedOn: dayOf(signing),
      signedPeriod: signing.period,
      agreedFen: signing.fen ?? signing.totalInvestmentFen,
      registeredOn: dateOf('registered'),
      startedOn: dateOf('started'),
      funds: facts.flatMap((fact) =>
        fact.stage === 'funds' && fact.fen !== null ? [{ date: dayOf(fact), fen: fact.fen }] : [],
      ),
    };
  });
}

/** unit → rate → percent, exact; a unit without signings in the cohort has none. */
export async function rateValues(db: Db, period: Period): Promise<Map<string, Record<string, string>>> {
  const rule = await cohortRule(db, period);
  const projects = await listSignedProjects(db, rule);
  const { rows } = computeRates(projects, 'unit', rule.months, lastDayOf(period));
  return new Map(
    rows.map((row) => [
      row.key,
      Object.fromEntries(row.rates.flatMap((rate) => (rate.exact === null ? [] : [[rate.id, rate.exact]]))),
    ]),
  );
}

function dayOf(fact: IndicatorFact): string {
  return fact.date ?? lastDayOf(fact.period);
}
