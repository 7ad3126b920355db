// npm start: opens the window. Without a display it runs on a virtual one and says where screenshot and output are.
// Arguments after `--` go to the application (--data=DIR …); `--seconds=N` closes it after N seconds.
import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { gpuArguments, hasDisplay, openVirtualDisplay } from './lib/display.mjs';
import { runMain, say } from './lib/log.mjs';
import { homeIn, planLaunch } from './lib/ordinary-user.mjs';
import { inRoot, userCache } from './lib/paths.mjs';
import { prepareWindow } from './lib/prepare.mjs';
import { run } from './lib/run.mjs';

const given = process.argv.slice(2);
const secondsArgument = given.find((argument) => argument.startsWith('--seconds='));
const seconds = Number(secondsArgument?.slice('--seconds='.length) ?? 0);
const applicationArguments = given.filter((argument) => argument !== secondsArgument);

await runMain(async () => {
  const runtime = await prepareWindow();
  const launch = await planLaunch(runtime);
  const asOther = launch.uid !== undefined;
  // An ordinary user stands in for root: it gets a lasting home of its own.
  const home = asOther ? path.join(userCache(), 'home') : undefined;
  const env = { ...process.env, ...(home ? homeIn(home, launch) : {}) };
  if (home) say(`[启动] 现在是 root，窗口以普通用户运行，其主目录为 ${home}`);

  const args = [launch.appDir, ...applicationArguments];
  if (hasDisplay()) {
    if (asOther) await run('xhost', [`+si:localuser:#${launch.uid}`], { quiet: true });
    return await openWindow(launch.executable, [...args, ...gpuArguments(false)], env);
  }
  return await openOnVirtualDisplay(launch, args, env);
});

/** @param {string} executable @param {string[]} args @param {NodeJS.ProcessEnv} env @returns {Promise<number>} */
function openWindow(executable, args, env) {
  const child = spawn(executable, args, { stdio: 'inherit', env });
  endWith(child);
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 0)));
}

/** @param {import('node:child_process').ChildProcess} child */
function endWith(child) {
  const end = () => void child.kill('SIGTERM');
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, end);
  if (seconds > 0) setTimeout(end, seconds * 1000).unref();
}

/**
 * @param {import('./lib/ordinary-user.mjs').Launch} launch
 * @param {string[]} args @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>}
 */
async function openOnVirtualDisplay(launch, args, env) {
  const folder = inRoot('run-output');
  mkdirSync(folder, { recursive: true });
  const logFile = path.join(folder, 'output.log');
  const pictureFile = path.join(folder, 'window.png');

  const display = await openVirtualDisplay(launch);
  say(`[启动] 没有显示器，窗口开在虚拟显示 ${display.name} 上`);
  const log = createWriteStream(logFile);
  const child = spawn(launch.executable, [...args, ...gpuArguments(true)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...env, DISPLAY: display.name },
  });
  child.stdout.pipe(log, { end: false });
  child.stderr.pipe(log, { end: false });
  endWith(child);
  let running = true;
  const ended = new Promise((resolve) => {
    child.once('exit', (code) => {
      running = false;
      resolve(code ?? 0);
    });
  });
  say(`[启动] 输出记录：${logFile}`);

  // The picture is taken when two looks in a row see the same, non-empty screen.
  /** @type {Buffer} */
  let last = Buffer.alloc(0);
  for (let tries = 0; running && tries < 30; tries++) {
    await Promise.race([wait(1000), ended]);
    if (!running) break;
    const { png, colours } = display.picture();
    const settled = colours > 1 && png.equals(last);
    last = png;
    if (settled) break;
  }
  writeFileSync(pictureFile, last);
  if (running) say(`[启动] 窗口截图：${pictureFile}；按 Ctrl+C 结束`);
  const code = /** @type {number} */ (await ended);
  display.close();
  if (code !== 0) say(`[启动] 程序已退出，代码 ${code}，原因见 ${logFile}`);
  return code;
}
