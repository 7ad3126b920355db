// npm run -s fuzz -- --count N --seed S --json: seeded mutations of the sample workbooks through reading and
// review in a process that can be killed. Standard output: {"runs","crashed","hung","wrong"}.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { findWrongFigures } from './fuzz/judge.mjs';
import { mutateBytes, mutateXlsx } from './fuzz/mutations.mjs';
import { startReader } from './fuzz/reader-process.mjs';
import { writeAsKind } from './fuzz/write-as-kind.mjs';
import { bundleProgram } from './lib/bundle.mjs';
import { PrepareError, runMain, say } from './lib/log.mjs';
import { inRoot } from './lib/paths.mjs';
import { prepareCli } from './lib/prepare.mjs';
import { createRandom } from './lib/random.mjs';

const LIMIT_MS = 10_000;

function readArguments() {
  const { values } = parseArgs({
    options: {
      count: { type: 'string', default: '300' },
      seed: { type: 'string', default: '1' },
      json: { type: 'boolean', default: false },
      // Falsifies what the reader says before it is judged: such a run must not come out clean.
      control: { type: 'boolean', default: false },
    },
  });
  const whole = (/** @type {string} */ text) => (/^\d{1,9}$/.test(text) ? Number(text) : Number.NaN);
  const [count, seed] = [whole(values.count), whole(values.seed)];
  if (Number.isNaN(count) || Number.isNaN(seed)) throw new PrepareError('--count 和 --seed 后面要写整数。');
  return { count, seed, json: values.json, control: values.control };
}

/**
 * The same reading with every amount one 万元 too high.
 * @param {import('./fuzz/judge.mjs').ReadSheet[]} sheets
 */
const falsify = (sheets) =>
  sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({
      ...row,
      amounts: Object.fromEntries(
        Object.entries(row.amounts).map(([field, money]) => [
          field,
          money && { ...money, minor: money.minor + 1_000_000 },
        ]),
      ),
    })),
  }));

/** The sample office's workbooks. */
function readSamples() {
  const folder = inRoot('assets', 'samples', '2026-11');
  const { units } = JSON.parse(readFileSync(inRoot('assets', 'demo', 'office.json'), 'utf8'));
  return readdirSync(folder)
    .filter((name) => /\.(xlsx|xls|csv)$/.test(name))
    .sort()
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(path.join(folder, name))), units }));
}

/** The workbooks of the corpus, nastier than the samples. */
async function readCorpus() {
  const program = await bundleProgram('bench/fuzz-seeds.ts');
  const printed = execFileSync(process.execPath, [program], {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  /** @type {{seeds: {name: string, base64: string}[], units: unknown}} */
  const { seeds, units } = JSON.parse(printed);
  return seeds.map(({ name, base64 }) => ({
    name,
    bytes: new Uint8Array(Buffer.from(base64, 'base64')),
    units,
  }));
}

/** Files that failed, to be looked at and kept as tests. @param {string} name @param {Uint8Array} bytes */
function keep(name, bytes) {
  mkdirSync(inRoot('test-results', 'fuzz'), { recursive: true });
  const file = inRoot('test-results', 'fuzz', name);
  writeFileSync(file, bytes);
  return path.relative(inRoot(), file);
}

await runMain(async () => {
  const { count, seed, json, control } = readArguments();
  await prepareCli({ build: false });
  const seeds = [...readSamples(), ...(await readCorpus())];
  const reader = startReader(await bundleProgram('bench/fuzz-reader.ts'), LIMIT_MS);
  const tally = { runs: 0, crashed: 0, hung: 0, wrong: 0 };
  try {
    for (; tally.runs < count; tally.runs += 1) {
      // Each run has its own sequence, so that one run can be repeated alone.
      const random = createRandom(seed * 1_000_003 + tally.runs);
      const { name, bytes, units } = random.pick(seeds);
      const isXlsx = bytes[0] === 0x50 && bytes[1] === 0x4b;
      const mutant = isXlsx ? mutateXlsx(bytes, random) : mutateBytes(bytes, random);
      const sent = mutant.exact ? writeAsKind(mutant.bytes, name, random) : { bytes: mutant.bytes, name };
      const reading = await reader.read({ ...sent, units });
      const sheets = control && reading.sheets ? falsify(reading.sheets) : reading.sheets;
      const wrong = mutant.exact && sheets ? findWrongFigures(mutant.bytes, sheets, sent.firstOnly) : [];
      const troubles = [
        ...(reading.crash ? [`崩溃：${reading.crash}`] : []),
        ...(reading.hung ? [`超过 ${LIMIT_MS / 1000} 秒没有读完`] : []),
        ...wrong,
      ];
      if (reading.crash) tally.crashed += 1;
      if (reading.hung) tally.hung += 1;
      if (wrong.length > 0) tally.wrong += 1;
      if (troubles.length > 0 && !control) {
        const kept = keep(`${seed}-${tally.runs}-${mutant.kind}${path.extname(sent.name)}`, sent.bytes);
        say(
          `第 ${tally.runs} 次（${mutant.kind}，${sent.name}），文件留在 ${kept}：\n  ${troubles.slice(0, 5).join('\n  ')}`,
        );
      }
      if ((tally.runs + 1) % 200 === 0) say(`已试 ${tally.runs + 1}/${count}`);
    }
  } finally {
    reader.close();
  }
  process.stdout.write(
    json
      ? `${JSON.stringify(tally)}\n`
      : `试 ${tally.runs} 次：崩溃 ${tally.crashed}，卡住 ${tally.hung}，误存 ${tally.wrong}\n`,
  );
  return tally.crashed + tally.hung + tally.wrong > 0 ? 1 : 0;
});
