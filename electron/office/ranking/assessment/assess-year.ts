import { listUnits } from '../../../../db/queries/office/units';
import { listAssessmentFigures } from '../../../../db/queries/ranking/assessment-figures';
import { listConclusionMarks } from '../../../../db/queries/ranking/conclusion-marks';
import { listSchemes } from '../../../../db/queries/ranking/schemes';
import type { Db } from '../../../../db/schema';
import type { Assessment, AssessmentInput } from '../../../../shared/contract/assessment';
import type { Unit } from '../../../../shared/contract/office';
import { TESTS } from '../../../../shared/documents/assessment/build-test-result';
import {
  ASSESSMENT_SCHEME_ID,
  averageScores,
  DEFAULT_ASSESSMENT,
} from '../../../../shared/domain/assessment';
import { findAssessmentIndicator } from '../../../../shared/domain/indicators/assessment-indicators';
import { findIndicator } from '../../../../shared/domain/indicators/indicator';
import { findRateIndicator, nameOfIndicator } from '../../../../shared/domain/indicators/rate-indicators';
import { findReportIndicator } from '../../../../shared/domain/indicators/report-indicators';
import { scoresByUnit } from '../../../../shared/domain/marks';
import { type Period, periodOf, type Scope } from '../../../../shared/domain/period';
import type { CaseValue } from '../../../../shared/domain/scheme/case-value';
import { evaluateScheme } from '../../../../shared/domain/scheme/evaluate';
import { indicatorsOf } from '../../../../shared/domain/scheme/item-indicators';
import type { RankingResult } from '../../../../shared/domain/scheme/result';
import { evaluationCaseSchema, type Scheme } from '../../../../shared/domain/scheme/scheme';
import { AppFault } from '../../../../shared/result';
import { schemeFigures } from '../figures/scheme-figures';
import { computeRanking, groupsOf, hasFigures, rankPeriod, schemeFor } from '../rank-period';
import { listMarkedTests } from './marked-tests';
import { listDeductions, pointsByUnit } from './supervision-points';

/** The assessment of a year from what is there; inputs that are not are named as missing. Source: mission A13. */
export async function assessYear(db: Db, year: number): Promise<Assessment> {
  const stored = (await listSchemes(db)).find((each) => each.scheme.id === ASSESSMENT_SCHEME_ID);
  const scheme: Scheme = stored?.scheme ?? DEFAULT_ASSESSMENT;
  const units = (await listUnits(db)).filter((unit) => unit.active);
  if (units.length === 0)
    throw new AppFault(
      'nothing-to-do',
      '还没有参加考评的单位，没有可考评的内容。数据没有变化；请先登记单位。',
    );
  const figures = await listAssessmentFigures(db, year);
  const read = [...new Set(scheme.items.flatMap((item) => indicatorsOf(item.function).read))];
  const { months, computed } = await computedFigures(db, year);
  const cases = await listDeductions(db, year);
  computed.set('supervision-points', pointsByUnit(units, cases));
  const marked = await listMarkedTests(db, year);
  const scored = new Map([
    [TESTS.inspection.indicator as string, scoresByUnit(marked.inspection)],
    [TESTS.survey.indicator, scoresByUnit(marked.survey)],
  ]);
  const own = await ownFigures(db, year, scheme, units, read);
  const values = new Map(units.map((unit) => [unit.name, new Map<string, CaseValue>()]));
  for (const figure of figures) values.get(figure.unit)?.set(figure.indicator, figure.value);
  for (const [indicator, byUnit] of [...computed, ...own, ...scored]) {
    for (const [unit, value] of byUnit) values.get(unit)?.set(indicator, value);
  }
  const marks = await listConclusionMarks(db, `${year}-12`, 'year');
  const rules = new Set(scheme.conclusions?.map((rule) => rule.id));
  const input = evaluationCaseSchema.parse({
    scheme,
    groups: groupsOf(units),
    units: units.map((unit) => ({ name: unit.name, inComposite: unit.inComposite })),
    values: Object.fromEntries(
      [...values].map(([unit, own]) => [
        unit,
        Object.fromEntries([...own].filter(([id]) => read.includes(id))),
      ]),
    ),
    marks: marks
      .filter((mark) => rules.has(mark.rule))
      .map(({ unit, rule, kind, reason }) => ({ unit, rule, kind, reason })),
  });
  const assessed = units.filter((unit) => unit.inComposite).map((unit) => unit.name);
  const inputs = read.map((indicator): AssessmentInput => {
    const isComputed = findAssessmentIndicator(indicator) !== undefined || isOwn(indicator);
    return {
      indicator,
      name: nameOfIndicator(indicator),
      source: isComputed ? 'computed' : 'manual',
      marked: Object.fromEntries(scored.get(indicator) ?? []),
      missing: assessed.filter((unit) => !values.get(unit)?.has(indicator)),
    };
  });
  const waiting = waitingFor(scheme, inputs);
  const result = evaluateScheme(input);
  return {
    year,
    scheme,
    // Half a score is no ground for 不合格; what the office has listed itself stands.
    result: {
      ...result,
      conclusions: (result.conclusions ?? []).filter(
        ({ unit, rule }) =>
          !waiting.has(unit) ||
          input.marks.some((mark) => mark.kind === 'declared' && mark.unit === unit && mark.rule === rule),
      ),
    },
    inputs,
    assessed,
    provisional: waiting.size > 0,
    figures,
    cases,
    marked,
    months,
  };
}

function isOwn(indicator: string): boolean {
  return [findIndicator, findRateIndicator, findReportIndicator].some(
    (find) => find(indicator) !== undefined,
  );
}

/** The year's own figures the scheme reads: what was recognised, rates, late and missing reports. */
async function ownFigures(
  db: Db,
  year: number,
  scheme: Scheme,
  units: readonly Unit[],
  read: readonly string[],
): Promise<Map<string, Map<string, CaseValue>>> {
  const wanted = read.filter(isOwn);
  if (wanted.length === 0) return new Map();
  const { multipliers } = await schemeFor(db, { period: periodOf(year, 12), scope: 'year' });
  const span = { from: periodOf(year, 1), to: periodOf(year, 12) };
  const values = await schemeFigures(db, span, { ...scheme, multipliers }, units);
  return new Map(
    wanted.map((id) => [
      id,
      new Map(
        Object.entries(values).flatMap(([unit, own]) => (own[id] === undefined ? [] : [[unit, own[id]]])),
      ),
    ]),
  );
}

/**
 * Ranked units that still lack an input they cannot be scored without. A bonus or deduction that never came is
 * none, and what the scheme itself does without is not waited for.
 */
function waitingFor(scheme: Scheme, inputs: readonly AssessmentInput[]): ReadonlySet<string> {
  const needed = new Set(
    scheme.items
      .filter(
        (item) => item.kind === 'item' && item.counted && (item.noValue ?? scheme.noValue) === 'unranked',
      )
      .flatMap((item) => indicatorsOf(item.function).read),
  );
  return new Set(inputs.filter((each) => needed.has(each.indicator)).flatMap((each) => each.missing));
}

/** Averages over the months and quarters in which anything was recognised. */
async function computedFigures(
  db: Db,
  year: number,
): Promise<{ months: Period[]; computed: Map<string, Map<string, string>> }> {
  const resultOf = async (month: number, scope: Scope): Promise<RankingResult | null> => {
    const question = { period: periodOf(year, month), scope };
    const ranking = await rankPeriod(db, question);
    if (ranking.frozen) return ranking.result;
    return hasFigures((await computeRanking(db, question)).inputs) ? ranking.result : null;
  };
  const months: Period[] = [];
  const monthly: RankingResult[] = [];
  for (let month = 1; month <= 12; month += 1) {
    const result = await resultOf(month, 'month');
    if (result === null) continue;
    months.push(periodOf(year, month));
    monthly.push(result);
  }
  const quarterly: RankingResult[] = [];
  for (const month of [3, 6, 9, 12]) {
    const result = await resultOf(month, 'quarter');
    if (result !== null) quarterly.push(result);
  }
  const last = await resultOf(12, 'year');
  return {
    months,
    computed: new Map([
      ['monthly-average', averageScores(monthly)],
      ['quarterly-average', averageScores(quarterly)],
      ['year-score', averageScores(last === null ? [] : [last])],
    ]),
  };
}
