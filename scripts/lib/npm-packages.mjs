import { writeFileSync } from 'node:fs';
import { PrepareError, step } from './log.mjs';
import { hash, inRoot, readText } from './paths.mjs';
import { runNpm } from './run.mjs';

const stampFile = inRoot('node_modules', '.zhaoshang-lock');

/** Do the installed packages agree with the lock file, version by version? @param {string} lock */
function matchesLock(lock) {
  const installedText = readText(inRoot('node_modules', '.package-lock.json'));
  if (!installedText) return false;
  /** @typedef {Record<string, {version?: string, optional?: boolean, devOptional?: boolean, peer?: boolean}>} Packages */
  const wanted = /** @type {Packages} */ (JSON.parse(lock).packages);
  const installed = /** @type {Packages} */ (JSON.parse(installedText).packages);
  const missing = Object.keys(wanted).some(
    (name) =>
      name !== '' &&
      (installed[name]
        ? installed[name].version !== wanted[name]?.version
        : !wanted[name]?.optional && !wanted[name]?.peer),
  );
  return !missing && Object.keys(installed).every((name) => wanted[name]);
}

/** Runs `npm ci` when the installed packages are not those of the lock file. */
export async function ensureNpmPackages() {
  const lock = readText(inRoot('package-lock.json'));
  const stamp = hash(lock);
  if (readText(stampFile) === stamp) return;
  if (!matchesLock(lock)) {
    await step('程序包', '按 package-lock.json 安装（npm ci）', async () => {
      const args = ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
      const result = await runNpm(args, { quiet: true });
      if (result.code !== 0) {
        throw new PrepareError(
          `程序包没有装上：请检查能否连接 npm 软件源、package-lock.json 是否与 package.json 一致，再重试。\n${result.output.split('\n').slice(0, 12).join('\n')}`,
        );
      }
    });
  }
  writeFileSync(stampFile, stamp);
}
