import { listDocuments } from '../../../../db/queries/documents/documents';
import { listRankingCorrections } from '../../../../db/queries/ranking/ranking-corrections';
import type { Db } from '../../../../db/schema';
import type { IssueFacts } from '../../../../shared/documents/page/official-parts';
import type { CorrectionData } from '../../../../shared/documents/ranking/correction-data';
import { formatPeriod, type Period, SCOPES } from '../../../../shared/domain/period';
import { nameOfFigure } from '../../../../shared/domain/scheme/confirmed';
import { AppFault } from '../../../../shared/result';
import { correctedRanking } from '../../ranking/corrections/correct-ranking';

type Correction = CorrectionData['corrections'][number];

/** Faults: `nothing-to-do` when nothing printed for the period was corrected. */
export async function gatherCorrection(db: Db, period: Period, facts: IssueFacts): Promise<CorrectionData> {
  const corrections: Correction[] = [];
  const moves: CorrectionData['moves'][number][] = [];
  let number = '';
  for (const scope of SCOPES) {
    const entered = await listRankingCorrections(db, period, scope);
    const [first] = entered;
    if (!first) continue;
    number ||= first.documentNumber;
    const { published, moves: moved } = await correctedRanking(db, { period, scope });
    // A later correction of the same figure stands in the place of the earlier one.
    const latest = new Map<string, Correction>();
    for (const each of entered) {
      const { unit, kind, subject, corrected, reason, correctedOn } = each;
      const key = [unit, kind, subject].join('\n');
      const what = nameOfFigure(published.items, kind, subject);
      const earlier = latest.get(key)?.published;
      latest.set(key, {
        scope,
        unit,
        what,
        published: earlier === undefined ? each.published : earlier,
        corrected,
        reason,
        correctedOn,
      });
    }
    corrections.push(...latest.values());
    moves.push(...moved.map((move) => ({ ...move, scope })));
  }
  if (corrections.length === 0) {
    throw new AppFault(
      'nothing-to-do',
      `${formatPeriod(period)}的通报没有更正过，不用印发更正通知。数据没有变化；要更正请到“通报更正”页。`,
    );
  }
  const notice = (await listDocuments(db, { period })).find((document) => document.number === number);
  return { ...facts, period, notice: { title: notice?.title ?? '', number }, corrections, moves };
}
