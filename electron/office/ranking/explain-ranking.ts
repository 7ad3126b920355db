import { listRates } from '../../../db/queries/office/settings';
import { listUnits } from '../../../db/queries/office/units';
import type { Db } from '../../../db/schema';
import type { UnitExplanation } from '../../../shared/contract/ranking';
import { computeIndicators } from '../../../shared/domain/indicators/indicators';
import { explainUnit } from '../../../shared/domain/scheme/explain-unit';
import { findUnit } from '../../../shared/domain/text/find-unit';
import { AppFault } from '../../../shared/result';
import { settingsFor } from '../periods';
import { recognisedFacts } from './figures/recognised-facts';
import { type RankingQuestion, spanOf, standingRanking } from './rank-period';

/**
 * A unit's place down to the events and fund entries behind each item; the unit by name, short name or alias.
 * @throws AppFault `not-found`.
 */
export async function explainRanking(
  db: Db,
  question: RankingQuestion,
  wanted: string,
): Promise<UnitExplanation> {
  // Of an issued period scheme, formulas and figures are those the notice was made from.
  const { ranking, scheme, inputs } = await standingRanking(db, question);
  const unit = findUnit(await listUnits(db), wanted);
  const rules = { settings: await settingsFor(db, question.period), rates: await listRates(db) };
  const facts =
    unit === undefined ? [] : await recognisedFacts(db, spanOf(question), rules, { unitId: unit.id });
  const name = unit?.name ?? wanted;
  const figures = computeIndicators(facts, [name], scheme.multipliers);
  const issued = ranking.frozen && Object.hasOwn(inputs.values, name) ? (inputs.values[name] ?? null) : null;
  const explanation = explainUnit(scheme, ranking.result, figures, name, issued);
  if (!explanation)
    throw new AppFault('not-found', `排名里没有“${wanted}”这个单位。数据没有变化；请核对单位名称。`);
  return { ...explanation, period: question.period, scope: question.scope };
}
