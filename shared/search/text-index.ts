/** Finds records by any part of their texts among hundreds of thousands, as quickly as a key is pressed. */

/** What a record is found by. The first text is its name: a hit at its beginning comes first. */
export interface IndexedRecord {
  readonly id: number;
  readonly texts: readonly string[];
}

export interface TextIndex {
  /** Ids of at most `limit` records that have every word of `query`, the best hits first, then in the index's order. */
  find(query: string, limit: number): number[];
  /** Adds records the index does not know after those it has: how a large one is built piece by piece. */
  append(records: Iterable<IndexedRecord>): void;
  /** Puts a record in, in the place of an earlier one of its id. */
  put(record: IndexedRecord): void;
  remove(id: number): void;
}

/** Records changed since the index was built are kept beside it; more than this many are worked in. */
const MAX_BESIDE = 2000;
/** A word that nearly every record has is not looked for any further. */
const MAX_LOOKS = 20_000;

/** One text for all records, a line each, ` id TAB name TAB text …`; searching it is one pass over memory. */
export function createTextIndex(records: Iterable<IndexedRecord> = []): TextIndex {
  let lines = Array.from(records, lineOf);
  /** All lines in one; `null` until it is searched. */
  let body: string | null = null;
  const gone = new Set<number>();
  let beside = new Map<number, string>();

  function workIn(): void {
    lines = [...[...beside.values()].reverse(), ...lines.filter((line) => !gone.has(idOf(line)))];
    body = null;
    gone.clear();
    beside = new Map();
  }

  return {
    append(records) {
      for (const record of records) lines.push(lineOf(record));
      body = null;
    },
    put(record) {
      gone.add(record.id);
      beside.delete(record.id);
      beside.set(record.id, lineOf(record));
      if (beside.size > MAX_BESIDE) workIn();
    },
    remove(id) {
      gone.add(id);
      beside.delete(id);
    },
    find(query, limit) {
      const words = plain(query)
        .split(' ')
        .filter((word) => word !== '');
      const [first, ...others] = words.sort((a, b) => b.length - a.length);
      if (first === undefined || limit <= 0) return [];
      body ??= `\n${lines.join('\n')}\n`;
      const found = new Set<number>();
      const accept = (line: string, isOld: boolean): boolean => {
        const id = idOf(line);
        if ((isOld && gone.has(id)) || others.some((word) => !textOf(line).includes(word))) return false;
        found.add(id);
        return found.size >= limit;
      };
      for (const start of [`${NAME}${first}`, `${TEXT}${first}`, first]) {
        for (const line of [...beside.values()].reverse())
          if (textOf(line).includes(start) && accept(line, false)) return [...found];
        if (search(body, start, (line) => accept(line, true))) return [...found];
      }
      return [...found];
    },
  };
}

const NAME = '\u0001';
const TEXT = '\u0002';

/** Full-width and capital letters are as good as plain ones; what divides lines and texts never stands in them. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

function lineOf({ id, texts }: IndexedRecord): string {
  const [name = '', ...others] = texts.map(plain);
  return `${id}${NAME}${name}${others.map((text) => `${TEXT}${text}`).join('')}`;
}

const idOf = (line: string) => Number(line.slice(0, line.indexOf(NAME)));
const textOf = (line: string) => line.slice(line.indexOf(NAME));

/** Calls `accept` with each line that has `part` in its texts until it answers true; whether it did. */
function search(body: string, part: string, accept: (line: string) => boolean): boolean {
  let at = body.indexOf(part);
  for (let looks = 0; at >= 0 && looks < MAX_LOOKS; looks += 1) {
    const from = body.lastIndexOf('\n', at) + 1;
    const to = body.indexOf('\n', at);
    const line = body.slice(from, to);
    // Digits may stand in the id, which is nobody's text.
    const isInText = at >= from + line.indexOf(NAME);
    if (isInText && accept(line)) return true;
    at = body.indexOf(part, isInText ? to : at + 1);
  }
  return false;
}
