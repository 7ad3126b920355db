import { fork } from 'node:child_process';

/** @typedef {{sheets?: import('./judge.mjs').ReadSheet[], fault?: string, crash?: string, hung?: true}} Reading */

const MEMORY_MB = 1536;

/**
 * A helper that reads one workbook at a time; killed when it hangs, started anew when it died.
 * @param {string} program @param {number} limitMs
 */
export function startReader(program, limitMs) {
  /** @type {import('node:child_process').ChildProcess | null} */
  let helper = null;
  const start = () =>
    fork(program, [], {
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${MEMORY_MB}`],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
  return {
    /** @param {{bytes: Uint8Array, name: string, units: unknown}} request @returns {Promise<Reading>} */
    read(request) {
      const child = helper ?? start();
      helper = child;
      return new Promise((resolve) => {
        const finish = (/** @type {Reading} */ reading, /** @type {boolean} */ dead) => {
          clearTimeout(timer);
          child.removeAllListeners();
          if (dead) helper = null;
          resolve(reading);
        };
        const timer = setTimeout(() => {
          child.kill('SIGKILL');
          finish({ hung: true }, true);
        }, limitMs);
        child.once('message', (reading) => finish(/** @type {Reading} */ (reading), false));
        child.once('exit', (code, signal) => finish({ crash: `the reader died (${signal ?? code})` }, true));
        child.send(request);
      });
    },
    close: () => void helper?.kill('SIGKILL'),
  };
}
