import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_SCHEME } from '../../../shared/domain/scheme/default-scheme';
import type { OfficeDatabase } from '../../office-database';
import { act, buildSmallOffice, openTestOffice, type SmallOffice } from '../../testing';
import { getScheme, listSchemes, saveScheme } from '../ranking/schemes';
import { listTargets, listTargetVersions, saveTargets } from '../ranking/targets';
import { extendPeriod, findPeriod, listPeriods, openPeriod, setPeriodState } from '../reports/periods';
import { listLeaders, saveLeader } from './leaders';
import { getMeta, listRates, listSettings, saveRate, saveSetting, setMeta } from './settings';
import {
  findUnitByNameOrAlias,
  listUnitGroups,
  listUnits,
  reorderUnits,
  saveUnit,
  saveUnitGroup,
} from './units';

let office: OfficeDatabase;
let small: SmallOffice;
let remove: () => Promise<void>;

beforeEach(async () => {
  ({ office, remove } = openTestOffice());
  small = await buildSmallOffice(office);
});
afterEach(() => remove());

describe('units', () => {
  it('come in the office’s order with group and aliases', async () => {
    const units = await listUnits(office.db);
    expect(
      units.map(({ name, groupName, position, aliases }) => [name, groupName, position, aliases]),
    ).toEqual([
      ['城关镇人民政府', '镇街组', 0, ['城关']],
      ['东湾街道办事处', '镇街组', 1, []],
      ['经济开发区管委会', '园区组', 2, ['开发区']],
    ]);
    await act(office, (db) => reorderUnits(db, [small.park, small.dongwan]));
    expect((await listUnits(office.db)).map((unit) => unit.id)).toEqual([
      small.park,
      small.dongwan,
      small.chengguan,
    ]);
  });

  it('are found by name, short name or alias, and not when two would fit', async () => {
    expect(await findUnitByNameOrAlias(office.db, ' 城关镇人民政府 ')).toBe(small.chengguan);
    expect(await findUnitByNameOrAlias(office.db, '经开区')).toBe(small.park);
    expect(await findUnitByNameOrAlias(office.db, '开发区')).toBe(small.park);
    expect(await findUnitByNameOrAlias(office.db, '城关镇中学')).toBeNull();
    await act(office, (db) =>
      saveUnit(db, null, {
        name: '高新区经开园',
        shortName: '经开区',
        groupId: small.parks,
        active: true,
        inComposite: false,
        aliases: [],
        contact: '',
      }),
    );
    expect(await findUnitByNameOrAlias(office.db, '经开区')).toBeNull();
  });

  it('keep names and aliases apart, and change both in one go', async () => {
    const fields = { shortName: '', groupId: small.towns, active: true, inComposite: true, contact: '' };
    await expect(
      act(office, (db) => saveUnit(db, null, { ...fields, name: '新镇', aliases: ['城关'] })),
    ).rejects.toMatchObject({ code: 'duplicate', message: expect.stringContaining('城关') });
    await act(office, (db) =>
      saveUnit(db, small.chengguan, {
        ...fields,
        name: '城关街道',
        aliases: ['城关', '城关镇人民政府'],
        active: false,
      }),
    );
    const unit = (await listUnits(office.db)).find((each) => each.id === small.chengguan);
    expect(unit).toMatchObject({ name: '城关街道', aliases: ['城关', '城关镇人民政府'], active: false });
    await expect(
      act(office, (db) => saveUnit(db, 999, { ...fields, name: '无', aliases: [] })),
    ).rejects.toMatchObject({ code: 'not-found' });
  });

  it('groups are renamed but never doubled', async () => {
    await act(office, (db) => saveUnitGroup(db, { id: small.towns, name: '乡镇街道组' }));
    expect((await listUnitGroups(office.db)).map((group) => group.name)).toEqual(['乡镇街道组', '园区组']);
    await expect(act(office, (db) => saveUnitGroup(db, { id: null, name: '园区组' }))).rejects.toMatchObject({
      code: 'duplicate',
    });
  });
});

it('leaders keep their order', async () => {
  await act(office, async (db) => {
    const first = await saveLeader(db, null, { name: '领导甲', title: '区长', active: true });
    await saveLeader(db, null, { name: '领导乙', title: '副区长', active: true });
    await saveLeader(db, first, { name: '领导甲', title: '区委书记', active: false });
  });
  expect((await listLeaders(office.db)).map(({ name, title, active }) => [name, title, active])).toEqual([
    ['领导甲', '区委书记', false],
    ['领导乙', '副区长', true],
  ]);
});

it('periods are opened once, extended and moved on', async () => {
  await act(office, async (db) => {
    await openPeriod(db, { period: '2026-11', cutOff: '2026-11-30', cutOffNote: '重复开启不改' });
    await openPeriod(db, { period: '2026-12', cutOff: '2026-12-23', cutOffNote: '' });
    await extendPeriod(db, '2026-12', '2026-12-25', '元旦前顺延');
    await setPeriodState(db, '2026-11', 'cut-off');
  });
  expect(await listPeriods(office.db)).toEqual([
    {
      period: '2026-12',
      state: 'open',
      cutOff: '2026-12-25',
      cutOffNote: '元旦前顺延',
      submissions: 0,
      waiting: 0,
      recognised: 0,
    },
    {
      period: '2026-11',
      state: 'cut-off',
      cutOff: '2026-11-23',
      cutOffNote: '',
      submissions: 0,
      waiting: 0,
      recognised: 0,
    },
  ]);
  expect(await findPeriod(office.db, '2027-01')).toBeNull();
  await expect(act(office, (db) => setPeriodState(db, '2027-01', 'closed'))).rejects.toMatchObject({
    code: 'not-found',
  });
});

it('targets keep every version; an empty value takes one back and is not zero', async () => {
  const target = (value: string) => ({
    unitId: small.chengguan,
    indicator: 'signed-count',
    year: 2026,
    quarter: 0,
    value,
  });
  expect(
    await act(office, (db) => saveTargets(db, [target('12'), { ...target('3'), quarter: 1 }], '年初下达')),
  ).toBe(2);
  expect(await act(office, (db) => saveTargets(db, [target('12')], '没有变化'))).toBe(0);
  expect(await act(office, (db) => saveTargets(db, [target('10.5')], '年中调整'))).toBe(1);
  expect(
    (await listTargets(office.db, 2026)).map(({ quarter, value, version }) => [quarter, value, version]),
  ).toEqual([
    [0, '10.5', 2],
    [1, '3', 1],
  ]);
  expect(await act(office, (db) => saveTargets(db, [target('')], '取消'))).toBe(1);
  expect((await listTargets(office.db, 2026)).map((each) => each.quarter)).toEqual([1]);
  expect((await listTargetVersions(office.db, 2026)).map((each) => each.reason)).toEqual([
    '年初下达',
    '年中调整',
    '取消',
    '年初下达',
  ]);
  expect(await listTargets(office.db, 2025)).toEqual([]);
});

it('settings and rates replace the value of their day and leave the others', async () => {
  await act(office, async (db) => {
    await saveSetting(db, { key: 'cut-off.day', value: 23, effectiveFrom: '2026-01' });
    await saveSetting(db, { key: 'cut-off.day', value: 25, effectiveFrom: '2026-07' });
    await saveSetting(db, { key: 'cut-off.day', value: 20, effectiveFrom: '2026-07' });
    await saveRate(db, { currency: 'USD', date: '2026-11-01', rate: '7.1', source: '中间价' });
    await saveRate(db, { currency: 'USD', date: '2026-11-01', rate: '7.12', source: '更正' });
  });
  expect(await listSettings(office.db)).toEqual([
    { key: 'cut-off.day', value: 23, effectiveFrom: '2026-01' },
    { key: 'cut-off.day', value: 20, effectiveFrom: '2026-07' },
  ]);
  expect(await listRates(office.db)).toEqual([
    { currency: 'USD', date: '2026-11-01', rate: '7.12', source: '更正' },
  ]);
  await expect(
    act(office, (db) => saveSetting(db, { key: 'x', value: undefined, effectiveFrom: '2026-01' })),
  ).rejects.toMatchObject({ code: 'bad-input' });
});

it('facts about the database are kept by key', async () => {
  expect(await getMeta(office.db, 'is-demo')).toBeNull();
  await act(office, (db) => setMeta(db, 'is-demo', 'yes'));
  await act(office, (db) => setMeta(db, 'is-demo', 'no'));
  expect(await getMeta(office.db, 'is-demo')).toBe('no');
});

it('schemes keep every version and exactly one default', async () => {
  const other = { ...DEFAULT_SCHEME, id: 'other', name: '另一方案' };
  expect(await act(office, (db) => saveScheme(db, DEFAULT_SCHEME, true))).toEqual({
    id: DEFAULT_SCHEME.id,
    version: 1,
  });
  await act(office, (db) => saveScheme(db, DEFAULT_SCHEME, true));
  await act(office, (db) => saveScheme(db, other, false));
  const renamed = { ...DEFAULT_SCHEME, name: '年中调整方案' };
  expect(await act(office, (db) => saveScheme(db, renamed, false))).toEqual({
    id: DEFAULT_SCHEME.id,
    version: 2,
  });
  expect(
    (await listSchemes(office.db)).map(({ scheme, isDefault }) => [scheme.name, scheme.version, isDefault]),
  ).toEqual([
    ['年中调整方案', 2, true],
    ['另一方案', 1, false],
  ]);
  expect((await getScheme(office.db, DEFAULT_SCHEME.id, 1)).name).toBe(DEFAULT_SCHEME.name);
  await act(office, (db) => saveScheme(db, other, true));
  expect(
    (await listSchemes(office.db)).filter(({ isDefault }) => isDefault).map(({ scheme }) => scheme.name),
  ).toEqual(['另一方案']);
  await expect(getScheme(office.db, 'none')).rejects.toMatchObject({ code: 'not-found' });
});
