import { pinyin } from 'pinyin-pro';

/**
 * Whether `query` names `text`: as characters, full pinyin or initials, 重庆 as `cq` and `zq`. Each character takes
 * any number of letters from the start of one of its readings; quick enough to be asked of every row at every key.
 */
export function matchesText(text: string, query: string): boolean {
  const wanted = query.trim().toLowerCase();
  if (wanted === '') return true;
  if (text.toLowerCase().includes(wanted)) return true;
  if (!/^[a-z][a-z\d\s]*$/.test(wanted)) return false;
  const letters = wanted.replace(/\s+/g, '');
  for (let at = 0; at < text.length; at += 1) if (readsFrom(text, at, letters, 0)) return true;
  return false;
}

/** Whether the characters from `at` on read as the letters from `from` on. */
function readsFrom(text: string, at: number, letters: string, from: number): boolean {
  if (from === letters.length) return true;
  const code = text.codePointAt(at);
  if (code === undefined) return false;
  const next = at + (code > 0xffff ? 2 : 1);
  // A blank inside a name is not typed; none stands at the beginning.
  if (code === BLANK && from > 0) return readsFrom(text, next, letters, from);
  for (const reading of readingsOf(code)) {
    for (let taken = 1; reading[taken - 1] === letters[from + taken - 1]; taken += 1) {
      if (readsFrom(text, next, letters, from + taken)) return true;
      if (taken === reading.length) break;
    }
  }
  return false;
}

const BLANK = 0x20;
const known = new Map<number, readonly string[]>();

/** All readings of a character without tones, ü as `v` and as `u`; what is not Chinese reads as itself. */
function readingsOf(code: number): readonly string[] {
  let readings = known.get(code);
  if (readings === undefined) {
    const character = String.fromCodePoint(code);
    const syllables = pinyin(character, { multiple: true, toneType: 'none', type: 'array' });
    readings = [
      ...new Set(
        [character, ...syllables].flatMap((syllable) => {
          const plain = syllable.toLowerCase();
          return plain.includes('ü') ? [plain.replace('ü', 'v'), plain.replace('ü', 'u')] : [plain];
        }),
      ),
    ];
    known.set(code, readings);
  }
  return readings;
}
