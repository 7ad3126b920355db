/** Entry of the command line under plain Node: no window, no Electron. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { runCli } from './cli/run-cli';
import { defaultDataRoot } from './data/paths';
import { createNodeJobRunner } from './jobs/jobs-node';

// What is written is the user's alone, in a folder of whatever mode.
process.umask(0o077);

const here = import.meta.dirname;
const { version } = JSON.parse(readFileSync(path.join(here, '../../package.json'), 'utf8')) as {
  version: string;
};
const jobs = createNodeJobRunner(path.join(here, 'job-process.js'), (detail) =>
  process.stderr.write(`${detail}\n`),
);

process.exitCode = await runCli(process.argv.slice(2), {
  version,
  dataRoot: defaultDataRoot(process.platform, process.env),
  assets: path.join(here, '../../assets'),
  jobs,
  now: () => new Date(),
});
jobs.close();
