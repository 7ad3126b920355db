/**
 * Leaves of an old .xls what its cells need before it is parsed: every other record is made one that readers know
 * and do nothing with, formulas keep their stored result alone. The parser's loops over tokens, links and texts
 * never end, or not for minutes, when a damaged record reaches beyond itself.
 */
import { checkTexts } from './check-texts';

const RECORD_HEAD = 4;
/** `Intl` of a macro sheet. */
const IDLE = 0x0061;
/** Of BIFF2, 5 and 8, of BIFF3, of BIFF4; a damaged type makes one of the others in any of them. */
const FORMULAS = new Set([0x0006, 0x0206, 0x0406]);
/** The length of the tokens: behind cell, result and flags up to BIFF4, behind the calculation chain from BIFF5 on. */
const TOKENS_LENGTH_FROM = 16;
const TOKENS_LENGTH_TO = 22;
const LEAST_OLD_FORMULA = 18;
const END = 0x000a;
/** `SST`. */
const TEXTS = 0x00fc;
/** `BOF` of BIFF5 and BIFF8. */
const LATE_START = 0x0809;

/** Record → the bytes it has at least; shorter, its text or number would be looked for without end. */
const KEPT: ReadonlyMap<number, number> = new Map([
  // BOF, EOF, FilePass, CodePage, Date1904, BoundSheet
  ...([0x0009, 0x0209, 0x0409, 0x0809].map((type) => [type, 4]) as [number, number][]),
  [END, 0],
  [0x002f, 0],
  [0x0042, 2],
  [0x0022, 2],
  [0x0085, 7],
  // SST, Continue, formats, what a cell looks like
  [TEXTS, 8],
  [0x003c, 0],
  [0x001e, 1],
  [0x041e, 4],
  [0x0043, 4],
  [0x0243, 4],
  [0x0443, 4],
  [0x00e0, 4],
  // Numbers, truth values and errors
  [0x0002, 9],
  [0x0003, 15],
  [0x0203, 14],
  [0x027e, 10],
  [0x00bd, 6],
  [0x0005, 9],
  [0x0205, 8],
  // Texts: Label, RString, LabelSst, results of formulas
  [0x0004, 8],
  [0x0204, 8],
  [0x00d6, 8],
  [0x00fd, 10],
  [0x0007, 1],
  [0x0207, 2],
  // Dimensions, MergeCells, rows and columns, of which some are hidden
  [0x0000, 8],
  [0x0200, 8],
  [0x00e5, 2],
  [0x0208, 6],
  [0x007d, 10],
  // Comments: Note, Obj, TxO
  [0x001c, 6],
  [0x005d, 0],
  [0x01b6, 0],
]);

/**
 * Changes the record stream of a workbook in place. Throws at a record that is shorter than it can be: what stands
 * in it is lost.
 */
export function keepCells(stream: Uint8Array): void {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const late = view.byteLength >= RECORD_HEAD && view.getUint16(0, true) === LATE_START;
  const leastFormula = late ? TOKENS_LENGTH_TO : LEAST_OLD_FORMULA;
  let before = 0;
  for (let at = 0; at + RECORD_HEAD <= view.byteLength; ) {
    const type = view.getUint16(at, true);
    // Filled up with zeros to the end of its last sector.
    if (type === 0 && before === END) return;
    const body = at + RECORD_HEAD;
    const next = body + view.getUint16(at + 2, true);
    const isFormula = FORMULAS.has(type);
    const least = isFormula ? leastFormula : KEPT.get(type);
    if (least === undefined) view.setUint16(at, IDLE, true);
    else if (next - body < least) throw new Error(`record ${type.toString(16)} is cut short`);
    else if (type === TEXTS) checkTexts(view, at);
    else if (isFormula) stream.fill(0, body + TOKENS_LENGTH_FROM, Math.min(body + TOKENS_LENGTH_TO, next));
    before = type;
    at = next;
  }
}
