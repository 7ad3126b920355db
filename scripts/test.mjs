// npm test: every check, in order, with one summary. The last line is "N passed, N failed".
//   npm test -- --only types|lint|boundaries|unit|build|documents|cli|e2e [more arguments for vitest or playwright]
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { gpuArguments, hasDisplay, openVirtualDisplay } from './lib/display.mjs';
import { elapsed, PrepareError, runMain, say } from './lib/log.mjs';
import { planLaunch } from './lib/ordinary-user.mjs';
import { exists, inRoot, readText } from './lib/paths.mjs';
import { prepareBuild, prepareCli, prepareWindow } from './lib/prepare.mjs';
import { runNode } from './lib/run.mjs';

/**
 * @typedef {{passed: number, failed: number, skipped: number}} Count
 * @typedef {{ok: boolean, count?: Count, failures?: string[]}} Outcome
 * @typedef {{title: string, run: (extra: string[]) => Promise<Outcome>}} Stage
 * @typedef {{name: string, assertionResults: {status: string, fullName: string}[]}} VitestFile
 * @typedef {{specs?: {ok: boolean, file: string, title: string}[], suites?: PlaywrightSuite[]}} PlaywrightSuite
 */

const results = inRoot('test-results');

/** @param {...string} parts */
const tool = (...parts) => inRoot('node_modules', ...parts);

/** No colour codes in a log file. @type {NodeJS.ProcessEnv} */
const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1' };
const biomeColours = process.stdout.isTTY ? [] : ['--colors=off'];

/** @param {string[]} args @param {NodeJS.ProcessEnv} [env] */
const runTool = async (args, env) =>
  (await runNode(args, { env: { ...plain, ...env }, toStdout: true })).code === 0;

/** @type {Record<string, Stage>} */
const stages = {
  types: {
    title: '类型检查（tsc -b）',
    run: async () => ({ ok: await runTool([tool('typescript', 'bin', 'tsc'), '-b']) }),
  },
  lint: {
    title: '写法检查（biome）',
    run: async () => ({
      ok: await runTool([tool('@biomejs', 'biome', 'bin', 'biome'), 'ci', ...biomeColours, '.']),
    }),
  },
  boundaries: {
    title: '引用边界（dependency-cruiser）',
    run: async () => {
      const cruiser = tool('dependency-cruiser', 'bin', 'dependency-cruise.mjs');
      const folders = ['shared', 'db', 'electron', 'renderer', 'e2e'];
      return { ok: await runTool([cruiser, ...folders, '--config', '.dependency-cruiser.cjs']) };
    },
  },
  unit: { title: '单元与数据库测试（vitest）', run: (extra) => runVitest('unit', extra) },
  build: {
    title: '构建（electron-vite）',
    run: async () => {
      await prepareBuild();
      return { ok: true };
    },
  },
  documents: {
    title: '文档测试（命令行生成，LibreOffice 排版）',
    run: (extra) => runVitest('documents', extra, { FONTCONFIG_FILE: inRoot('scripts', 'fonts.conf') }),
  },
  cli: { title: '命令行测试（好坏参数、坏文件、断电）', run: (extra) => runVitest('cli', extra) },
  e2e: { title: '端到端测试（真实 Electron）', run: runPlaywright },
};

/** @param {string} project @param {string[]} extra @param {NodeJS.ProcessEnv} [env] @returns {Promise<Outcome>} */
async function runVitest(project, extra, env) {
  const report = path.join(results, `${project}.json`);
  const ok = await runTool(
    [
      tool('vitest', 'vitest.mjs'),
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...extra,
    ],
    env,
  );
  const {
    numPassedTests,
    numFailedTests,
    numPendingTests,
    numTodoTests,
    testResults = [],
  } = readReport(report);
  return {
    ok,
    failures: testResults.flatMap((/** @type {VitestFile} */ { name, assertionResults }) =>
      assertionResults
        .filter(({ status }) => status === 'failed')
        .map(({ fullName }) => `${path.relative(inRoot(), name)} › ${fullName}`),
    ),
    count: {
      passed: numPassedTests ?? 0,
      failed: numFailedTests ?? 0,
      skipped: (numPendingTests ?? 0) + (numTodoTests ?? 0),
    },
  };
}

/** @param {string[]} extra @returns {Promise<Outcome>} */
async function runPlaywright(extra) {
  const runtime = await prepareWindow();
  const launch = await planLaunch(runtime);
  // Always a virtual display where there is one: same size everywhere, and nobody's screen flickers.
  const display = process.platform === 'linux' ? await openVirtualDisplay(launch) : undefined;
  const report = path.join(results, 'e2e.json');
  try {
    const virtual = display !== undefined || !hasDisplay();
    const ok = await runTool(
      [tool('@playwright', 'test', 'cli.js'), 'test', '--reporter=list,json', ...extra],
      {
        PLAYWRIGHT_JSON_OUTPUT_NAME: report,
        E2E_LAUNCH: JSON.stringify({ ...launch, args: gpuArguments(virtual) }),
        ...(display ? { DISPLAY: display.name, WAYLAND_DISPLAY: '' } : {}),
      },
    );
    const { stats, suites = [] } = readReport(report);
    const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = stats ?? {};
    return {
      ok: ok && flaky === 0,
      count: { passed: expected, failed: unexpected + flaky, skipped },
      failures: suites.flatMap(failedSpecs),
    };
  } finally {
    display?.close();
  }
}

/** @param {PlaywrightSuite} suite @returns {string[]} */
const failedSpecs = ({ specs = [], suites = [] }) => [
  ...specs.filter(({ ok }) => !ok).map(({ file, title }) => `${file} › ${title}`),
  ...suites.flatMap(failedSpecs),
];

/** @param {string} file */
const readReport = (file) => JSON.parse(readText(file) || '{}');

/** Everything but the build, which is a stage of its own. @param {string | undefined} only */
async function prepareFor(only) {
  if (only === undefined || only === 'documents') await prepareWindow({ documents: true, build: false });
  // The e2e stage prepares its window itself; the other stages need no more than the packages.
  else if (only !== 'e2e') await prepareCli({ build: false });
  if (only === 'documents' || only === 'cli') await prepareBuild();
}

await runMain(async () => {
  const args = process.argv.slice(2);
  const at = args.indexOf('--only');
  const only = at >= 0 ? args[at + 1] : undefined;
  const extra = at >= 0 ? args.slice(at + 2) : [];
  if (at >= 0 && !(only && stages[only])) {
    throw new PrepareError(`--only 后面要写下列之一：${Object.keys(stages).join('、')}。`);
  }
  const from = performance.now();
  await prepareFor(only);
  if (!only) rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });

  const total = { passed: 0, failed: 0 };
  /** @type {string[]} */
  const lines = [];
  for (const [name, stage] of Object.entries(stages)) {
    if (only && only !== name) continue;
    const stageFrom = performance.now();
    say(`\n──── ${stage.title} ────`);
    rmSync(path.join(results, `${name}.json`), { force: true });
    const {
      ok,
      count,
      failures = [],
    } = await stage.run(extra).catch((error) => {
      if (!(error instanceof PrepareError)) throw error;
      say(`[失败] ${error.message}`);
      return /** @type {Outcome} */ ({ ok: false });
    });
    total.passed += count?.passed ?? 0;
    // A stage that failed without naming a test (types, a crash) still counts: the last line must not look clean.
    total.failed += count?.failed || (ok ? 0 : 1);
    const counted = count ? `，通过 ${count.passed}，失败 ${count.failed}，跳过 ${count.skipped}` : '';
    lines.push(
      `${ok ? '✓' : '✗'} ${stage.title}：${ok ? '通过' : '未通过'}${counted}，用时 ${elapsed(stageFrom)}`,
    );
    say(lines.at(-1) ?? '');
    lines.push(...failures.map((name) => `    ✗ ${name}`));
  }
  if ((!only || only === 'e2e') && exists(path.join(results, 'screens')))
    lines.push(`  窗口截图在 ${path.join('test-results', 'screens')}`);
  say(`\n──── 汇总（${elapsed(from)}） ────\n${lines.join('\n')}\n`);
  process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
  return total.failed > 0 ? 1 : 0;
});
