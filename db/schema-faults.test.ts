import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkDatabase } from './check';
import type { OfficeDatabase } from './office-database';
import { openOffice } from './open';
import { findSchemaFaults } from './schema-faults';
import { act, buildSmallOffice, openTestOffice, type SmallOffice } from './testing';

let made: ReturnType<typeof openTestOffice>;
let small: SmallOffice;
let again: OfficeDatabase | null;
let mended: readonly string[];
beforeEach(async () => {
  made = openTestOffice();
  small = await buildSmallOffice(made.office);
  again = null;
  mended = [];
});
afterEach(async () => {
  await again?.close();
  await made.remove();
});

/** What another program does to the file while ours is closed. */
async function meddle(sql: string): Promise<void> {
  await made.office.close();
  const raw = new Database(made.office.file);
  raw.pragma('foreign_keys = OFF');
  raw.exec(sql);
  raw.close();
}

function reopen(): OfficeDatabase {
  again = openOffice(made.office.file, {
    create: false,
    onMended: (faults) => {
      mended = faults;
    },
  });
  return again;
}

describe('a database another program has been at', () => {
  it.each([
    ['DROP TRIGGER log_update_units', '触发器 log_update_units 不在了'],
    [
      'DROP TRIGGER log_update_units; CREATE TRIGGER log_update_units AFTER UPDATE ON units BEGIN SELECT 1; END',
      '触发器 log_update_units 被改动过',
    ],
    [
      "CREATE TRIGGER other AFTER UPDATE ON units BEGIN UPDATE current_action SET logged_table = 'units'; END",
      '触发器 other 不是本程序建立的',
    ],
    ['DROP TRIGGER source_rows_cells_not_changed', '触发器 source_rows_cells_not_changed 不在了'],
    ['DROP INDEX stage_events_by_project', '索引 stage_events_by_project 不在了'],
  ])('has its triggers and indexes put back: %s', async (sql, fault) => {
    await meddle(sql);
    const office = reopen();
    expect(mended).toEqual([fault]);
    expect(findSchemaFaults(office.raw)).toEqual([]);
    await act(office, (db) =>
      db.updateTable('units').set({ contact: '改' }).where('id', '=', small.park).execute(),
    );
    expect(office.raw.prepare('SELECT max(changes) FROM actions WHERE id > 1').pluck().get()).toBe(1);
    expect(checkDatabase(office.raw)).toEqual([]);
  });

  it.each([
    ['DROP TABLE progress_reports', '数据表 progress_reports 不在了'],
    ['ALTER TABLE units RENAME COLUMN contact TO other', '数据表 units 被改动过'],
    [
      'ALTER TABLE leaders RENAME TO former; CREATE VIEW leaders AS SELECT * FROM former',
      '数据表 leaders 被改动过',
    ],
  ])('is refused where data are gone: %s', async (sql, fault) => {
    await meddle(sql);
    expect(reopen).toThrow(
      expect.objectContaining({ code: 'db-damaged', details: expect.arrayContaining([fault]) }),
    );
  });

  it('is told by the check where nothing is lost', async () => {
    await meddle(`ALTER TABLE units ADD COLUMN extra TEXT; CREATE TABLE extra (id INTEGER PRIMARY KEY);
      CREATE VIEW looked AS SELECT * FROM units; CREATE INDEX own ON units (contact)`);
    expect(checkDatabase(reopen().raw).map(({ message }) => message)).toEqual(
      expect.arrayContaining([
        '数据库被别的程序改动过：数据表 units 被改动过',
        '数据库被别的程序改动过：数据表 extra 不是本程序建立的',
        '数据库被别的程序改动过：视图 looked 不是本程序建立的',
        '数据库被别的程序改动过：索引 own 不是本程序建立的',
      ]),
    );
  });
});
