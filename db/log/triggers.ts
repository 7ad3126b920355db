import type { Database } from 'better-sqlite3';

/** The log itself; every other table is the office's business and is logged. */
export const LOG_TABLES: readonly string[] = ['actions', 'changes', 'current_action', 'chain_head'];

/** Names of all tables whose rows are logged, undone, dumped and exported, in alphabetical order. */
export function listBusinessTables(raw: Database): string[] {
  const names = raw
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name",
    )
    .pluck()
    .all();
  return names.filter((name) => !LOG_TABLES.includes(name));
}

/** Column names of a table in the order of its definition. */
export function listColumns(raw: Database, table: string): string[] {
  return raw.prepare('SELECT name FROM pragma_table_info(?) ORDER BY cid').pluck().all(table) as string[];
}

/**
 * The SQL of the three triggers that log every write to `table` under the action in progress.
 * Inserts and deletes keep the whole row, updates only the columns that changed. Outside an action
 * `current_action` is empty, `changes.action_id` may not be, and so the write fails. Rows that came in with many
 * others (`insertMany`) have been logged with them.
 */
function logTriggersFor(table: string, columns: readonly string[]): { name: string; sql: string }[] {
  const image = (row: 'OLD' | 'NEW') =>
    `json_object(${columns.map((column) => `'${column}', ${row}.${column}`).join(', ')})`;
  const changed = columns
    .map((column) => `SELECT '${column}' AS name, OLD.${column} AS old, NEW.${column} AS new`)
    .join(' UNION ALL ');
  const log = (row: 'OLD' | 'NEW', before: string, after: string) =>
    `INSERT INTO changes (action_id, table_name, row_id, before, after) ` +
    `VALUES ((SELECT action_id FROM current_action), '${table}', ${row}.id, ${before}, ${after});`;
  const difference = columns.map((column) => `NEW.${column} IS NOT OLD.${column}`).join(' OR ');
  return [
    {
      name: `log_insert_${table}`,
      sql:
        `CREATE TRIGGER log_insert_${table} AFTER INSERT ON ${table} WHEN NOT EXISTS (` +
        `SELECT 1 FROM current_action WHERE logged_table = '${table}' AND NEW.id BETWEEN logged_from AND logged_to` +
        `) BEGIN ${log('NEW', 'NULL', image('NEW'))} END`,
    },
    {
      name: `log_delete_${table}`,
      sql: `CREATE TRIGGER log_delete_${table} AFTER DELETE ON ${table} BEGIN ${log('OLD', image('OLD'), 'NULL')} END`,
    },
    {
      name: `log_update_${table}`,
      sql:
        `CREATE TRIGGER log_update_${table} AFTER UPDATE ON ${table} WHEN ${difference} BEGIN ` +
        `INSERT INTO changes (action_id, table_name, row_id, before, after) ` +
        `SELECT (SELECT action_id FROM current_action), '${table}', OLD.id, ` +
        `json_group_object(name, old), json_group_object(name, new) ` +
        `FROM (${changed}) WHERE old IS NOT new; END`,
    },
  ];
}

/** Drops the log triggers, so that a migration can alter the tables under them. */
export function dropLogTriggers(raw: Database): void {
  const names = raw
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'log\\_%' ESCAPE '\\'")
    .pluck()
    .all() as string[];
  for (const name of names) raw.exec(`DROP TRIGGER ${name}`);
}

/** Creates the log triggers of every business table from the columns it has now. */
export function createLogTriggers(raw: Database): void {
  for (const table of listBusinessTables(raw)) {
    for (const trigger of logTriggersFor(table, listColumns(raw, table))) raw.exec(trigger.sql);
  }
}
