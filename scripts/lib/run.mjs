import { spawn } from 'node:child_process';
import { root } from './paths.mjs';

/**
 * @typedef {object} RunOptions
 * @property {NodeJS.ProcessEnv} [env] added to the current environment
 * @property {string} [cwd]
 * @property {boolean} [quiet] keep the output back; it is in the result
 * @property {boolean} [toStdout] show standard output where it belongs instead of on standard error
 * @property {number} [timeout] milliseconds
 */

/**
 * Runs a program to its end. Never throws for a bad exit code.
 * @param {string} command @param {string[]} args @param {RunOptions} [options]
 * @returns {Promise<{code: number, output: string}>}
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const show = options.toStdout ? 1 : 2;
    const child = spawn(command, args, {
      cwd: options.cwd ?? root,
      env: { ...process.env, ...options.env },
      stdio: options.quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', show, 2],
      timeout: options.timeout,
      killSignal: 'SIGKILL',
    });
    let output = '';
    child.stdout?.on('data', (data) => {
      output += data;
    });
    child.stderr?.on('data', (data) => {
      output += data;
    });
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Runs a Node script. @param {string[]} args @param {RunOptions} [options] */
export const runNode = (args, options) => run(process.execPath, args, options);

/**
 * Runs a Node script in our place: our input and output are its own, signals reach it, its exit code is the answer.
 * @param {string[]} args @param {string} cwd @returns {Promise<number>}
 */
export function becomeNode(args, cwd) {
  const child = spawn(process.execPath, args, { stdio: 'inherit', cwd });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => void child.kill(signal));
  }
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 2)));
}

/** Runs npm: the one that started us, else the one on the path. @param {string[]} args @param {RunOptions} [options] */
export function runNpm(args, options) {
  const npm = process.env.npm_execpath;
  return npm?.endsWith('.js') ? runNode([npm, ...args], options) : run('npm', args, options);
}

/** The last lines of an output, for an error message. @param {string} output */
export const tail = (output, lines = 12) => output.trimEnd().split('\n').slice(-lines).join('\n');
