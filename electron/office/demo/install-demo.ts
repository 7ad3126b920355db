/** Loads the demo office of assets/demo into an empty database. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { saveLeader } from '../../../db/queries/office/leaders';
import { saveRate, saveSetting, setMeta } from '../../../db/queries/office/settings';
import { saveUnit, saveUnitGroup } from '../../../db/queries/office/units';
import { insertProgress } from '../../../db/queries/projects/progress';
import { saveProject } from '../../../db/queries/projects/projects';
import { recogniseRecords, returnRecords } from '../../../db/queries/projects/recognition';
import { insertEvents, insertFunds } from '../../../db/queries/projects/records';
import { savePastFigures } from '../../../db/queries/ranking/past-figures';
import { saveScheme } from '../../../db/queries/ranking/schemes';
import { saveTargets } from '../../../db/queries/ranking/targets';
import { extendPeriod, openPeriod, setPeriodState } from '../../../db/queries/reports/periods';
import type { Db } from '../../../db/schema';
import { type DemoOffice, type DemoProject, demoOfficeSchema } from '../../../shared/demo/office-data';
import { convertToFen } from '../../../shared/domain/money';
import { DEFAULT_SCHEME } from '../../../shared/domain/scheme/default-scheme';
import { installDemoFigures } from './install-demo-figures';

const CHECKER = '示例核查员';

export async function readDemoOffice(assets: string): Promise<DemoOffice> {
  return demoOfficeSchema.parse(JSON.parse(await readFile(path.join(assets, 'demo', 'office.json'), 'utf8')));
}

/** Writes the whole demo office; the database must be empty. */
export async function installDemo(db: Db, office: DemoOffice): Promise<void> {
  await setMeta(db, 'is-demo', '1');
  for (const { key, value, effectiveFrom } of office.settings)
    await saveSetting(db, { key, value, effectiveFrom });
  for (const rate of office.rates) await saveRate(db, rate);
  await saveScheme(db, DEFAULT_SCHEME, true);
  const unitIds = await installUnits(db, office);
  for (const leader of office.leaders) await saveLeader(db, null, { ...leader, active: true });
  for (const { period, cutOff, state } of office.periods) {
    await openPeriod(db, { period, cutOff, cutOffNote: '' });
    await extendPeriod(db, period, cutOff, '');
    await setPeriodState(db, period, state);
  }
  await saveTargets(
    db,
    office.targets.map(({ unit, ...target }) => ({ ...target, unitId: unitIds(unit) })),
    '年初下达',
  );
  await savePastFigures(
    db,
    office.lastYear.flatMap(({ period, unit, values }) =>
      Object.entries(values).map(([indicator, value]) => ({
        period,
        unitId: unitIds(unit),
        indicator,
        value,
      })),
    ),
  );
  const projects = new Map<string, number>();
  for (const project of office.projects)
    projects.set(project.name, await installProject(db, office, project, unitIds(project.unit)));
  await installDemoFigures(db, office, { unitId: unitIds, projectId: (name) => known(projects, name) });
}

async function installUnits(db: Db, office: DemoOffice): Promise<(name: string) => number> {
  const groups = new Map<string, number>();
  for (const { name } of office.groups) groups.set(name, await saveUnitGroup(db, { id: null, name }));
  const units = new Map<string, number>();
  for (const { group, ...unit } of office.units) {
    units.set(unit.name, await saveUnit(db, null, { ...unit, groupId: known(groups, group) }));
  }
  return (name) => known(units, name);
}

async function installProject(
  db: Db,
  office: DemoOffice,
  project: DemoProject,
  unitId: number,
): Promise<number> {
  const { unit: _unit, events, funds, progress, ...fields } = project;
  const projectId = await saveProject(db, null, { ...fields, unitId });
  for (const { date, state, reason, recognisedPeriod, ...event } of events) {
    const [id = 0] = await insertEvents(db, [
      { ...event, projectId, unitId, eventDate: date, dateText: '', sourceRowId: null },
    ]);
    const converted = event.amount && convertToFen(event.amount, date, office.rates);
    if (state === 'returned') await returnRecords(db, 'event', [id], reason);
    if (state === 'recognised' && recognisedPeriod !== null) {
      const amount = { fen: converted?.fen ?? null, rate: converted?.rate ?? null };
      await recogniseRecords(db, 'event', [{ id, ...amount }], {
        period: recognisedPeriod,
        at: `${recognisedPeriod}-26T09:00:00`,
        by: CHECKER,
      });
    }
  }
  for (const { date, state, reason, recognisedPeriod, ...fund } of funds) {
    const [id = 0] = await insertFunds(db, [
      {
        ...fund,
        projectId,
        unitId,
        arrivedOn: date,
        dateText: '',
        evidence: fund.voucher,
        sourceRowId: null,
      },
    ]);
    const converted = convertToFen(fund.money, date, office.rates);
    if (state === 'returned') await returnRecords(db, 'fund', [id], reason);
    if (state === 'recognised' && recognisedPeriod !== null && converted !== null) {
      await recogniseRecords(db, 'fund', [{ id, ...converted }], {
        period: recognisedPeriod,
        at: `${recognisedPeriod}-26T09:00:00`,
        by: CHECKER,
      });
    }
  }
  await insertProgress(
    db,
    progress.map((report) => ({ ...report, projectId, sourceRowId: null })),
  );
  return projectId;
}

function known(ids: ReadonlyMap<string, number>, name: string): number {
  const id = ids.get(name);
  if (id === undefined) throw new Error('the demo office names a unit, group or project it does not list');
  return id;
}
