/**
 * Killed at the calls that write, one after the other, where `kill.test.ts` kills at random moments: strace ends the
 * program at the n-th call of a kind. `KILL_AT=every` takes every call; otherwise of the many page writes only some.
 */
import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkOffice } from './check';
import { openOffice } from './open';
import { getMeta } from './queries/office/settings';
import { buildSmallOffice, makeTestFolder } from './testing';
import { buildTestProgram } from './testing-program';

const EVERY = process.env.KILL_AT === 'every';
/** Two imports and an issued document: all the program does. */
const TURNS = 3;
/** Those the program makes; at others it would never be killed. */
const CALLS = ['pwrite64', 'write', 'fsync', 'rename'];
const strace = spawnSync('strace', ['-V']).status === 0;

let folder: string;
let file: string;
let program: string;
let remove: () => void;

beforeEach(async () => {
  ({ folder, remove } = makeTestFolder());
  file = path.join(folder, 'office.db');
  program = await buildTestProgram('db/testing-kill.ts', path.join(folder, 'program'));
  const office = openOffice(file, { create: true });
  await buildSmallOffice(office);
  await office.close();
});
afterEach(() => remove());

/** The turns confirmed before the program ended: at the n-th such call, or on its own word after enough turns. */
function killAt(
  call: string,
  nth: number,
  first: number,
  mode = '',
): Promise<{ confirmed: number; reached: boolean }> {
  const inject = ['-f', '-qq', '-o', '/dev/null', '-e', `inject=${call}:signal=KILL:when=${nth}`];
  const child = spawn('strace', [...inject, process.execPath, program, folder, String(first), mode], {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  let output = '';
  let reached = true;
  return new Promise((resolve) => {
    child.stdout.on('data', (piece: Buffer) => {
      output += piece.toString();
      if (!reached || output.split('\n').length <= TURNS || child.pid === undefined) return;
      reached = false;
      process.kill(-child.pid, 'SIGKILL');
    });
    child.on('close', () => {
      resolve({ confirmed: Number(output.trim().split('\n').at(-1) || first - 1), reached });
    });
  });
}

it.skipIf(!strace).each(CALLS)(
  'killed at each %s, what was confirmed is there and whole',
  async (call) => {
    let next = 1;
    let killed = 0;
    for (let nth = 1; ; nth += call === 'pwrite64' && !EVERY ? 37 : 1) {
      const { confirmed, reached } = await killAt(call, nth, next);
      const office = openOffice(file, { create: false });
      const stored = Number((await getMeta(office.db, 'turn')) ?? 0);
      // One more may have been committed but not yet told.
      expect([confirmed, confirmed + 1]).toContain(stored);
      expect(await checkOffice(office, path.join(folder, 'files'))).toEqual([]);
      const count = (table: string) => office.raw.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
      const issued = Math.floor(stored / 3);
      expect([count('documents'), count('stage_events')]).toEqual([issued, (stored - issued) * 40]);
      await office.close();
      next = stored + 1;
      if (!reached) break;
      killed += 1;
    }
    expect(killed).toBeGreaterThan(0);
  },
  600_000,
);

it.skipIf(!strace)(
  'control: a program that confirms before it has saved is caught',
  async () => {
    let lost = 0;
    for (let nth = 1; nth <= 30 && lost === 0; nth += 1) {
      const { confirmed } = await killAt('fsync', nth, 1, 'early');
      const office = openOffice(file, { create: false });
      if (confirmed > Number((await getMeta(office.db, 'turn')) ?? 0)) lost += 1;
      await office.close();
    }
    expect(lost).toBeGreaterThan(0);
  },
  120_000,
);
