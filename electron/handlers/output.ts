import path from 'node:path';
import { listEveryAttachment } from '../../db/queries/attachments';
import { groupRows } from '../../db/queries/group-rows';
import { listRates } from '../../db/queries/office/settings';
import { listUnits } from '../../db/queries/office/units';
import { listAttribution } from '../../db/queries/projects/attribution';
import { listProgress } from '../../db/queries/projects/progress';
import { listProjects } from '../../db/queries/projects/projects';
import { listEvents, listFunds } from '../../db/queries/projects/records';
import { listTargets } from '../../db/queries/ranking/targets';
import { listEntries } from '../../db/queries/registers';
import { listPeriods } from '../../db/queries/reports/periods';
import { listSubmissions } from '../../db/queries/reports/submissions';
import type { HandlersFor } from '../../shared/contract';
import type { appOperations } from '../../shared/contract/app';
import type { Submission } from '../../shared/contract/import';
import type { Target, Unit } from '../../shared/contract/office';
import type { ProjectDetail } from '../../shared/contract/projects';
import { formatPeriod, type Period, yearOf } from '../../shared/domain/period';
import { findUnit } from '../../shared/domain/text/find-unit';
import { safeFileName } from '../../shared/format';
import { registerAtLevel } from '../../shared/registers/register-at-level';
import { REGISTERS } from '../../shared/registers/registers';
import { AppFault } from '../../shared/result';
import type { AppContext } from '../context';
import { writeFileAtomically } from '../data/files';
import { currentPeriod, periodInfo, settingsFor } from '../office/periods';
import { ownFieldsOf } from '../office/project-detail';
import { scopeRules } from '../office/project-summary';
import { listAttachmentFiles } from '../sheet/writing/attachment-sheet';
import { listOffice } from '../sheet/writing/office-export';
import { listRegister } from '../sheet/writing/register-sheet';

type OutputOperation = Extract<keyof typeof appOperations, `export.${string}` | `workbooks.${string}`>;

export const outputHandlers: HandlersFor<AppContext, OutputOperation> = {
  'export.all': async (context, { target, period }) => {
    const file = context.tokens.target(target);
    const sheets = listOffice({
      units: await listUnits(context.office.db),
      projects: await projectDetails(context, period),
      targets: await allTargets(context, period),
      submissions: await allSubmissions(context, period),
      attribution: await listAttribution(context.office.db),
      rates: await listRates(context.office.db),
    });
    const region = (await settingsFor(context.office.db, await currentPeriod(context)))['office.region'];
    for (const register of REGISTERS) {
      const entries = await listEntries(context.office.db, register);
      if (entries.length > 0) sheets.push(listRegister(registerAtLevel(register, region), entries));
    }
    const attachments = await listEveryAttachment(context.office.db);
    if (attachments.length > 0) sheets.push(listAttachmentFiles(attachments));
    const bytes = await context.jobs.run('write-lists', { title: '招商推进数据导出', sheets });
    await writeFileAtomically(file, bytes);
    return { file, sheets: sheets.map((sheet) => sheet.name) };
  },

  'export.list': async (context, { target, title, columns, rows }) => {
    const file = context.tokens.target(target);
    const list = {
      name: title,
      columns: columns.map(({ title: heading, kind }) => ({
        heading,
        kind: kind === 'number' ? ('decimal' as const) : kind,
      })),
      rows,
    };
    await writeFileAtomically(file, await context.jobs.run('write-lists', { title, sheets: [list] }));
    return { file };
  },

  'workbooks.write': async (context, { target, period, unit }) => {
    const units = (await listUnits(context.office.db)).filter((candidate) => candidate.active);
    const place = context.tokens.target(target);
    if (unit !== null) {
      const named = findUnit(units, unit);
      if (!named)
        throw new AppFault(
          'not-found',
          `没有“${unit}”这个单位，没有生成填报表。数据没有变化；请核对单位名称。`,
        );
      await writeFileAtomically(place, await unitWorkbook(context, named, period));
      return { files: [place] };
    }
    if (units.length === 0)
      throw new AppFault('nothing-to-do', '还没有单位，没有可生成的填报表。请先登记单位。');
    const files: string[] = [];
    for (const [index, each] of units.entries()) {
      context.emit({
        type: 'progress',
        task: 'workbooks',
        done: index,
        total: units.length,
        text: `生成${each.name}填报表`,
      });
      const file = path.join(place, safeFileName(`${each.name}${formatPeriod(period)}招商项目报表`, '.xlsx'));
      await writeFileAtomically(file, await unitWorkbook(context, each, period));
      files.push(file);
    }
    context.emit({
      type: 'progress',
      task: 'workbooks',
      done: units.length,
      total: units.length,
      text: '填报表已生成',
    });
    return { files };
  },
};

/** The fillable workbook of one unit with its projects under way. */
async function unitWorkbook(context: AppContext, unit: Unit, period: Period): Promise<Uint8Array> {
  const { db } = context.office;
  const settings = await settingsFor(db, period);
  const projects = await listProjects(db, { unitId: unit.id });
  return context.jobs.run('write-unit-workbook', {
    officeName: settings['office.name'],
    unitId: unit.id,
    unit: unit.name,
    period,
    cutOff: (await periodInfo(db, period)).cutOff,
    industries: settings['lists.industries'],
    sourceRegions: settings['lists.source-regions'],
    attractions: settings['lists.attractions'],
    projects: projects.filter((project) => project.stage !== 'terminated'),
  });
}

async function projectDetails(context: AppContext, period: Period | undefined): Promise<ProjectDetail[]> {
  const { db } = context.office;
  const rules = await scopeRules(context, period);
  const projects = await listProjects(db, period === undefined ? {} : { period });
  const projectIds = projects.map((project) => project.id);
  const events = groupRows(await listEvents(db, { projectIds }), (event) => event.projectId);
  const funds = groupRows(await listFunds(db, { projectIds }), (fund) => fund.projectId);
  const progress = groupRows(await listProgress(db, projectIds), (report) => report.projectId);
  const ofPeriod = <
    Row extends { readonly reportedPeriod: Period; readonly recognisedPeriod: Period | null },
  >(
    rows: readonly Row[] | undefined,
  ) =>
    (rows ?? []).filter(
      (row) => period === undefined || row.reportedPeriod === period || row.recognisedPeriod === period,
    );
  return projects.map((project) => ({
    ...ownFieldsOf(project, rules),
    events: ofPeriod(events.get(project.id)),
    funds: ofPeriod(funds.get(project.id)),
    progress: (progress.get(project.id) ?? []).filter(
      (report) => period === undefined || report.period === period,
    ),
    history: [],
  }));
}

async function allTargets(context: AppContext, period: Period | undefined): Promise<Target[]> {
  const { db } = context.office;
  const periods = period === undefined ? (await listPeriods(db)).map((info) => info.period) : [period];
  const years = new Set([...periods, await currentPeriod(context)].map(yearOf));
  const targets: Target[] = [];
  for (const year of [...years].sort()) targets.push(...(await listTargets(db, year)));
  return targets;
}

async function allSubmissions(context: AppContext, period: Period | undefined): Promise<Submission[]> {
  const { db } = context.office;
  const periods =
    period === undefined ? (await listPeriods(db)).map((info) => info.period).reverse() : [period];
  const submissions: Submission[] = [];
  for (const each of periods) submissions.push(...(await listSubmissions(db, each)));
  return submissions;
}
