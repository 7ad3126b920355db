/** More would not pass the door to the main process. */
const MAX_BASE64 = 3_900_000;
const LONGEST_SIDE = 2400;

/** A picture off the clipboard as JPEG in base64; `null` when it cannot be read. */
export async function toPastedJpeg(picture: Blob): Promise<string | null> {
  const bitmap = await createImageBitmap(picture).catch(() => null);
  if (!bitmap) return null;
  const factor = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height));
  const canvas = new OffscreenCanvas(Math.ceil(bitmap.width * factor), Math.ceil(bitmap.height * factor));
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const jpeg = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
  const text = toBase64(new Uint8Array(await jpeg.arrayBuffer()));
  return text.length > MAX_BASE64 ? null : text;
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}
