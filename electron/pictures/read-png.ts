import { inflateSync } from 'node:zlib';
import { convertIndexedToRgb, type DecodedPng, decode } from 'fast-png';
import type { Samples } from './pixels';

/** What the picture itself is made of; profiles, texts and animation may hide a second, larger picture. */
const KEPT_CHUNKS = ['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'];
const SIGNATURE_BYTES = 8;

/** Unpacks a PNG, never to more than its header promises. Throws for one that is damaged. */
export function readPng(bytes: Uint8Array): Samples {
  const chunks = listChunks(bytes);
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ content }) => content));
  inflateSync(packed, { maxOutputLength: unpackedLimit(bytes) });
  const kept = chunks.filter(({ type }) => KEPT_CHUNKS.includes(type)).map(({ whole }) => whole);
  const png = decode(Buffer.concat([bytes.subarray(0, SIGNATURE_BYTES), ...kept]), { checkCrc: true });
  const palette = png.palette ?? (png.depth < 8 ? greys(png.depth) : null);
  const { width, height } = png;
  if (palette === null)
    return { width, height, data: png.data, channels: png.channels, max: 2 ** png.depth - 1 };
  const data = convertIndexedToRgb({ ...png, palette } as DecodedPng);
  return { width, height, data, channels: palette[0]?.length ?? 3, max: 255 };
}

function listChunks(bytes: Uint8Array): { type: string; content: Uint8Array; whole: Uint8Array }[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: { type: string; content: Uint8Array; whole: Uint8Array }[] = [];
  let at = SIGNATURE_BYTES;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) throw new Error('chunk beyond the end');
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    chunks.push({ type, content: bytes.subarray(at + 8, end - 4), whole: bytes.subarray(at, end) });
    at = end;
    if (type === 'IEND') break;
  }
  return chunks;
}

/** Rows with their filter bytes; interlaced ones come in seven passes, of which each rounds up. */
function unpackedLimit(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [width, height, depth] = [view.getUint32(16), view.getUint32(20), view.getUint8(24)];
  const mostChannels = 4;
  return 2 * (Math.ceil((width * mostChannels * depth) / 8) + 8) * (height + 8);
}

/** Grey of few bits is packed like a palette. */
function greys(depth: number): number[][] {
  const count = 2 ** depth;
  return Array.from({ length: count }, (_, index) => {
    const grey = Math.round((index * 255) / (count - 1));
    return [grey, grey, grey];
  });
}
