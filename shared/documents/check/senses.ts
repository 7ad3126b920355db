/**
 * Words that exclude one another. Where a text loses a word of one side and gains one of another, it says the
 * opposite of what the data gave.
 */
import { INDICATORS } from '../../domain/indicators/indicator';
import { indicatorWords } from '../notice/indicator-names';

const OPPOSITES: readonly (readonly (readonly string[])[])[] = [
  [['增长', '上升', '增加', '提高'], ['下降', '减少', '降低', '回落'], ['持平']],
  [
    ['超时序', '超出时序', '快于时序'],
    ['欠时序', '落后时序', '慢于时序'],
  ],
  [['升幅'], ['降幅']],
  [
    ['最大', '最高', '最多', '最快'],
    ['最小', '最低', '最少', '最慢'],
  ],
  [
    ['靠后', '末位', '末尾', '垫底', '落后'],
    ['靠前', '首位', '领先', '前列'],
  ],
  [['无新', '没有新'], ['有新']],
  [['未达到', '没有达到', '未完成'], ['达到']],
  [['同比'], ['环比']],
  [['均为'], ['共为', '合计', '共计']],
  [
    ['累计', '年初以来', '今年以来'],
    ['当月', '本月', '单月'],
  ],
  [['按时'], ['迟报'], ['未报', '漏报']],
  [
    ['滞后', '落后'],
    ['提前', '超前'],
  ],
  [
    ['未落实', '尚未', '没有落实', '未办结'],
    ['已落实', '已经', '已办结'],
  ],
  [
    ['尚有', '还有', '仍有'],
    ['已无', '没有'],
  ],
  [['表扬'], ['批评']],
  [
    ['纳入', '计入'],
    ['不计入', '未列入', '剔除'],
  ],
  INDICATORS.map(({ id }) => [indicatorWords(id).subject]),
];

/** How often each word stands in a text; a word inside a longer one of the table (`达到` in `未达到`) counts as that one. */
function countWords(text: string, words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  let rest = text;
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    const parts = rest.split(word);
    counts.set(word, parts.length - 1);
    rest = parts.join('\u0000');
  }
  return counts;
}

/** What `text` says in the opposite sense of `original`: `“靠后”改成了“靠前”`. */
export function turnedSenses(original: string, text: string): string[] {
  return OPPOSITES.flatMap((sides) => {
    const words = sides.flat();
    const before = countWords(original, words);
    const after = countWords(text, words);
    const differing = (wanted: 1 | -1): { side: number; word: string }[] =>
      sides.flatMap((side, index) =>
        side
          .filter((word) => Math.sign((after.get(word) ?? 0) - (before.get(word) ?? 0)) === wanted)
          .map((word) => ({ side: index, word })),
      );
    const [gained] = differing(1);
    const lost = differing(-1).find(({ side }) => side !== gained?.side);
    return gained && lost ? [`“${lost.word}”改成了“${gained.word}”`] : [];
  });
}

/** Words of judgement that hold of the units named with them. */
export const JUDGEMENTS =
  /靠后|靠前|升幅最大|降幅最大|首位|末位|按时|迟报|未报|退回|表扬|表态|补报|补正|查明|查找|当面汇报|书面说明/g;

/** Figures blurred: `数十个`, `近30个`, `30余个`, `过半`. */
const VAGUE =
  /[多数几][十百千万]?(?:余|多)?[个家项名位次亿万%]|若干|(?:近|约|逾|大约|不到|超过)\d|\d[余多]|上百|过半|大部分|多数|翻番|翻一番|翻了一番/g;

/** Vague amounts in `text` that `original` did not have. */
export function vagueAmounts(original: string, text: string): string[] {
  const before = new Set(original.match(VAGUE) ?? []);
  return [...new Set(text.match(VAGUE) ?? [])].filter((word) => !before.has(word));
}
