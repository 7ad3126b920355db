/** What is wrong with the text of a JSON file, as a sentence in the office's words with the line. */
export class JsonFault extends Error {}

/** Deeper than any scheme; a file beyond it is a slip or an attack. */
const DEEPEST = 60;

const WORDS: readonly (readonly [string, unknown])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
];
const NUMBER = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const SPACE = /[ \t\r\n]*/y;

/**
 * JSON as `JSON.parse` reads it, with three differences a scheme and its figures need: numbers that do not fit into
 * 15 digits come as their text instead of being rounded, a field written twice is refused instead of the last one
 * winning, and what is wrong is said in Chinese with the line. Throws `JsonFault`.
 */
export function readJson(text: string): unknown {
  let at = 0;
  const whole = readValue(0);
  skipSpace();
  if (at < text.length) throw fault('后面还有多余的内容');
  return whole;

  function readValue(depth: number): unknown {
    if (depth > DEEPEST) throw fault('层次太深');
    skipSpace();
    const char = text[at];
    if (char === undefined) throw fault('内容不完整，到这里就断了');
    if (char === '}' || char === ']') throw fault('前面多了一个英文逗号，或少了内容');
    if (char === '{') return readObject(depth);
    if (char === '[') return readList(depth);
    if (char === '"') return readString();
    for (const [word, meaning] of WORDS) if (take(word)) return meaning;
    return readNumber();
  }

  function readObject(depth: number): unknown {
    const fields = new Map<string, unknown>();
    at += 1;
    if (takeAfterSpace('}')) return {};
    do {
      skipSpace();
      if (text[at] !== '"') throw fault('这里应是带英文双引号的字段名');
      const key = readString();
      const shown = `“${key.slice(0, 40)}”`;
      if (fields.has(key)) throw fault(`${shown}写了两次`);
      if (!takeAfterSpace(':')) throw fault(`${shown}后面少了英文冒号`);
      fields.set(key, readValue(depth + 1));
    } while (takeAfterSpace(','));
    if (!takeAfterSpace('}')) throw fault('少了英文逗号或右花括号');
    return Object.fromEntries(fields);
  }

  function readList(depth: number): unknown {
    const entries: unknown[] = [];
    at += 1;
    if (takeAfterSpace(']')) return entries;
    do entries.push(readValue(depth + 1));
    while (takeAfterSpace(','));
    if (!takeAfterSpace(']')) throw fault('少了英文逗号或右方括号');
    return entries;
  }

  function readString(): string {
    let end = at + 1;
    while (end < text.length && text[end] !== '"' && text[end] !== '\n') end += text[end] === '\\' ? 2 : 1;
    if (text[end] !== '"') throw fault('文字没有用英文双引号收尾，或中间换了行');
    try {
      const value = JSON.parse(text.slice(at, end + 1)) as string;
      at = end + 1;
      return value;
    } catch {
      throw fault('文字里有不认识的转义（反斜杠要写两个）');
    }
  }

  /** A number that fits, else its text. */
  function readNumber(): number | string {
    NUMBER.lastIndex = at;
    const found = NUMBER.exec(text)?.[0];
    if (found === undefined) throw fault('这里不是 JSON 的写法（文字要加英文双引号）');
    at += found.length;
    const digits = found
      .replace(/[eE].*$/, '')
      .replace(/\D/g, '')
      .replace(/^0+/, '');
    const number = Number(found);
    const fits = digits.length <= 15 && (!/e/i.test(found) || Number.isSafeInteger(number));
    return fits ? number : found;
  }

  function take(word: string): boolean {
    if (!text.startsWith(word, at)) return false;
    at += word.length;
    return true;
  }

  function takeAfterSpace(char: string): boolean {
    skipSpace();
    return take(char);
  }

  function skipSpace(): void {
    SPACE.lastIndex = at;
    at += SPACE.exec(text)?.[0].length ?? 0;
  }

  function fault(what: string): JsonFault {
    const before = text.slice(0, at).split('\n');
    return new JsonFault(`第${before.length}行第${(before.at(-1)?.length ?? 0) + 1}个字符处：${what}`);
  }
}
