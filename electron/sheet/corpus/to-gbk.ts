/** For tests: text in the code page of Chinese Windows; what it lacks becomes `?`. */
export function toGbk(text: string): Uint8Array {
  codes ??= readCodes();
  const known = codes;
  return new Uint8Array(
    [...text].flatMap((char) => (char < '\u0080' ? [char.charCodeAt(0)] : (known.get(char) ?? [0x3f]))),
  );
}

let codes: ReadonlyMap<string, readonly number[]> | null = null;

function readCodes(): ReadonlyMap<string, readonly number[]> {
  const table = new Map<string, readonly number[]>();
  const decoder = new TextDecoder('gb18030');
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++) {
      if (low !== 0x7f) table.set(decoder.decode(new Uint8Array([high, low])), [high, low]);
    }
  }
  return table;
}
