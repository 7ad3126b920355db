/** What of a project is compared with another: computed once per project, since a row meets thousands. */
import type { Money } from '../../domain/money';
import { squeeze } from '../../domain/text/plain-text';
import { matchNameOf } from '../../domain/text/project-name';

/** Facts of a project that tell it from others; blanks say nothing. */
export interface ComparableProject {
  readonly name: string;
  /** `matchNameOf(name)` when it is at hand (stored with every project). */
  readonly matchName?: string;
  /** Syllables of the whole name without tones, as stored for searching; blank: not compared. */
  readonly pinyin: string;
  readonly investor: string;
  readonly totalInvestment: Money | null;
  readonly address: string;
}

export interface ProjectFeatures {
  readonly matchName: string;
  /** The name without its 期. */
  readonly base: string;
  /** `1` of 一期; `''` when the name speaks of none. */
  readonly phase: string;
  /** Figures in the name: 年产3万吨 is another project than 年产5万吨. */
  readonly figures: string;
  /** Pairs of neighbouring characters, each once, as numbers. */
  readonly pairs: readonly number[];
  readonly pinyin: string;
  readonly investor: string;
  readonly amount: Money | null;
  readonly place: string;
}

export function featuresOf(project: ComparableProject): ProjectFeatures {
  const matchName = project.matchName ?? matchNameOf(project.name);
  const phase = matchName.includes('#') ? /#(\d+)期/.exec(matchName) : null;
  const base = phase === null ? matchName : matchName.replace(/#\d+期/g, '');
  return {
    matchName,
    base,
    phase: phase?.[1] ?? '',
    figures: base.match(/\d+/g)?.join(' ') ?? '',
    pairs: pairsOf(base),
    pinyin: soundOf(project.pinyin),
    investor: companyKeyOf(project.investor),
    amount:
      project.totalInvestment !== null && project.totalInvestment.minor > 0 ? project.totalInvestment : null,
    place: lettersOf(squeeze(project.address)),
  };
}

/** Ends of names that say nothing, as they sound. */
function soundOf(pinyin: string): string {
  return pinyin.endsWith('xiangmu') || pinyin.endsWith('gongcheng')
    ? pinyin.replace(/(jianshe|gongcheng|xiangmu)+$/, '') || pinyin
    : pinyin;
}

/** A company's name without its legal form: `甲（集团）有限责任公司` = `甲集团有限公司` = `甲集团`. */
export function companyKeyOf(name: string): string {
  const plain = CAPITALS.test(name) ? name : lettersOf(squeeze(name).toUpperCase());
  return plain.replace(/(股份有限公司|有限责任公司|有限公司|责任公司|公司|有限合伙)+$/, '') || plain;
}

/** Nothing to take out and nothing to make a capital of. */
const CAPITALS = /^[\u4e00-\u9fff0-9A-Z]*$/;

/** Letters and digits only, as most names are to begin with. */
function lettersOf(text: string): string {
  return /^[\u4e00-\u9fff0-9A-Za-z]*$/.test(text) ? text : text.replace(/[^\p{L}\p{N}]/gu, '');
}

/** Bigrams as whole numbers of 32 bits, which a map finds fastest; a name of one character is its own pair. */
export function pairsOf(text: string): number[] {
  if (text.length === 1) return [text.charCodeAt(0)];
  const pairs: number[] = [];
  for (let place = 0; place + 1 < text.length; place++) {
    const pair = (text.charCodeAt(place) << 16) | text.charCodeAt(place + 1);
    if (!pairs.includes(pair)) pairs.push(pair);
  }
  return pairs;
}

/** Dice's coefficient of two sets in whole percent, rounded down. */
export function likenessPercent(shared: number, one: number, other: number): number {
  return one + other === 0 ? 0 : Math.floor((200 * shared) / (one + other));
}
