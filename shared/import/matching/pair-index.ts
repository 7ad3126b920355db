/**
 * Which names share a pair of characters, and how many: packed into typed arrays, since a hundred thousand small
 * arrays would cost more than they hold.
 */
export interface PairIndex {
  /** Number of pairs of each name. */
  readonly counts: Uint16Array;
  /** The names with a pair: `values` from `starts[pair]` up to `starts[pair + 1]`. */
  readonly places: { readonly starts: Int32Array; readonly values: Int32Array };
  /** Ready to be compared with; valid until the next look-up. */
  lookUp(pairs: readonly number[]): PairLookUp;
}

export interface PairLookUp {
  /** How many of the pairs any name has. */
  readonly known: number;
  /** Those found in few enough names to follow, the rarest first. */
  readonly rarest: readonly number[];
  sharedWith(place: number): number;
}

/** As many pairs as a number has bits. */
const MASKED = 32;

/** `pairsOf`: the pairs of each name. Pairs of more than `common` names are counted, but lead nowhere. */
export function indexPairs(pairsOf: readonly (readonly number[])[], common: number): PairIndex {
  const sizes = new Map<number, number>();
  for (const pairs of pairsOf) for (const pair of pairs) sizes.set(pair, (sizes.get(pair) ?? 0) + 1);
  // The commonest make up most of every name: they are compared all at once, as the bits of one number.
  const bits = new Map(
    [...sizes]
      .filter(([, size]) => size > common)
      .sort(([, a], [, b]) => b - a)
      .slice(0, MASKED)
      .map(([pair], bit) => [pair, 1 << bit] as const),
  );
  const numbers = new Map<number, number>();
  for (const pair of sizes.keys()) if (!bits.has(pair)) numbers.set(pair, numbers.size);

  const counts = new Uint16Array(pairsOf.length);
  const masks = new Int32Array(pairsOf.length);
  const starts = new Int32Array(pairsOf.length + 1);
  const own: number[] = [];
  for (const [place, pairs] of pairsOf.entries()) {
    let mask = 0;
    for (const pair of pairs) {
      const bit = bits.get(pair);
      if (bit === undefined) own.push(numbers.get(pair) ?? 0);
      else mask |= bit;
    }
    counts[place] = pairs.length;
    masks[place] = mask;
    starts[place + 1] = own.length;
  }
  const values = Int32Array.from(own);
  const places = invert(starts, values, numbers.size);
  const namesWith = (number: number) => (places.starts[number + 1] ?? 0) - (places.starts[number] ?? 0);
  const wantedIn = new Int32Array(numbers.size).fill(-1);
  let round = -1;

  return {
    counts,
    places,
    lookUp(pairs) {
      round += 1;
      const mine = round;
      let mask = 0;
      const rarest: number[] = [];
      let known = 0;
      for (const pair of pairs) {
        const size = sizes.get(pair);
        if (size === undefined) continue;
        known += 1;
        const number = numbers.get(pair);
        if (number === undefined) mask |= bits.get(pair) ?? 0;
        else {
          wantedIn[number] = mine;
          if (size <= common) rarest.push(number);
        }
      }
      return {
        known,
        rarest: rarest.sort((a, b) => namesWith(a) - namesWith(b)),
        sharedWith(place) {
          let shared = bitsIn((masks[place] ?? 0) & mask);
          const to = starts[place + 1] ?? 0;
          for (let at = starts[place] ?? 0; at < to; at++) {
            if (wantedIn[values[at] ?? 0] === mine) shared += 1;
          }
          return shared;
        },
      };
    },
  };
}

/** Number of bits that are set. */
function bitsIn(mask: number): number {
  let rest = mask - ((mask >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** From the pairs of each name to the names of each pair. */
function invert(starts: Int32Array, values: Int32Array, keys: number) {
  const turned = { starts: new Int32Array(keys + 1), values: new Int32Array(values.length) };
  for (const key of values) turned.starts[key + 1] = (turned.starts[key + 1] ?? 0) + 1;
  for (let key = 0; key < keys; key++)
    turned.starts[key + 1] = (turned.starts[key + 1] ?? 0) + (turned.starts[key] ?? 0);
  const next = turned.starts.slice();
  for (let place = 0; place + 1 < starts.length; place++) {
    const to = starts[place + 1] ?? 0;
    for (let at = starts[place] ?? 0; at < to; at++) {
      const key = values[at] ?? 0;
      const slot = next[key] ?? 0;
      turned.values[slot] = place;
      next[key] = slot + 1;
    }
  }
  return turned;
}
