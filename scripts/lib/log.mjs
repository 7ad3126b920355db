// Progress goes to standard error: standard output belongs to the command line's own answer.

/** A failure the reader can act on: one clear sentence, no stack. */
export class PrepareError extends Error {}

/** @param {number} from milliseconds from performance.now() */
export const elapsed = (from) => `${((performance.now() - from) / 1000).toFixed(1)} 秒`;

/** @param {string} text */
export const say = (text) => void process.stderr.write(`${text}\n`);

/**
 * Runs one step and prints one line with what, why and how long.
 * @template T
 * @param {string} what
 * @param {string} why
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(what, why, work) {
  const from = performance.now();
  say(`[准备] ${what}：${why} ……`);
  const result = await work();
  say(`[准备] ${what}：完成，用时 ${elapsed(from)}`);
  return result;
}

/**
 * Runs a script's main function; a PrepareError becomes one sentence and exit code 1.
 * @param {() => Promise<number | undefined>} main
 */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    if (!(error instanceof PrepareError)) throw error;
    say(`[失败] ${error.message}`);
    process.exitCode = 1;
  }
}
