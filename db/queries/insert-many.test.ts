import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UNSIGNED } from '../../shared/import/sheet/find-signature';
import { checkOffice } from '../check';
import { hashBusinessData } from '../dump';
import { verifyChain } from '../log/chain';
import { digestOf } from '../log/logged-rows';
import { findTamperedRows } from '../log/replay';
import type { OfficeDatabase } from '../office-database';
import { openOffice } from '../open';
import { act, buildSmallOffice, openTestOffice, type SmallOffice, signedEvent } from '../testing';
import { redoLast, undoLast } from '../undo';
import { listActions, listCellChanges, listRecordHistory } from './office/audit';
import { insertEvents, listEvents, updateEvent } from './projects/records';
import { openPeriod } from './reports/periods';
import { insertSourceRows, insertSubmission, saveSourceFile } from './reports/submissions';

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

describe('rows as a unit sent them, of whose cells the log holds a digest', () => {
  const SENT = ['甲项目', '乙“项目”\n二期', '丙项目\ud83d'];
  const cells = () => office.raw.prepare('SELECT cells FROM source_rows ORDER BY id').pluck().all();

  const receive = () =>
    act(office, async (db) => {
      await openPeriod(db, { period: '2026-11', cutOff: '2026-11-23', cutOffNote: '' });
      const sourceFileId = await saveSourceFile(db, {
        sha256: 'ab'.repeat(32),
        name: '报表.xlsx',
        bytes: 9,
        storedName: 'ab',
      });
      const submissionId = await insertSubmission(db, {
        period: '2026-11',
        unitId: small.chengguan,
        sourceFileId,
        receivedAt: WHO.at,
        late: false,
        rows: SENT.length,
        refusedRows: 0,
        signature: UNSIGNED,
      });
      const rows = SENT.map((name, place) => ({
        sheet: '签约',
        row: place + 3,
        cells: [String(place + 1), name],
        verdict: 'accepted' as const,
        issues: [],
      }));
      return insertSourceRows(db, submissionId, rows);
    });

  /** Past the program: with its triggers out of the way. */
  const change = () =>
    office.raw.exec(`DROP TRIGGER source_rows_cells_not_changed; DROP TRIGGER log_update_source_rows;
      UPDATE source_rows SET cells = '["2","别的项目"]' WHERE id = 2`);

  it('writes them once, and brings them again after taking them back', async () => {
    await receive();
    const received = cells();
    const image = office.raw
      .prepare("SELECT after FROM changes WHERE table_name = 'source_rows'")
      .pluck()
      .get();
    expect(image).not.toContain('甲项目');
    const data = hashBusinessData(office.raw);
    for (let times = 0; times < 2; times++) {
      await undoLast(office, WHO);
      expect(cells()).toEqual([]);
      expect([...findTamperedRows(office.raw), ...verifyChain(office.raw)]).toEqual([]);
      await redoLast(office, WHO);
      expect(cells()).toEqual(received);
      expect(hashBusinessData(office.raw)).toBe(data);
      expect([...findTamperedRows(office.raw), ...verifyChain(office.raw)]).toEqual([]);
    }
  });

  it('cannot be changed by a statement of the program', async () => {
    await receive();
    await expect(
      act(office, async () => office.raw.exec("UPDATE source_rows SET cells = '[]' WHERE id = 1")),
    ).rejects.toThrow(/cannot be changed/);
    expect(cells()).toHaveLength(3);
  });

  it('names those among which one was changed past the log, and does not take them back', async () => {
    await receive();
    change();
    expect(findTamperedRows(office.raw)).toEqual(['source_rows 第 1–3 条记录中有与操作记录不一致的']);
    await expect(undoLast(office, WHO)).rejects.toMatchObject({ code: 'conflict' });
    expect(cells()).toHaveLength(3);
  });

  it('names one that was changed after it was brought again', async () => {
    await receive();
    await undoLast(office, WHO);
    await redoLast(office, WHO);
    change();
    expect(findTamperedRows(office.raw)).toEqual([
      'source_rows 第 2 条记录与操作记录不一致',
      'source_rows 第 1–3 条记录中有与操作记录不一致的',
    ]);
  });

  it('tells a text that was cut elsewhere from the one sent', () => {
    expect(digestOf(['ab', 'c'])).not.toBe(digestOf(['a', 'bc']));
    expect(digestOf(['ab', ''])).not.toBe(digestOf(['ab']));
  });
});
