/** Spreadsheets: ten thousand rows in how much time, a hundred thousand in how much memory and how long a wait. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import type { JobRunner } from '../electron/jobs/jobs';
import { startNodeChild } from '../electron/jobs/jobs-node';
import { createJobRunner } from '../electron/jobs/run-jobs';
import { openTestOffice, type TestOffice } from '../electron/testing';
import { buildProjectIndex } from '../shared/import/matching/project-index';
import { knownProject } from '../shared/import/testing';
import { type Figure, figure, time } from './figure';
import { nameOf } from './names';

/** Bundled by `scripts/bench.mjs` beside this program. */
export interface ImportPrograms {
  readonly jobProcess: string;
  readonly workbook: string;
}

const WINDOW_MS = 100;
/** Ours and the reference alike: the best of these in a process that has done it before. Fewer tell how busy the machine was. */
const ROUNDS = 8;

export async function measureImport(
  programs: ImportPrograms,
  say: (line: string) => void,
): Promise<Record<string, Figure>> {
  return { ...(await measureTime(programs, say)), ...(await measureLarge(programs, say)) };
}

async function measureTime(programs: ImportPrograms, say: (line: string) => void) {
  return withProgram(programs, say, async ({ jobs, office, run, make }) => {
    const files = { small: make(10_000), other: make(2000) };
    const alone = JSON.parse(run('parse', files.small, String(ROUNDS))) as Parsed;
    const rounds: Imported[] = [];
    for (let round = 1; round < ROUNDS; round++) {
      const fresh = await openTestOffice(jobs);
      rounds.push(await importInto(fresh, files).finally(() => fresh.remove()));
    }
    rounds.push(await importInto(office, files));
    say(`  打开程序后的第一次导入：2 000 行 ${Math.round(rounds[0]?.other ?? 0)} ms`);
    for (const { reading, storing } of rounds)
      say(`  一万行：读入和核对 ${Math.round(reading)} ms，备份和入库 ${Math.round(storing)} ms`);
    const ours = Math.min(...rounds.map(({ reading, storing }) => reading + storing));
    return {
      'import-10k': figure(
        ours,
        alone.ms,
        1,
        '10 000 行 × 25 列 .xlsx 从文件到核对、备份、入库，八个新单位库中最快的一次；参照：@e965/xlsx 在一个进程里只把同一文件读成数组，八次中最快的一次',
      ),
    };
  });
}

/** After two smaller imports, as on any day; the parser has a process of its own. */
async function measureLarge(programs: ImportPrograms, say: (line: string) => void) {
  return withProgram(programs, say, async ({ office, memory, run, make }) => {
    await importInto(office, { small: make(10_000), other: make(2000) });
    const large = make(100_000);
    const parser = JSON.parse(run('parse', large)) as Parsed;
    const before = process.memoryUsage.rss();
    // All helpers as they are, and what this process, which stands for the main one, takes on top.
    const watch = watchAnswers(
      office,
      () => memory() + Math.max(0, process.memoryUsage.rss() - before) / 1024 / 1024,
    );
    const took = await time(() => importFile(office, large, 99_000));
    const { slowest, peak } = await watch.end();
    say(`  十万行共 ${Math.round(took)} ms，解析器单独 ${Math.round(parser.ms)} ms`);
    return {
      'import-100k-memory': figure(
        peak,
        parser.peak,
        1,
        '100 000 行从文件到入库的内存峰值（后台进程加主进程增量，MiB）；参照：@e965/xlsx 单独解析的峰值',
      ),
      'import-100k-answer': figure(
        slowest,
        WINDOW_MS,
        1,
        '读入、核对、入库 100 000 行期间主进程最慢的一次应答；参照：允许的 100 毫秒',
      ),
    };
  });
}

/** Of the parser alone: best time in ms, peak in MiB. */
interface Parsed {
  readonly ms: number;
  readonly peak: number;
}

interface Program {
  readonly jobs: JobRunner;
  readonly office: TestOffice;
  /** What the helpers take, in MiB. */
  readonly memory: () => number;
  readonly run: (...args: string[]) => string;
  /** A workbook of so many rows. */
  readonly make: (rows: number) => string;
}

/** With helpers of its own, made ready as the program does when its window is there. */
async function withProgram<Measured>(
  { jobProcess, workbook }: ImportPrograms,
  say: (line: string) => void,
  measure: (program: Program) => Promise<Measured>,
): Promise<Measured> {
  const children: number[] = [];
  const jobs = createJobRunner(
    () => startNodeChild(jobProcess, (pid) => children.push(pid)),
    (detail) => say(detail),
  );
  const office = await openTestOffice(jobs);
  const run = (...args: string[]) =>
    execFileSync(process.execPath, [workbook, ...args], { encoding: 'utf8' });
  const make = (rows: number) => {
    const file = path.join(office.folder, `${rows}.xlsx`);
    run('make', String(rows), file);
    return file;
  };
  try {
    await jobs.run('load-review', {});
    return await measure({ jobs, office, memory: () => memoryOf(children), run, make });
  } finally {
    jobs.close();
    await office.remove();
  }
}

/** Milliseconds. */
interface Imported {
  readonly other: number;
  readonly reading: number;
  readonly storing: number;
}

/** Into an empty office: other rows of the same kind first, so that some are known. */
async function importInto(
  office: TestOffice,
  files: { readonly small: string; readonly other: string },
): Promise<Imported> {
  await office.call('demo.install', {});
  const other = await importFile(office, files.other, 2000);
  // Nobody chooses the next file before the database is back from the first.
  await office.session.context.office.exclusively(async () => undefined);
  return { other: other.reading + other.storing, ...(await importFile(office, files.small, 9900)) };
}

async function importFile(
  office: TestOffice,
  file: string,
  least: number,
): Promise<Pick<Imported, 'reading' | 'storing'>> {
  const from = performance.now();
  const review = await office.call('import.read', {
    tokens: [office.tokens.admit(file)],
    period: '2026-11',
    unitName: '桃源镇',
  });
  const reading = performance.now() - from;
  const outcome = await office.call('import.commit', { reviewId: review.id, includeDuplicateFiles: false });
  if (outcome.accepted < least) throw new Error(`only ${outcome.accepted} rows were stored`);
  return { reading, storing: performance.now() - from - reading };
}

/** Asks what the window asks all the time, and watches how long the answer and everything else takes. */
function watchAnswers(office: TestOffice, memoryNow: () => number) {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  let going = true;
  let slowest = 0;
  let peak = 0;
  const asking = (async () => {
    while (going) {
      slowest = Math.max(slowest, await time(() => office.call('units.list', {})));
      peak = Math.max(peak, memoryNow());
      await wait(20);
    }
  })();
  return {
    end: async () => {
      going = false;
      await asking;
      delay.disable();
      return { slowest: Math.max(slowest, delay.max / 1e6), peak };
    },
  };
}

/** Of the children still running, idle ones too, in MiB; only Linux tells. */
function memoryOf(children: readonly number[]): number {
  let sum = 0;
  for (const pid of children) {
    try {
      sum += Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
    } catch {
      // Ended between two looks.
    }
  }
  return sum;
}

/** A thousand incoming names against fifty thousand known projects. */
export async function measureMatching(): Promise<Figure> {
  const known = Array.from({ length: 50_000 }, (_, id) =>
    knownProject({
      id: id + 1,
      unitId: (id % 200) + 1,
      unit: `单位${id % 200}`,
      name: nameOf(id),
      investor: `投资方${id % 9000}公司`,
    }),
  );
  const ours = await time(() => {
    const index = buildProjectIndex(known);
    for (let row = 0; row < 1000; row += 1) {
      const name = nameOf(row * 47).replace('生产', '制造');
      index.find(
        { name, pinyin: '', investor: `投资方${row}公司`, totalInvestment: null, address: '' },
        (row % 200) + 1,
      );
    }
  });
  return figure(ours, 1000, 1, '1 000 行与 50 000 个已有项目比对（含建索引）；参照：允许的 1 秒');
}
