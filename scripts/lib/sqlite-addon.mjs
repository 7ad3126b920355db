// better-sqlite3 ships an add-on for Node-API 10. Node 20 and Electron 33 have Node-API 9, where that file crashes;
// there the add-on is compiled once, in a form both can load, and kept in the user's cache.
import { copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PrepareError, step } from './log.mjs';
import { exists, hash, inRoot, readStamp, readText, userCache, writeStamp } from './paths.mjs';
import { run, runNode, tail } from './run.mjs';
import { compilerPackages, ensureSystemPackages } from './system-packages.mjs';

const home = inRoot('node_modules', 'better-sqlite3');
const compiled = path.join(home, 'build', 'Release', 'better_sqlite3.node');
const needsNodeApi = 10;
const compilerFlags = '-UNAPI_VERSION -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT';

/** A table, a function called from SQL and a thousand rows: enough to load and use the add-on. */
const probe = `
const Database = require(${JSON.stringify(home)});
const db = new Database(':memory:');
db.function('twice', (x) => x * 2);
db.exec('create table t(a integer, b text) strict');
const insert = db.prepare('insert into t values (?, ?)');
for (let i = 0; i < 1000; i++) insert.run(i, '招商' + i);
if (db.prepare('select sum(twice(a)) s from t').get().s !== 999000) throw new Error('wrong sum');
try { db.exec('select broken'); } catch (error) { if (error.code !== 'SQLITE_ERROR') throw error; }
`;

/** @typedef {{name: string, executable: string, napi: number}} Loader a program that will load the add-on */

/** @param {import('./electron-runtime.mjs').Runtime} runtime @returns {Loader} */
export function electronLoader(runtime) {
  // Electron 36 is the first with Node-API 10.
  return {
    name: `Electron ${runtime.version}`,
    executable: runtime.executable,
    napi: Number.parseInt(runtime.version, 10) >= 36 ? 10 : 9,
  };
}

/** @returns {Loader} */
export const nodeLoader = () => ({
  name: `Node ${process.versions.node}`,
  executable: process.execPath,
  napi: Number(process.versions.napi),
});

/** Makes better-sqlite3 work in every given program and proves it. @param {Loader[]} loaders */
export async function ensureSqliteAddon(loaders) {
  const { version } = JSON.parse(readText(path.join(home, 'package.json')));
  const compile = loaders.some((loader) => loader.napi < needsNodeApi);
  const key = hash(version, process.platform, process.arch, process.versions.modules, compilerFlags);
  if (compile && !(exists(compiled) && readText(`${compiled}.key`) === key))
    await installCompiled(version, key);

  for (const loader of loaders) {
    const stampName = `addon-${hash(loader.executable)}`;
    const stamp = `${loader.name} ${key} ${exists(compiled)}`;
    if (readStamp(stampName) === stamp) continue;
    await step('数据库组件', `在 ${loader.name} 中试开一个数据库`, async () => {
      const result = await run(loader.executable, ['-e', probe], {
        quiet: true,
        env: { ELECTRON_RUN_AS_NODE: '1' },
      });
      if (result.code !== 0) {
        throw new PrepareError(
          `数据库组件 better-sqlite3 ${version} 在 ${loader.name} 中不能使用。请删除 node_modules 后重试。\n${tail(result.output)}`,
        );
      }
    });
    writeStamp(stampName, stamp);
  }
}

/** @param {string} version @param {string} key */
async function installCompiled(version, key) {
  const cached = path.join(userCache(), `better-sqlite3-${version}-${key}.node`);
  if (!exists(cached)) {
    await ensureSystemPackages(compilerPackages, '编译数据库组件');
    await step(
      '数据库组件',
      `当前运行时需要重新编译 better-sqlite3 ${version}（约一分钟，只此一次）`,
      async () => {
        const result = await compileAddon();
        if (result.code !== 0 || !exists(compiled)) {
          throw new PrepareError(
            `数据库组件没有编译成功。请装好 python3、make、g++ 和 Node 头文件后重试，或改用 Node 22 以上。\n${tail(result.output)}`,
          );
        }
        await copyFile(compiled, `${cached}.${process.pid}`);
        await rename(`${cached}.${process.pid}`, cached);
      },
    );
  }
  // Keep the one file only: the intermediate ones are large and must not be packaged.
  await rm(path.join(home, 'build'), { recursive: true, force: true });
  await mkdir(path.dirname(compiled), { recursive: true });
  await copyFile(cached, compiled);
  await writeFile(`${compiled}.key`, key);
}

function compileAddon() {
  const headers = path.resolve(path.dirname(process.execPath), '..');
  const nodedir = exists(path.join(headers, 'include', 'node', 'node_api.h')) ? [`--nodedir=${headers}`] : [];
  const gyp = inRoot('node_modules', 'node-gyp', 'bin', 'node-gyp.js');
  return runNode([gyp, 'rebuild', '--release', '--force_build=1', ...nodedir], {
    cwd: home,
    quiet: true,
    env: { CXXFLAGS: compilerFlags, JOBS: 'max' },
  });
}
