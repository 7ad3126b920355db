/**
 * The real command line killed at random moments while it imports, recognises and issues: what it had
 * acknowledged is there, nothing is half-done, and every stored file belongs to a row.
 */
import { cpSync, existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CliOffice, makeCliFolder, openOffice } from '../fixtures/cli-office';

const KILLS = 15;
const PERIOD = '2026-12';
/** Fixed, so that a failure can be looked at again with the same waits. */
const SEED = 20261121;

const place = makeCliFolder();
let office: CliOffice;
beforeAll(async () => {
  office = await place.office();
});
afterAll(() => place.remove());

/** Evenly spread shares of one, more than any test here asks for. */
function sharesFrom(seed: number): () => number {
  const drawn = fc.sample(fc.integer({ min: 0, max: 999 }), { seed, numRuns: KILLS * 6, unbiased: true });
  return () => (drawn.pop() ?? 500) / 1000;
}

interface Project {
  name: string;
  state: string;
}

async function projectsOf(at: CliOffice, query: string): Promise<Project[]> {
  const answer = await at.run(['projects', '--query', query]);
  if (answer.code !== 0) throw new Error(answer.stderr);
  return answer.json<Project[]>();
}

/** What must hold after any kill: `check` finds nothing and no half-written thing lies about. */
async function expectWhole(at: CliOffice): Promise<void> {
  const check = await at.run(['check']);
  expect([check.code, check.stdout]).toEqual([0, '{"ok":true,"findings":[]}\n']);
}

const ROWS = 40;
function report(turn: number): string {
  const file = place.file(`第${turn}次.csv`);
  const rows = Array.from(
    { length: ROWS },
    (_, row) => `轮${turn}号项目${row},${5000 + row},2026-12-0${1 + (row % 9)}`,
  );
  writeFileSync(file, `桃源镇2026年12月签约项目\n项目名称,总投资（万元）,签约时间\n${rows.join('\n')}\n`);
  return file;
}

/** Measured length of a command, so that nearly every kill hits it at work and not before or after. */
async function measure(run: () => Promise<{ code: number }>): Promise<number> {
  const from = performance.now();
  expect((await run()).code).toBe(0);
  return performance.now() - from;
}

test(`import and recognise, killed ${KILLS} times: all or nothing, and nothing acknowledged is lost`, async () => {
  const random = sharesFrom(SEED);
  const length = {
    import: await measure(() => office.run(['import', report(0), '--period', PERIOD])),
    recognise: await measure(() => office.run(['recognise', '--period', PERIOD, '--all'])),
  };
  let killed = 0;
  let done = 0;
  // Until enough were killed, and one at least was let finish.
  for (let turn = 1; (killed < KILLS || done === 0) && turn < KILLS * 3; turn += 1) {
    const file = report(turn);
    const imported = await office.run(['import', file, '--period', PERIOD], {
      killAfter: length.import * (0.3 + random()),
    });
    if (imported.code === -1) killed += 1;
    else expect(imported.code).toBe(0);
    let stored = await projectsOf(office, `轮${turn}号项目`);
    expect([0, ROWS]).toContain(stored.length);
    if (imported.stdout !== '') expect(stored).toHaveLength(ROWS);
    await expectWhole(office);
    // Sent again it is either new or known, never doubled.
    const again = await office.run(['import', file, '--period', PERIOD]);
    expect(again.code).toBe(stored.length === 0 ? 0 : 1);
    stored = await projectsOf(office, `轮${turn}号项目`);
    expect(stored).toHaveLength(ROWS);

    const recognised = await office.run(['recognise', '--period', PERIOD, '--all'], {
      killAfter: length.recognise * (0.4 + random()),
    });
    if (recognised.code === -1) killed += 1;
    else done += 1;
    const states = new Set((await projectsOf(office, `轮${turn}号项目`)).map((project) => project.state));
    expect(states.size).toBe(1);
    if (recognised.stdout !== '') expect([...states]).toEqual(['recognised']);
    await expectWhole(office);
    if ([...states][0] !== 'recognised') await office.run(['recognise', '--period', PERIOD, '--all']);
  }
  expect(killed).toBeGreaterThanOrEqual(KILLS);
  expect(done).toBeGreaterThan(0);
}, 900_000);

test('issue, killed while it writes: either no notice or the whole one, and never two numbers for one', async () => {
  const random = sharesFrom(SEED + 1);
  const trial = path.join(place.folder, '发文');
  cpSync(office.data, trial, { recursive: true });
  const at = openOffice(trial);
  const issue = ['document', 'notice', '--period', '2026-11', '--out', place.file('通报.docx'), '--issue'];
  const whole = await measure(() => at.run(issue));
  const { number } = (await at.run(issue)).json<{ number: string }>();
  let before = 0;
  let after = 0;
  for (let turn = 0; turn < 6; turn += 1) {
    rmSync(trial, { recursive: true });
    cpSync(office.data, trial, { recursive: true });
    rmSync(place.file('通报.docx'), { force: true });
    await at.run(issue, { killAfter: whole * (0.55 + 0.5 * random()) });
    await expectWhole(at);
    const frozen = (await at.run(['rank', '--period', '2026-11'])).json<{ frozen: boolean }>().frozen;
    if (frozen) after += 1;
    else before += 1;
    const again = await at.run(issue);
    expect([again.code, again.json<{ number: string }>().number]).toEqual([0, number]);
    expect(again.stderr.includes('没有重复发文')).toBe(frozen);
    await expectWhole(at);
  }
  expect(before + after).toBe(6);
}, 900_000);

test('control: an office that lost an acknowledged import, or a file, is caught', async () => {
  const lost = place.file('丢了');
  cpSync(office.data, lost, { recursive: true });
  const at = openOffice(lost);
  const file = report(900);
  const copy = place.file('之前.db');
  cpSync(path.join(lost, 'office.db'), copy);
  expect((await at.run(['import', file, '--period', PERIOD])).code).toBe(0);
  // As if the commit had not reached the disk before it was acknowledged.
  renameSync(copy, path.join(lost, 'office.db'));
  expect(await projectsOf(at, '轮900号项目')).toHaveLength(0);

  expect((await at.run(['import', file, '--period', PERIOD])).code).toBe(0);
  const sources = path.join(lost, 'files', 'sources');
  const [folder] = readdirSync(sources);
  rmSync(path.join(sources, folder ?? ''), { recursive: true });
  expect(existsSync(sources)).toBe(true);
  const check = await at.run(['check']);
  expect([check.code, check.json<{ ok: boolean }>().ok]).toEqual([1, false]);
});
