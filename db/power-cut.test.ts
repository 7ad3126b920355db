/**
 * Power cuts: the disk as it may be found afterwards, made sector by sector from what lay on it before and after
 * each action. What was synced is there; of what was not, any part may be missing or torn, in any order.
 */
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkOffice } from './check';
import type { OfficeDatabase } from './office-database';
import { openOffice } from './open';
import { getMeta, setMeta } from './queries/office/settings';
import { insertEvents } from './queries/projects/records';
import { act, buildSmallOffice, openTestOffice, signedEvent } from './testing';

const SECTOR = 512;
/** Salts and checksums; written and synced by itself when the WAL begins anew. */
const WAL_HEADER = 32;
const TURNS = 24;
const IMAGES = 150;

/** Both files after an action was confirmed. */
interface Disk {
  readonly database: Buffer;
  readonly wal: Buffer;
}

/** What becomes of each changed sector, over and over: 0 lost, 1 written, 2 torn in the middle. */
const fate = fc.array(fc.constantFrom(0, 1, 1, 2), { minLength: 1, maxLength: 40 });
const cut = fc.record({
  turn: fc.integer({ min: 1, max: TURNS - 1 }),
  fate,
  duringCheckpoint: fc.boolean(),
});
type Cut = typeof cut extends fc.Arbitrary<infer T> ? T : never;

let folder: string;
let office: OfficeDatabase;
let remove: () => Promise<void>;
let disks: Disk[];
let images: number;

beforeEach(async () => {
  ({ office, folder, remove } = openTestOffice());
  const small = await buildSmallOffice(office);
  // Often, so that actions are cut within checkpoints and on a WAL begun anew.
  office.raw.pragma('wal_autocheckpoint = 30');
  images = 0;
  disks = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    await act(office, async (db) => {
      await setMeta(db, 'turn', String(turn));
      const events = Array.from({ length: (turn * 13) % 40 }, () =>
        signedEvent(small.pipes, small.chengguan),
      );
      await insertEvents(db, events);
    });
    // Reading drops the lock on the file; there is nobody here to be kept out.
    disks.push({ database: fs.readFileSync(office.file), wal: fs.readFileSync(`${office.file}-wal`) });
  }
});
afterEach(() => remove());

const diskOf = (turn: number) => disks[turn] as Disk;

/** `before` with those changed sectors of `after` that the fates let through. */
function mix(before: Buffer, after: Buffer, fates: readonly number[]): Buffer {
  const image = Buffer.alloc(Math.max(before.length, after.length));
  before.copy(image);
  let length = before.length;
  let changed = 0;
  for (let at = 0; at < after.length; at += SECTOR) {
    const end = Math.min(at + SECTOR, after.length);
    if (end <= before.length && before.subarray(at, end).equals(after.subarray(at, end))) continue;
    const fated = fates[changed % fates.length] ?? 0;
    changed += 1;
    if (fated === 0) continue;
    after.copy(image, at, at, fated === 1 ? end : Math.min(end, at + SECTOR / 2));
    length = Math.max(length, end);
  }
  return image.subarray(0, length);
}

/** The disk after a cut between the confirmations of two turns, when all was synced as it should be. */
function cutBetween(before: Disk, after: Disk, { fate: fates, duringCheckpoint }: Cut): Disk {
  const checkpointed = !before.database.equals(after.database);
  // The WAL was synced with the commit; only then does a checkpoint begin to write the pages into the file.
  if (checkpointed && duringCheckpoint)
    return { database: mix(before.database, after.database, fates), wal: after.wal };
  const begunAnew = !before.wal.subarray(0, WAL_HEADER).equals(after.wal.subarray(0, WAL_HEADER));
  const base = begunAnew
    ? Buffer.concat([after.wal.subarray(0, WAL_HEADER), before.wal.subarray(WAL_HEADER)])
    : before.wal;
  return { database: before.database, wal: mix(base, after.wal, fates) };
}

/** The turn found when the disk is opened, after looking through everything; faults are thrown. */
async function openImage({ database, wal }: Disk): Promise<number> {
  images += 1;
  const file = path.join(folder, `image-${images}`, 'office.db');
  fs.mkdirSync(path.dirname(file));
  fs.writeFileSync(file, database);
  fs.writeFileSync(`${file}-wal`, wal);
  const opened = openOffice(file, { create: false });
  try {
    expect(await checkOffice(opened, folder)).toEqual([]);
    return Number(await getMeta(opened.db, 'turn'));
  } finally {
    await opened.close();
    fs.rmSync(path.dirname(file), { recursive: true });
  }
}

it(`after ${IMAGES} power cuts everything confirmed is there, and the action cut is whole or not there`, async () => {
  const found = { before: 0, after: 0 };
  await fc.assert(
    fc.asyncProperty(cut, async (at) => {
      const turn = await openImage(cutBetween(diskOf(at.turn - 1), diskOf(at.turn), at));
      expect([at.turn - 1, at.turn]).toContain(turn);
      if (turn === at.turn) found.after += 1;
      else found.before += 1;
    }),
    { numRuns: IMAGES, seed: 20261122 },
  );
  // Otherwise the cuts were all before the first or all after the last byte.
  expect(Math.min(found.before, found.after)).toBeGreaterThan(IMAGES / 20);
}, 120_000);

it('the actions were cut within checkpoints and on a WAL begun anew', () => {
  const pairs = disks.slice(1).map((after, place) => [diskOf(place), after] as const);
  expect(pairs.filter(([a, b]) => !a.database.equals(b.database)).length).toBeGreaterThan(2);
  expect(
    pairs.filter(([a, b]) => !a.wal.subarray(0, WAL_HEADER).equals(b.wal.subarray(0, WAL_HEADER))).length,
  ).toBeGreaterThan(2);
});

/** How many of the cuts lose something confirmed or damage the data. */
async function countBad(make: (at: Cut) => Disk): Promise<number> {
  let bad = 0;
  for (const at of fc.sample(cut, { numRuns: 60, seed: 20261122 })) {
    const turn = await openImage(make(at)).catch(() => -1);
    if (turn < at.turn - 1) bad += 1;
  }
  return bad;
}

describe('control: is caught', () => {
  it('a commit that is not synced (synchronous = NORMAL)', async () => {
    const bad = await countBad((at) => {
      const from = Math.max(0, at.turn - 3);
      return cutBetween(diskOf(from), diskOf(at.turn), { ...at, duringCheckpoint: false });
    });
    expect(bad).toBeGreaterThan(5);
  }, 60_000);

  it('a checkpoint that is not synced before the WAL begins anew (synchronous = OFF)', async () => {
    const bad = await countBad((at) => {
      const { database, wal } = diskOf(at.turn);
      return { database: mix(diskOf(0).database, database, at.fate), wal };
    });
    expect(bad).toBeGreaterThan(5);
  }, 60_000);
});
