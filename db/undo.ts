import type { Database, Statement } from 'better-sqlite3';
import type { UndoState } from '../shared/contract/safety';
import { AppFault } from '../shared/result';
import { toFault } from './fault';
import { beginAction, sealAction } from './log/chain';
import { digestOf, type RowImage, readEntry } from './log/logged-rows';
import { quoteName } from './log/quote-name';
import type { OfficeDatabase } from './office-database';
import type { Row } from './schema';

export interface UndoOptions {
  readonly operator: string;
  /** Date and time, ISO 8601. */
  readonly at: string;
}

type Action = Row<'actions'>;

/** Entries of the print log stand for ever and touch nothing else: they are passed over. */
const COUNTS = `kind = 'do' AND operation <> 'documents.log-print'`;

/** The last action that stands: what an undo would take back. */
const NEXT_UNDO = `SELECT * FROM actions WHERE ${COUNTS} AND undone_by IS NULL ORDER BY id DESC LIMIT 1`;

/** The oldest action taken back since the last new one: a new action clears what could be redone. */
const NEXT_REDO = `SELECT * FROM actions WHERE ${COUNTS}
  AND undone_by > (SELECT max(id) FROM actions WHERE ${COUNTS}) ORDER BY id LIMIT 1`;

/** The last standing action that must stand: undo and redo reach only what came after it. 0: none. */
export function readBarrier(raw: Database): number {
  return raw
    .prepare<[], number>(
      `SELECT coalesce(max(id), 0) FROM actions WHERE ${COUNTS} AND undone_by IS NULL AND undoable = 0`,
    )
    .pluck()
    .get() as number;
}

/** Labels of what undo and redo would do now; survives a restart because it is read from the log. */
export async function undoState(office: OfficeDatabase): Promise<UndoState> {
  return office.look(readUndoState);
}

function readUndoState(raw: Database): UndoState {
  const undo = raw.prepare<[], Action>(NEXT_UNDO).get();
  const redo = raw.prepare<[], Action>(NEXT_REDO).get();
  return { undo: undo && undo.undoable === 1 ? undo.label : null, redo: redo?.label ?? null };
}

/**
 * Takes back the last action that stands, as a logged action of its own.
 * @throws AppFault `nothing-to-do`; `conflict` when the last action must stand (an issued document).
 */
export async function undoLast(
  office: OfficeDatabase,
  options: UndoOptions,
): Promise<{ label: string } & UndoState> {
  return step(office, options, 'undo', () => {
    const action = office.raw.prepare<[], Action>(NEXT_UNDO).get();
    if (!action) throw new AppFault('nothing-to-do', '没有可以撤销的操作。数据没有变化。');
    if (action.undoable !== 1) {
      throw new AppFault(
        'conflict',
        `“${action.label}”不能撤销，它之前的操作也不能再撤销，数据没有改动。如需更正，请另行办理（例如作废文件）。`,
      );
    }
    return action;
  });
}

/** Does again the action that was undone last. @throws AppFault `nothing-to-do`. */
export async function redoLast(
  office: OfficeDatabase,
  options: UndoOptions,
): Promise<{ label: string } & UndoState> {
  return step(office, options, 'redo', () => {
    const action = office.raw.prepare<[], Action>(NEXT_REDO).get();
    if (!action) throw new AppFault('nothing-to-do', '没有可以重做的操作。数据没有变化。');
    return action;
  });
}

async function step(
  office: OfficeDatabase,
  options: UndoOptions,
  kind: 'undo' | 'redo',
  choose: () => Action,
): Promise<{ label: string } & UndoState> {
  const { raw } = office;
  return office.exclusively(async () => {
    try {
      return raw.transaction(() => {
        const target = choose();
        const id = beginAction(raw);
        // What an undo took away is whole in its own entries: redoing is taking the undo back.
        takeBack(raw, kind === 'undo' ? target.id : (target.undone_by ?? 0));
        sealAction(raw, {
          id,
          at: options.at,
          operator: options.operator,
          operation: `undo.${kind}`,
          label: `${kind === 'undo' ? '撤销' : '重做'}：${target.label}`,
          kind,
          target: target.id,
          undoable: false,
        });
        raw
          .prepare('UPDATE actions SET undone_by = ? WHERE id = ?')
          .run(kind === 'undo' ? id : null, target.id);
        return { label: target.label, ...readUndoState(raw) };
      })();
    } catch (error) {
      throw toFault(error);
    }
  });
}

/** Applies the opposite of an action's changes in reverse order. */
function takeBack(raw: Database, actionId: number): void {
  const statements = new Map<string, Statement>();
  const prepare = (text: string) => {
    const statement = statements.get(text) ?? raw.prepare(text);
    statements.set(text, statement);
    return statement;
  };
  const changes = raw
    .prepare<[number], Row<'changes'>>(`SELECT * FROM changes WHERE action_id = ? ORDER BY seq DESC`)
    .all(actionId);
  for (const change of changes) {
    const { rows, digests } = readEntry(change);
    for (const [column, digest] of Object.entries(digests))
      if (digestOf(storedTexts(prepare, change, column)) !== digest) throw unlikeLog();
    for (const { rowId, before, after } of rows.toReversed())
      if (applyChange(prepare, change.table_name, rowId, after, before) !== 1) throw unlikeLog();
  }
}

function unlikeLog(): AppFault {
  return new AppFault(
    'conflict',
    '数据与操作记录不一致，这一步没有执行，数据没有改动。请到“关于”页做“数据体检”。',
  );
}

/** What the rows of an entry hold in a column now. */
function storedTexts(
  prepare: (text: string) => Statement,
  { table_name, row_id, rows }: Row<'changes'>,
  column: string,
): string[] {
  return prepare(
    `SELECT ${quoteName(column)} FROM ${quoteName(table_name)} WHERE id BETWEEN ? AND ? ORDER BY id`,
  )
    .pluck()
    .all(row_id, row_id + (rows ?? 1) - 1) as string[];
}

/** Returns the number of rows written; only a row that is as the log left it is touched. */
function applyChange(
  prepare: (text: string) => Statement,
  tableName: string,
  rowId: number,
  from: RowImage | null,
  to: RowImage | null,
): number {
  const table = quoteName(tableName);
  if (from === null) {
    const image = to ?? {};
    const places = Object.keys(image).map(() => '?');
    const columns = Object.keys(image).map(quoteName).join(', ');
    const insert = prepare(`INSERT INTO ${table} (${columns}) VALUES (${places.join(', ')})`);
    return insert.run(...Object.values(image)).changes;
  }
  const same = ['id', ...Object.keys(from)].map((column) => `${quoteName(column)} IS ?`).join(' AND ');
  const found = [rowId, ...Object.values(from)];
  if (to === null) return prepare(`DELETE FROM ${table} WHERE ${same}`).run(...found).changes;
  const set = Object.keys(to).map((column) => `${quoteName(column)} = ?`);
  const update = prepare(`UPDATE ${table} SET ${set.join(', ')} WHERE ${same}`);
  return update.run(...Object.values(to), ...found).changes;
}
