import { spawn } from 'node:child_process';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkOffice } from './check';
import { openOffice } from './open';
import { getMeta } from './queries/office/settings';
import { buildSmallOffice, makeTestFolder } from './testing';
import { buildTestProgram } from './testing-program';

const ROUNDS = 25;

/** Runs until `after` actions are confirmed and `wait` ms have passed since, kills, and gives the last confirmed. */
function runAndKill(
  program: string,
  data: string,
  first: number,
  after: number,
  wait: number,
  mode = '',
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, data, String(first), mode], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let complaint = '';
    child.stderr.on('data', (piece: Buffer) => {
      complaint += piece.toString();
    });
    child.stdout.on('data', (piece: Buffer) => {
      const seen = output.split('\n').length - 1;
      output += piece.toString();
      if (seen < after && output.split('\n').length - 1 >= after)
        setTimeout(() => child.kill('SIGKILL'), wait);
    });
    child.on('close', (_code, signal) => {
      if (signal === 'SIGKILL') resolve(Number(output.trim().split('\n').at(-1) || first - 1));
      else reject(new Error(`the program ended by itself: ${complaint}`));
    });
  });
}

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

it(`killed ${ROUNDS} times in the middle of importing and issuing, everything confirmed is there and whole`, async () => {
  let next = 1;
  for (let round = 0; round < ROUNDS; round += 1) {
    const confirmed = await runAndKill(program, folder, next, 1 + (round % 4), (round * 7) % 23);
    expect(confirmed).toBeGreaterThanOrEqual(next);
    const office = openOffice(file, { create: false });
    const stored = Number(await getMeta(office.db, 'turn'));
    // One more may have been committed but not yet told.
    expect([confirmed, confirmed + 1]).toContain(stored);
    expect(await checkOffice(office, path.join(folder, 'files'))).toEqual([]);
    const count = (sql: string) => office.raw.prepare(sql).pluck().get();
    expect(count('SELECT count(*) FROM documents')).toBe(Math.floor(stored / 3));
    expect(count('SELECT max(number_seq) FROM documents') ?? 0).toBe(Math.floor(stored / 3));
    expect(count('SELECT count(*) FROM stage_events')).toBe((stored - Math.floor(stored / 3)) * 40);
    expect(count('SELECT count(*) FROM source_rows')).toBe((stored - Math.floor(stored / 3)) * 40);
    expect(office.raw.pragma('synchronous', { simple: true })).toBe(2);
    await office.close();
    next = stored + 1;
  }
}, 120_000);

it('control: a program that confirms before it has saved is caught', async () => {
  let lost = 0;
  let next = 1;
  for (let round = 0; round < 15 && lost === 0; round += 1) {
    const confirmed = await runAndKill(program, folder, next, 1 + (round % 3), 0, 'early');
    const office = openOffice(file, { create: false });
    const stored = Number((await getMeta(office.db, 'turn')) ?? 0);
    await office.close();
    if (confirmed > stored) lost += 1;
    next = stored + 1;
  }
  expect(lost).toBeGreaterThan(0);
}, 120_000);
