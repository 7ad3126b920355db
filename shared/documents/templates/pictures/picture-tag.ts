/** Around the number of a picture while the text is being filled: no text holds these (clean-text.ts). */
const [OPEN, CLOSE] = ['\ufdd0', '\ufdd1'];
const TOKEN = new RegExp(`${OPEN}(\\d+)(?::(\\d+):(\\d+))?${CLOSE}`);

export interface PictureToken {
  /** Place in the list of pictures. */
  readonly index: number;
  /** The frame the picture is to fit, in millimetres; `null`: as papers have it. */
  readonly frame: { readonly width: number; readonly height: number } | null;
  readonly from: number;
  readonly to: number;
}

/** What stands in the text until the picture takes its place. */
export function pictureToken(index: number): string {
  return `${OPEN}${index}${CLOSE}`;
}

/** `图1 60×45`: the name, and the frame in millimetres the clerk wants the picture to fit. */
export function splitPictureTag(tag: string): { readonly name: string; readonly frame: string } {
  const [, name, width, height] = /^(图\d+)\s*[:：\s]\s*(\d{1,3})\s*[x×*]\s*(\d{1,3})$/i.exec(tag) ?? [];
  return name === undefined ? { name: tag, frame: '' } : { name, frame: `:${width}:${height}` };
}

/** The token with the frame asked for; any other value as it is. */
export function frameToken(value: string, frame: string): string {
  return frame !== '' && value.startsWith(OPEN) && value.endsWith(CLOSE)
    ? `${value.slice(0, -1)}${frame}${CLOSE}`
    : value;
}

/** The first token of a text. */
export function findPictureToken(text: string): PictureToken | null {
  const match = TOKEN.exec(text);
  if (!match) return null;
  const [whole, index, width, height] = match;
  return {
    index: Number(index),
    frame: width === undefined ? null : { width: Number(width), height: Number(height) },
    from: match.index,
    to: match.index + whole.length,
  };
}
