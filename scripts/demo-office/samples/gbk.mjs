/** GBK text for files as old spreadsheet programs save them: the decoder of the platform, turned around. */

/** @returns {Map<string, number[]>} */
function invertDecoder() {
  const decoder = new TextDecoder('gb18030');
  const table = new Map();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const character = decoder.decode(new Uint8Array([lead, trail]));
      if ([...character].length === 1 && character !== '\ufffd' && !table.has(character))
        table.set(character, [lead, trail]);
    }
  }
  return table;
}

/** Throws on a character GBK does not have. @param {string} text @returns {Uint8Array} */
export function encodeGbk(text) {
  const table = invertDecoder();
  const bytes = [...text].flatMap((character) => {
    if (character.charCodeAt(0) < 0x80) return [character.charCodeAt(0)];
    const pair = table.get(character);
    if (!pair) throw new Error(`not in GBK: ${character}`);
    return pair;
  });
  return new Uint8Array(bytes);
}
