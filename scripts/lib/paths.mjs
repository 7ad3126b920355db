import { createHash } from 'node:crypto';
import { accessSync, constants, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** The checkout. */
export const root = path.resolve(import.meta.dirname, '../..');

export const isRoot = process.getuid?.() === 0;

/** Stamps and generated helpers of this checkout; may be deleted at any time. */
export const checkoutCache = path.join(root, '.cache');

/** @param {...string} parts */
export const inRoot = (...parts) => path.join(root, ...parts);

/**
 * Cache shared by all checkouts of this user, so that a second clone is quick. For root it must be readable
 * by the ordinary user who runs the window, hence not below root's home.
 */
export function userCache() {
  const base =
    process.env.XDG_CACHE_HOME ||
    (isRoot ? '/var/cache' : undefined) ||
    (process.platform === 'win32' ? process.env.LOCALAPPDATA : undefined) ||
    path.join(os.homedir(), '.cache');
  const dir = path.join(base, 'zhaoshang-tuijin');
  mkdirSync(dir, { recursive: true });
  return dir;
}

/** @param {string} file */
export function exists(file) {
  try {
    accessSync(file, constants.F_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {...(string | Buffer)} parts */
export function hash(...parts) {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part).update('\0');
  return sum.digest('hex').slice(0, 24);
}

/** @param {string} file @returns {string} the text, or '' when there is no such file */
export const readText = (file) => (exists(file) ? readFileSync(file, 'utf8') : '');

/** @param {string} name */
export const readStamp = (name) => readText(path.join(checkoutCache, 'stamps', name));

/** @param {string} name @param {string} value */
export function writeStamp(name, value) {
  const file = path.join(checkoutCache, 'stamps', name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, value);
}
