/** Texts of an old .xls lie in one list (`SST`), in a record and those that continue it. */
const CONTINUE = 0x003c;
const RECORD_HEAD = 4;
const LIST_HEAD = 8;
const WIDE = 1;
const WITH_PHONETIC = 4;
const WITH_FORMATS = 8;

/** From this letter on the font. */
export interface TextRun {
  readonly from: number;
  readonly font: number;
}

/** Throws where the list of the record at `at` ends within a text: the parser would look for its end for ever. */
export function checkTexts(stream: DataView, at: number): void {
  readTexts(stream, at, () => undefined);
}

/** Goes through the list of the record at `at`; `onRuns` is told of texts in several fonts, by their place in it. */
export function readTexts(
  stream: DataView,
  at: number,
  onRuns: (place: number, runs: readonly TextRun[]) => void,
): void {
  const parts: Uint8Array[] = [];
  const starts: number[] = [];
  let end = 0;
  for (let next = at; next + RECORD_HEAD <= stream.byteLength; ) {
    if (next > at && stream.getUint16(next, true) !== CONTINUE) break;
    const length = Math.min(stream.getUint16(next + 2, true), stream.byteLength - next - RECORD_HEAD);
    parts.push(new Uint8Array(stream.buffer, stream.byteOffset + next + RECORD_HEAD, length));
    starts.push(end);
    end += length;
    next += RECORD_HEAD + length;
  }
  const list = new Uint8Array(end);
  for (const [place, part] of parts.entries()) list.set(part, starts[place] ?? 0);
  const view = new DataView(list.buffer);
  let part = 0;
  let place = LIST_HEAD;
  const count = view.getUint32(4, true);
  for (let text = 0; text < count && place < end; text++) {
    // Reading beyond the list throws.
    let letters = view.getUint16(place, true);
    const flags = view.getUint8(place + 2);
    place += 3;
    let formats = 0;
    let behind = 0;
    if (flags & WITH_FORMATS) {
      formats = view.getUint16(place, true);
      behind += 4 * formats;
      place += 2;
    }
    if (flags & WITH_PHONETIC) {
      behind += view.getUint32(place, true);
      place += 4;
    }
    let width = flags & WIDE ? 2 : 1;
    while (letters > 0) {
      while (part < starts.length && (starts[part] ?? end) < place) part++;
      if (starts[part] === place) {
        // Each part says anew how wide its letters are.
        width = view.getUint8(place) ? 2 : 1;
        place++;
        part++;
      }
      const here = Math.min(letters, Math.ceil(((starts[part] ?? end) - place) / width));
      if (here <= 0) throw new RangeError('a text goes beyond the list');
      letters -= here;
      place += here * width;
    }
    if (formats > 0 && place + 4 * formats <= end) onRuns(text, runsAt(view, place, formats));
    place += behind;
  }
}

function runsAt(view: DataView, from: number, count: number): TextRun[] {
  return Array.from({ length: count }, (_, place) => ({
    from: view.getUint16(from + 4 * place, true),
    font: view.getUint16(from + 4 * place + 2, true),
  }));
}
