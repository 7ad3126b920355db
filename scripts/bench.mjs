// npm run -s bench -- [--full] --json: what takes time, as ratios to a reference measured in the same run.
import { bundleProgram } from './lib/bundle.mjs';
import { gpuArguments, hasDisplay, openVirtualDisplay } from './lib/display.mjs';
import { runMain, say } from './lib/log.mjs';
import { planLaunch } from './lib/ordinary-user.mjs';
import { prepareCli, prepareWindow } from './lib/prepare.mjs';
import { runNode } from './lib/run.mjs';

/** @typedef {{ours: number, reference: number, ratio: number, target: number, what: string}} Figure */

await runMain(async () => {
  await prepareCli({ build: false });
  const program = await bundleProgram('bench/bench.ts');
  process.env.BENCH_JOB_PROCESS = await bundleProgram('electron/job-process.ts');
  process.env.BENCH_WORKBOOK = await bundleProgram('bench/workbook.ts');
  const wanted = process.argv.slice(2);
  const part = wanted.includes('--only') ? wanted[wanted.indexOf('--only') + 1] : undefined;
  const window = part === undefined || part === 'window' ? await planWindow() : undefined;
  try {
    return await measure(program, wanted);
  } finally {
    window?.close();
  }
});

/** The built application on a virtual display, for what is measured in the window. */
async function planWindow() {
  const launch = await planLaunch(await prepareWindow());
  const display = process.platform === 'linux' ? await openVirtualDisplay(launch) : undefined;
  if (display) process.env.DISPLAY = display.name;
  const args = gpuArguments(display !== undefined || !hasDisplay());
  process.env.BENCH_LAUNCH = JSON.stringify({ ...launch, args });
  return display;
}

/** @param {string} program @param {string[]} wanted @returns {Promise<number>} */
async function measure(program, wanted) {
  if (wanted.includes('--json')) return (await runNode([program, ...wanted], { toStdout: true })).code;
  const { code, output } = await runNode([program, ...wanted], { quiet: true });
  const last = output.trim().split('\n').at(-1) ?? '{}';
  if (code !== 0) say(output);
  else
    for (const [name, { ours, reference, ratio, target, what }] of Object.entries(
      /** @type {Record<string, Figure>} */ (JSON.parse(last)),
    ))
      process.stdout.write(
        `${ratio <= target ? '✓' : '✗'} ${name}：${ours} ms，参照 ${reference} ms，比值 ${ratio}（目标 ${target}）\n    ${what}\n`,
      );
  return code;
}
