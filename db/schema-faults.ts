import Database from 'better-sqlite3';
import { AppFault } from '../shared/result';
import { quoteName } from './log/quote-name';
import { listColumns } from './log/triggers';
import { MIGRATIONS, type Migration, migrate } from './migrate';

interface Part {
  readonly type: 'table' | 'index' | 'trigger' | 'view';
  readonly name: string;
  readonly sql: string;
}

interface SchemaFault {
  /** As the program makes it; `null`: it knows nothing of it. */
  readonly wanted: Part | null;
  /** As it is; `null`: it is gone. */
  readonly stored: Part | null;
  /** Rows or columns of ours are gone with it. */
  readonly lost: boolean;
  readonly message: string;
}

const WORDS = { table: '数据表', index: '索引', trigger: '触发器', view: '视图' } as const;

/**
 * Where the database is not built as the program builds it: another program has been at it. Every released schema,
 * brought up to date, is the same to the letter.
 */
export function findSchemaFaults(
  raw: Database.Database,
  migrations: readonly Migration[] = MIGRATIONS,
): SchemaFault[] {
  const blank = new Database(':memory:');
  try {
    migrate(blank, migrations);
    const wanted = readParts(blank);
    const stored = readParts(raw);
    const names = new Set([...wanted.keys(), ...stored.keys()]);
    return [...names].flatMap((name) => {
      const ours = wanted.get(name) ?? null;
      const found = stored.get(name) ?? null;
      if (ours?.sql === found?.sql) return [];
      const what = found === null ? '不在了' : ours === null ? '不是本程序建立的' : '被改动过';
      const message = `${WORDS[(ours ?? found)?.type ?? 'table']} ${name} ${what}`;
      return [{ wanted: ours, stored: found, lost: isLost(raw, blank, ours, found), message }];
    });
  } finally {
    blank.close();
  }
}

function isLost(
  raw: Database.Database,
  blank: Database.Database,
  wanted: Part | null,
  stored: Part | null,
): boolean {
  if (wanted?.type !== 'table') return false;
  const columns = stored?.type === 'table' ? listColumns(raw, wanted.name) : [];
  return listColumns(blank, wanted.name).some((column) => !columns.includes(column));
}

function readParts(raw: Database.Database): Map<string, Part> {
  const parts = raw
    .prepare<[], Part>(
      "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
    )
    .all();
  return new Map(parts.map((part) => [part.name, part]));
}

/**
 * Puts back triggers and indexes, which hold no data but without which writes go unlogged or doubled, and takes away
 * triggers that are not ours. Returns what was wrong with them; in order nothing is written.
 * @throws AppFault `db-damaged` when tables or columns are gone.
 */
export function mendSchema(raw: Database.Database, migrations?: readonly Migration[]): string[] {
  const faults = findSchemaFaults(raw, migrations);
  const lost = faults.filter((fault) => fault.lost);
  if (lost.length > 0) {
    throw new AppFault(
      'db-damaged',
      '数据库被别的程序改动过，缺了数据，程序没有改动它。请从备份恢复。',
      lost.map(({ message }) => message),
    );
  }
  const mended = faults.filter(
    ({ wanted, stored }) =>
      wanted?.type === 'trigger' || wanted?.type === 'index' || stored?.type === 'trigger',
  );
  if (mended.length === 0) return [];
  raw
    .transaction(() => {
      for (const { stored } of mended)
        if (stored !== null) raw.exec(`DROP ${stored.type} ${quoteName(stored.name)}`);
      for (const { wanted } of mended) if (wanted !== null) raw.exec(wanted.sql);
    })
    .exclusive();
  return mended.map(({ message }) => message);
}
