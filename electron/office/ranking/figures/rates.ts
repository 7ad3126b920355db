import { listRates } from '../../../../db/queries/office/settings';
import { listAttribution } from '../../../../db/queries/projects/attribution';
import type { Db } from '../../../../db/schema';
import { rootsOf } from '../../../../shared/domain/indicators/attribution';
import type { IndicatorFact } from '../../../../shared/domain/indicators/indicators';
import { computeRates, type SignedProject } from '../../../../shared/domain/indicators/rates';
import { dayCounted, lastDayOf, type Period, shiftPeriod } from '../../../../shared/domain/period';
import { settingsFor } from '../../periods';
import { EVER, type FactRules, recognisedFacts } from './recognised-facts';

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
    (fact) => fact.stage === 'signed' && fact.counted && !fact.amountOnly,
  );
  const later = await historyOf(db, signings, rule.to, rules);
  return signings.map((signing) => {
    const facts = later.get(familyOf(signing)) ?? [];
    const dateOf = (stage: IndicatorFact['stage']) => {
      const fact = facts.find((candidate) => candidate.stage === stage);
      return fact ? dayOf(fact) : null;
    };
    return {
      projectId: signing.projectId,
      name: signing.projectName,
      unit: signing.unit,
      ...(signing.share === undefined ? {} : { share: signing.share }),
      industry: signing.industry,
      sourceRegion: signing.sourceRegion,
      attraction: signing.attraction,
      signedOn: dayOf(signing),
      signedPeriod: signing.period,
      agreedFen: signing.fen ?? signing.totalInvestmentFen,
      registeredOn: dateOf('registered'),
      startedOn: dateOf('started'),
      terminatedOn: dateOf('terminated'),
      funds: facts.flatMap((fact) =>
        fact.stage === 'funds' && fact.fen !== null ? [{ date: dayOf(fact), fen: fact.fen }] : [],
      ),
    };
  });
}

/**
 * What was recognised of the projects signed, by project and, of linked ones, by the first of them: what a
 * continuing project reached fulfils the signing. Joint projects are counted with their shares by the signing.
 */
async function historyOf(
  db: Db,
  signings: readonly IndicatorFact[],
  until: Period,
  rules: FactRules,
): Promise<Map<number, IndicatorFact[]>> {
  const families = new Set(signings.map(familyOf));
  const roots = rootsOf((await listAttribution(db)).links);
  const continuing = [...roots].filter(([, root]) => families.has(root)).map(([projectId]) => projectId);
  const projectIds = [...new Set([...signings.map((fact) => fact.projectId), ...continuing])];
  const seen = new Set<string>();
  const history = new Map<number, IndicatorFact[]>();
  for (const fact of await recognisedFacts(db, { ...EVER, to: until }, rules, { projectIds })) {
    const record = `${fact.kind} ${fact.recordId}`;
    if (seen.has(record)) continue;
    seen.add(record);
    history.set(familyOf(fact), [...(history.get(familyOf(fact)) ?? []), fact]);
  }
  return history;
}

function familyOf(fact: IndicatorFact): number {
  return fact.familyId ?? fact.projectId;
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
  return dayCounted(fact.date, fact.period);
}
