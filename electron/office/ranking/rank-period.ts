/** From stored facts to a ranking: the one way for the window, the documents and the command line. */

import { listConclusionMarks } from '../../../db/queries/ranking/conclusion-marks';
import { listConfirmedValues } from '../../../db/queries/ranking/confirmed-values';
import { findFrozenRanking } from '../../../db/queries/ranking/frozen-rankings';
import { findSchemeFor, getScheme } from '../../../db/queries/ranking/schemes';
import { listTargetVersions } from '../../../db/queries/ranking/targets';
import type { Db } from '../../../db/schema';
import type { Target, Unit } from '../../../shared/contract/office';
import type { PeriodRanking } from '../../../shared/contract/ranking';
import { findReportIndicator } from '../../../shared/domain/indicators/report-indicators';
import { targetsInForce, targetsOverSpan } from '../../../shared/domain/indicators/targets';
import {
  formatPeriod,
  type Period,
  type PeriodRange,
  rangeBefore,
  rangeOf,
  type Scope,
  shiftPeriod,
  yearOf,
} from '../../../shared/domain/period';
import { DEFAULT_SCHEME } from '../../../shared/domain/scheme/default-scheme';
import { evaluateScheme } from '../../../shared/domain/scheme/evaluate';
import type { RankingResult } from '../../../shared/domain/scheme/result';
import { type EvaluationCase, evaluationCaseSchema, type Scheme } from '../../../shared/domain/scheme/scheme';
import { withPreviousPlaces } from '../../../shared/domain/scheme/what-if/previous-places';
import { withoutPlaces } from '../../../shared/domain/scheme/what-if/without-places';
import { remember } from '../remember';
import { reportedValues } from './figures/indicator-values';
import { schemeFigures } from './figures/scheme-figures';
import { unitsOf } from './figures/units-of';

export interface RankingQuestion {
  readonly period: Period;
  readonly scope: Scope;
  readonly schemeId?: string | undefined;
  /** First month of any other span ending with `period`; then `scope` only names the nearest one. */
  readonly from?: Period | undefined;
}

/** The months a question is about. */
export function spanOf({ period, scope, from }: RankingQuestion): PeriodRange {
  return from === undefined ? rangeOf(period, scope) : { from, to: period };
}

export interface ComputedRanking {
  readonly ranking: PeriodRanking;
  readonly scheme: Scheme;
  /** What was evaluated; kept with an issued document. */
  readonly inputs: EvaluationCase;
}

/** The ranking as issued where the notice has been issued, else as the figures stand now. */
export async function rankPeriod(db: Db, question: RankingQuestion): Promise<PeriodRanking> {
  return (await standingRanking(db, question)).ranking;
}

/** Ranks a case of a period; without places while nothing at all was recognised, since all would share the first. */
export function rankCase(inputs: EvaluationCase, period: Period): RankingResult {
  const result = evaluateScheme(inputs);
  if (hasFigures(inputs)) return result;
  return withoutPlaces(result, `${formatPeriod(period)}还没有认定任何项目和资金，暂不排名`);
}

/** What documents and totals are made from: inputs and result as frozen with the notice, else as they stand now. */
export async function standingRanking(db: Db, question: RankingQuestion): Promise<ComputedRanking> {
  const { period, scope, schemeId } = question;
  const frozen = question.from === undefined && (await findFrozenRanking(db, period, scope, schemeId));
  if (!frozen) return computeRanking(db, question);
  const inputs = evaluationCaseSchema.parse(frozen.inputs);
  const ranking = { period, scope, range: rangeOf(period, scope), frozen: true, result: frozen.result };
  return { scheme: inputs.scheme, inputs, ranking };
}

/** Whether anything at all was recognised (or confirmed) in the range. */
export function hasFigures({ values, confirmed }: EvaluationCase): boolean {
  if (confirmed.length > 0) return true;
  return Object.values(values).some((figures) =>
    Object.entries(figures).some(([id, value]) => value !== '0' && !findReportIndicator(id)),
  );
}

/** Computes the ranking from recognised figures, with places of the period before beside it. */
export async function computeRanking(db: Db, question: RankingQuestion): Promise<ComputedRanking> {
  const computed = await computeAlone(db, question, 'all');
  const previous = await previousResult(db, questionBefore(question));
  return {
    ...computed,
    ranking: { ...computed.ranking, result: withPreviousPlaces(computed.ranking.result, previous) },
  };
}

/** The scheme a question is answered under: the one named, else the one in force in the period. */
export async function schemeFor(db: Db, { period, schemeId }: RankingQuestion): Promise<Scheme> {
  if (schemeId !== undefined) return getScheme(db, schemeId);
  return (await findSchemeFor(db, period)) ?? DEFAULT_SCHEME;
}

/** The scope a month earlier; before a span of one's own as many months right before it. */
function questionBefore(question: RankingQuestion): RankingQuestion {
  if (question.from === undefined) return { ...question, period: shiftPeriod(question.period, -1) };
  const { from, to } = rangeBefore({ from: question.from, to: question.period });
  return { ...question, from, period: to };
}

/** `null` when nothing at all was recognised in the period before: then there is no place to compare with. */
async function previousResult(db: Db, before: RankingQuestion): Promise<RankingResult | null> {
  const frozen =
    before.from === undefined && (await findFrozenRanking(db, before.period, before.scope, before.schemeId));
  if (frozen) return frozen.result;
  const { ranking, inputs } = await computeAlone(db, before, 'places');
  return hasFigures(inputs) ? ranking.result : null;
}

/** Of `places` alone what they do not depend on is left out: 上报数 and conclusions. */
async function computeAlone(
  db: Db,
  question: RankingQuestion,
  wanted: 'all' | 'places',
): Promise<ComputedRanking> {
  const { period, scope, schemeId } = question;
  const span = spanOf(question);
  return remember(db, `ranking ${span.from} ${period} ${scope} ${wanted} ${schemeId ?? ''}`, async () => {
    const whole = await schemeFor(db, question);
    const scheme = wanted === 'places' ? { ...whole, conclusions: undefined } : whole;
    const inputs = await gatherInputs(db, question, scheme, wanted);
    return {
      scheme,
      inputs,
      ranking: { period, scope, range: span, frozen: false, result: rankCase(inputs, period) },
    };
  });
}

/** The case of a period under a scheme that need not be stored. */
export async function computeUnder(
  db: Db,
  question: RankingQuestion,
  scheme: Scheme,
): Promise<EvaluationCase> {
  return remember(db, `inputs ${question.period} ${question.scope} ${JSON.stringify(scheme)}`, () =>
    gatherInputs(db, question, scheme, 'all'),
  );
}

async function gatherInputs(
  db: Db,
  question: RankingQuestion,
  scheme: Scheme,
  wanted: 'all' | 'places',
): Promise<EvaluationCase> {
  const { period, scope, from } = question;
  const span = spanOf(question);
  const units = await unitsOf(db, span);
  const inUse = units.filter((unit) => unit.active);
  // What the office set for a month, quarter or year says nothing about another span.
  const confirmed = (from === undefined ? await listConfirmedValues(db, period, scope) : []).filter(
    (figure) => figure.schemeId === null || figure.schemeId === scheme.id,
  );
  const marks = from === undefined ? await listConclusionMarks(db, period, scope) : [];
  return {
    scheme,
    marks: marks.map(({ unit, rule, kind, reason }) => ({ unit, rule, kind, reason })),
    groups: groupsOf(units),
    units: units.map((unit) => ({ name: unit.name, inComposite: unit.inComposite })),
    values: await schemeFigures(db, span, scheme, units),
    reported: wanted === 'all' ? await reportedValues(db, span, units) : {},
    targets:
      from === undefined
        ? targetsInForce(await listTargetVersions(db, yearOf(period)), inUse, period, scope)
        : targetsOverSpan(await listTargetsOf(db, span), inUse, span),
    confirmed: confirmed.map(({ unit, kind, subject, confirmed: value, reason }) => ({
      unit,
      kind,
      subject,
      value,
      reason,
    })),
  };
}

async function listTargetsOf(db: Db, { from, to }: PeriodRange): Promise<Target[]> {
  const years = Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, index) => yearOf(from) + index);
  const targets: Target[] = [];
  for (const year of years) targets.push(...(await listTargetVersions(db, year)));
  return targets;
}

/** Group → its units, both in the office's order. */
export function groupsOf(units: readonly Unit[]): Record<string, string[]> {
  const groups: Record<string, string[]> = {};
  for (const unit of units) groups[unit.groupName] = [...(groups[unit.groupName] ?? []), unit.name];
  return groups;
}
