import type { Database } from 'better-sqlite3';
import { listStoredFiles } from '../check';
import { readBarrier } from '../undo';

/**
 * Names, below the files folder, of every file something refers to: a row as it is today, or a row that undo or redo
 * can still bring back. What was removed before an action that must stand (an issued document) cannot come back.
 */
export function listNeededFiles(raw: Database): Set<string> {
  const inReach = raw
    .prepare(`SELECT before, after FROM changes WHERE table_name = 'attachments' AND action_id > ?`)
    .all(readBarrier(raw)) as { before: string | null; after: string | null }[];
  const remembered = inReach
    .flatMap(({ before, after }) => [before, after])
    .flatMap((image) => (image === null ? [] : [JSON.parse(image) as Record<string, unknown>]))
    .flatMap((row) => [row.stored_name, row.view_name, row.thumbnail_name]);
  return new Set([
    ...listStoredFiles(raw).map(({ storedName }) => storedName),
    ...remembered.filter((name): name is string => typeof name === 'string'),
  ]);
}
