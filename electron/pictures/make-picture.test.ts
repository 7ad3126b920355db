import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { encode as encodePng } from 'fast-png';
import jpeg from 'jpeg-js';
import { describe, expect, it } from 'vitest';
import { AppFault } from '../../shared/result';
import { makePicture } from './make-picture';
import { readPictureSize } from './picture-size';

/** Left half red, right half blue. */
function twoHalves(width: number, height: number): Uint8Array {
  const data = new Uint8Array(width * height * 4).fill(255);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const isLeft = pixel % width < width / 2;
    data.set(isLeft ? [255, 0, 0] : [0, 0, 255], pixel * 4);
  }
  return data;
}

const jpegOf = (width: number, height: number) =>
  new Uint8Array(jpeg.encode({ width, height, data: twoHalves(width, height) }, 95).data);

/** The same JPEG with a camera's record: orientation and day. */
function withRecord(bytes: Uint8Array, orientation: number, taken: string): Uint8Array {
  const text = Buffer.from(`${taken}\0`, 'latin1');
  const tiff = Buffer.alloc(8 + 2 + 2 * 12 + 4 + 2 + 12 + 4 + text.length);
  tiff.write('II*\0', 0, 'latin1');
  tiff.writeUInt32LE(8, 4);
  const entry = (at: number, tag: number, type: number, count: number, value: number) => {
    tiff.writeUInt16LE(tag, at);
    tiff.writeUInt16LE(type, at + 2);
    tiff.writeUInt32LE(count, at + 4);
    tiff.writeUInt32LE(value, at + 8);
  };
  const exif = 8 + 2 + 2 * 12 + 4;
  tiff.writeUInt16LE(2, 8);
  entry(10, 0x0112, 3, 1, orientation);
  entry(22, 0x8769, 4, 1, exif);
  tiff.writeUInt16LE(1, exif);
  entry(exif + 2, 0x9003, 2, text.length, exif + 2 + 12 + 4);
  text.copy(tiff, exif + 2 + 12 + 4);
  const head = Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, 0]);
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  head.writeUInt16BE(body.length + 2, 4);
  return new Uint8Array(Buffer.concat([head, body, bytes.subarray(2)]));
}

/** Colour at a place of a JPEG, as fractions of its sides. */
function colourAt(bytes: Uint8Array, x: number, y: number): number[] {
  const { width, height, data } = jpeg.decode(bytes, { useTArray: true });
  const at = (Math.floor(y * height) * width + Math.floor(x * width)) * 4;
  return [...data.slice(at, at + 3)];
}
const isRed = ([red = 0, , blue = 0]: number[]) => red > 180 && blue < 80;
const isBlue = ([red = 0, , blue = 0]: number[]) => blue > 180 && red < 80;

describe('a photo', () => {
  it('is shown smaller, its day read from the camera', async () => {
    const made = await makePicture({
      bytes: withRecord(jpegOf(2400, 1200), 1, '2026:10:12 09:30:00'),
      fileName: '现场.jpg',
    });
    expect(made).toMatchObject({ width: 2400, height: 1200, takenOn: '2026-10-12' });
    expect(readPictureSize(made.view)).toEqual({ width: 1600, height: 800 });
    expect(readPictureSize(made.thumbnail)).toEqual({ width: 320, height: 160 });
    expect(isRed(colourAt(made.view, 0.1, 0.5))).toBe(true);
    expect(isBlue(colourAt(made.thumbnail, 0.9, 0.5))).toBe(true);
    expect(Buffer.from(made.view).includes('Exif')).toBe(false);
  });

  it.each([
    // Held so that the camera's left is the picture's top, bottom, or right.
    [6, { width: 100, height: 400 }, [0.5, 0.1], [0.5, 0.9]],
    [8, { width: 100, height: 400 }, [0.5, 0.9], [0.5, 0.1]],
    [3, { width: 400, height: 100 }, [0.9, 0.5], [0.1, 0.5]],
    [5, { width: 100, height: 400 }, [0.5, 0.1], [0.5, 0.9]],
  ] as const)('is turned upright from orientation %i', async (orientation, size, red, blue) => {
    const bytes = withRecord(jpegOf(400, 100), orientation, '2026:10:12 09:30:00');
    const made = await makePicture({ bytes, fileName: '现场.jpg' });
    expect(made).toMatchObject(size);
    expect(readPictureSize(made.view)).toEqual(size);
    expect(isRed(colourAt(made.view, red[0], red[1]))).toBe(true);
    expect(isBlue(colourAt(made.view, blue[0], blue[1]))).toBe(true);
  });

  it('may be a PNG of any kind; what is transparent turns white', async () => {
    const data = new Uint8Array(4 * 4 * 4);
    const rgba = await makePicture({
      bytes: encodePng({ width: 4, height: 4, data, channels: 4, depth: 8 }),
      fileName: '透明.png',
    });
    expect(rgba).toMatchObject({ width: 4, height: 4, takenOn: null });
    expect(Math.min(...colourAt(rgba.view, 0.5, 0.5))).toBeGreaterThan(250);
    const deep = await makePicture({
      bytes: encodePng({ width: 2, height: 1, data: new Uint16Array([0, 65535]), channels: 1, depth: 16 }),
      fileName: '灰度.png',
    });
    expect(colourAt(deep.view, 0, 0)[0]).toBeLessThan(90);
    expect(colourAt(deep.view, 0.9, 0)[0]).toBeGreaterThan(165);
  });
});

describe('a bad picture', () => {
  const refusal = (bytes: Uint8Array) => makePicture({ bytes, fileName: '现场.jpg' }).catch((error) => error);

  it('is refused with a sentence when it is damaged', async () => {
    const whole = jpegOf(200, 200);
    for (const bytes of [whole.slice(0, 60), whole.slice(0, 12), new Uint8Array(0), new Uint8Array(500)])
      expect(await refusal(bytes)).toMatchObject({ code: 'file-unreadable' });
    const png = encodePng({ width: 8, height: 8, data: new Uint8Array(192), channels: 3 });
    png[50] = (png[50] ?? 0) ^ 0xff;
    expect(await refusal(png)).toMatchObject({ code: 'file-unreadable' });
  });

  it('is refused by its header when it says it is enormous, before anything is unpacked', async () => {
    const png = encodePng({ width: 1, height: 1, data: new Uint8Array(3), channels: 3 });
    new DataView(png.buffer).setUint32(16, 65_535);
    new DataView(png.buffer).setUint32(20, 65_535);
    expect(await refusal(png)).toMatchObject({ code: 'file-too-large' });
  });

  it('is not unpacked further than its header promises', async () => {
    const small = encodePng({ width: 2, height: 2, data: new Uint8Array(12), channels: 3 });
    const bomb = deflateSync(Buffer.alloc(300_000_000));
    const chunk = Buffer.alloc(8);
    chunk.writeUInt32BE(bomb.length, 0);
    chunk.write('IDAT', 4, 'latin1');
    const end = small.length - 12;
    const bytes = Buffer.concat([small.subarray(0, 33), chunk, bomb, Buffer.alloc(4), small.subarray(end)]);
    const before = process.memoryUsage().arrayBuffers;
    expect(await refusal(bytes)).toMatchObject({ code: 'file-unreadable' });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50_000_000);
  });

  it('of any damage gives a picture or a sentence, never anything else', async () => {
    const seeds = [
      withRecord(jpegOf(48, 32), 6, '2026:10:12 09:30:00'),
      encodePng({ width: 9, height: 7, data: new Uint8Array(9 * 7 * 4).fill(90), channels: 4 }),
    ];
    const damage = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), {
      minLength: 1,
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...seeds), damage, fc.nat(), async (seed, bytes, cut) => {
        const broken = Uint8Array.from(seed);
        for (const [at, value] of bytes) broken[at % broken.length] = value;
        const cutShort = cut % 3 === 0 ? broken.slice(0, cut % broken.length) : broken;
        const outcome = await makePicture({ bytes: cutShort, fileName: '现场.jpg' }).catch((error) => error);
        if (outcome instanceof AppFault)
          expect(['file-unreadable', 'file-too-large']).toContain(outcome.code);
        else expect(readPictureSize(outcome.view)).not.toBeNull();
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});
