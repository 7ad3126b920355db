/**
 * Bytes of a text file → text. Byte order mark, else strict UTF-8, else GB18030 (which contains GBK and
 * GB2312); a file glued together from both is decoded line by line.
 */
export interface DecodedText {
  readonly text: string;
  readonly encoding: 'UTF-8' | 'UTF-16' | 'GB18030' | 'mixed';
  /** The bytes hold things no text has: the file is of another kind. */
  readonly binary: boolean;
}

export function decodeText(bytes: Uint8Array): DecodedText {
  const decoded = decode(bytes);
  return { ...decoded, binary: hasControlCharacters(decoded.text) };
}

function decode(bytes: Uint8Array): { text: string; encoding: DecodedText['encoding'] } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'UTF-16' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'UTF-16' };
  const utf16 = guessUtf16(bytes);
  if (utf16 !== null) return { text: new TextDecoder(utf16).decode(bytes), encoding: 'UTF-16' };
  const utf8 = strict('utf-8', bytes);
  if (utf8 !== null) return { text: utf8, encoding: 'UTF-8' };
  const gb = strict('gb18030', bytes);
  // UTF-8 is often valid GB18030 by chance (and then nonsense); the other way round hardly ever.
  if (gb !== null && !hasUtf8Line(bytes)) return { text: gb, encoding: 'GB18030' };
  return { text: decodeByLine(bytes), encoding: 'mixed' };
}

function strict(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Without a mark: commas, line ends and digits leave a zero in every second byte. */
function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 512);
  let even = 0;
  let odd = 0;
  for (let index = 0; index < sample.length; index++) {
    if (sample[index] !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  const enough = sample.length / 20;
  if (odd > enough && even === 0) return 'utf-16le';
  if (even > enough && odd === 0) return 'utf-16be';
  return null;
}

function decodeByLine(bytes: Uint8Array): string {
  const loose = new TextDecoder('gb18030');
  return [...linesOf(bytes)].map((line) => strict('utf-8', line) ?? loose.decode(line)).join('\n');
}

function hasUtf8Line(bytes: Uint8Array): boolean {
  for (const line of linesOf(bytes.subarray(0, 1_000_000))) {
    if (/[\u4e00-\u9fff].*[\u4e00-\u9fff]/.test(strict('utf-8', line) ?? '')) return true;
  }
  return false;
}

function* linesOf(bytes: Uint8Array): Generator<Uint8Array> {
  let start = 0;
  for (let index = 0; index <= bytes.length; index++) {
    if (index < bytes.length && bytes[index] !== 0x0a) continue;
    yield bytes.subarray(start, index);
    start = index + 1;
  }
}

function hasControlCharacters(text: string): boolean {
  const sample = text.slice(0, 65_536);
  let strange = 0;
  for (let index = 0; index < sample.length; index++) {
    const code = sample.charCodeAt(index);
    if (code === 0) return true;
    if ((code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12) || code === 0xfffd)
      strange += 1;
  }
  return strange > 2 + sample.length / 200;
}
