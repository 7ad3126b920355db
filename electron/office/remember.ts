import { readDataVersion } from '../../db/queries/office/data-version';
import type { Db } from '../../db/schema';

interface Memory {
  version: number;
  readonly answers: Map<string, Promise<unknown>>;
}

const memories = new WeakMap<Db, Memory>();
const MOST = 200;

/**
 * The answer to a question about the data, computed once as long as nothing is written: every write is an
 * action of its own number. Inside an action, where the data are about to change, nothing is remembered.
 */
export async function remember<T>(db: Db, question: string, answer: () => Promise<T>): Promise<T> {
  if (db.isTransaction) return answer();
  const version = await readDataVersion(db);
  let memory = memories.get(db);
  if (memory === undefined || memory.version !== version || memory.answers.size >= MOST) {
    memory = { version, answers: new Map() };
    memories.set(db, memory);
  }
  const { answers } = memory;
  const known = answers.get(question);
  if (known !== undefined) return known as Promise<T>;
  const pending = answer();
  answers.set(question, pending);
  pending.catch(() => answers.delete(question));
  return pending;
}
