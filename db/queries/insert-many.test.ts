import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkOffice } from '../check';
import { hashBusinessData } from '../dump';
import { findTamperedRows } from '../log/replay';
import type { OfficeDatabase } from '../office-database';
import { openOffice } from '../open';
import { act, buildSmallOffice, openTestOffice, type SmallOffice, signedEvent } from '../testing';
import { redoLast, undoLast } from '../undo';
import { listActions, listCellChanges, listRecordHistory } from './office/audit';
import { insertEvents, listEvents, updateEvent } from './projects/records';

const WHO = { operator: '经办人', at: '2026-11-21T09:00:00.000Z' };
let office: OfficeDatabase;
let folder: string;
let small: SmallOffice;
let remove: () => Promise<void>;

beforeEach(async () => {
  ({ office, folder, remove } = openTestOffice());
  small = await buildSmallOffice(office);
});
afterEach(async () => {
  // The one opened last, which need not be the one `remove` knows.
  await office.close();
  await remove();
});

const enter = (texts: readonly string[]) =>
  act(office, (db) =>
    insertEvents(
      db,
      texts.map((evidence) => signedEvent(small.pipes, small.chengguan, { evidence })),
    ),
  );
const entries = () => office.raw.prepare('SELECT count(*) FROM changes').pluck().get() as number;

it('logs up to a thousand rows as one entry and counts them one by one', async () => {
  const before = entries();
  const ids = await enter(Array.from({ length: 1234 }, (_, row) => `第${row}份`));
  expect(ids).toEqual(Array.from({ length: 1234 }, (_, row) => row + 1));
  expect((await listEvents(office.db, {})).map((event) => event.evidence)).toEqual(
    ids.map((_, row) => `第${row}份`),
  );
  expect(entries() - before).toBe(2);
  const [action] = (await listActions(office.db, { offset: 0, limit: 1 })).actions;
  expect(action?.changes).toBe(1234);
  const cells = await listCellChanges(office.db, action?.id ?? 0);
  expect(cells.filter((cell) => cell.field === 'evidence')).toHaveLength(1234);
  expect(await checkOffice(office, folder)).toEqual([]);
});

it('takes everything back and brings it again, also after a restart and a change of one of them', async () => {
  const empty = hashBusinessData(office.raw);
  const [first = 0] = await enter(['甲', '乙', '丙']);
  const entered = hashBusinessData(office.raw);
  const { stage, eventDate, amount, reportedPeriod } = signedEvent(small.pipes, small.chengguan);
  await act(office, (db) =>
    updateEvent(db, first, { stage, eventDate, amount, reportedPeriod, evidence: '改过' }),
  );
  const changed = hashBusinessData(office.raw);
  await undoLast(office, WHO);
  expect(hashBusinessData(office.raw)).toBe(entered);
  await office.close();
  office = openOffice(office.file, { create: false });
  await undoLast(office, WHO);
  expect(hashBusinessData(office.raw)).toBe(empty);
  await redoLast(office, WHO);
  await redoLast(office, WHO);
  expect(hashBusinessData(office.raw)).toBe(changed);
  expect(await checkOffice(office, folder)).toEqual([]);
});

it('tells the history of one of them', async () => {
  await enter(['甲']);
  const [, second = 0] = await enter(['乙', '丙', '丁']);
  const history = await listRecordHistory(office.db, 'stage_events', second);
  expect(history.filter(({ field }) => field === 'evidence')).toMatchObject([{ before: '', after: '丙' }]);
  expect(await listRecordHistory(office.db, 'stage_events', 99)).toEqual([]);
});

it('lets no row in unlogged: neither outside an action, nor with ids logged before', async () => {
  await expect(insertEvents(office.db, [signedEvent(small.pipes, small.chengguan)])).rejects.toThrow(
    /changes.action_id/,
  );
  const [id = 0] = await enter(['甲']);
  const again = `INSERT INTO stage_events (id, project_id, unit_id, stage, state, reported_period)
    VALUES (${id}, ${small.pipes}, ${small.chengguan}, 'signed', 'reported', '2026-11')`;
  office.raw.exec('DROP TRIGGER log_delete_stage_events; DELETE FROM stage_events');
  expect(() => office.raw.exec(again)).toThrow(/changes.action_id/);
});

it('logs rows exactly as they are stored, whatever the texts', async () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('\ud83d', 'a\udc00b', '\ud83d\ude00', '\\ud83d', '\u0000', '"', '𠮷〇·\u200d'),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 120 }), async (texts) => {
      await enter(texts);
      expect(findTamperedRows(office.raw)).toEqual([]);
    }),
    { numRuns: 25, seed: 20261122 },
  );
});

it.each([
  ['changed', "UPDATE stage_events SET reason = '另有原因' WHERE id = 2", '第 2 条记录与操作记录不一致'],
  ['removed', 'DELETE FROM stage_events WHERE id = 2', '第 2 条记录没有经过操作记录就被删去'],
])('names the one that was %s past the log', async (_what, sql, finding) => {
  await enter(['甲', '乙', '丙']);
  office.raw.exec(`DROP TRIGGER log_update_stage_events; DROP TRIGGER log_delete_stage_events; ${sql}`);
  expect(findTamperedRows(office.raw)).toEqual([`stage_events ${finding}`]);
});
