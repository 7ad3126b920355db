import { listRates } from '../../../../db/queries/office/settings';
import type { Db } from '../../../../db/schema';
import type { IssueFacts } from '../../../../shared/documents/page/official-parts';
import type { KeyListsData } from '../../../../shared/documents/projects/build-key-lists';
import { fenOn, formatWan } from '../../../../shared/domain/money';
import type { Period } from '../../../../shared/domain/period';
import { STAGE_NAMES } from '../../../../shared/domain/stage';
import { AppFault } from '../../../../shared/result';
import { keyLists } from '../../month/key-lists';

/** @throws AppFault `nothing-to-do` when no list has a project. */
export async function gatherKeyLists(db: Db, period: Period, facts: IssueFacts): Promise<KeyListsData> {
  const lists = await keyLists(db, period, facts.issuedOn);
  if (lists.every((list) => list.projects.length === 0))
    throw new AppFault(
      'nothing-to-do',
      '没有属于重点库的项目，不用抄送。请先在“口径与版式”里核对重点库的定义。',
    );
  const rates = await listRates(db);
  return {
    ...facts,
    period,
    lists: lists.map(({ tag, projects }) => ({
      tag,
      projects: projects.map(({ project, reported, progress }) => {
        const fen = fenOn(project.totalInvestment, project.stageDate ?? facts.issuedOn, rates);
        return {
          name: project.name,
          unit: project.unit,
          investor: project.investor,
          totalWan: fen === null ? null : formatWan(fen),
          stage: STAGE_NAMES[project.stage],
          reported,
          progress,
        };
      }),
    })),
  };
}
