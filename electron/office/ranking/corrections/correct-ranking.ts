/** 更正: what a notice printed stays; a correction stands beside it, dated, with what the places would have been. */

import { listUnits } from '../../../../db/queries/office/units';
import { type FrozenRanking, findFrozenRanking } from '../../../../db/queries/ranking/frozen-rankings';
import {
  insertRankingCorrection,
  listRankingCorrections,
} from '../../../../db/queries/ranking/ranking-corrections';
import type { Db } from '../../../../db/schema';
import type { CorrectedRanking } from '../../../../shared/contract/ranking';
import { formatPeriod } from '../../../../shared/domain/period';
import { type EvaluationCase, evaluationCaseSchema } from '../../../../shared/domain/scheme/scheme';
import { withPreviousPlaces } from '../../../../shared/domain/scheme/what-if/previous-places';
import { comparePlaces } from '../../../../shared/domain/scheme/what-if/what-if';
import { AppFault } from '../../../../shared/result';
import { type RankingQuestion, rankCase } from '../rank-period';
import { computedFigure, type FigureToConfirm, refuseUnknownSubject } from './confirm-figure';

/** The ranking as printed beside the one with all corrections. @throws AppFault `conflict` before the issue. */
export async function correctedRanking(db: Db, question: RankingQuestion): Promise<CorrectedRanking> {
  const frozen = await issuedRanking(db, question);
  const corrections = await listRankingCorrections(db, question.period, question.scope);
  const inputs = inputsOf(frozen);
  // A later correction of the same figure replaces the earlier one, and any confirmed value of it.
  const confirmed = [
    ...inputs.confirmed,
    ...corrections.map(({ unit, kind, subject, corrected, reason }) => ({
      unit,
      kind,
      subject,
      value: corrected,
      reason,
    })),
  ];
  const corrected = withPreviousPlaces(rankCase({ ...inputs, confirmed }, question.period), frozen.result);
  return { published: frozen.result, corrected, corrections, moves: comparePlaces(frozen.result, corrected) };
}

/** Opens a dated correction of one printed figure. @throws AppFault `conflict` before the issue, `not-found`. */
export async function correctFigure(
  db: Db,
  question: RankingQuestion,
  figure: FigureToConfirm,
  correctedOn: string,
): Promise<void> {
  const frozen = await issuedRanking(db, question);
  const inputs = inputsOf(frozen);
  const unit = (await listUnits(db)).find((candidate) => candidate.name === figure.unit);
  if (!unit) throw new AppFault('not-found', `没有“${figure.unit}”这个单位，没有更正。数据没有变化。`);
  refuseUnknownSubject(inputs.scheme, figure);
  const subject = figure.kind === 'composite' ? '' : figure.subject;
  await insertRankingCorrection(db, {
    documentId: frozen.documentId,
    period: question.period,
    scope: question.scope,
    unitId: unit.id,
    kind: figure.kind,
    subject,
    published: publishedFigure(inputs, { ...figure, subject }),
    corrected: figure.value,
    reason: figure.reason,
    correctedOn,
  });
}

/** As printed: the confirmed figure where there was one. */
function publishedFigure(inputs: EvaluationCase, figure: FigureToConfirm): string | null {
  const confirmed = inputs.confirmed.findLast(
    (each) => each.unit === figure.unit && each.kind === figure.kind && each.subject === figure.subject,
  );
  return confirmed?.value ?? computedFigure({ inputs }, figure);
}

async function issuedRanking(db: Db, { period, scope, schemeId }: RankingQuestion): Promise<FrozenRanking> {
  const frozen = await findFrozenRanking(db, period, scope, schemeId);
  if (frozen) return frozen;
  throw new AppFault(
    'conflict',
    `${formatPeriod(period)}还没有通报，数字可以直接改或核定，不用更正。数据没有变化。`,
  );
}

function inputsOf(frozen: FrozenRanking): EvaluationCase {
  return evaluationCaseSchema.parse(frozen.inputs);
}
