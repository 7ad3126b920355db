/** An opaque picture in memory: three bytes a pixel, row by row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Samples of a decoder: `channels` values a pixel (grey, grey+alpha, RGB, RGBA), each 0 to `max`. */
export interface Samples {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
  readonly max: number;
  readonly data: ArrayLike<number>;
}

/**
 * The picture no larger than `longest` on its longer side, each pixel the mean of those it stands for; what is
 * transparent turns white. A small picture keeps its size.
 */
export function scaleDown(source: Samples, longest: number): Pixels {
  const factor = Math.max(1, Math.max(source.width, source.height) / longest);
  const width = Math.max(1, Math.round(source.width / factor));
  const height = Math.max(1, Math.round(source.height / factor));
  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    const top = Math.floor((y * source.height) / height);
    const bottom = Math.max(top + 1, Math.floor(((y + 1) * source.height) / height));
    for (let x = 0; x < width; x++) {
      const left = Math.floor((x * source.width) / width);
      const right = Math.max(left + 1, Math.floor(((x + 1) * source.width) / width));
      writeMean(source, { left, right, top, bottom }, data, (y * width + x) * 3);
    }
  }
  return { width, height, data };
}

interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function writeMean(source: Samples, area: Area, target: Uint8Array, at: number): void {
  const { channels, max, data, width } = source;
  const hasAlpha = channels === 2 || channels === 4;
  const isGrey = channels < 3;
  let red = 0;
  let green = 0;
  let blue = 0;
  for (let y = area.top; y < area.bottom; y++) {
    for (let x = area.left; x < area.right; x++) {
      const from = (y * width + x) * channels;
      const alpha = hasAlpha ? (data[from + channels - 1] ?? max) / max : 1;
      const ground = (1 - alpha) * max;
      red += (data[from] ?? 0) * alpha + ground;
      green += (data[isGrey ? from : from + 1] ?? 0) * alpha + ground;
      blue += (data[isGrey ? from : from + 2] ?? 0) * alpha + ground;
    }
  }
  const scale = 255 / (max * (area.right - area.left) * (area.bottom - area.top));
  target[at] = Math.round(red * scale);
  target[at + 1] = Math.round(green * scale);
  target[at + 2] = Math.round(blue * scale);
}

/** Turns a picture as its EXIF orientation (1 to 8) asks; anything else leaves it as it is. */
export function turnUpright(pixels: Pixels, orientation: number): Pixels {
  if (!Number.isInteger(orientation) || orientation < 2 || orientation > 8) return pixels;
  const { width, height, data } = pixels;
  const lies = orientation >= 5;
  const newWidth = lies ? height : width;
  const newHeight = lies ? width : height;
  const turned = new Uint8Array(data.length);
  for (let y = 0; y < newHeight; y++) {
    for (let x = 0; x < newWidth; x++) {
      const [fromX, fromY] = cameFrom(orientation, x, y, width - 1, height - 1);
      const from = (fromY * width + fromX) * 3;
      turned.set(data.subarray(from, from + 3), (y * newWidth + x) * 3);
    }
  }
  return { width: newWidth, height: newHeight, data: turned };
}

/** The stored pixel that stands at (x, y) of the upright picture (EXIF 2.3, table of orientations). */
function cameFrom(
  orientation: number,
  x: number,
  y: number,
  lastX: number,
  lastY: number,
): readonly [number, number] {
  switch (orientation) {
    case 2:
      return [lastX - x, y];
    case 3:
      return [lastX - x, lastY - y];
    case 4:
      return [x, lastY - y];
    case 5:
      return [y, x];
    case 6:
      return [y, lastY - x];
    case 7:
      return [lastX - y, lastY - x];
    default:
      return [lastX - y, x];
  }
}
