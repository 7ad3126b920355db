/** Which texts of a ledger's page are labels and not answers. */
import { normaliseHeading, understandHeading } from '../../layout/headings';
import type { SheetView } from '../sheet-view';

export const NAME_LABEL = /^(?:招商|建设|工程|重点)*(?:项目|工程)(?:名称|全称)$/;
/** Words that are labels of a column of dates, but as likely what a ledger says in the column 阶段. */
const STAGE_WORD = /^(?:签约|注册|开工|投产|在建|在谈|洽谈|竣工)$/;
const ENDING =
  /(?:时间|日期|名称|单位|领导|情况|内容|规模|投资|额|资金|到资|到位|到账|进度|问题|电话|联系人|责任人|负责人|目标|年限|期限|性质|地点|地址|时限|安排|备注)$|^是否已?(?:签约|注册|开工|投产)$/;

/** A heading word for word, or a short one that is known; sentences of a ledger contain such words too. */
export function isLedgerLabel(text: string): boolean {
  return isExactLabel(text) || isLikelyLabel(text);
}

/** Known word for word. */
export function isExactLabel(text: string): boolean {
  const { key } = normaliseHeading(text);
  if (key === '' || key.length > 16 || STAGE_WORD.test(key)) return false;
  const { field, rank } = understandHeading([text]);
  return field !== null && rank < 60;
}

function isLikelyLabel(text: string): boolean {
  const { key } = normaliseHeading(text);
  const longest = /(?:时间|日期)$/.test(key) ? 20 : 16;
  if (key === '' || key.length > longest || /[，。；]/.test(text) || STAGE_WORD.test(key)) return false;
  return (
    ENDING.test(key) && (understandHeading([text]).rank < 99 || /^(?:责任人|完成进度|完成时限)$/.test(key))
  );
}

export interface LedgerPair {
  readonly label: string;
  readonly value: string;
}

/** `项目名称：某某项目`, one or several lines of them in one cell; empty where the text is none. */
export function ledgerPairs(text: string): readonly LedgerPair[] {
  if (!/[:：]/.test(text)) return [];
  const pairs = text
    .split(/[\r\n]+|[ \u3000]{2,}/)
    .filter((part) => part.trim() !== '')
    .map(pairOf);
  return pairs.every((pair) => pair !== null) ? pairs : [];
}

/** `1.项目名称：…`, `一、…`: the lines of a form are numbered. */
const NUMBER = /^(?:\d{1,2}[.、．]|[（(]\d{1,2}[)）]|[（(]?[一二三四五六七八九十]{1,3}[)）、.．])\s*/;

function pairOf(text: string): LedgerPair | null {
  const plain = text.trim().replace(NUMBER, '');
  const match = /^([^:：]{2,20})[:：]\s*(\S[\s\S]*)$/.exec(plain);
  return match?.[1] && match[2] && isLedgerLabel(match[1])
    ? { label: match[1], value: match[2].trim() }
    : null;
}

/** The filled cells of a row, from left to right. */
export function textsOf(view: SheetView, row: number): string[] {
  const texts = Array.from({ length: view.columns }, (_unused, column) => view.text(row, column));
  return texts.filter((text) => text !== '');
}
