import { INDICATORS } from '../../domain/indicators/indicator';
import { nearestScope } from '../check/check-paragraph';
import type { DocumentCheck, DocumentModel } from '../model';
import { exact } from '../notice/figures';
import { indicatorWords } from '../notice/indicator-names';

/** A figure of an indicator as a sentence states it: the indicator, what stands between, number and measure. */
const STATED = new RegExp(
  `(${INDICATORS.map(({ id }) => indicatorWords(id).subject).join('|')})((?:(?!项目)[^，。；：、\\d]){0,8})(\\d[\\d,]*(?:\\.\\d+)?)(个(?!月|百分点|工作日)|亿元|万元)`,
  'g',
);
const MEASURES: readonly (readonly [RegExp, string])[] = [
  [/上报/, 'reported'],
  [/目标|任务/, 'target'],
  [/^/, 'recognised'],
];

/**
 * The sentences of a filled template against the figures: a template may have words of its own around the
 * placeholders, and numbers typed by hand. What the sentence does not say clearly is not judged.
 */
export function checkFilledText(texts: readonly string[], model: DocumentModel): DocumentCheck[] {
  return texts.flatMap((text) =>
    [...text.matchAll(STATED)].flatMap((match) => {
      const [said = '', subject = '', between = '', number = '', measure = ''] = match;
      const before = text.slice(0, match.index);
      const scope = nearestScope(before.slice(before.lastIndexOf('。') + 1));
      const indicator = INDICATORS.find(({ id }) => indicatorWords(id).subject === subject);
      // What a unit did, or a change, is another figure than the total.
      if (scope === null || !indicator || /[增减升降长超欠]/.test(between)) return [];
      const kind = MEASURES.find(([words]) => words.test(between))?.[1] ?? 'recognised';
      const key = `${scope}.${indicator.id}.${kind}${measure === '亿元' ? '.yi' : ''}`;
      const known = model.figures[key];
      if (known === undefined || exact(known)?.equals(exact(number.replaceAll(',', '')) ?? -1)) return [];
      return [
        {
          code: 'template-figure',
          ok: false,
          message: `模板中的“${said}”与数据“${known}”不一致。`,
          blockKey: '',
        },
      ];
    }),
  );
}
