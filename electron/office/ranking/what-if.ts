import { listUnits } from '../../../db/queries/office/units';
import type { Db } from '../../../db/schema';
import type { WhatIf } from '../../../shared/contract/ranking';
import type { Scheme } from '../../../shared/domain/scheme/scheme';
import { type Lift, liftUnit } from '../../../shared/domain/scheme/what-if/lift-unit';
import { withPreviousPlaces } from '../../../shared/domain/scheme/what-if/previous-places';
import {
  changeCase,
  comparePlaces,
  type FigureChange,
  type TargetChange,
} from '../../../shared/domain/scheme/what-if/what-if';
import { findUnit } from '../../../shared/domain/text/find-unit';
import { AppFault } from '../../../shared/result';
import { settingsFor } from '../periods';
import { computeRanking, computeUnder, hasFigures, type RankingQuestion, rankCase } from './rank-period';

export interface Supposition {
  readonly changes: readonly FigureChange[];
  readonly targets: readonly TargetChange[];
  /** Another scheme than the one in force. */
  readonly scheme?: Scheme | undefined;
}

/** The ranking as the figures stand beside the one that would be; nothing is stored. */
export async function supposeRanking(
  db: Db,
  question: RankingQuestion,
  { changes, targets, scheme }: Supposition,
): Promise<WhatIf> {
  const present = await computeRanking(db, question);
  const inputs = scheme ? await computeUnder(db, question, scheme) : present.inputs;
  const before = present.ranking.result;
  const after = withPreviousPlaces(rankCase(changeCase(inputs, changes, targets), question.period), before);
  return { before, after, moves: comparePlaces(before, after) };
}

/** What lifts a unit out of the tail. @throws AppFault `not-found`. */
export async function liftOutOfTail(db: Db, question: RankingQuestion, wanted: string): Promise<Lift> {
  const { inputs } = await computeRanking(db, question);
  const rule = (await settingsFor(db, question.period))['tail.rule'];
  const unit = findUnit(await listUnits(db), wanted)?.name ?? wanted;
  const lift = liftUnit(inputs, unit, question.period, rule);
  if (!lift) throw new AppFault('not-found', `排名里没有“${wanted}”这个单位。数据没有变化；请核对单位名称。`);
  // Nothing recognised yet: all would share the first place, which is none.
  return hasFigures(inputs) ? lift : { ...lift, place: null };
}
