import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTestProgram } from '../../db/testing-program';
import type { JobRunner } from './jobs';
import { createNodeJobRunner } from './jobs-node';

const folder = mkdtempSync(path.join(tmpdir(), 'jobs-'));
const logged: string[] = [];
const runners: JobRunner[] = [];

/** A child that speaks the protocol and does what the file name says: each case kills or starves it differently. */
const fixture = `
process.on('message', ({ id, input }) => {
  const say = (reply) => process.send({ id, ...reply });
  if (input.fileName === 'hang') for (;;) {}
  if (input.fileName === 'crash') process.exit(3);
  if (input.fileName === 'memory') { const hoard = []; for (;;) hoard.push(new Array(1e6).fill(Math.random())); }
  if (input.fileName === 'bug') return say({ type: 'error', error: null, detail: 'stack of a bug' });
  if (input.fileName === 'bad code') return say({ type: 'error', error: { code: 'made-up', message: '' }, detail: 'x' });
  say({ type: 'progress', done: 1, total: 2, text: '一半' });
  say({ type: 'result', value: { format: String(process.pid), sheets: [] } });
});
process.on('disconnect', () => process.exit(0));
`;

function runner(entry: string): JobRunner {
  const made = createNodeJobRunner(entry, (detail) => logged.push(detail));
  runners.push(made);
  return made;
}

const bytes = new Uint8Array([1]);
const fixtureFile = path.join(folder, 'fixture.mjs');
writeFileSync(fixtureFile, fixture);

afterAll(() => {
  for (const made of runners) made.close();
  rmSync(folder, { recursive: true });
});

describe('helper process', () => {
  it('answers with progress and result and is kept for the next job', async () => {
    const jobs = runner(fixtureFile);
    const progress: string[] = [];
    const first = await jobs.run(
      'read-workbook',
      { bytes, fileName: 'a' },
      { onProgress: (_d, _t, text) => progress.push(text) },
    );
    const second = await jobs.run('read-workbook', { bytes, fileName: 'b' });
    expect(progress).toEqual(['一半']);
    expect(second.format).toBe(first.format);
  });

  it('is killed when it hangs, and a new one does the next job', async () => {
    const jobs = runner(fixtureFile);
    const hung = jobs.run('read-workbook', { bytes, fileName: 'hang' }, { timeoutMs: 300 });
    await expect(hung).rejects.toMatchObject({
      code: 'file-unreadable',
      message: expect.stringContaining('“hang”'),
    });
    await expect(jobs.run('read-workbook', { bytes, fileName: 'a' })).resolves.toMatchObject({ sheets: [] });
  });

  it('is killed at once on cancel', async () => {
    const jobs = runner(fixtureFile);
    const stop = new AbortController();
    const hung = jobs.run('read-workbook', { bytes, fileName: 'hang' }, { signal: stop.signal });
    setTimeout(() => stop.abort(), 100);
    await expect(hung).rejects.toMatchObject({ code: 'cancelled' });
    await expect(
      jobs.run('read-workbook', { bytes, fileName: 'a' }, { signal: AbortSignal.abort() }),
    ).rejects.toMatchObject({ code: 'cancelled' });
  });

  it.each(['crash', 'memory'])('turns %s into a sentence', async (fileName) => {
    await expect(runner(fixtureFile).run('read-workbook', { bytes, fileName })).rejects.toMatchObject({
      code: 'file-unreadable',
    });
  });

  it('logs a bug and shows none of it', async () => {
    const failing = runner(fixtureFile).run('read-workbook', { bytes, fileName: 'bug' });
    await expect(failing).rejects.toMatchObject({
      code: 'internal',
      message: expect.not.stringContaining('stack'),
    });
    expect(logged).toContain('stack of a bug');
    await expect(
      runner(fixtureFile).run('read-workbook', { bytes, fileName: 'bad code' }),
    ).rejects.toMatchObject({
      code: 'internal',
    });
  });

  it('is refused as unreadable when it cannot start', async () => {
    await expect(
      runner(path.join(folder, 'missing.mjs')).run('read-workbook', { bytes, fileName: 'a' }),
    ).rejects.toMatchObject({ code: 'file-unreadable' });
  });
});

describe('the real job process', () => {
  let program: string;

  beforeAll(async () => {
    program = await buildTestProgram('electron/job-process.ts', path.join(folder, 'out'));
  });

  it('reads a GBK file in another process', async () => {
    const jobs = runner(program);
    // 序号,项目名称 in GBK
    const gbk = new Uint8Array([
      0xd0, 0xf2, 0xba, 0xc5, 0x2c, 0xcf, 0xee, 0xc4, 0xbf, 0xc3, 0xfb, 0xb3, 0xc6, 0x0a,
    ]);
    const read = await jobs.run('read-workbook', { bytes: gbk, fileName: '表.csv' });
    expect(read).toMatchObject({ format: 'csv (GB18030)', sheets: [{ grid: [['序号', '项目名称']] }] });
    await expect(
      jobs.run('read-workbook', { bytes: new Uint8Array(), fileName: '空.xls' }),
    ).rejects.toMatchObject({
      code: 'file-unreadable',
      message: expect.stringContaining('空文件'),
    });
  });
});
