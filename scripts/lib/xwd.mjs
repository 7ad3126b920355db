import { crc32, deflateSync } from 'node:zlib';

/**
 * @typedef {object} Picture
 * @property {Buffer} png
 * @property {number} colours how many different colours there are, counted to 64: 1 means an empty screen
 */

/**
 * Turns the frame buffer of Xvfb (an XWD file, 24-bit true colour) into a PNG.
 * @param {Buffer} xwd @returns {Picture}
 */
export function xwdToPng(xwd) {
  const field = (/** @type {number} */ index) => xwd.readUInt32BE(index * 4);
  const [headerSize, width, height, lineBytes, paletteSize] = [
    field(0),
    field(4),
    field(5),
    field(12),
    field(19),
  ];
  const pixels = xwd.subarray(headerSize + paletteSize * 12);
  const rows = Buffer.alloc(height * (width * 3 + 1));
  const colours = new Set();
  let out = 0;
  for (let y = 0; y < height; y++) {
    out++; // filter type 0
    for (let x = 0; x < width; x++) {
      // Least significant byte first: blue, green, red, unused.
      const at = y * lineBytes + x * 4;
      if (colours.size < 64) colours.add(pixels.readUInt32LE(at) & 0xffffff);
      rows[out++] = pixels[at + 2] ?? 0;
      rows[out++] = pixels[at + 1] ?? 0;
      rows[out++] = pixels[at] ?? 0;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 6 })),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return { png: Buffer.concat([signature, ...parts]), colours: colours.size };
}

/** @param {string} type @param {Buffer} data */
function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
