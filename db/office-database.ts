import { AsyncLocalStorage } from 'node:async_hooks';
import type { Database } from 'better-sqlite3';
import { type Driver, Kysely, SqliteAdapter, SqliteDialect, SqliteDriver, SqliteQueryCompiler } from 'kysely';
import type { Schema } from './schema';

/** The one open database of an office. */
export interface OfficeDatabase {
  readonly db: Kysely<Schema>;
  readonly raw: Database;
  readonly file: string;
  /** Runs `work` after everything queued before it and before everything queued after it. */
  readonly exclusively: <T>(work: () => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}

interface Turn {
  readonly office: Database;
  running: boolean;
}
const turns = new AsyncLocalStorage<Turn>();

/** True inside the callback of `exclusively` (and so of an action) on this very database. */
function isInTurn(raw: Database): boolean {
  const turn = turns.getStore();
  return turn?.running === true && turn.office === raw;
}

/**
 * SQLite has one connection, which an action holds until it ends: asking the outer `db` from inside an
 * action would wait for ever. The driver refuses instead.
 */
function guardDriver(raw: Database): Driver {
  const driver = new SqliteDriver({ database: raw });
  return {
    init: () => driver.init(),
    acquireConnection: async () => {
      if (isInTurn(raw) && raw.inTransaction) {
        throw new Error('inside an action use the handle the action was given, not the outer database');
      }
      return driver.acquireConnection();
    },
    beginTransaction: (connection) => driver.beginTransaction(connection),
    commitTransaction: (connection) => driver.commitTransaction(connection),
    rollbackTransaction: (connection) => driver.rollbackTransaction(connection),
    releaseConnection: () => driver.releaseConnection(),
    destroy: () => driver.destroy(),
  };
}

/** Wraps an opened connection for typed queries and for taking turns. */
export function wrapDatabase(raw: Database, file: string): OfficeDatabase {
  const introspector = new SqliteDialect({ database: raw });
  const db = new Kysely<Schema>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => guardDriver(raw),
      createIntrospector: (kysely) => introspector.createIntrospector(kysely),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  });
  let last: Promise<unknown> = Promise.resolve();

  async function exclusively<T>(work: () => Promise<T>): Promise<T> {
    if (isInTurn(raw)) throw new Error('an action cannot be started inside another action');
    const before = last;
    const mine = (async () => {
      await before.catch(() => undefined);
      const turn: Turn = { office: raw, running: true };
      try {
        return await turns.run(turn, work);
      } finally {
        turn.running = false;
      }
    })();
    last = mine;
    return mine;
  }

  return {
    db,
    raw,
    file,
    exclusively,
    close: async () => {
      await last.catch(() => undefined);
      await db.destroy();
      // Kysely closes only a connection it has used.
      if (raw.open) raw.close();
    },
  };
}
