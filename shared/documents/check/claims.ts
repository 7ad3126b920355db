import nzh from 'nzh/cn';

/** Chinese numerals before a word of measure, as in `累计九个`; elsewhere (三个月前的“统一”) they are words. */
const CHINESE_NUMERAL = /[零一二三四五六七八九十百千两]+(?=个|项|位|家|名|次|亿|万元|元|成|倍)/g;

/** Number with the word of measure after it, or a place. */
const MEASURED = /第?\d[\d,]*(?:\.\d+)?(?:个百分点|个月|个|项|位|家|名|次|亿元|万元|元|%|年|月|日)?/g;

/** Words that turn a figure into its opposite; the nearest before it in its clause counts. */
const TELLING_WORD = /欠|超|增长|下降|上升|减少|增加|升|降|按时|迟报|未报|首位|末位/g;

/** Sentences with their Chinese numerals in digits: `累计九个` → `累计9个`. */
export function inDigits(text: string): string {
  return text.replace(CHINESE_NUMERAL, (numeral) => {
    const value = Number(nzh.decodeS(numeral.replaceAll('两', '二')));
    return Number.isSafeInteger(value) ? String(value) : numeral;
  });
}

/**
 * What a text says of its numbers: each with the unit named before it and the word that tells its sense in the
 * same clause, e.g. `桃花镇 居 第1位`, ` 欠 20.0个百分点`.
 */
export function claimsIn(
  text: string,
  unitNames: readonly string[],
): { readonly claim: string; readonly said: string }[] {
  const plain = inDigits(text);
  return [...plain.matchAll(MEASURED)].map((match) => {
    const before = plain.slice(0, match.index);
    const clause = before.slice(
      Math.max(...['，', '。', '；', '：', '、'].map((mark) => before.lastIndexOf(mark))) + 1,
    );
    const word = [...clause.matchAll(TELLING_WORD)].at(-1)?.[0] ?? '';
    const subject = lastNamed(before, unitNames);
    return {
      claim: `${subject} ${word} ${match[0].replaceAll(',', '')}`,
      said: `${subject}${word}${match[0]}`,
    };
  });
}

/** The unit named last; the longer name where two end at the same place. */
function lastNamed(before: string, unitNames: readonly string[]): string {
  let nearest = { name: '', end: -1 };
  for (const name of unitNames) {
    const start = before.lastIndexOf(name);
    if (start < 0) continue;
    const end = start + name.length;
    if (end > nearest.end || (end === nearest.end && name.length > nearest.name.length))
      nearest = { name, end };
  }
  return nearest.name;
}
