import { inDigits } from './plain-numbers';
import { JUDGEMENTS } from './senses';

/** Number with the word of measure after it, or a place. */
const MEASURED = /第?\d[\d,]*(?:\.\d+)?(?:个百分点|个月|个|项|位|家|名|次|亿元|万元|元|天|分|%|年|月|日)?/g;

/** Words that tell the sense of a figure, those of one sense together; the nearest before it in its part counts. */
const SENSES: readonly (readonly string[])[] = [
  ['欠', '落后', '慢于', '低于'],
  ['超', '超出', '快于', '高于'],
  ['升', '上升', '增长', '增加', '提高', '提升'],
  ['降', '下降', '减少', '降低', '回落'],
  ['按时'],
  ['迟报'],
  ['未报', '漏报'],
  ['首位'],
  ['末位'],
  ['并列'],
  ['均', '各'],
  ['共', '合计'],
];
const TELLING_WORD = new RegExp(
  SENSES.flat()
    .sort((a, b) => b.length - a.length)
    .join('|'),
  'g',
);

/** `桃花镇等5个单位`: a part of those meant. */
const AND_OTHERS = /等\d*个?/;

/** Characters before a number that say what it counts. */
const LABEL_LENGTH = 4;

export interface Claim {
  /** Units the statement is about, in the order of their names. */
  readonly names: readonly string[];
  /** Number with its telling word, or a judgement. */
  readonly what: string;
  /** Whether the names stand for more than themselves (`等`). */
  readonly isPart: boolean;
  /** As a reader would quote it. */
  readonly said: string;
}

export interface LabelledNumber {
  readonly label: string;
  readonly number: string;
}

/**
 * What a text says of units: every number of a part of a sentence, and every word of judgement, with all units
 * named in that part; a part that names none speaks of those named last in the same sentence.
 */
export function claimsIn(text: string, unitNames: readonly string[]): Claim[] {
  const longestFirst = [...unitNames].sort((a, b) => b.length - a.length);
  return inDigits(text)
    .split('。')
    .flatMap((sentence) => {
      let names: readonly string[] = [];
      let isPart = false;
      return sentence.split(/[，；：]/).flatMap((part): Claim[] => {
        const named = namesIn(part, longestFirst);
        if (named.length > 0) {
          names = named;
          isPart = AND_OTHERS.test(part);
        }
        const claim = (what: string, shown: string): Claim => ({
          names,
          what,
          isPart,
          said: `${names.join('、')}${shown}`,
        });
        const numbers = [...part.matchAll(MEASURED)].map((match) => ({
          word: senseOf(part.slice(0, match.index)),
          number: match[0].replaceAll(',', ''),
        }));
        const respective = respectiveClaims(part, named, numbers);
        if (respective !== null) return respective;
        const judgements = names.length === 0 ? [] : (part.match(JUDGEMENTS) ?? []);
        return [
          ...numbers.map(({ word, number }) => claim(`${word} ${number}`, `${word}${number}`)),
          ...judgements.map((word) => claim(word, word)),
        ];
      });
    });
}

/** The sense of the last telling word. */
function senseOf(text: string): string {
  const word = [...text.matchAll(TELLING_WORD)].at(-1)?.[0];
  return word === undefined ? '' : (SENSES.find((sense) => sense.includes(word))?.[0] ?? word);
}

/** `桃花镇、云岭镇分别居第1、2位`: each unit with its own number; `null` for other parts. */
function respectiveClaims(
  part: string,
  named: readonly string[],
  numbers: readonly { readonly word: string; readonly number: string }[],
): Claim[] | null {
  if (!part.includes('分别') || named.length !== numbers.length || named.length < 2) return null;
  const inOrder = [...named].sort((a, b) => part.indexOf(a) - part.indexOf(b));
  // The word of measure stands after the last number alone, 第 before the first.
  const measure = /[^\d.第]*$/.exec(numbers.at(-1)?.number ?? '')?.[0] ?? '';
  const ordinal = numbers[0]?.number.startsWith('第') ? '第' : '';
  return inOrder.map((name, at) => {
    const { word, number } = numbers[at] as { word: string; number: string };
    const whole = `${ordinal}${number.replace('第', '').replace(measure, '')}${measure}`;
    return { names: [name], what: `${word} ${whole}`, isPart: false, said: `${name}${word}${whole}` };
  });
}

/** Units named in a text, each once, in the order of their names. */
export function namesIn(text: string, longestFirst: readonly string[]): string[] {
  let rest = text;
  const found = longestFirst.filter((name) => {
    if (!rest.includes(name)) return false;
    // A shorter name inside this one is not meant.
    rest = rest.replaceAll(name, '\u0000');
    return true;
  });
  return found.sort();
}

/** Every number with the characters before it. */
export function labelledNumbers(text: string): LabelledNumber[] {
  const plain = inDigits(text);
  return [...plain.matchAll(MEASURED)].map((match) => ({
    label: plain.slice(Math.max(0, match.index - LABEL_LENGTH), match.index),
    number: match[0].replaceAll(',', ''),
  }));
}
