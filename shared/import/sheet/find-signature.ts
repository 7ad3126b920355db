/** Who filled a report in, as written above or below its table: `填报人：… 联系电话：… 审核人：… 填报日期：…`. */
import { tidyLine } from '../../domain/text/plain-text';
import type { RawSheet } from '../cell';
import { cellText } from '../values/plain-text';

export interface Signature {
  readonly reporter: string;
  readonly phone: string;
  readonly reviewer: string;
  /** As written: a day, mostly. */
  readonly filledOn: string;
}

export const UNSIGNED: Signature = { reporter: '', phone: '', reviewer: '', filledOn: '' };

type SignatureField = keyof Signature;

/** A colon must follow: without one the same words head a column. */
const LABELS: readonly (readonly [SignatureField | null, RegExp])[] = [
  ['reporter', /填[报表]人|制表人?|经办人/],
  ['phone', /联系电话|联系方式|电话/],
  ['reviewer', /审核人?|单位负责人|主要领导|分管领导|负责人|签发人?/],
  ['filledOn', /填[报表](?:日期|时间)|上报(?:日期|时间)/],
  [null, /(?:填报|报送|金额|计量)?单位|截止|联系人|说明|备注|注/],
];
const NOTE = /(?:\s*[（(][^)）]{0,12}[)）])?\s*[:：]/;
const ANY_LABEL = new RegExp(
  `(?:${LABELS.map(([, words]) => `(${words.source})`).join('|')})${NOTE.source}`,
  'g',
);

const TOP_ROWS = 12;
const BOTTOM_ROWS = 10;
/** An answer stands in the same cell or a few cells on. */
const REACH = 6;
const MAX_LENGTH = 40;

export function findSignature({ grid }: Pick<RawSheet, 'grid'>): Signature {
  const found = { ...UNSIGNED };
  for (const [number, row] of grid.entries()) {
    if (number >= TOP_ROWS && number < grid.length - BOTTOM_ROWS) continue;
    for (const [column, cell] of row.entries()) {
      const text = cellText(cell);
      if (text.length > 300 || !/[:：]/.test(text)) continue;
      for (const [field, value] of answersOf(text, () => nextText(row, column)))
        if (found[field] === '') found[field] = value;
    }
  }
  return found;
}

/** Of several sheets the first that says it. */
export function joinSignatures(signatures: readonly Signature[]): Signature {
  const first = (field: SignatureField) => signatures.find((each) => each[field] !== '')?.[field] ?? '';
  return {
    reporter: first('reporter'),
    phone: first('phone'),
    reviewer: first('reviewer'),
    filledOn: first('filledOn'),
  };
}

function* answersOf(text: string, next: () => string): Generator<readonly [SignatureField, string]> {
  const labels = [...text.matchAll(ANY_LABEL)];
  for (const [place, label] of labels.entries()) {
    const field = LABELS.find((_label, index) => label[index + 1] !== undefined)?.[0] ?? null;
    if (field === null) continue;
    const following = labels[place + 1];
    const own = tidyAnswer(text.slice(label.index + label[0].length, following?.index));
    const value = own === '' && following === undefined ? tidyAnswer(next()) : own;
    if (value !== '') yield [field, value];
  }
}

/** Lines and blanks to write on are no answer. */
function tidyAnswer(text: string): string {
  const plain = tidyLine(text.replace(/[_＿—]+/g, ' '));
  return /^[\s年月日/.-]*$/.test(plain) || plain.length > MAX_LENGTH ? '' : plain;
}

function nextText(row: RawSheet['grid'][number], column: number): string {
  for (let next = column + 1; next <= column + REACH; next++) {
    const text = cellText(row[next]);
    if (text !== '') return /[:：]/.test(text) ? '' : text;
  }
  return '';
}
