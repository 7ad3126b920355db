// npm run package: makes the Linux directory in dist/linux-unpacked and proves that it starts.
//   --check      only prove what is already there
//   other arguments go to electron-builder instead of `--linux dir` (for example: --win zip)
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { gpuArguments, openVirtualDisplay } from './lib/display.mjs';
import { PrepareError, runMain, say, step } from './lib/log.mjs';
import { homeIn, planLaunch } from './lib/ordinary-user.mjs';
import { exists, inRoot } from './lib/paths.mjs';
import { prepareWindow } from './lib/prepare.mjs';
import { run, runNode, tail } from './lib/run.mjs';

const packaged = inRoot('dist', 'linux-unpacked');
const executableName = 'zhaoshang-tuijin';

/** Fuses by position in the wire; see the Electron documentation. '0' off, '1' on. */
const wantedFuses = /** @type {const} */ ([
  ['RunAsNode', '0'],
  ['CookieEncryption', '1'],
  ['NodeOptions', '0'],
  ['NodeCliInspect', '0'],
  ['AsarIntegrity', '1'],
  ['OnlyLoadAppFromAsar', '1'],
  ['BrowserV8Snapshot', '0'],
  ['GrantFileProtocolExtraPrivileges', '0'],
]);

await runMain(async () => {
  const given = process.argv.slice(2);
  const runtime = await prepareWindow();
  if (!given.includes('--check')) await build(runtime, given.length > 0 ? given : ['--linux', 'dir']);
  if (given.length === 0 || given.includes('--check')) {
    if (process.platform !== 'linux') throw new PrepareError('打包目录的启动检查只在 Linux 上进行。');
    await check(runtime);
  }
  return 0;
});

/** @param {import('./lib/electron-runtime.mjs').Runtime} runtime @param {string[]} args */
async function build(runtime, args) {
  await step('打包', `electron-builder ${args.join(' ')}，运行时 Electron ${runtime.version}`, async () => {
    const builder = inRoot('node_modules', 'electron-builder', 'cli.js');
    // The chosen runtime is for this platform; another one's must be fetched by electron-builder.
    const own =
      args.includes('--win') || args.includes('--mac')
        ? []
        : [`-c.electronDist=${runtime.directory}`, `-c.electronVersion=${runtime.version}`];
    const result = await runNode([builder, ...args, '--publish', 'never', ...own], { quiet: true });
    if (result.code !== 0) throw new PrepareError(`没有打包成功：\n${tail(result.output, 30)}`);
  });
}

/** @param {import('./lib/electron-runtime.mjs').Runtime} runtime */
async function check(runtime) {
  const executable = path.join(packaged, executableName);
  if (!exists(executable)) throw new PrepareError(`没有找到 ${executable}，请先运行 npm run package。`);
  checkFuses(executable);

  // With RunAsNode burnt off this opens no Node and must print nothing of it.
  const asNode = await run('timeout', ['5', executable, '-p', '6*7'], {
    quiet: true,
    env: { ELECTRON_RUN_AS_NODE: '1', DISPLAY: '' },
  });
  if (/^42$/m.test(asNode.output)) throw new PrepareError('打包后的程序仍能当作 Node 使用，熔丝没有生效。');

  const launch = await planLaunch({ ...runtime, directory: packaged, executable });
  const home = mkdtempSync(path.join(os.tmpdir(), 'zhaoshang-package-'));
  const env = { ...process.env, ...homeIn(home, launch) };
  const display = await openVirtualDisplay(launch);
  try {
    await step('打包检查', `在虚拟显示上启动 ${path.relative(inRoot(), executable)}`, async () => {
      const child = spawn(launch.executable, gpuArguments(true), {
        stdio: ['ignore', 'ignore', 'pipe'],
        cwd: home,
        env: { ...env, DISPLAY: display.name },
      });
      let output = '';
      child.stderr.on('data', (data) => {
        output += data;
      });
      const ended = new Promise((resolve) => child.once('exit', resolve));
      const picture = await waitForWindow(
        display,
        () => child.exitCode === null && child.signalCode === null,
      );
      child.kill('SIGTERM');
      await Promise.race([ended, wait(5000)]);
      child.kill('SIGKILL');
      await ended;
      if (!picture) throw new PrepareError(`打包后的程序没有显示窗口：\n${tail(output)}`);
      mkdirSync(inRoot('run-output'), { recursive: true });
      writeFileSync(inRoot('run-output', 'packaged.png'), picture);
    });
    say(`[打包] 程序目录：${packaged}；启动截图：${inRoot('run-output', 'packaged.png')}`);
  } finally {
    display.close();
    rmSync(home, { recursive: true, force: true });
  }
}

/**
 * The picture of the screen once something more than a blank page has come up, or undefined after 30 s.
 * @param {import('./lib/display.mjs').VirtualDisplay} display @param {() => boolean} isRunning
 */
async function waitForWindow(display, isRunning) {
  const coloursOfAPage = 16;
  for (let tries = 0; tries < 60 && isRunning(); tries++) {
    await wait(500);
    const { png, colours } = display.picture();
    if (colours >= coloursOfAPage) return png;
  }
  return undefined;
}

/** Reads the fuses from the binary: sentinel, version, length, one character each. @param {string} executable */
function checkFuses(executable) {
  const binary = readFileSync(executable);
  const sentinel = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX');
  const at = binary.indexOf(sentinel);
  if (at < 0) throw new PrepareError('打包后的程序里没有找到熔丝。');
  const length = binary[at + sentinel.length + 1] ?? 0;
  const start = at + sentinel.length + 2;
  const wire = binary.subarray(start, start + length).toString('latin1');
  const wrong = wantedFuses.filter(
    ([, wanted], index) => wire[index] !== undefined && wire[index] !== wanted,
  );
  if (wrong.length > 0)
    throw new PrepareError(`熔丝不符：${wrong.map(([name]) => name).join('、')}（${wire}）。`);
  say(`[打包检查] 熔丝 ${wire}：符合`);
}
