import { AsyncLocalStorage } from 'node:async_hooks';
import type { Database, Statement } from 'better-sqlite3';
import {
  type Driver,
  Kysely,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  SqliteQueryCompiler,
  type SqliteStatement,
} from 'kysely';
import { AppFault } from '../shared/result';
import type { Schema } from './schema';

/** The one open database of an office. */
export interface OfficeDatabase {
  readonly db: Kysely<Schema>;
  /** The connection; of a database handed over the one that answers questions meanwhile. */
  readonly raw: Database;
  readonly file: string;
  /** Runs `work` after everything queued before it and before everything queued after it. */
  readonly exclusively: <T>(work: () => Promise<T>) => Promise<T>;
  /** Reads between two actions; while the database is handed over, what has been committed. */
  readonly look: <T>(read: (raw: Database) => T) => Promise<T>;
  /**
   * Gives the database to another process for one action. Actions here wait; questions do not. Settles with the
   * change: what is committed is safe, and taking the database back again need keep nobody waiting.
   */
  readonly handOver: <T>(work: HandedOver<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}

/** Whether more than one process can use the file at once, which network drives do not allow. */
export type Beside = 'others' | 'nobody';

/** What another process does with a database it was handed. */
export interface HandedOver<T> {
  /** Opens it (`openHandedOver`), changes it and commits. */
  readonly change: (beside: Beside) => Promise<T>;
  /** Closes it (`closeHandedOver`), whatever became of the change. */
  readonly giveBack: () => Promise<void>;
}

/** How a connection is left and taken up again for a handing over. */
export interface Connections {
  /** Closes the connection so that another process can open the file. */
  readonly leave: (raw: Database) => void;
  /** A connection for reading only, beside the other process; `null` when it cannot be had. */
  readonly openBeside: () => Database | null;
  /** Waits so many milliseconds for whoever else has it. */
  readonly takeUp: (waitMs: number) => Database;
  readonly closed: () => void;
}

interface Turn {
  readonly office: object;
  running: boolean;
}
const turns = new AsyncLocalStorage<Turn>();

/** True inside the callback of `exclusively` (and so of an action) on this very database. */
function isInTurn(office: object): boolean {
  const turn = turns.getStore();
  return turn?.running === true && turn.office === office;
}

/** The connection in use, exchangeable between two questions. */
interface Wire {
  raw: Database;
  driver: SqliteDriver;
  /** Set while the connection is exchanged: questions wait. */
  gate: { readonly opened: Promise<void>; readonly open: () => void } | null;
  /** Waits for the exchange; has a connection again where one could not be taken up after a handing over. */
  readonly regain: () => Promise<void>;
  /** For good. */
  closed: boolean;
}

/**
 * SQLite has one connection, which an action holds until it ends: asking the outer `db` from inside an
 * action would wait for ever. The driver refuses instead.
 */
function guardDriver(wire: Wire): Driver {
  return {
    init: () => wire.driver.init(),
    acquireConnection: async () => {
      if (isInTurn(wire) && wire.raw.inTransaction) {
        throw new Error('inside an action use the handle the action was given, not the outer database');
      }
      for (;;) {
        await wire.regain();
        const { driver } = wire;
        const connection = await driver.acquireConnection();
        const usable = wire.gate === null && (wire.raw.open || wire.closed);
        if (driver === wire.driver && usable) return connection;
        await driver.releaseConnection();
      }
    },
    beginTransaction: (connection) => wire.driver.beginTransaction(connection),
    commitTransaction: (connection) => wire.driver.commitTransaction(connection),
    rollbackTransaction: (connection) => wire.driver.rollbackTransaction(connection),
    releaseConnection: () => wire.driver.releaseConnection(),
    destroy: () => wire.driver.destroy(),
  };
}

/** Statements kept ready; what an import writes takes a handful. */
const MAX_STATEMENTS = 50;

/** Has SQLite read the text of a statement that comes again (an import's, a thousand times) only once. */
function withStatementsKept(raw: Database): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>();
  return {
    close: () => raw.close(),
    prepare: (text) => {
      const statement = kept.get(text) ?? takingNamed(raw.prepare(text));
      // The one used last stands last.
      kept.delete(text);
      kept.set(text, statement);
      const [oldest] = kept.keys();
      if (kept.size > MAX_STATEMENTS && oldest !== undefined) kept.delete(oldest);
      return statement;
    },
  };
}

/** What is written may take values one by one, or `[values, named]` with those of `:name`. */
function takingNamed(statement: Statement): SqliteStatement {
  return {
    reader: statement.reader,
    all: (values) => statement.all(values),
    run: (values) => statement.run(...values),
    iterate: (values) => statement.iterate(values),
  };
}

/** Exchanges the connection when nobody is using it. Without a next one questions wait until there is one again. */
async function exchange(wire: Wire, next: () => Promise<Database | null>): Promise<void> {
  if (wire.gate === null) {
    let open: () => void = () => undefined;
    const opened = new Promise<void>((resolve) => {
      open = resolve;
    });
    wire.gate = { opened, open };
  }
  const former = wire.driver;
  await former.acquireConnection();
  try {
    const raw = await next();
    if (raw === null) return;
    const driver = new SqliteDriver({ database: withStatementsKept(raw) });
    await driver.init();
    wire.raw = raw;
    wire.driver = driver;
    openGate(wire);
  } catch (error) {
    // Better an error for every question than none of them answered.
    openGate(wire);
    throw error;
  } finally {
    // Whoever still waits for the former connection is sent on to the new one.
    await former.releaseConnection();
  }
}

function openGate(wire: Wire): void {
  wire.gate?.open();
  wire.gate = null;
}

/** How long the database is waited for when it comes back, a piece at a time, before those who ask are refused. */
const PATIENCE = { times: 40, waitMs: 50, pauseMs: 200 };

/** A program that is not ours (a virus scanner, a viewer) may have slipped in between; it goes again. */
async function takeUpPatiently(takeUp: Connections['takeUp']): Promise<Database> {
  for (let left = PATIENCE.times; ; left -= 1) {
    try {
      return takeUp(PATIENCE.waitMs);
    } catch (fault) {
      if (left === 0 || !(fault instanceof AppFault && fault.code === 'db-busy')) throw fault;
      await new Promise((resolve) => setTimeout(resolve, PATIENCE.pauseMs));
    }
  }
}

/** Wraps an opened connection for typed queries and for taking turns. */
export function wrapDatabase(first: Database, file: string, connections: Connections): OfficeDatabase {
  const wire: Wire = {
    raw: first,
    driver: new SqliteDriver({ database: withStatementsKept(first) }),
    gate: null,
    regain: async () => {
      await wire.gate?.opened;
      if (wire.raw.open || wire.gate !== null || wire.closed) return;
      await exchange(wire, async () => connections.takeUp(PATIENCE.waitMs));
    },
    closed: false,
  };
  const introspector = new SqliteDialect({ database: first });
  const db = new Kysely<Schema>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => guardDriver(wire),
      createIntrospector: (kysely) => introspector.createIntrospector(kysely),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  });
  let last: Promise<unknown> = Promise.resolve();
  let beside: Database | null = null;

  async function exclusively<T>(work: () => Promise<T>): Promise<T> {
    if (isInTurn(wire)) throw new Error('an action cannot be started inside another action');
    const before = last;
    const mine = (async () => {
      await before.catch(() => undefined);
      const turn: Turn = { office: wire, running: true };
      try {
        await wire.regain();
        return await turns.run(turn, work);
      } finally {
        turn.running = false;
      }
    })();
    last = mine;
    return mine;
  }

  function handOver<T>({ change, giveBack }: HandedOver<T>): Promise<T> {
    return new Promise((settle, refuse) => {
      // What fails once the change is settled is told to whoever asks next.
      passOn(change, giveBack, settle, refuse).catch(refuse);
    });
  }

  function passOn<T>(
    change: HandedOver<T>['change'],
    giveBack: HandedOver<T>['giveBack'],
    settle: (value: T) => void,
    refuse: (why: unknown) => void,
  ): Promise<void> {
    return exclusively(async () => {
      // Kysely makes its driver ready with the first question; one must have been asked.
      await db.selectNoFrom((ask) => ask.val(1).as('one')).execute();
      await exchange(wire, async () => {
        connections.leave(wire.raw);
        beside = connections.openBeside();
        return beside;
      });
      try {
        settle(await change(beside === null ? 'nobody' : 'others'));
      } catch (fault) {
        refuse(fault);
      }
      // Emptying a long WAL takes its time: questions are answered meanwhile.
      await giveBack().finally(() =>
        exchange(wire, async () => {
          beside?.close();
          beside = null;
          return takeUpPatiently(connections.takeUp);
        }),
      );
    });
  }

  return {
    db,
    get raw() {
      return wire.raw;
    },
    file,
    exclusively,
    look: async (read) => (beside ? read(beside) : exclusively(async () => read(wire.raw))),
    handOver,
    close: async () => {
      await last.catch(() => undefined);
      wire.closed = true;
      try {
        await db.destroy();
        // Kysely closes only a connection it has used.
        if (wire.raw.open) wire.raw.close();
      } finally {
        connections.closed();
      }
    },
  };
}
