import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runAction } from './action';
import type { OfficeDatabase } from './office-database';
import { openOffice } from './open';
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
