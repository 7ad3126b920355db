/**
 * Takes the formulas out of an old .xls before it is parsed; the stored results stay. The parser's loop over a
 * formula's tokens never ends when a damaged token reaches beyond the formula, and we need results only.
 */
const RECORD_HEAD = 4;
const FORMULA = 0x0006;
/** Cell, result, flags and calculation chain come before the length of the tokens (BIFF5 and BIFF8). */
const TOKENS_LENGTH_AT = 20;
/**
 * Records made of tokens: names (two forms each), arrays, shared formulas; and the list of sheets tokens refer
 * to, whose reader never ends when the record is cut. None of them is asked for.
 */
const TOKEN_RECORDS = new Set([0x0017, 0x0018, 0x0218, 0x0023, 0x0223, 0x0021, 0x0221, 0x04bc]);
/** `Intl` of a macro sheet: readers know it and do nothing with it. */
const IDLE = 0x0061;

/** Changes the record stream of a BIFF5 or BIFF8 workbook in place; it ends at the first record that is cut. */
export function dropFormulas(stream: Uint8Array): void {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  for (let at = 0; at + RECORD_HEAD <= view.byteLength; ) {
    const type = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    const body = at + RECORD_HEAD;
    if (type === FORMULA && length >= TOKENS_LENGTH_AT + 2 && body + TOKENS_LENGTH_AT + 2 <= view.byteLength)
      view.setUint16(body + TOKENS_LENGTH_AT, 0, true);
    else if (TOKEN_RECORDS.has(type)) view.setUint16(at, IDLE, true);
    at = body + length;
  }
}
