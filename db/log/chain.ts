import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import type { Row } from '../schema';
import { listColumns } from './triggers';

/** What an action says of itself before its place in the chain is computed. */
export interface ActionHead {
  readonly id: number;
  readonly at: string;
  readonly operator: string;
  readonly operation: string;
  readonly label: string;
  readonly kind: 'do' | 'undo' | 'redo';
  readonly target: number | null;
  readonly undoable: boolean;
}

export interface ChainFault {
  readonly actionId: number;
  readonly message: string;
}

/** `after` of many rows is left as bytes: it need not be read to be hashed. */
type Change = Omit<Row<'changes'>, 'action_id' | 'after'> & { readonly after: string | Buffer | null };

/** Of an action, in order. Backups of schemas before 0120 know of no entry with many rows. */
function prepareChangesOf(raw: Database) {
  const after = knowsOfMany(raw)
    ? 'rows, iif(rows IS NULL, after, CAST(after AS BLOB)) AS after'
    : 'NULL AS rows, after';
  return raw.prepare<[number], Change>(
    `SELECT seq, table_name, row_id, before, ${after} FROM changes WHERE action_id = ? ORDER BY seq`,
  );
}

function knowsOfMany(raw: Database): boolean {
  return listColumns(raw, 'changes').includes('rows');
}

/** SHA-256 over the previous hash, the action and all its changes in order. */
function hashAction(
  prevHash: string,
  head: ActionHead,
  changes: Iterable<Change>,
): { hash: string; entries: number; rows: number } {
  const { id, at, operator, operation, label, kind, target, undoable } = head;
  const digest = createHash('sha256');
  digest.update(JSON.stringify([prevHash, id, at, operator, operation, label, kind, target, undoable]));
  let entries = 0;
  let rows = 0;
  for (const { seq, table_name, row_id, before, after, rows: many } of changes) {
    if (after instanceof Buffer) {
      digest.update(`\n${JSON.stringify([seq, table_name, row_id, before, many, after.length])}\n`);
      digest.update(after);
    } else digest.update(`\n${JSON.stringify([seq, table_name, row_id, before, after])}`);
    entries += 1;
    rows += many ?? 1;
  }
  return { hash: digest.digest('hex'), entries, rows };
}

interface ChainHead {
  readonly last_action: number;
  readonly last_change: number;
  readonly hash: string;
}

function readHead(raw: Database): ChainHead | undefined {
  return raw.prepare<[], ChainHead>('SELECT last_action, last_change, hash FROM chain_head').get();
}

/** Names the action that all following writes belong to; returns its id. Call inside the transaction. */
export function beginAction(raw: Database): number {
  const id = (readHead(raw)?.last_action ?? 0) + 1;
  raw.prepare('UPDATE current_action SET action_id = ?').run(id);
  return id;
}

export function hasChanges(raw: Database, actionId: number): boolean {
  return raw.prepare('SELECT 1 FROM changes WHERE action_id = ? LIMIT 1').get(actionId) !== undefined;
}

/** Appends the action begun by `beginAction` to the chain. Call inside the same transaction, just before commit. */
export function sealAction(raw: Database, head: ActionHead): void {
  const previous = readHead(raw);
  const prevHash = previous?.hash ?? '';
  const changes = prepareChangesOf(raw);
  const { hash, rows } = hashAction(prevHash, head, changes.iterate(head.id));
  raw
    .prepare(
      `INSERT INTO actions (id, at, operator, operation, label, kind, target_action, undone_by, undoable, changes, prev_hash, hash)
       VALUES (?, ?, ?, ?, ?, ?, ?, NULL, ?, ?, ?, ?)`,
    )
    .run(
      head.id,
      head.at,
      head.operator,
      head.operation,
      head.label,
      head.kind,
      head.target,
      head.undoable ? 1 : 0,
      rows,
      prevHash,
      hash,
    );
  raw
    .prepare(
      'UPDATE chain_head SET last_action = ?, last_change = (SELECT coalesce(max(seq), 0) FROM changes), hash = ?',
    )
    .run(head.id, hash);
  raw
    .prepare(
      'UPDATE current_action SET action_id = NULL, logged_table = NULL, logged_from = NULL, logged_to = NULL',
    )
    .run();
}

/**
 * Recomputes the whole chain and finds any action or change that was altered, removed, inserted or
 * reordered since, the end of the log included. An empty list means the log is as it was written.
 */
export function verifyChain(raw: Database): ChainFault[] {
  const faults: ChainFault[] = [];
  const fault = (actionId: number, message: string) => faults.push({ actionId, message });
  const changes = prepareChangesOf(raw);
  const undoneBy = new Map<number, number>();
  const actions = raw.prepare<[], Row<'actions'>>('SELECT * FROM actions ORDER BY id').all();
  let prevHash = '';
  let expectedId = 1;
  let changeCount = 0;
  for (const action of actions) {
    if (action.id !== expectedId) fault(action.id, `操作记录第 ${expectedId} 号缺失`);
    if (action.prev_hash !== prevHash) fault(action.id, `操作记录第 ${action.id} 号与前一号不衔接`);
    const { hash, entries, rows } = hashAction(
      action.prev_hash,
      {
        id: action.id,
        at: action.at,
        operator: action.operator,
        operation: action.operation,
        label: action.label,
        kind: action.kind,
        target: action.target_action,
        undoable: action.undoable === 1,
      },
      changes.iterate(action.id),
    );
    if (hash !== action.hash || rows !== action.changes) {
      fault(action.id, `操作记录第 ${action.id} 号的内容或明细被改动过`);
    }
    if (action.kind === 'undo' && action.target_action !== null)
      undoneBy.set(action.target_action, action.id);
    if (action.kind === 'redo' && action.target_action !== null) undoneBy.delete(action.target_action);
    changeCount += entries;
    expectedId = action.id + 1;
    prevHash = action.hash;
  }
  for (const action of actions) {
    if ((undoneBy.get(action.id) ?? null) !== action.undone_by) {
      fault(action.id, `操作记录第 ${action.id} 号的撤销标记被改动过`);
    }
  }
  const head = readHead(raw);
  const last = actions.at(-1);
  const stored = raw
    .prepare('SELECT count(*) AS count, coalesce(max(seq), 0) AS last FROM changes')
    .get() as {
    count: number;
    last: number;
  };
  if (
    head === undefined ||
    head.last_action !== (last?.id ?? 0) ||
    head.hash !== prevHash ||
    head.last_change !== stored.last
  ) {
    fault(last?.id ?? 0, '操作记录的末尾被删去或改动过');
  }
  if (stored.count !== changeCount || stored.count !== stored.last) {
    fault(last?.id ?? 0, '操作明细中有不属于任何操作的记录，或有记录缺失');
  }
  const mark = knowsOfMany(raw) ? 'coalesce(action_id, logged_table)' : 'action_id';
  const open = raw.prepare(`SELECT ${mark} FROM current_action`).pluck().all();
  if (open.length !== 1 || open[0] !== null) fault(last?.id ?? 0, '操作记录的当前操作标记被改动过');
  return faults;
}
