import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PrepareError, step } from './log.mjs';
import { exists, hash, inRoot, readStamp, writeStamp } from './paths.mjs';
import { runNode, tail } from './run.mjs';

const common = ['package.json', 'package-lock.json', 'electron.vite.config.ts', 'shared'];

/** Main (with preload and the command line) and the page are built apart: the command line needs no page. */
const parts = {
  main: {
    sources: [...common, 'db', 'electron', 'assets'],
    result: 'out/main/cli.js',
    what: '主进程与命令行',
  },
  page: { sources: [...common, 'renderer'], result: 'out/renderer/index.html', what: '界面' },
};

/** @param {string} entry @returns {string[]} files of a source folder that reach the build */
function filesOf(entry) {
  const full = inRoot(entry);
  if (!exists(full)) return [];
  if (path.extname(entry) && !entry.includes(path.sep)) return [full];
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && !/\.test\.tsx?$/.test(file.name))
    .map((file) => path.join(file.parentPath, file.name))
    .sort();
}

/** Builds what changed since the last time, by content. @param {('main' | 'page')[]} wanted */
export async function ensureBuild(wanted) {
  for (const name of wanted) {
    const part = parts[name];
    const stamp = hash(...part.sources.flatMap(filesOf).flatMap((file) => [file, readFileSync(file)]));
    if (readStamp(`build-${name}`) === stamp && exists(inRoot(part.result))) continue;
    await step('构建', `${part.what}的源代码有变化`, async () => {
      const vite = inRoot('node_modules', 'electron-vite', 'bin', 'electron-vite.js');
      const result = await runNode([vite, 'build', '--logLevel', 'warn'], {
        quiet: true,
        env: { BUILD_PART: name },
      });
      if (result.code !== 0) throw new PrepareError(`${part.what}没有构建成功：\n${tail(result.output, 40)}`);
    });
    writeStamp(`build-${name}`, stamp);
  }
}
