import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { OfficeDatabase } from '../../db/office-database';
import { openOffice } from '../../db/open';
import { saveUnit } from '../../db/queries/office/units';
import { act, buildSmallOffice, makeTestFolder } from '../../db/testing';
import { undoLast } from '../../db/undo';
import { searchOffice } from './search-office';

let office: OfficeDatabase;
let remove: () => void;

beforeEach(async () => {
  const made = makeTestFolder();
  remove = made.remove;
  office = openOffice(path.join(made.folder, 'office.db'), { create: true });
  await buildSmallOffice(office);
});
afterEach(async () => {
  await office.close();
  remove();
});

const titles = async (text: string) => (await searchOffice(office, text, 10)).map((hit) => hit.title);

it('finds by text, pinyin and initials, and takes wildcards literally', async () => {
  expect(await titles('管材')).toEqual(['年产3万吨PVC管材（二期）项目']);
  expect(await titles('GCEQ')).toEqual(['年产3万吨PVC管材（二期）项目']);
  expect(await titles('dianzi yuanjian')).toEqual(['电子元件生产项目']);
  expect(await titles('城关')).toEqual(['城关镇人民政府']);
  expect(await titles('cgz')).toEqual(['城关镇人民政府']);
  expect(await titles('%')).toEqual([]);
  expect(await titles('_')).toEqual([]);
  expect(await titles("'")).toEqual([]);
  expect(await titles('  ')).toEqual([]);
});

it('knows of every change, by undo too, without being built anew', async () => {
  expect(await titles('新成立的单位')).toEqual([]);
  const save = (name: string, id: number | null, aliases: string[] = []) =>
    act(office, (db) =>
      saveUnit(db, id, {
        name,
        shortName: '',
        groupId: 1,
        aliases,
        active: true,
        inComposite: true,
        contact: '',
      }),
    );
  const id = await save('新成立的单位', null);
  expect(await titles('xcldw')).toEqual([]);
  expect(await titles('xcl')).toEqual(['新成立的单位']);
  await save('新成立的单位', id, ['高新园']);
  expect(await titles('高新园')).toEqual(['新成立的单位']);
  await save('改了名的单位', id);
  expect(await titles('新成立')).toEqual([]);
  expect(await titles('高新园')).toEqual([]);
  await undoLast(office, { operator: '测试', at: '2026-11-25T09:30:00+08:00' });
  expect(await titles('高新园')).toEqual(['新成立的单位']);
});
