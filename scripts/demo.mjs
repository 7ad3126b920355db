// npm run demo: the main job without a window, in a fresh data folder; results in ./demo-output.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { runMain, say } from './lib/log.mjs';
import { inRoot } from './lib/paths.mjs';
import { prepareCli } from './lib/prepare.mjs';

await runMain(async () => {
  await prepareCli();
  const folder = inRoot('demo-output');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const args = ['demo', '--data', path.join(folder, 'data'), '--out', folder, ...process.argv.slice(2)];
  const result = spawnSync(process.execPath, [inRoot('out', 'main', 'cli.js'), ...args], {
    stdio: 'inherit',
  });
  if (result.status === 0) say(`[演示] 结果在 ${folder}`);
  return result.status ?? 2;
});
