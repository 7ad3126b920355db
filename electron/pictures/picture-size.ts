import { isJpeg, isPng } from '../../shared/attachments/file-type';

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Frame headers of JPEG; the other markers of that range define tables. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Pixels a picture says it has, read from its header alone: nothing is unpacked. `null`: it does not say. */
export function readPictureSize(bytes: Uint8Array): PictureSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isPng(bytes))
    return bytes.length < 24 ? null : { width: view.getUint32(16), height: view.getUint32(20) };
  if (!isJpeg(bytes)) return null;
  let at = 2;
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1; // fill bytes
    } else if (isFrame(marker)) {
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    } else {
      at += 2 + view.getUint16(at + 2);
    }
  }
  return null;
}
