// Chromium's sandbox refuses to start as root, and switching it off would test another program than the one we ship.
// A script that finds itself root therefore hands the window to an ordinary user.
import { chmodSync, chownSync, cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PrepareError, say } from './log.mjs';
import { checkoutCache, exists, hash, inRoot, isRoot, root, userCache } from './paths.mjs';
import { run } from './run.mjs';

const userName = 'zhaoshang-run';

/**
 * @typedef {object} Launch how to start the built application
 * @property {string} executable Electron itself, or a wrapper that becomes it as the ordinary user
 * @property {string} appDir the directory to hand to Electron
 * @property {string} version of Electron
 * @property {number} [uid] set when the application runs as another user than we do
 * @property {number} [gid]
 */

/** @param {import('./electron-runtime.mjs').Runtime} runtime @returns {Promise<Launch>} */
export async function planLaunch(runtime) {
  if (!isRoot) return { executable: runtime.executable, appDir: root, version: runtime.version };
  const { uid, gid } = await ensureUser();
  const canRead = (/** @type {string} */ file) =>
    run('setpriv', [...switchTo(uid, gid), 'test', '-r', file], { quiet: true }).then(
      (result) => result.code === 0,
    );

  if (!(await canRead(runtime.executable))) {
    throw new PrepareError(
      `现在是 root，窗口要以普通用户 ${userName} 运行，但它读不到 ${runtime.directory}。请把 XDG_CACHE_HOME 设到所有人可读的目录后重试。`,
    );
  }
  const readable =
    (await canRead(inRoot('package.json'))) && (await canRead(inRoot('out', 'main', 'index.js')));
  return {
    executable: writeWrapper(runtime.executable, uid, gid),
    appDir: readable ? root : copyApplication(),
    version: runtime.version,
    uid,
    gid,
  };
}

/** @param {number} uid @param {number} gid */
const switchTo = (uid, gid) => [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups'];

async function ensureUser() {
  const look = (/** @type {string} */ flag) => run('id', [flag, userName], { quiet: true });
  if ((await look('-u')).code !== 0) {
    say(`[准备] 普通用户：现在是 root，建立系统用户 ${userName} 来运行窗口`);
    const args = ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', userName];
    const result = await run('useradd', args, { quiet: true });
    if (result.code !== 0) throw new PrepareError(`系统用户 ${userName} 没有建成：${result.output.trim()}`);
  }
  return { uid: Number((await look('-u')).output), gid: Number((await look('-g')).output) };
}

/** setpriv becomes Electron (no process in between), so signals and process ids stay true. */
function writeWrapper(
  /** @type {string} */ executable,
  /** @type {number} */ uid,
  /** @type {number} */ gid,
) {
  const file = path.join(checkoutCache, 'electron-as-user');
  mkdirSync(checkoutCache, { recursive: true });
  writeFileSync(file, `#!/bin/sh\nexec setpriv ${switchTo(uid, gid).join(' ')} '${executable}' "$@"\n`);
  chmodSync(file, 0o755);
  return file;
}

/** The checkout lies in a folder closed to others: the application's own files go where the user can read them. */
function copyApplication() {
  const target = path.join(userCache(), 'application', hash(root));
  say(`[准备] 普通用户：它进不了本目录的上级，应用已复制到 ${target} 运行`);
  rmSync(target, { recursive: true, force: true });
  for (const part of ['package.json', 'out', 'assets', 'node_modules/better-sqlite3'].filter((name) =>
    exists(inRoot(name)),
  )) {
    cpSync(inRoot(part), path.join(target, part), {
      recursive: true,
      force: true,
      filter: (file) => !/better-sqlite3\/(deps|src)(\/|$)/.test(file),
    });
  }
  return target;
}

/**
 * Home and XDG folders below one directory, owned by whoever runs the application.
 * @param {string} directory @param {Launch} launch @returns {NodeJS.ProcessEnv}
 */
export function homeIn(directory, launch) {
  const folders = {
    HOME: '',
    XDG_CONFIG_HOME: 'config',
    XDG_CACHE_HOME: 'cache',
    XDG_DATA_HOME: 'data',
    XDG_RUNTIME_DIR: 'run',
  };
  /** @type {NodeJS.ProcessEnv} */
  const env = {};
  for (const [name, folder] of Object.entries(folders)) {
    const full = path.join(directory, folder);
    mkdirSync(full, { recursive: true, mode: 0o700 });
    if (launch.uid !== undefined && launch.gid !== undefined) chownSync(full, launch.uid, launch.gid);
    env[name] = full;
  }
  return env;
}
