import { ensureBuild } from './build.mjs';
import { ensureRuntime } from './electron-runtime.mjs';
import { withLock } from './lock.mjs';
import { elapsed, PrepareError, say } from './log.mjs';
import { ensureNpmPackages } from './npm-packages.mjs';
import { ensureSandbox } from './sandbox.mjs';
import { electronLoader, ensureSqliteAddon, nodeLoader } from './sqlite-addon.mjs';
import { documentPackages, ensureSystemPackages, windowPackages } from './system-packages.mjs';

const oldestNode = [20, 19];

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = oldestNode;
  if (major < wantedMajor || (major === wantedMajor && minor < wantedMinor)) {
    throw new PrepareError(
      `Node 版本过低：现为 ${process.versions.node}，请安装 ${oldestNode.join('.')} 以上版本后重试。`,
    );
  }
}

/**
 * What the command line needs: packages, the database add-on, the built main part. No Electron, no apt.
 * @param {{build?: boolean}} [options]
 */
export const prepareCli = ({ build = true } = {}) =>
  withLock(async () => {
    checkNode();
    await ensureNpmPackages();
    await ensureSqliteAddon([nodeLoader()]);
    if (build) await ensureBuild(['main']);
  });

/**
 * What the window needs; for the tests also what renders documents.
 * @param {{documents?: boolean, build?: boolean}} [options]
 */
export const prepareWindow = ({ documents = false, build = true } = {}) =>
  withLock(async () => {
    const from = performance.now();
    checkNode();
    await ensureSystemPackages(windowPackages, '显示窗口');
    if (documents) await ensureSystemPackages(documentPackages, '检验文档');
    await ensureNpmPackages();
    const runtime = await ensureRuntime();
    await ensureSandbox(runtime);
    await ensureSqliteAddon([nodeLoader(), electronLoader(runtime)]);
    if (build) await ensureBuild(['main', 'page']);
    say(`[准备] 就绪，用时 ${elapsed(from)}`);
    return runtime;
  });

/** Builds everything, for a caller whose preparation left it out. */
export const prepareBuild = () => withLock(() => ensureBuild(['main', 'page']));
