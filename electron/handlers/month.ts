import { saveProgress } from '../../db/queries/projects/progress';
import { listProjects } from '../../db/queries/projects/projects';
import { changeTags } from '../../db/queries/projects/tags';
import type { Db } from '../../db/schema';
import type { HandlersFor } from '../../shared/contract';
import type { monthOperations } from '../../shared/contract/month';
import { keptOutTag } from '../../shared/domain/month/key-list';
import { formatPeriod } from '../../shared/domain/period';
import { cutPart } from '../../shared/lists/part';
import { AppFault } from '../../shared/result';
import { act } from '../act';
import { type AppContext, todayOf } from '../context';
import { keyLists } from '../office/month/key-lists';
import { monthProgress } from '../office/month/month-progress';
import { monthView } from '../office/month/month-view';
import { requireOpenPeriod, settingsOn } from '../office/periods';

export const monthHandlers: HandlersFor<AppContext, keyof typeof monthOperations> = {
  'month.view': async (context, { period }) => monthView(context, period),

  'month.progress': async (context, { period, part }) => {
    const { silentDays, rows } = await monthProgress(context.office.db, period, todayOf(context));
    return { silentDays, ...cutPart(rows, part) };
  },

  'month.save-progress': async (context, { period, changes }) =>
    act(
      context,
      'month.save-progress',
      `填写${formatPeriod(period)}项目进展 ${changes.length} 条`,
      async (db) => {
        await requireOpenPeriod(db, period);
        await requireProjects(
          db,
          changes.map((change) => change.projectId),
        );
        for (const change of changes) await saveProgress(db, period, change);
        return { saved: changes.length };
      },
    ),

  'key-lists.view': async (context, { period }) => ({
    lists: await keyLists(context.office.db, period, todayOf(context)),
  }),

  'key-lists.assign': async (context, { tag, projectIds, belongs }) => {
    const lists = (await settingsOn(context.office.db, todayOf(context)))['key-lists'];
    if (!lists.some((list) => list.tag === tag))
      throw new AppFault('not-found', `没有“${tag}”这个重点库，没有改动。请先在设置里定义。`);
    return act(
      context,
      'key-lists.assign',
      ({ changed }: { changed: number }) => `${belongs ? '列入' : '移出'}重点库“${tag}” ${changed} 个项目`,
      async (db) => {
        await requireProjects(db, projectIds);
        const out = keptOutTag({ tag });
        return {
          changed: await changeTags(
            db,
            projectIds,
            belongs ? { add: tag, remove: out } : { add: out, remove: tag },
          ),
        };
      },
    );
  },
};

async function requireProjects(db: Db, ids: readonly number[]): Promise<void> {
  const known = await listProjects(db, { ids });
  if (known.length !== new Set(ids).size)
    throw new AppFault('not-found', '有项目已不存在，都没有保存。请刷新后再试。');
}
