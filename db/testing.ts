import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { ProjectFields } from '../shared/contract/projects';
import { BLANK_PROJECT } from '../shared/projects/blank-project';
import { runAction } from './action';
import type { OfficeDatabase } from './office-database';
import { openOffice } from './open';
import { saveUnit, saveUnitGroup } from './queries/office/units';
import { saveProject } from './queries/projects/projects';
import type { NewStageEvent } from './queries/projects/records';
import { openPeriod } from './queries/reports/periods';
import type { Db } from './schema';

/** Fresh folder for one test; removed by `remove`. */
export function makeTestFolder(): { folder: string; remove: () => void } {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'office-'));
  return { folder, remove: () => fs.rmSync(folder, { recursive: true, force: true }) };
}

/** A new, empty office in a folder of its own: a real file, because exclusive locking and WAL need one. */
export function openTestOffice(): { office: OfficeDatabase; folder: string; remove: () => Promise<void> } {
  const { folder, remove } = makeTestFolder();
  const office = openOffice(path.join(folder, 'office.db'), { create: true });
  return {
    office,
    folder,
    remove: async () => {
      await office.close();
      remove();
    },
  };
}

/** `runAction` with names that do not matter to the test. */
export function act<T>(office: OfficeDatabase, work: (db: Db) => Promise<T>, label = '测试操作'): Promise<T> {
  return runAction(
    office,
    { operation: 'test', label, operator: '经办人', at: '2026-11-21T08:00:00.000Z' },
    work,
  );
}

export interface SmallOffice {
  readonly towns: number;
  readonly parks: number;
  readonly chengguan: number;
  readonly dongwan: number;
  readonly park: number;
  /** 管材二期, 城关镇, 内资 1.2 亿元, tag 3010. */
  readonly pipes: number;
  /** 电子元件, 东湾街道, 外资 500 万美元. */
  readonly parts: number;
}

/** Two groups, three units, the period 2026-11 and two projects without any report yet. */
export async function buildSmallOffice(office: OfficeDatabase): Promise<SmallOffice> {
  return act(
    office,
    async (db) => {
      const towns = await saveUnitGroup(db, { id: null, name: '镇街组' });
      const parks = await saveUnitGroup(db, { id: null, name: '园区组' });
      const unit = (name: string, shortName: string, groupId: number, aliases: string[]) =>
        saveUnit(db, null, {
          name,
          shortName,
          groupId,
          aliases,
          active: true,
          inComposite: true,
          contact: '',
        });
      const chengguan = await unit('城关镇人民政府', '城关镇', towns, ['城关']);
      const dongwan = await unit('东湾街道办事处', '东湾街道', towns, []);
      const park = await unit('经济开发区管委会', '经开区', parks, ['开发区']);
      await openPeriod(db, { period: '2026-11', cutOff: '2026-11-23', cutOffNote: '' });
      const project = (fields: Partial<ProjectFields> & Pick<ProjectFields, 'name' | 'unitId'>) =>
        saveProject(db, null, { ...BLANK_PROJECT, ...fields });
      const pipes = await project({
        name: '年产3万吨PVC管材（二期）项目',
        unitId: chengguan,
        investor: '江苏某管业公司',
        industry: '新材料',
        totalInvestment: { currency: 'CNY', minor: 12_000_000_000 },
        tags: ['3010'],
      });
      const parts = await project({
        name: '电子元件生产项目',
        unitId: dongwan,
        capital: 'foreign',
        totalInvestment: { currency: 'USD', minor: 500_000_000 },
      });
      return { towns, parks, chengguan, dongwan, park, pipes, parts };
    },
    '建立测试单位和项目',
  );
}

/** A signed event as reported in 2026-11, with parts replaced. */
export function signedEvent(
  project: number,
  unit: number,
  parts: Partial<NewStageEvent> = {},
): NewStageEvent {
  return {
    projectId: project,
    unitId: unit,
    stage: 'signed',
    eventDate: '2026-11-05',
    dateText: '11月5日',
    amount: { currency: 'CNY', minor: 12_000_000_000 },
    reportedPeriod: '2026-11',
    evidence: '',
    sourceRowId: null,
    ...parts,
  };
}
