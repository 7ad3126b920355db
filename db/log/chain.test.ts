import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkOffice } from '../check';
import type { OfficeDatabase } from '../office-database';
import { openOffice } from '../open';
import { setMeta } from '../queries/office/settings';
import { insertEvents } from '../queries/projects/records';
import { act, buildSmallOffice, openTestOffice, signedEvent } from '../testing';
import { redoLast, undoLast } from '../undo';
import { verifyChain } from './chain';

const WHO = { operator: '经办人', at: '2026-11-21T09:00:00.000Z' };
let office: OfficeDatabase;
let folder: string;
let remove: () => Promise<void>;

beforeEach(async () => {
  ({ office, folder, remove } = openTestOffice());
  const small = await buildSmallOffice(office);
  await act(office, (db) => insertEvents(db, [signedEvent(small.pipes, small.chengguan)]), '上报');
  await act(office, (db) => setMeta(db, 'k', '1'), '甲');
  await undoLast(office, WHO);
  await redoLast(office, WHO);
  await undoLast(office, WHO);
  await act(office, (db) => setMeta(db, 'k', '2'), '乙');
});
afterEach(async () => {
  // The one opened last, which need not be the one `remove` knows.
  await office.close();
  await remove();
});

/** Does what someone with a database tool could do: triggers and checks out of the way, then `sql`. */
async function tamper(sql: string): Promise<number> {
  await office.close();
  const raw = new Database(office.file);
  raw.pragma('foreign_keys = OFF');
  raw.pragma('ignore_check_constraints = ON');
  const triggers = raw.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all() as {
    name: string;
    sql: string;
  }[];
  for (const { name } of triggers) raw.exec(`DROP TRIGGER ${name}`);
  const before = raw.prepare('SELECT total_changes()').pluck().get() as number;
  raw.exec(sql);
  const changed = (raw.prepare('SELECT total_changes()').pluck().get() as number) - before;
  for (const trigger of triggers) raw.exec(trigger.sql);
  raw.close();
  office = openOffice(office.file, { create: false });
  return changed;
}

it('finds nothing in a log that nobody touched', async () => {
  expect(verifyChain(office.raw)).toEqual([]);
  expect(await checkOffice(office, folder)).toEqual([]);
  expect(await tamper('')).toBe(0);
  expect(await checkOffice(office, folder)).toEqual([]);
});

it('cannot be changed by a statement of the program', () => {
  for (const sql of [
    "UPDATE actions SET label = 'x' WHERE id = 1",
    'DELETE FROM actions WHERE id = 1',
    "UPDATE changes SET after = '{}' WHERE seq = 1",
    'DELETE FROM changes',
  ]) {
    expect(() => office.raw.exec(sql)).toThrow(/audit log cannot be changed/);
  }
});

describe('finds with verifyChain', () => {
  it.each([
    ['another label', "UPDATE actions SET label = '别的' WHERE id = 2"],
    ['another operator', "UPDATE actions SET operator = '别人' WHERE id = 6"],
    ['another time', "UPDATE actions SET at = '2020-01-01T00:00:00.000Z' WHERE id = 1"],
    ['another operation', "UPDATE actions SET operation = 'x' WHERE id = 3"],
    ['made undoable', 'UPDATE actions SET undoable = 1 - undoable WHERE id = 2'],
    ['another undo mark', 'UPDATE actions SET undone_by = NULL WHERE id = 3'],
    ['a false undo mark', 'UPDATE actions SET undone_by = 6 WHERE id = 1'],
    ['another count', 'UPDATE actions SET changes = 1 WHERE id = 1'],
    ['another figure', `UPDATE changes SET after = replace(after, '12000000000', '13000000000')`],
    ['another former figure', `UPDATE changes SET before = '{"k":"9"}' WHERE before IS NOT NULL`],
    ['another record', "UPDATE changes SET row_id = 99 WHERE table_name = 'projects'"],
    ['another table', "UPDATE changes SET table_name = 'units' WHERE seq = 1"],
    ['a deleted action', 'DELETE FROM actions WHERE id = 2; DELETE FROM changes WHERE action_id = 2'],
    ['the first action deleted', 'DELETE FROM actions WHERE id = 1; DELETE FROM changes WHERE action_id = 1'],
    ['a deleted change', 'DELETE FROM changes WHERE seq = 5'],
    ['the last action cut off', 'DELETE FROM changes WHERE action_id = 7; DELETE FROM actions WHERE id = 7'],
    ['the last two cut off', 'DELETE FROM changes WHERE action_id > 5; DELETE FROM actions WHERE id > 5'],
    ['everything cut off', 'DELETE FROM changes; DELETE FROM actions'],
    [
      'the end forged along',
      `DELETE FROM changes WHERE action_id = 7; DELETE FROM actions WHERE id = 7;
      UPDATE chain_head SET last_action = 6`,
    ],
    [
      'two actions swapped',
      `UPDATE actions SET id = -1 WHERE id = 2; UPDATE actions SET id = 2 WHERE id = 3;
      UPDATE actions SET id = 3 WHERE id = -1; UPDATE changes SET action_id = 5 - action_id WHERE action_id IN (2, 3)`,
    ],
    [
      'two changes swapped',
      `UPDATE changes SET seq = -1 WHERE seq = 1; UPDATE changes SET seq = 1 WHERE seq = 2;
      UPDATE changes SET seq = 2 WHERE seq = -1`,
    ],
    [
      'an inserted change',
      `INSERT INTO changes (action_id, table_name, row_id, before, after)
      VALUES (2, 'units', 1, '{"name":"a"}', '{"name":"b"}')`,
    ],
    [
      'a change of no action',
      `INSERT INTO changes (action_id, table_name, row_id, before, after)
      VALUES (99, 'units', 1, '{"name":"a"}', '{"name":"b"}')`,
    ],
    [
      'an inserted action',
      `INSERT INTO actions SELECT 8, at, operator, operation, label, kind, target_action,
      undone_by, undoable, 0, hash, hash FROM actions WHERE id = 7`,
    ],
    ['a change moved to another action', 'UPDATE changes SET action_id = 2 WHERE seq = 1'],
    ['an action left open', 'UPDATE current_action SET action_id = 3'],
    ['rows let through past the log', "UPDATE current_action SET logged_table = 'units'"],
    ['an image that is none', "UPDATE changes SET after = '{' WHERE seq IN (1, 20)"],
    ['another number of rows', 'UPDATE changes SET rows = 2 WHERE rows IS NOT NULL'],
    ['many rows made one', 'UPDATE changes SET rows = NULL WHERE rows IS NOT NULL'],
    ['one row made many', 'UPDATE changes SET rows = 1 WHERE rows IS NULL'],
  ])('%s', async (_what, sql) => {
    expect(await tamper(sql)).toBeGreaterThan(0);
    expect(verifyChain(office.raw)).not.toEqual([]);
    expect((await checkOffice(office, folder)).map((finding) => finding.code)).toContain('audit-chain');
  });

  it('any altered character of any action or change', async () => {
    const actions = office.raw.prepare('SELECT count(*) FROM actions').pluck().get() as number;
    const changes = office.raw.prepare('SELECT count(*) FROM changes').pluck().get() as number;
    const column = fc.constantFrom(
      ...['at', 'operator', 'operation', 'label', 'prev_hash', 'hash'].map(
        (name) => ['actions', name] as const,
      ),
      ...['table_name', 'before', 'after'].map((name) => ['changes', name] as const),
    );
    const backup = office.raw.serialize();
    // A database in memory cannot be in WAL mode, which the file header asks for.
    backup.fill(1, 18, 20);
    await fc.assert(
      fc.property(column, fc.nat(), fc.nat(), ([table, name], rowSeed, charSeed) => {
        const copy = new Database(backup);
        copy.exec('DROP TRIGGER actions_only_marked; DROP TRIGGER changes_not_updated');
        const key = table === 'actions' ? 'id' : 'seq';
        const row = 1 + (rowSeed % (table === 'actions' ? actions : changes));
        const text = copy.prepare(`SELECT ${name} FROM ${table} WHERE ${key} = ?`).pluck().get(row) as
          | string
          | null;
        fc.pre(text !== null && text !== '');
        const place = charSeed % (text ?? '').length;
        const altered = `${text?.slice(0, place)}${text?.[place] === '0' ? '1' : '0'}${text?.slice(place + 1)}`;
        copy.prepare(`UPDATE ${table} SET ${name} = ? WHERE ${key} = ?`).run(altered, row);
        const found = verifyChain(copy).length;
        copy.close();
        return found > 0;
      }),
      { numRuns: 150, seed: 20261121 },
    );
  });
});

describe('finds with checkOffice, though the chain itself is whole,', () => {
  it.each([
    ['a figure changed past the log', 'UPDATE stage_events SET amount_minor = 1'],
    ['a record added past the log', "INSERT INTO app_meta (key, value) VALUES ('x', 'y')"],
    ['a record removed past the log', 'DELETE FROM project_tags'],
  ])('%s', async (_what, sql) => {
    expect(await tamper(sql)).toBeGreaterThan(0);
    expect(verifyChain(office.raw)).toEqual([]);
    expect(await checkOffice(office, folder)).toMatchObject([{ code: 'audit-chain' }]);
  });

  it('a missing trigger', async () => {
    office.raw.exec('DROP TRIGGER log_update_stage_events');
    expect(await checkOffice(office, folder)).toMatchObject([
      { code: 'audit-chain', message: expect.stringContaining('stage_events') },
    ]);
  });

  it('a broken foreign key', async () => {
    await tamper('DELETE FROM units WHERE id = 2');
    expect((await checkOffice(office, folder)).map((finding) => finding.code)).toContain('foreign-key');
  });
});
