/** Pictures of building sites for the demo office's photo records: drawn, so that they are nobody's. */
import jpeg from 'jpeg-js';

const WIDTH = 800;
const HEIGHT = 600;
const GROUND = 470;
const FLOOR = 46;

/** @typedef {readonly [number, number, number]} Colour */

/**
 * A site that has come as far as `floors`; a crane stands there until the roof is on.
 * @param {{ floors: number, finished: boolean, wall: Colour }} site
 * @returns {Uint8Array}
 */
export function drawSite({ floors, finished, wall }) {
  const data = new Uint8Array(WIDTH * HEIGHT * 4).fill(255);
  const top = GROUND - floors * FLOOR;
  for (let y = 0; y < HEIGHT; y += 1)
    for (let x = 0; x < WIDTH; x += 1)
      data.set(colourAt(x, y, top, floors, finished, wall), (y * WIDTH + x) * 4);
  return jpeg.encode({ width: WIDTH, height: HEIGHT, data }, 80).data;
}

/**
 * @param {number} x @param {number} y @param {number} top @param {number} floors
 * @param {boolean} finished @param {Colour} wall
 * @returns {Colour}
 */
function colourAt(x, y, top, floors, finished, wall) {
  if (!finished && isCrane(x, y)) return [214, 158, 46];
  if (x > 180 && x < 620 && y >= top && y < GROUND) {
    const inFloor = (GROUND - y) % FLOOR;
    if (inFloor < 5) return [120, 116, 110];
    const isTopFloor = y < top + FLOOR && !finished;
    const isOpening = (x - 180) % 55 > 18 && inFloor > 14 && inFloor < 38;
    if (isOpening) return isTopFloor ? [168, 196, 222] : [70, 92, 120];
    return isTopFloor ? [150, 146, 140] : wall;
  }
  if (y >= GROUND) {
    const isRoad = y > 540 && y < 580;
    return isRoad ? [128, 128, 130] : floors === 0 && x % 120 < 6 ? [120, 96, 66] : [150, 128, 96];
  }
  if (y > GROUND - 26 - ((x * 7) % 40) / 4 && (x < 150 || x > 660)) return [92, 128, 84];
  const light = y / GROUND;
  return [140 + 90 * light, 182 + 55 * light, 226 + 18 * light];
}

/** @param {number} x @param {number} y */
function isCrane(x, y) {
  const mast = x > 676 && x < 686 && y > 96 && y < GROUND;
  const jib = y > 96 && y < 104 && x > 420 && x < 740;
  const rope = x > 469 && x < 472 && y >= 104 && y < 190;
  return mast || jib || rope;
}
