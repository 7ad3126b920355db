import { formatDate } from '../../domain/period';
import { countLines } from '../measure/text-lines';
import type { DocumentProfile, Imprint } from '../model';
import { type LineStyleName, lineStyle } from './line-styles';
import { PAGE_TWIPS } from './page';

export interface ImprintLine {
  readonly type: 'line';
  readonly style: Extract<LineStyleName, 'imprint-copy' | 'imprint-distribution' | 'imprint-issuer'>;
  readonly text: string;
  /** Text at the right end of the same line; empty for none. */
  readonly atRight: string;
}

export interface ImprintRule {
  readonly type: 'rule';
  /** First and last rule are heavier (7.4.1). */
  readonly outer: boolean;
}

export type ImprintPart = ImprintLine | ImprintRule;

/** Height a rule takes, in twips. */
export const IMPRINT_RULE_TWIPS = 40;

const outer: ImprintRule = { type: 'rule', outer: true };
const inner: ImprintRule = { type: 'rule', outer: false };

function line(style: ImprintLine['style'], text: string, atRight = ''): ImprintLine {
  return { type: 'line', style, text, atRight };
}

/** Lines and rules of the 版记 from top to bottom; both writers and the page count walk this one list. */
export function imprintParts(imprint: Imprint): ImprintPart[] {
  const { form, copyRecipients, issuer, printRun = 0 } = imprint;
  const copies =
    copyRecipients.length === 0
      ? []
      : [line('imprint-copy', `${imprint.copyLabel ?? '抄送'}：${copyRecipients.join('，')}。`)];
  if (form === 'letter') return copies;
  if (form === 'bulletin') {
    const lines = (imprint.distribution ?? []).flatMap(({ label, names }) =>
      names.length === 0 ? [] : [line('imprint-distribution', `${label}：${names.join('，')}。`)],
    );
    const run = printRun > 0 ? [inner, line('imprint-issuer', issuer, `共印${printRun}份`)] : [];
    return lines.length === 0 && run.length === 0 ? [] : [outer, ...lines, ...run, outer];
  }
  return [
    outer,
    ...(copies.length === 0 ? [] : [...copies, inner]),
    line('imprint-issuer', issuer, `${formatDate(imprint.printedOn)}印发`),
    outer,
  ];
}

/** Height of the 版记 in twips. */
export function imprintHeight(imprint: Imprint, profile: DocumentProfile): number {
  return imprintParts(imprint).reduce((height, part) => {
    if (part.type === 'rule') return height + IMPRINT_RULE_TWIPS;
    const style = lineStyle(part.style, profile);
    const width = PAGE_TWIPS.textWidth - (style.left ?? 0) - (style.right ?? 0);
    const lines = countLines(part.text, width, style.points * 20, -(style.hanging ?? 0));
    return height + lines * (style.line ?? 0);
  }, 0);
}
