import { listUnits } from '../../db/queries/office/units';
import { listAttribution, saveLink, saveShares } from '../../db/queries/projects/attribution';
import { getProject } from '../../db/queries/projects/projects';
import { listPeriods } from '../../db/queries/reports/periods';
import type { HandlersFor } from '../../shared/contract';
import type { attributionOperations } from '../../shared/contract/attribution';
import { closesCircle, LINK_KIND_NAMES } from '../../shared/domain/indicators/attribution';
import { problemOfShares, readShare } from '../../shared/domain/indicators/shares';
import { formatPeriod } from '../../shared/domain/period';
import { isClosed } from '../../shared/domain/stage';
import { AppFault } from '../../shared/result';
import { act } from '../act';
import type { AppContext } from '../context';
import { requireOpenPeriod } from '../office/periods';

export const attributionHandlers: HandlersFor<AppContext, keyof typeof attributionOperations> = {
  'attribution.get': async ({ office }, { projectId }) => {
    const { versions, links } = await listAttribution(office.db);
    return {
      versions: versions.filter((version) => version.projectId === projectId),
      link: links.find((link) => link.projectId === projectId) ?? null,
      continuedBy: links.filter((link) => link.earlierProjectId === projectId),
    };
  },

  'attribution.save-shares': async (context, { projectId, fromPeriod, shares }) => {
    const { name } = await getProject(context.office.db, projectId);
    const label =
      shares.length === 0
        ? `撤销“${name}”自${formatPeriod(fromPeriod)}起的联合招商份额`
        : `设定“${name}”自${formatPeriod(fromPeriod)}起的联合招商份额`;
    return act(context, 'attribution.save-shares', label, async (db) => {
      const issued = (await listPeriods(db)).find(
        (each) => each.period >= fromPeriod && isClosed(each.state),
      );
      // Later months that were issued would show other figures than their notices.
      await requireOpenPeriod(db, issued?.period ?? fromPeriod);
      const units = new Map((await listUnits(db)).map((unit) => [unit.id, unit.name]));
      const named = shares.map(({ unitId, share }) => {
        const unit = units.get(unitId);
        if (unit === undefined)
          throw new AppFault('not-found', '有一个单位已不存在，没有保存。数据没有变化。');
        return { unitId, unit, share };
      });
      const problem = named.length === 0 ? null : problemOfShares(named);
      if (problem !== null)
        throw new AppFault('bad-input', `${problem}，没有保存。数据没有变化；请改正份额。`);
      const exact = named.map(({ unitId, share }) => ({ unitId, share: readShare(share) ?? share }));
      await saveShares(db, projectId, fromPeriod, exact);
    });
  },

  'attribution.save-link': async (context, { projectId, link }) => {
    const { name } = await getProject(context.office.db, projectId);
    if (link === null) {
      return act(context, 'attribution.save-link', `取消“${name}”与原项目的关联`, (db) =>
        saveLink(db, projectId, null),
      );
    }
    const earlier = await getProject(context.office.db, link.earlierProjectId);
    const label = `认定“${name}”是“${earlier.name}”的${LINK_KIND_NAMES[link.kind]}项目`;
    return act(context, 'attribution.save-link', label, async (db) => {
      const { links } = await listAttribution(db);
      const others = links.filter((each) => each.projectId !== projectId);
      if (closesCircle(others, projectId, link.earlierProjectId))
        throw new AppFault(
          'conflict',
          `“${earlier.name}”本身就是“${name}”或由它延续而来，不能再作它的原项目。数据没有变化；请核对先后。`,
        );
      if (link.kind === 'increase' && link.increment === null)
        throw new AppFault('bad-input', '增资须写明增加额，没有保存。数据没有变化。');
      if (link.kind === 'upgrade' && link.increment !== null)
        throw new AppFault('bad-input', '升格不计新增资金；有新增资金的请选增资。没有保存，数据没有变化。');
      await saveLink(db, projectId, link);
    });
  },
};
