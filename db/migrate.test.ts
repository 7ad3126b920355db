import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { copyDatabase, inspectDatabase, verifyContent } from './backup/copy';
import { checkOffice } from './check';
import { hashBusinessData } from './dump';
import { hashFile } from './files';
import { findTamperedRows } from './log/replay';
import { MIGRATIONS, type Migration, readSchemaVersion, SCHEMA_VERSION } from './migrate';
import { openOffice } from './open';
import { listUnits } from './queries/office/units';
import { insertEvents } from './queries/projects/records';
import { findSchemaFaults } from './schema-faults';
import { act, buildSmallOffice, makeTestFolder, signedEvent } from './testing';
import { undoLast, undoState } from './undo';

let folder: string;
let file: string;
let remove: () => void;

beforeEach(() => {
  ({ folder, remove } = makeTestFolder());
  file = path.join(folder, 'office.db');
});
afterEach(() => remove());

const next: Migration = {
  version: SCHEMA_VERSION + 10,
  sql: `ALTER TABLE units ADD COLUMN code TEXT NOT NULL DEFAULT '';
        CREATE TABLE visits (id INTEGER PRIMARY KEY AUTOINCREMENT, unit_id INTEGER NOT NULL REFERENCES units (id)) STRICT`,
};

async function createClosed(): Promise<void> {
  const office = openOffice(file, { create: true });
  const { pipes, chengguan } = await buildSmallOffice(office);
  await act(office, (db) => insertEvents(db, [signedEvent(pipes, chengguan), signedEvent(pipes, chengguan)]));
  await office.close();
}

describe('migration', () => {
  it('numbers go up by tens', () => {
    const versions = MIGRATIONS.map((migration) => migration.version);
    expect(versions.every((version) => version % 10 === 0)).toBe(true);
    expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b));
  });

  it('logs every table, also new ones and new columns', async () => {
    await createClosed();
    const office = openOffice(file, { create: false, migrations: [...MIGRATIONS, next] });
    expect(findSchemaFaults(office.raw, [...MIGRATIONS, next])).toEqual([]);
    await act(office, async () => {
      office.raw.exec("UPDATE units SET code = 'A1' WHERE id = 1; INSERT INTO visits (unit_id) VALUES (1)");
    });
    expect(office.raw.prepare('SELECT after FROM changes ORDER BY seq DESC LIMIT 2').pluck().all()).toEqual([
      '{"id":1,"unit_id":1}',
      '{"code":"A1"}',
    ]);
    expect(findTamperedRows(office.raw)).toEqual([]);
    await office.close();
  });

  it('asks for a verified backup before an existing database, and only then', async () => {
    const asked: number[] = [];
    const beforeMigration = (_raw: unknown, version: number) => asked.push(version);
    await openOffice(file, { create: true, beforeMigration }).close();
    await openOffice(file, { create: false, beforeMigration }).close();
    expect(asked).toEqual([]);
    const backup = path.join(folder, 'before.db');
    await openOffice(file, {
      create: false,
      migrations: [...MIGRATIONS, next],
      beforeMigration: (raw, version) => {
        beforeMigration(raw, version);
        copyDatabase(raw, backup);
      },
    }).close();
    expect(asked).toEqual([SCHEMA_VERSION]);
    expect(inspectDatabase(backup, readSchemaVersion)).toBe(SCHEMA_VERSION);
    inspectDatabase(backup, (raw) => verifyContent(raw, '没有通过'));
  });

  it('does not touch the data when the backup fails', async () => {
    await createClosed();
    const before = hashFile(file);
    const failing = () =>
      openOffice(file, {
        create: false,
        migrations: [...MIGRATIONS, next],
        beforeMigration: () => {
          throw new Error('no room for the backup');
        },
      });
    expect(failing).toThrow('no room for the backup');
    expect(hashFile(file)).toBe(before);
  });

  it('is all or nothing over several steps', async () => {
    await createClosed();
    const office = openOffice(file, { create: false });
    const before = hashBusinessData(office.raw);
    await office.close();
    const broken: Migration = {
      version: SCHEMA_VERSION + 20,
      sql: 'CREATE TABLE b (id INTEGER); INSERT INTO nowhere VALUES (1)',
    };
    expect(() => openOffice(file, { create: false, migrations: [...MIGRATIONS, next, broken] })).toThrow(
      /nowhere/,
    );
    const again = openOffice(file, { create: false });
    expect(readSchemaVersion(again.raw)).toBe(SCHEMA_VERSION);
    expect(hashBusinessData(again.raw)).toBe(before);
    expect(findSchemaFaults(again.raw)).toEqual([]);
    await again.close();
  });

  it('is taken back when it would leave records without their parents', async () => {
    await createClosed();
    const orphaning: Migration = { version: SCHEMA_VERSION + 10, sql: 'DELETE FROM unit_groups' };
    expect(() => openOffice(file, { create: false, migrations: [...MIGRATIONS, orphaning] })).toThrow(/升级/);
    const office = openOffice(file, { create: false });
    expect(await listUnits(office.db)).toHaveLength(3);
    await office.close();
  });
});

// One SQL text per released schema, with real rows. The newest is compared with what the program writes today
// (`vitest -u` renews it before a release); those of released schemas are never changed again.
const FIXTURES = path.join(import.meta.dirname, 'migrations', 'fixtures');
const fixtureOf = (migration: Migration) =>
  path.join(FIXTURES, `${String(migration.version).padStart(4, '0')}.sql`);

describe('every released schema', () => {
  it('is kept with real rows', async () => {
    await createClosed();
    const newest = MIGRATIONS.at(-1);
    if (!newest) throw new Error('no migrations');
    await expect(inspectDatabase(file, dumpAsSql)).toMatchFileSnapshot(fixtureOf(newest));
    expect(fs.readdirSync(FIXTURES).sort()).toEqual(MIGRATIONS.map((each) => path.basename(fixtureOf(each))));
  });

  it.each(MIGRATIONS)(
    'of version $version is migrated with all its rows, log and undo',
    async (migration) => {
      const old = new Database(file);
      old.exec(fs.readFileSync(fixtureOf(migration), 'utf8'));
      old.close();
      const office = openOffice(file, {
        create: false,
        beforeMigration: (raw) => copyDatabase(raw, path.join(folder, 'before.db')),
      });
      expect(readSchemaVersion(office.raw)).toBe(SCHEMA_VERSION);
      expect(await checkOffice(office, folder)).toEqual([]);
      expect((await listUnits(office.db)).map((unit) => unit.name)).toEqual([
        '城关镇人民政府',
        '东湾街道办事处',
        '经济开发区管委会',
      ]);
      while ((await undoState(office)).undo !== null)
        await undoLast(office, { operator: '经办人', at: '2026-12-01T08:00:00.000Z' });
      expect(await listUnits(office.db)).toEqual([]);
      await office.close();
    },
  );
});

/** Schema and rows of the whole file as SQL, in an order that does not change. */
function dumpAsSql(raw: Database.Database): string {
  const parts = raw
    .prepare(
      "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite%' ORDER BY rowid",
    )
    .all() as { type: string; name: string; sql: string }[];
  const lines = ['application_id', 'user_version'].map(
    (name) => `PRAGMA ${name} = ${String(raw.pragma(name, { simple: true }))};`,
  );
  lines.push('PRAGMA foreign_keys = OFF;');
  const tables = parts.filter((part) => part.type === 'table');
  lines.push(...tables.map((table) => `${table.sql};`));
  for (const { name } of tables) {
    const rows = raw.prepare(`SELECT * FROM ${name}`).raw().all() as unknown[][];
    const quote = raw.prepare('SELECT quote(?)').pluck();
    for (const row of rows) {
      const values = row.map((value) =>
        typeof value === 'number' ? String(value) : String(quote.get(value)),
      );
      lines.push(`INSERT INTO ${name} VALUES (${values.join(', ')});`);
    }
  }
  lines.push(...parts.filter((part) => part.type !== 'table').map((part) => `${part.sql};`));
  return `${lines.join('\n')}\n`;
}
