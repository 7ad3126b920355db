// The same cells in another kind of file: what is read from it is judged by the .xlsx it was made from.
import { read, utils, write } from '@e965/xlsx';
import { encodeGbk } from '../demo-office/samples/gbk.mjs';

/** @typedef {{bytes: Uint8Array, name: string, firstOnly?: boolean}} Sent */

/** Most units send .xlsx. @type {readonly ('xlsx' | 'biff8' | 'ods' | 'csv')[]} */
const KINDS = ['xlsx', 'xlsx', 'biff8', 'ods', 'csv'];

/** @param {Uint8Array} xlsx @param {string} name @param {import('../lib/random.mjs').Random} random @returns {Sent} */
export function writeAsKind(xlsx, name, random) {
  const kind = random.pick(KINDS);
  if (kind === 'xlsx') return { bytes: xlsx, name };
  try {
    const book = read(xlsx, {
      type: 'buffer',
      cellNF: true,
      cellStyles: true,
      sheets: kind === 'csv' ? 0 : undefined,
    });
    const stem = name.replace(/\.[^.]*$/, '');
    if (kind === 'csv') {
      const [first = ''] = book.SheetNames;
      const sheet = book.Sheets[first];
      if (!sheet) return { bytes: xlsx, name };
      const text = utils.sheet_to_csv(sheet, { rawNumbers: true, blankrows: true });
      return { bytes: encodeGbk(text), name: `${stem}.csv`, firstOnly: true };
    }
    const extension = kind === 'biff8' ? 'xls' : kind;
    return {
      bytes: new Uint8Array(write(book, { type: 'buffer', bookType: kind })),
      name: `${stem}.${extension}`,
    };
  } catch {
    // A workbook the library cannot write again is read as it is.
    return { bytes: xlsx, name };
  }
}
