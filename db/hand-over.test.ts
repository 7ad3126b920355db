import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyChain } from './log/chain';
import { findTamperedRows } from './log/replay';
import type { OfficeDatabase } from './office-database';
import { closeHandedOver, openHandedOver, openOffice } from './open';
import { listUnits } from './queries/office/units';
import { act, buildSmallOffice, openTestOffice, type SmallOffice } from './testing';
import { undoLast, undoState } from './undo';

let made: ReturnType<typeof openTestOffice>;
let office: OfficeDatabase;
let small: SmallOffice;
beforeEach(async () => {
  made = openTestOffice();
  office = made.office;
  small = await buildSmallOffice(office);
});
afterEach(() => made.remove());

const names = async () => (await listUnits(office.db)).map((unit) => unit.shortName);
const rename = (here: OfficeDatabase, shortName: string) =>
  act(
    here,
    (db) => db.updateTable('units').set({ short_name: shortName }).where('id', '=', small.park).execute(),
    `改名${shortName}`,
  );

describe('a database handed over', () => {
  it('answers from what has been committed, whatever the other is doing', async () => {
    const before = await names();
    let other: OfficeDatabase | null = null;
    let changing: () => void = () => undefined;
    const change = new Promise<void>((resolve) => {
      changing = resolve;
    });
    const handed = office.handOver({
      change: async () => {
        other = openHandedOver(office.file);
        // More than a page cache holds, so that it is written before the commit.
        await act(other, async (db) => {
          await db
            .updateTable('units')
            .set({ contact: 'x'.repeat(5_000_000) })
            .where('id', '=', small.park)
            .execute();
          expect(await names()).toEqual(before);
        });
        await rename(other, '新园');
        expect(await names()).toContain('新园');
        expect((await undoState(office)).undo).toBe('改名新园');
        await expect(office.db.deleteFrom('units').execute()).rejects.toThrow(/readonly/);
        expect(() => openOffice(office.file, { create: false })).toThrow();
        changing();
      },
      giveBack: async () => {
        if (other) await closeHandedOver(other);
        expect(fs.statSync(`${office.file}-wal`).size).toBe(0);
        expect(await names()).toContain('新园');
      },
    });
    await change;
    // What is done here meanwhile waits.
    await rename(office, '再改');
    await handed;
    expect(await names()).toContain('再改');
    await undoLast(office, { operator: '经办人', at: '2026-11-21T08:00:00.000Z' });
    expect(await names()).toContain('新园');
    expect(verifyChain(office.raw)).toEqual([]);
    expect(findTamperedRows(office.raw)).toEqual([]);
  });

  it('is as before when the other failed', async () => {
    const before = await names();
    const failing = office.handOver({
      change: () => Promise.reject(new Error('killed')),
      giveBack: async () => undefined,
    });
    await expect(failing).rejects.toThrow('killed');
    expect(await names()).toEqual(before);
    await rename(office, '照常');
    expect(await names()).toContain('照常');
  });

  it('is had again once its folder is back, which was gone when it was to be taken back', async () => {
    const before = await names();
    const folder = path.dirname(office.file);
    await office.handOver({
      change: async () => undefined,
      giveBack: async () => fs.renameSync(folder, `${folder}-gone`),
    });
    const missing = { code: 'db-missing', message: expect.stringContaining('放回原处') };
    await expect(Promise.all([names(), names()])).rejects.toMatchObject(missing);
    await expect(rename(office, '无处可写')).rejects.toMatchObject(missing);
    await expect(undoState(office)).rejects.toMatchObject(missing);
    fs.renameSync(`${folder}-gone`, folder);
    expect(await Promise.all([names(), undoState(office), names(), rename(office, '又在了')])).toMatchObject([
      before,
      {},
      before,
      {},
    ]);
    expect(await names()).toContain('又在了');
    expect(verifyChain(office.raw)).toEqual([]);
  });

  it('is waited for when another program has taken it in between', async () => {
    const other = path.join(path.dirname(office.file), 'other.mjs');
    fs.writeFileSync(
      other,
      `import Database from ${JSON.stringify(import.meta.resolve('better-sqlite3'))};
      const raw = new Database(process.argv[2], { timeout: 30_000 });
      raw.pragma('locking_mode = EXCLUSIVE');
      raw.exec('BEGIN IMMEDIATE; COMMIT');
      setTimeout(() => raw.close(), 500);`,
    );
    const ended = new Promise((resolve) => {
      // It keeps asking for the lock; sooner or later a handing over lets it slip in.
      spawn(process.execPath, [other, office.file], { stdio: 'inherit' }).once('close', resolve);
    });
    let over = false;
    void ended.then(() => {
      over = true;
    });
    while (!over) {
      await office.handOver({ change: async () => undefined, giveBack: async () => undefined });
      await names();
      await new Promise(setImmediate);
    }
    await rename(office, '照常');
    expect(await names()).toContain('照常');
  });

  it('loses no question asked in between', async () => {
    const before = await names();
    const asked: Promise<string[]>[] = [];
    const ask = () => asked.push(names(), names());
    ask();
    const handed = office.handOver({
      change: async () => {
        ask();
        await new Promise((resolve) => setTimeout(resolve, 20));
      },
      giveBack: async () => {
        ask();
      },
    });
    ask();
    await handed;
    expect(await Promise.all(asked)).toEqual(asked.map(() => before));
  });
});
