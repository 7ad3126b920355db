import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { say } from './log.mjs';
import { checkoutCache } from './paths.mjs';

const file = path.join(checkoutCache, 'prepare.lock');

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/**
 * Lets one process at a time prepare this checkout (two terminals, or a test beside a start).
 * @template T
 * @param {() => Promise<T>} work
 */
export async function withLock(work) {
  mkdirSync(checkoutCache, { recursive: true });
  for (let told = false; ; ) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
      const holder = Number(readHolder());
      if (holder && !isAlive(holder)) {
        rmSync(file, { force: true });
        continue;
      }
      if (!told) say(`[准备] 另一个进程（${holder || '?'}）正在准备，等待它完成 ……`);
      told = true;
      await wait(200);
    }
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function readHolder() {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
