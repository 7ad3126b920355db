import { listAttachmentHistory } from '../../db/queries/attachments';
import { listRecordHistory } from '../../db/queries/office/audit';
import { saveMatchDecisions } from '../../db/queries/projects/matching';
import {
  getProject,
  listNextProjects,
  listProjects,
  removeProjects,
  saveProject,
} from '../../db/queries/projects/projects';
import { insertEvents, insertFunds, updateEvent, updateFund } from '../../db/queries/projects/records';
import type { Db } from '../../db/schema';
import type { HandlersFor } from '../../shared/contract';
import type { projectOperations } from '../../shared/contract/projects';
import { periodOfDay } from '../../shared/domain/period';
import { STAGE_NAMES } from '../../shared/domain/stage';
import { matchNameOf } from '../../shared/domain/text/project-name';
import { act } from '../act';
import { type AppContext, todayOf } from '../context';
import { requireOpenPeriod } from '../office/periods';
import { readProjectDetail } from '../office/project-detail';
import { readProjectLife } from '../office/project-life';
import { scopeRules, summariesOf } from '../office/project-summary';

export const projectHandlers: HandlersFor<AppContext, keyof typeof projectOperations> = {
  'projects.list': async (context, { inScope, part, ...filter }) => {
    const { db } = context.office;
    const rules = await scopeRules(context, filter.period);
    const found = part
      ? await listNextProjects(db, filter, Number(part.after), part.count)
      : await listProjects(db, filter);
    const projects = await summariesOf(found, rules);
    return {
      projects:
        inScope === undefined ? projects : projects.filter((project) => project.scope.inScope === inScope),
      next: part && found.length === part.count ? String(found.at(-1)?.id) : null,
    };
  },

  'projects.get': async (context, { id }) => {
    const { db } = context.office;
    return {
      ...(await readProjectDetail(db, id, await scopeRules(context, undefined))),
      history: [
        ...(await listRecordHistory(db, 'projects', id)),
        ...(await listAttachmentHistory(db, { kind: 'project', id })),
      ].sort((a, b) => a.actionId - b.actionId),
    };
  },

  'projects.life': async (context, { id }) => {
    const { db } = context.office;
    await getProject(db, id);
    return { entries: await readProjectLife(db, id, periodOfDay(todayOf(context))) };
  },

  'projects.not-duplicate': async (context, { projectId, otherId }) =>
    act(context, 'projects.not-duplicate', '认定两个项目不是同一项目', async (db) => {
      await getProject(db, projectId);
      const other = await getProject(db, otherId);
      const matchName = matchNameOf(other.name);
      await saveMatchDecisions(db, [{ unitId: other.unitId, matchName, projectId, same: false }]);
    }),

  'projects.save': async (context, { id, fields }) =>
    act(context, 'projects.save', `${id === null ? '新增' : '修改'}项目“${fields.name}”`, async (db) => ({
      id: await saveProject(db, id, fields),
    })),

  'projects.remove': async (context, { ids }) =>
    act(context, 'projects.remove', `删除项目 ${ids.length} 个`, (db) => removeProjects(db, ids)),

  'events.save': async (context, { id, projectId, ...fields }) =>
    act(
      context,
      'events.save',
      `${id === null ? '登记' : '修改'}${STAGE_NAMES[fields.stage]}事项`,
      async (db) => {
        await requireOpenPeriod(db, fields.reportedPeriod);
        if (id !== null) {
          await updateEvent(db, id, fields);
          return { id };
        }
        const event = {
          ...fields,
          projectId,
          unitId: await unitOf(db, projectId),
          dateText: '',
          sourceRowId: null,
        };
        return { id: firstOf(await insertEvents(db, [event])) };
      },
    ),

  'funds.save': async (context, { id, projectId, ...fields }) =>
    act(context, 'funds.save', `${id === null ? '登记' : '修改'}到位资金`, async (db) => {
      await requireOpenPeriod(db, fields.reportedPeriod);
      if (id !== null) {
        await updateFund(db, id, fields);
        return { id };
      }
      const entry = {
        ...fields,
        projectId,
        unitId: await unitOf(db, projectId),
        dateText: '',
        evidence: '',
        sourceRowId: null,
      };
      return { id: firstOf(await insertFunds(db, [entry])) };
    }),
};

async function unitOf(db: Db, projectId: number): Promise<number> {
  return (await getProject(db, projectId)).unitId;
}

function firstOf(ids: readonly number[]): number {
  const [id] = ids;
  if (id === undefined) throw new Error('nothing was inserted');
  return id;
}
