/**
 * Which names share a pair of characters, and how many: packed into typed arrays, since a hundred thousand small
 * arrays would cost more than they hold.
 */
export interface PairIndex {
  /** Number of pairs of each name. */
  readonly counts: Uint16Array;
  /** The names with a pair, in rising order: `values` from `starts[pair]` up to `starts[pair + 1]`. */
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
  /** The first of `rarest` that a name has; `rarest.length` when it has none. */
  rarestOf(place: number): number;
}

/** As many pairs as a number has bits. */
const MASKED = 32;

/** `pairsOf`: the pairs of each name. Pairs of more than `common` names are counted, but lead nowhere. */
export function indexPairs(pairsOf: readonly (readonly number[])[], common: number): PairIndex {
  const numbers = new Map<number, number>();
  /** By number: how many names have the pair. */
  const sizes: number[] = [];
  for (const pairs of pairsOf) {
    for (const pair of pairs) {
      const number = numbers.get(pair);
      if (number === undefined) {
        numbers.set(pair, sizes.length);
        sizes.push(1);
      } else sizes[number] = (sizes[number] ?? 0) + 1;
    }
  }
  const bits = bitsOfCommonest(sizes, common);

  const counts = new Uint16Array(pairsOf.length);
  const masks = new Int32Array(pairsOf.length);
  const starts = new Int32Array(pairsOf.length + 1);
  const own: number[] = [];
  for (let place = 0; place < pairsOf.length; place++) {
    const pairs = pairsOf[place] ?? [];
    let mask = 0;
    for (const pair of pairs) {
      const number = numbers.get(pair) ?? 0;
      const bit = bits[number] ?? 0;
      if (bit === 0) own.push(number);
      else mask |= bit;
    }
    counts[place] = pairs.length;
    masks[place] = mask;
    starts[place + 1] = own.length;
  }
  const values = Int32Array.from(own);
  const places = invert(starts, values, sizes.length);
  const wantedIn = new Int32Array(sizes.length).fill(-1);
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
        const number = numbers.get(pair);
        if (number === undefined) continue;
        known += 1;
        const bit = bits[number] ?? 0;
        if (bit === 0) {
          wantedIn[number] = mine;
          if ((sizes[number] ?? 0) <= common) insertBySize(rarest, number, sizes);
        } else mask |= bit;
      }
      return {
        known,
        rarest,
        sharedWith(place) {
          let shared = bitsIn((masks[place] ?? 0) & mask);
          const to = starts[place + 1] ?? 0;
          for (let at = starts[place] ?? 0; at < to; at++) {
            if (wantedIn[values[at] ?? 0] === mine) shared += 1;
          }
          return shared;
        },
        rarestOf(place) {
          let first = rarest.length;
          const to = starts[place + 1] ?? 0;
          for (let at = starts[place] ?? 0; at < to; at++) {
            const number = values[at] ?? 0;
            if (wantedIn[number] !== mine) continue;
            const nth = rarest.indexOf(number);
            if (nth >= 0 && nth < first) first = nth;
          }
          return first;
        },
      };
    },
  };
}

/** The commonest pairs make up most of every name: they are compared all at once, as the bits of one number. */
function bitsOfCommonest(sizes: readonly number[], common: number): Int32Array {
  const bits = new Int32Array(sizes.length);
  const commonest = [...sizes.keys()]
    .filter((number) => (sizes[number] ?? 0) > common)
    .sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0))
    .slice(0, MASKED);
  for (let nth = 0; nth < commonest.length; nth++) bits[commonest[nth] ?? 0] = 1 << nth;
  return bits;
}

/** Keeps a handful of pairs in order, the rarest first; sorting each time would cost more than all the rest. */
function insertBySize(rarest: number[], number: number, sizes: readonly number[]): void {
  const size = sizes[number] ?? 0;
  let at = rarest.length;
  rarest.push(number);
  for (; at > 0; at--) {
    const before = rarest[at - 1] ?? 0;
    if ((sizes[before] ?? 0) <= size) break;
    rarest[at] = before;
  }
  rarest[at] = number;
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
