import { INDICATORS } from '../../domain/indicators/indicator';
import { exact } from '../notice/figures';
import { indicatorWords } from '../notice/indicator-names';

const SUBJECTS = INDICATORS.map(({ id }) => indicatorWords(id).subject).join('|');
/**
 * A total as a sentence states it: the time, the indicator, number and measure, and between them only words that
 * change nothing. A unit's or a group's own figure, with its name before it, is another one.
 */
const STATED = new RegExp(
  [
    '(1—\\d+月|年初以来|今年以来|全年|年度|累计|\\d+月|本月|当月)',
    '((?:，|全区|全县|全市|我区|我县|各单位|共|新|增|已|累计|完成|实现|认定|上报)*)',
    `(${SUBJECTS})`,
    '((?:共|计|合计|总计|总数|个数|数|为|是|达|达到|完成|认定|上报|年度|全年|目标|任务|：)*)',
    '(\\d[\\d,]*(?:\\.\\d+)?)(个(?!月|百分点|工作日)|亿元|万元)',
  ].join(''),
  'g',
);

/** A total that is not the data's: as said, as known, and the words with the data's figure in them. */
export interface WrongTotal {
  readonly said: string;
  readonly known: string;
  readonly right: string;
}

/**
 * Totals a text states against the figures of its document. What a sentence does not say clearly is not judged, nor
 * are the sentences of `trusted`.
 */
export function wrongTotals(
  text: string,
  figures: Readonly<Record<string, string>>,
  trusted: string,
): WrongTotal[] {
  return [...text.matchAll(STATED)].flatMap((match) =>
    trusted.includes(sentenceAt(text, match.index)) ? [] : compareStated(match, figures),
  );
}

function sentenceAt(text: string, at: number): string {
  const end = text.indexOf('。', at);
  return text.slice(text.lastIndexOf('。', at) + 1, end < 0 ? undefined : end);
}

function compareStated(match: RegExpExecArray, figures: Readonly<Record<string, string>>): WrongTotal[] {
  const [said = '', time = '', before = '', subject = '', between = '', number = '', measure = ''] = match;
  const indicator = INDICATORS.find(({ id }) => indicatorWords(id).subject === subject);
  const words = `${before}${between}`;
  const scope = /^(?:\d+月|本月|当月)$/.test(time) && !words.includes('累计') ? 'month' : 'year';
  const kind = words.includes('上报') ? 'reported' : /目标|任务/.test(words) ? 'target' : 'recognised';
  const known = figures[`${scope}.${indicator?.id}.${kind}${measure === '亿元' ? '.yi' : ''}`];
  if (known === undefined || exact(known)?.equals(exact(number.replaceAll(',', '')) ?? -1)) return [];
  return [{ said, known, right: said.slice(0, said.lastIndexOf(number)) + known + measure }];
}
