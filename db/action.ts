import { toFault } from './fault';
import { beginAction, hasChanges, sealAction } from './log/chain';
import type { OfficeDatabase } from './office-database';
import type { Db } from './schema';

export interface ActionOptions<T> {
  /** The operation's name in the contract. */
  readonly operation: string;
  /** What the user did, in the office's words (“认定 12 条”); may be told from the result. */
  readonly label: string | ((result: T) => string);
  readonly operator: string;
  /** Date and time, ISO 8601. Order is by id, never by this clock. */
  readonly at: string;
  /** `false` for what must stand (issuing): it bars undoing itself and everything before it. */
  readonly undoable?: boolean;
}

/**
 * Runs `work` as ONE named, logged, undoable transaction. All writes go through the handle it receives: a
 * write elsewhere fails. When `work` throws nothing is kept; when it changed nothing no trace is left.
 * The promise resolves after the commit is on the disk. Actions wait for each other; starting one inside
 * another, or asking the outer database from inside one, throws.
 */
export async function runAction<T>(
  office: OfficeDatabase,
  options: ActionOptions<T>,
  work: (db: Db) => Promise<T>,
): Promise<T> {
  return office.exclusively(async () => {
    const { raw } = office;
    const transaction = await office.db.startTransaction().execute();
    try {
      const id = beginAction(raw);
      const result = await work(transaction);
      if (!hasChanges(raw, id)) {
        await transaction.rollback().execute();
        return result;
      }
      sealAction(raw, {
        id,
        at: options.at,
        operator: options.operator,
        operation: options.operation,
        label: typeof options.label === 'string' ? options.label : options.label(result),
        kind: 'do',
        target: null,
        undoable: options.undoable ?? true,
      });
      await transaction.commit().execute();
      return result;
    } catch (error) {
      // After a full disk SQLite may already have rolled back by itself; the connection is freed either way.
      if (!raw.inTransaction) raw.exec('BEGIN');
      if (!transaction.isCommitted && !transaction.isRolledBack) await transaction.rollback().execute();
      throw toFault(error);
    }
  });
}
