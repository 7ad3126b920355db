import Database from 'better-sqlite3';

/** Opens a database and returns the SQLite version. */
export function openProbe(file: string): string {
  const database = new Database(file);
  try {
    return String(database.prepare('select sqlite_version()').pluck().get());
  } finally {
    database.close();
  }
}
