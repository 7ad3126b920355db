/**
 * Workbooks of Excel 5.0/95 hold their texts in the code page of the PC that wrote them. The parser asks a
 * table for each; the runtime's own decoders know them all.
 */
import { set_cptable } from '@e965/xlsx';

const LABELS: Record<number, string> = {
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  1200: 'utf-16le',
  1201: 'utf-16be',
  10008: 'gb18030',
  54936: 'gb18030',
  65001: 'utf-8',
};

const decoders = new Map<number, InstanceType<typeof TextDecoder>>();

function decodeCodepage(codepage: number, bytes: ArrayLike<number>): string {
  // The parser asks letter by letter in places; ASCII is the same everywhere.
  if (bytes.length === 1 && (bytes[0] ?? 0) < 0x80) return String.fromCharCode(bytes[0] ?? 0);
  let decoder = decoders.get(codepage);
  if (decoder === undefined) {
    decoder = new TextDecoder(LABELS[codepage] ?? 'windows-1252');
    decoders.set(codepage, decoder);
  }
  return decoder.decode(Uint8Array.from(bytes));
}

export function registerCodepages(): void {
  set_cptable({ utils: { decode: decodeCodepage } });
}
