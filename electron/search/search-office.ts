/**
 * Search over everything the office has, from an index in memory: SQLite's own looks through every row, which at
 * a hundred thousand is slower than a key is pressed. The log of changes says what to read anew.
 */
import type { OfficeDatabase } from '../../db/office-database';
import {
  type FoundRecord,
  lastChange,
  listSearchChanges,
  listSearchTexts,
  readFound,
  readSearchTexts,
  SEARCH_KINDS,
  type SearchKind,
} from '../../db/queries/search';
import type { Db } from '../../db/schema';
import { createTextIndex, type TextIndex } from '../../shared/search/text-index';

interface SearchIndex {
  readonly kinds: ReadonlyMap<SearchKind, TextIndex>;
  /** The last change of the log that is in it. */
  seq: number;
}

/** Read at a time; between the pieces the window is answered. */
const PIECE = 4000;
/** With more changes than this (an import of a large office) the index is built anew. */
const MAX_CHANGES = 5000;

/** A database closed or replaced by a restore takes its index with it. */
const indexes = new WeakMap<OfficeDatabase, Promise<SearchIndex>>();

/**
 * Units, projects, leaders, issued documents and entries of registers that have every word of `text` in name,
 * pinyin, initials or what else they are known by; at most `limit` of each kind.
 */
export async function searchOffice(
  office: OfficeDatabase,
  text: string,
  limit: number,
): Promise<FoundRecord[]> {
  if (text.trim() === '') return [];
  const { kinds } = await currentIndex(office);
  const found: FoundRecord[] = [];
  for (const kind of SEARCH_KINDS)
    found.push(...(await readFound(office.db, kind, kinds.get(kind)?.find(text, limit) ?? [])));
  return found;
}

/** Builds the index ahead of the first key. */
export async function prepareSearch(office: OfficeDatabase): Promise<void> {
  await currentIndex(office);
}

async function currentIndex(office: OfficeDatabase): Promise<SearchIndex> {
  const building = indexes.get(office) ?? buildIndex(office.db);
  indexes.set(office, building);
  try {
    const index = await building;
    if (await update(office.db, index)) return index;
    const rebuilt = buildIndex(office.db);
    indexes.set(office, rebuilt);
    return await rebuilt;
  } catch (error) {
    // The next search tries again.
    indexes.delete(office);
    throw error;
  }
}

async function buildIndex(db: Db): Promise<SearchIndex> {
  // What changes while the records are read is read again at the next search.
  const seq = await lastChange(db);
  const kinds = new Map<SearchKind, TextIndex>();
  for (const kind of SEARCH_KINDS) kinds.set(kind, await readAll(db, kind));
  return { kinds, seq };
}

async function readAll(db: Db, kind: SearchKind): Promise<TextIndex> {
  const index = createTextIndex();
  for (let before = Number.MAX_SAFE_INTEGER; ; ) {
    const piece = await listSearchTexts(db, kind, before, PIECE);
    index.append(piece);
    before = piece.at(-1)?.id ?? 0;
    if (piece.length < PIECE) return index;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Takes in what has changed; `false` when that is too much. */
async function update(db: Db, index: SearchIndex): Promise<boolean> {
  const seq = await lastChange(db);
  if (seq === index.seq) return true;
  const changes = await listSearchChanges(db, index.seq, MAX_CHANGES);
  if (changes === null) return false;
  for (const kind of SEARCH_KINDS) {
    const ids = [...new Set(changes.filter((change) => change.kind === kind).map((change) => change.id))];
    if (ids.length === 0) continue;
    const texts = index.kinds.get(kind);
    for (const id of ids) texts?.remove(id);
    for (const record of await readSearchTexts(db, kind, ids)) texts?.put(record);
  }
  index.seq = seq;
  return true;
}
