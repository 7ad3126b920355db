import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runAction } from './action';
import { hashBusinessData } from './dump';
import { verifyChain } from './log/chain';
import { findTamperedRows } from './log/replay';
import type { OfficeDatabase } from './office-database';
import { openOffice } from './open';
import { insertEvents } from './queries/projects/records';
import { act, buildSmallOffice, openTestOffice, signedEvent } from './testing';
import { redoLast, undoLast, undoState } from './undo';

const WHO = { operator: '经办人', at: '2026-11-21T09:00:00.000Z' };
let office: OfficeDatabase;
let remove: () => Promise<void>;

beforeEach(() => {
  ({ office, remove } = openTestOffice());
});
afterEach(async () => {
  // The one opened last, which need not be the one `remove` knows.
  await office.close();
  await remove();
});

const addGroup = (name: string) =>
  act(
    office,
    async (db) => {
      await db.insertInto('unit_groups').values({ name, position: 1 }).execute();
    },
    `新增组别“${name}”`,
  );
const groupNames = async () =>
  (await office.db.selectFrom('unit_groups').select('name').orderBy('id').execute()).map((row) => row.name);

describe('runAction', () => {
  it('keeps the action, its changes and a label told from the result', async () => {
    const id = await runAction(
      office,
      { operation: 'groups.save', label: (result: number) => `新增第 ${result} 组`, ...WHO },
      async (db) => {
        const row = await db
          .insertInto('unit_groups')
          .values({ name: '镇街组', position: 1 })
          .returning('id')
          .executeTakeFirstOrThrow();
        await db.updateTable('unit_groups').set({ position: 7 }).where('id', '=', row.id).execute();
        return row.id;
      },
    );
    const action = await office.db.selectFrom('actions').selectAll().executeTakeFirstOrThrow();
    expect(action).toMatchObject({
      label: `新增第 ${id} 组`,
      operation: 'groups.save',
      changes: 2,
      undoable: 1,
    });
    const changes = await office.db.selectFrom('changes').selectAll().orderBy('seq').execute();
    expect(changes.map(({ before, after }) => [before, after])).toEqual([
      [null, `{"id":${id},"name":"镇街组","position":1}`],
      ['{"position":1}', '{"position":7}'],
    ]);
  });

  it('refuses a write outside an action', async () => {
    const write = office.db.insertInto('unit_groups').values({ name: '镇街组', position: 1 }).execute();
    await expect(write).rejects.toThrow(/NOT NULL constraint failed: changes.action_id/);
    expect(() => office.raw.exec("INSERT INTO app_meta (key, value) VALUES ('a', 'b')")).toThrow(/action_id/);
    expect(await groupNames()).toEqual([]);
  });

  it('keeps nothing when the work throws', async () => {
    const failing = act(office, async (db) => {
      await db.insertInto('unit_groups').values({ name: '镇街组', position: 1 }).execute();
      throw new Error('broken off');
    });
    await expect(failing).rejects.toThrow('broken off');
    expect(await groupNames()).toEqual([]);
    await addGroup('园区组');
    expect(await groupNames()).toEqual(['园区组']);
    expect(verifyChain(office.raw)).toEqual([]);
  });

  it('leaves no trace of an action that changed nothing', async () => {
    await addGroup('镇街组');
    await act(office, async (db) => {
      await db.updateTable('unit_groups').set({ position: 1 }).execute();
    });
    expect(await office.db.selectFrom('actions').select('label').execute()).toEqual([
      { label: '新增组别“镇街组”' },
    ]);
  });

  it('runs actions started together one after the other', async () => {
    await Promise.all(['甲', '乙', '丙', '丁'].map(addGroup));
    const log = await office.db
      .selectFrom('actions')
      .select(['id', 'label', 'changes'])
      .orderBy('id')
      .execute();
    expect(log.map((action) => [action.id, action.label, action.changes])).toEqual(
      ['甲', '乙', '丙', '丁'].map((name, index) => [index + 1, `新增组别“${name}”`, 1]),
    );
  });

  it('says so instead of hanging when an action is nested or asks the outer database', async () => {
    await expect(act(office, async () => act(office, async () => 1))).rejects.toThrow(
      /inside another action/,
    );
    await expect(
      act(office, async () => office.db.selectFrom('units').selectAll().execute()),
    ).rejects.toThrow(/use the handle/);
    await addGroup('镇街组');
    expect(await groupNames()).toEqual(['镇街组']);
  });

  it('gives the action after a failed one its own number', async () => {
    await addGroup('镇街组');
    await expect(addGroup('镇街组')).rejects.toMatchObject({ code: 'duplicate' });
    await addGroup('园区组');
    const ids = await office.db.selectFrom('actions').select('id').orderBy('id').execute();
    expect(ids.map((row) => row.id)).toEqual([1, 2]);
  });
});

describe('a full disk', () => {
  it('is told, keeps the data as before, and work goes on when there is room again', async () => {
    await addGroup('镇街组');
    office.raw.pragma(`max_page_count = ${Number(office.raw.pragma('page_count', { simple: true })) + 2}`);
    const large = act(office, async (db) => {
      for (let index = 0; index < 50; index += 1) {
        await db
          .insertInto('app_meta')
          .values({ key: `k${index}`, value: '满'.repeat(2000) })
          .execute();
      }
    });
    await expect(large).rejects.toMatchObject({
      code: 'file-write-failed',
      message: expect.stringContaining('磁盘已满'),
    });
    expect(await office.db.selectFrom('app_meta').selectAll().execute()).toEqual([]);
    expect(verifyChain(office.raw)).toEqual([]);
    office.raw.pragma('max_page_count = 100000');
    await addGroup('园区组');
    expect(await groupNames()).toEqual(['镇街组', '园区组']);
    expect(verifyChain(office.raw)).toEqual([]);
  });

  it('at any page of an action is told, leaves nothing of it, and the next attempt goes on', async () => {
    const { pipes, chengguan } = await buildSmallOffice(office);
    const pages = () => Number(office.raw.pragma('page_count', { simple: true }));
    const before = hashBusinessData(office.raw);
    const enter = () =>
      act(office, (db) =>
        insertEvents(
          db,
          Array.from({ length: 300 }, () => signedEvent(pipes, chengguan, { evidence: '材料'.repeat(60) })),
        ),
      );
    let refused = 0;
    for (let room = 0; ; room += 1) {
      office.raw.pragma(`max_page_count = ${pages() + room}`);
      const fault = await enter().then(
        () => null,
        (error: unknown) => error,
      );
      if (fault === null) break;
      refused += 1;
      expect(fault).toMatchObject({ code: 'file-write-failed' });
      expect(office.raw.inTransaction).toBe(false);
      expect(hashBusinessData(office.raw)).toBe(before);
      expect(verifyChain(office.raw)).toEqual([]);
    }
    expect(refused).toBeGreaterThan(20);
    expect(hashBusinessData(office.raw)).not.toBe(before);
    expect(findTamperedRows(office.raw)).toEqual([]);
  });

  it('is survived also when the work passes over the failure', async () => {
    office.raw.pragma(`max_page_count = ${Number(office.raw.pragma('page_count', { simple: true })) + 2}`);
    const careless = act(office, async (db) => {
      await db.insertInto('app_meta').values({ key: 'kept', value: '1' }).execute();
      const large = { key: 'large', value: '满'.repeat(100_000) };
      await db
        .insertInto('app_meta')
        .values(large)
        .execute()
        .catch(() => undefined);
    });
    await careless.catch(() => undefined);
    office.raw.pragma('max_page_count = 100000');
    expect(office.raw.inTransaction).toBe(false);
    await addGroup('园区组');
    expect(verifyChain(office.raw)).toEqual([]);
    expect(findTamperedRows(office.raw)).toEqual([]);
  });
});

describe('undo and redo', () => {
  it('go back and forth step by step, also after a restart', async () => {
    await addGroup('甲');
    await addGroup('乙');
    expect(await undoState(office)).toEqual({ undo: '新增组别“乙”', redo: null });
    expect(await undoLast(office, WHO)).toEqual({
      label: '新增组别“乙”',
      undo: '新增组别“甲”',
      redo: '新增组别“乙”',
    });
    await office.close();
    office = openOffice(office.file, { create: false });
    await undoLast(office, WHO);
    expect(await groupNames()).toEqual([]);
    await expect(undoLast(office, WHO)).rejects.toMatchObject({ code: 'nothing-to-do' });
    expect((await redoLast(office, WHO)).label).toBe('新增组别“甲”');
    expect((await redoLast(office, WHO)).label).toBe('新增组别“乙”');
    await expect(redoLast(office, WHO)).rejects.toMatchObject({ code: 'nothing-to-do' });
    expect(await groupNames()).toEqual(['甲', '乙']);
    expect(verifyChain(office.raw)).toEqual([]);
  });

  it('a new action clears what could be redone, for good', async () => {
    await addGroup('甲');
    await addGroup('乙');
    await undoLast(office, WHO);
    await undoLast(office, WHO);
    await addGroup('丙');
    expect(await undoState(office)).toEqual({ undo: '新增组别“丙”', redo: null });
    await undoLast(office, WHO);
    expect(await undoState(office)).toEqual({ undo: null, redo: '新增组别“丙”' });
  });

  it('stops at an action that must stand', async () => {
    await addGroup('甲');
    await runAction(
      office,
      { operation: 'documents.issue', label: '印发第 1 号通报', undoable: false, ...WHO },
      async (db) => {
        await db.insertInto('app_meta').values({ key: 'issued', value: '1' }).execute();
      },
    );
    expect(await undoState(office)).toEqual({ undo: null, redo: null });
    await expect(undoLast(office, WHO)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('印发第 1 号通报'),
    });
    await addGroup('乙');
    expect((await undoLast(office, WHO)).label).toBe('新增组别“乙”');
    await expect(undoLast(office, WHO)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('are logged themselves', async () => {
    await addGroup('甲');
    await undoLast(office, { operator: '审核人', at: '2026-11-21T10:00:00.000Z' });
    const log = await office.db.selectFrom('actions').selectAll().orderBy('id').execute();
    expect(log[1]).toMatchObject({
      kind: 'undo',
      operator: '审核人',
      label: '撤销：新增组别“甲”',
      target_action: 1,
      changes: 1,
    });
    expect(log[0]?.undone_by).toBe(2);
  });
});
