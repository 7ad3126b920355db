import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { STAGES } from '../shared/domain/stage';
import { UNSIGNED } from '../shared/import/sheet/find-signature';
import { BLANK_PROJECT } from '../shared/projects/blank-project';
import { checkOffice } from './check';
import { hashBusinessData } from './dump';
import type { OfficeDatabase } from './office-database';
import { openOffice } from './open';
import { setMeta } from './queries/office/settings';
import { listUnits, reorderUnits, saveUnit } from './queries/office/units';
import { listProjects, removeProjects, saveProject } from './queries/projects/projects';
import { recogniseRecords, reopenRecords, returnRecords } from './queries/projects/recognition';
import { insertEvents, insertFunds, listEvents } from './queries/projects/records';
import { saveTargets } from './queries/ranking/targets';
import { openPeriod, setPeriodState } from './queries/reports/periods';
import { insertSourceRows, insertSubmission, saveSourceFile } from './queries/reports/submissions';
import type { Db } from './schema';
import { act, buildSmallOffice, openTestOffice, type SmallOffice, signedEvent } from './testing';
import { redoLast, undoLast, undoState } from './undo';

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

/** Characters that spreadsheets, JSON and SQL treat in their own ways. */
const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).map((value) => `项${value}`);
const number = fc.nat({ max: 1000 });
const step = fc.record({
  kind: fc.constantFrom(
    'project',
    'edit',
    'remove',
    'events',
    'funds',
    'recognise',
    'return',
    'reopen',
    'import',
    'target',
    'unit',
    'order',
    'period',
    'meta',
  ),
  text,
  number,
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

async function perform(db: Db, { kind, text: words, number: n }: Step): Promise<void> {
  const projects = await listProjects(db, {});
  const project = projects[n % Math.max(1, projects.length)];
  const events = await listEvents(db, {});
  const picked = events.filter((_, index) => (index + n) % 3 === 0).map((event) => event.id);
  const fields = { ...(project ?? { ...BLANK_PROJECT, unitId: 1 }), name: words, tags: [words.slice(0, 3)] };
  switch (kind) {
    case 'project':
      await saveProject(db, null, fields);
      break;
    case 'edit':
      if (project)
        await saveProject(db, project.id, {
          ...fields,
          note: words,
          totalInvestment: { currency: 'USD', minor: n },
        });
      break;
    case 'remove':
      if (project)
        await reopenRecords(
          db,
          'event',
          events.filter((event) => event.projectId === project.id).map((event) => event.id),
        );
      if (project) await removeProjects(db, [project.id]);
      break;
    case 'events':
      if (project)
        await insertEvents(db, [
          signedEvent(project.id, project.unitId, { stage: STAGES[n % 6], dateText: words }),
        ]);
      break;
    case 'funds':
      if (project)
        await insertFunds(db, [
          {
            projectId: project.id,
            unitId: project.unitId,
            arrivedOn: null,
            dateText: '',
            money: { currency: 'CNY', minor: 9_007_199_254_740_991 - n },
            kind: 'cash',
            voucher: words,
            reportedPeriod: '2026-11',
            evidence: '',
            sourceRowId: null,
          },
        ]);
      break;
    case 'recognise': {
      const once = new Map(
        events
          .filter((event) => event.state !== 'recognised')
          .map((event) => [`${event.projectId}/${event.stage}`, event.id]),
      );
      for (const event of events)
        if (event.state === 'recognised') once.delete(`${event.projectId}/${event.stage}`);
      const items = [...once.values()].map((id) => ({ id, fen: n, rate: null }));
      await recogniseRecords(db, 'event', items, { period: '2026-11', at: WHO.at, by: words });
      break;
    }
    case 'return':
      await returnRecords(db, 'event', picked, words);
      break;
    case 'reopen':
      await reopenRecords(db, 'event', picked);
      break;
    case 'import': {
      const sourceFileId = await saveSourceFile(db, {
        sha256: n.toString(16).padStart(64, '0'),
        name: words,
        bytes: n,
        storedName: `sources/${n}`,
      });
      const submissionId = await insertSubmission(db, {
        period: '2026-11',
        unitId: small.park,
        sourceFileId,
        receivedAt: WHO.at,
        late: false,
        rows: 5,
        refusedRows: 0,
        signature: UNSIGNED,
      });
      const rows = Array.from({ length: 5 }, (_, index) => ({
        sheet: words,
        row: index + 1,
        cells: [words, String(n)],
        verdict: 'accepted' as const,
        issues: [],
      }));
      await insertSourceRows(db, submissionId, rows);
      break;
    }
    case 'target':
      await saveTargets(
        db,
        [{ unitId: small.park, indicator: 'signed-count', year: 2026, quarter: n % 5, value: String(n) }],
        words,
      );
      break;
    case 'unit':
      await saveUnit(db, small.park, {
        name: `${words}管委会`,
        shortName: '',
        groupId: small.parks,
        active: n % 2 === 0,
        inComposite: true,
        aliases: [`${words}别名`],
        contact: words,
      });
      break;
    case 'order':
      await reorderUnits(db, (await listUnits(db)).map((unit) => unit.id).reverse());
      break;
    case 'period':
      await openPeriod(db, {
        period: `2027-${String(1 + (n % 12)).padStart(2, '0')}`,
        cutOff: '2027-01-23',
        cutOffNote: words,
      });
      await setPeriodState(db, '2026-11', n % 2 === 0 ? 'open' : 'cut-off');
      break;
    case 'meta':
      await setMeta(db, words, String(n));
      break;
  }
}

it('200 random actions, all undone and all done again, with restarts in between', async () => {
  const steps = fc.sample(step, { numRuns: 200, seed: 42 });
  const hashes = [hashBusinessData(office.raw)];
  const base = hashes[0];
  for (const each of steps) {
    const before = office.raw.prepare('SELECT count(*) FROM actions').pluck().get();
    await act(office, (db) => perform(db, each), each.kind);
    const after = office.raw.prepare('SELECT count(*) FROM actions').pluck().get();
    if (after !== before) hashes.push(hashBusinessData(office.raw));
  }
  expect(hashes.length).toBeGreaterThan(150);
  const reopen = async () => {
    await office.close();
    office = openOffice(office.file, { create: false });
  };

  for (let index = hashes.length - 2; index >= 0; index -= 1) {
    if (index === 60) await reopen();
    await undoLast(office, WHO);
    if (hashBusinessData(office.raw) !== hashes[index]) throw new Error(`undo to state ${index} differs`);
  }
  expect(hashBusinessData(office.raw)).toBe(base);
  for (let index = 1; index < hashes.length; index += 1) {
    if (index === 60) await reopen();
    await redoLast(office, WHO);
    if (hashBusinessData(office.raw) !== hashes[index]) throw new Error(`redo to state ${index} differs`);
  }
  expect((await undoState(office)).redo).toBeNull();
  const findings = await checkOffice(office, folder);
  expect(findings.filter((finding) => finding.code !== 'missing-file')).toEqual([]);
}, 60_000);

it('refuses to undo over data that differ from the log, and keeps all as it is', async () => {
  await act(office, (db) => setMeta(db, 'k', '1'), '甲');
  await act(office, (db) => setMeta(db, 'k', '2'), '乙');
  office.raw.exec("DROP TRIGGER log_update_app_meta; UPDATE app_meta SET value = '9' WHERE key = 'k'");
  const before = hashBusinessData(office.raw);
  await expect(undoLast(office, WHO)).rejects.toMatchObject({ code: 'conflict' });
  expect(hashBusinessData(office.raw)).toBe(before);
  expect((await undoState(office)).undo).toBe('乙');
});
