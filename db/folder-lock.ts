import path from 'node:path';
import Database from 'better-sqlite3';
import { toFault } from './fault';

const LOCK_FILE = 'office.lock';
const BUSY_TIMEOUT_MS = 1500;

/**
 * Keeps every other window and command out of a data folder until it is released, also in the moments when nobody
 * holds the database itself: while it passes from one of our processes to another, or another is set in its place.
 * The system gives the lock back when the process ends, however it ends. @throws AppFault `db-busy`, `file-write-failed`.
 */
export function lockFolder(folder: string): { readonly release: () => void } {
  let lock: Database.Database | null = null;
  try {
    // An empty file: only SQLite's lock on it is wanted, the same on every system.
    lock = new Database(path.join(folder, LOCK_FILE), { timeout: BUSY_TIMEOUT_MS });
    lock.pragma('journal_mode = MEMORY');
    lock.exec('BEGIN EXCLUSIVE');
    const held = lock;
    return { release: () => held.close() };
  } catch (error) {
    lock?.close();
    throw toFault(error);
  }
}
