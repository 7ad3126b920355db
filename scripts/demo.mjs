// npm run demo: the main job without a window, in a fresh data folder; results in ./demo-output.
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { runMain, say } from './lib/log.mjs';
import { inRoot } from './lib/paths.mjs';
import { prepareCli } from './lib/prepare.mjs';
import { becomeNode } from './lib/run.mjs';

await runMain(async () => {
  await prepareCli();
  const folder = inRoot('demo-output');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const command = ['demo', '--data', path.join(folder, 'data'), '--out', folder, ...process.argv.slice(2)];
  const code = await becomeNode([inRoot('out', 'main', 'cli.js'), ...command], inRoot());
  if (code === 0) say(`[演示] 结果在 ${folder}`);
  return code;
});
