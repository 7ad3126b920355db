import { userInfo } from 'node:os';
import { runAction } from '../db/action';
import { getMeta } from '../db/queries/office/settings';
import type { Db } from '../db/schema';
import type { OfficeOperationName } from '../shared/contract';
import { type AppContext, momentOf } from './context';

/** Who is at the desk: the name set in the window, else the account's. */
export async function operatorOf(context: AppContext): Promise<string> {
  return (await getMeta(context.office.db, 'operator')) ?? userInfo().username;
}

/**
 * Runs `work` as one named, logged action of `operation` and tells the window that data has changed.
 * `label` says what the user did, in the office's words.
 */
export async function act<T>(
  context: AppContext,
  operation: OfficeOperationName,
  label: string | ((result: T) => string),
  work: (db: Db) => Promise<T>,
  undoable = true,
): Promise<T> {
  const result = await runAction(
    context.office,
    { operation, label, operator: await operatorOf(context), at: momentOf(context), undoable },
    work,
  );
  context.emit({ type: 'data-changed', operation });
  return result;
}
