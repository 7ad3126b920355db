import { listSchemes, saveScheme } from '../../db/queries/schemes';
import { listUnits } from '../../db/queries/units';
import type { HandlersFor } from '../../shared/contract';
import type { rankingOperations } from '../../shared/contract/ranking';
import { findUnit } from '../../shared/domain/find-unit';
import { type Period, shiftPeriod } from '../../shared/domain/period';
import { DEFAULT_SCHEME } from '../../shared/domain/scheme/default-scheme';
import { evaluateScheme } from '../../shared/domain/scheme/evaluate';
import { explainUnit } from '../../shared/domain/scheme/explain-unit';
import type { RankingResult } from '../../shared/domain/scheme/result';
import { AppFault } from '../../shared/result';
import { act } from '../act';
import type { AppContext } from '../context';
import { computeRanking, rankPeriod } from '../office/rank-period';

export const rankingHandlers: HandlersFor<AppContext, keyof typeof rankingOperations> = {
  'ranking.compute': async ({ office }, question) => rankPeriod(office.db, question),

  'ranking.explain': async ({ office }, { unit, ...question }) => {
    const { db } = office;
    const frozen = await rankPeriod(db, question);
    const computed = await computeRanking(db, question);
    const name = findUnit(await listUnits(db), unit)?.name ?? unit;
    const explanation = explainUnit(
      computed.scheme,
      frozen.frozen ? frozen.result : computed.ranking.result,
      computed.figures.contributions,
      name,
    );
    if (!explanation)
      throw new AppFault('not-found', `排名里没有“${unit}”这个单位。数据没有变化；请核对单位名称。`);
    return { ...explanation, period: question.period, scope: question.scope };
  },

  'ranking.history': async ({ office }, { period, scope, months }) => {
    const { db } = office;
    const periods: Period[] = Array.from({ length: months }, (_, index) =>
      shiftPeriod(period, index - months + 1),
    );
    const results: RankingResult[] = [];
    for (const each of periods) results.push((await rankPeriod(db, { period: each, scope })).result);
    return {
      units: (await listUnits(db))
        .filter((unit) => unit.active)
        .map((unit) => ({
          unitId: unit.id,
          unit: unit.name,
          groupName: unit.groupName,
          places: periods.map((each, index) => {
            const row = results[index]?.groups
              .flatMap((group) => group.rows)
              .find((candidate) => candidate.unit === unit.name);
            return { period: each, place: row?.place ?? null, score: row?.score ?? null };
          }),
        })),
    };
  },

  'ranking.evaluate': async (_context, input) => evaluateScheme(input),

  'schemes.list': async ({ office }) => {
    const schemes = await listSchemes(office.db);
    return { schemes: schemes.length > 0 ? schemes : [{ scheme: DEFAULT_SCHEME, isDefault: true }] };
  },

  'schemes.save': async (context, { scheme, makeDefault }) =>
    act(
      context,
      'schemes.save',
      ({ version }: { version: number }) => `考核方案“${scheme.name}”第${version}版`,
      (db) => saveScheme(db, scheme, makeDefault),
    ),
};
