// npm run -s cli -- COMMAND …: the command line under plain Node. Standard output is the command's alone.
import { runMain } from './lib/log.mjs';
import { inRoot } from './lib/paths.mjs';
import { prepareCli } from './lib/prepare.mjs';
import { becomeNode } from './lib/run.mjs';

await runMain(async () => {
  await prepareCli();
  // npm runs scripts in the project's folder; paths on the command line belong to the caller's.
  const cwd = process.env.INIT_CWD ?? process.cwd();
  return await becomeNode([inRoot('out', 'main', 'cli.js'), ...process.argv.slice(2)], cwd);
});
