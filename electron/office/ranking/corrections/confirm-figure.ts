import { listUnits } from '../../../../db/queries/office/units';
import { listConfirmedValues, saveConfirmedValue } from '../../../../db/queries/ranking/confirmed-values';
import type { Db } from '../../../../db/schema';
import type { ConfirmedValue } from '../../../../shared/contract/ranking';
import { losslessText } from '../../../../shared/domain/exact';
import { numberOfValue } from '../../../../shared/domain/scheme/case-value';
import type { ConfirmedKind } from '../../../../shared/domain/scheme/confirmed';
import { evaluateScheme } from '../../../../shared/domain/scheme/evaluate';
import { givesRatio } from '../../../../shared/domain/scheme/functions/prepare-function';
import { indicatorsOf } from '../../../../shared/domain/scheme/item-indicators';
import type { EvaluationCase, Scheme } from '../../../../shared/domain/scheme/scheme';
import { AppFault } from '../../../../shared/result';
import { requireOpenPeriod } from '../../periods';
import { type ComputedRanking, computeRanking, type RankingQuestion } from '../rank-period';

export interface FigureToConfirm {
  readonly unit: string;
  readonly kind: ConfirmedKind;
  readonly subject: string;
  readonly value: string;
  readonly reason: string;
}

/**
 * Stores a confirmed figure with what the program computes for it. @throws AppFault `period-closed` when the
 * notice has been issued, `not-found` for a unit, indicator or item that is not ranked.
 */
export async function confirmFigure(
  db: Db,
  question: RankingQuestion,
  figure: FigureToConfirm,
): Promise<ConfirmedValue> {
  await requireOpenPeriod(db, question.period);
  const unit = (await listUnits(db)).find((candidate) => candidate.name === figure.unit);
  if (!unit) throw new AppFault('not-found', `没有“${figure.unit}”这个单位，没有核定。数据没有变化。`);
  const computed = await computeRanking(db, question);
  refuseUnknownSubject(computed.scheme, figure);
  const subject = figure.kind === 'composite' ? '' : figure.subject;
  const id = await saveConfirmedValue(db, {
    period: question.period,
    scope: question.scope,
    unitId: unit.id,
    kind: figure.kind,
    subject,
    schemeId: figure.kind === 'value' ? null : computed.scheme.id,
    computed: computedFigure(computed, { ...figure, subject }),
    confirmed: figure.value,
    reason: figure.reason,
  });
  const stored = await listConfirmedValues(db, question.period, question.scope);
  const saved = stored.find((value) => value.id === id);
  if (!saved) throw new AppFault('internal', '核定值没有存上。数据没有变化；请重试。');
  return saved;
}

/** @throws AppFault `not-found`, `conflict` for a rate of an item that is not scored by its rate. */
export function refuseUnknownSubject(scheme: Scheme, { kind, subject }: FigureToConfirm): void {
  if (kind === 'composite') return;
  if (kind === 'value') {
    const used = scheme.items.some((item) => indicatorsOf(item.function).read.includes(subject));
    if (!used) throw new AppFault('not-found', `方案没有用到指标“${subject}”，没有核定。数据没有变化。`);
    return;
  }
  const item = scheme.items.find((candidate) => candidate.id === subject);
  if (!item) throw new AppFault('not-found', `方案里没有项目“${subject}”，没有核定。数据没有变化。`);
  if (kind === 'rate' && !givesRatio(item.function.type)) {
    throw new AppFault(
      'conflict',
      `“${item.name}”不按比率计分，核定完成率不会改变得分，没有核定。数据没有变化；可以核定数值或得分。`,
    );
  }
}

/** The figure as computed without any confirmed one; `null` when there is none. */
export function computedFigure(
  { inputs }: Pick<ComputedRanking, 'inputs'>,
  { unit, kind, subject }: FigureToConfirm,
): string | null {
  if (kind === 'value') return valueText(inputs, unit, subject);
  const result = evaluateScheme({ ...inputs, confirmed: [] });
  const row = result.groups.flatMap((group) => group.rows).find((candidate) => candidate.unit === unit);
  if (kind === 'composite') return row?.score ?? null;
  const item = row?.items.find((candidate) => candidate.id === subject);
  return (kind === 'rate' ? item?.rate : item?.score) ?? null;
}

function valueText(inputs: EvaluationCase, unit: string, indicator: string): string | null {
  const value = numberOfValue(inputs.values[unit]?.[indicator]);
  return value === null ? null : losslessText(value);
}
