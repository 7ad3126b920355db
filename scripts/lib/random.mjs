/** @typedef {ReturnType<typeof createRandom>} Random */

/**
 * Seeded pseudo-random numbers (mulberry32): the same seed gives the same numbers on every machine.
 * @param {number} seed
 */
export function createRandom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  /** 0 to one less than `count`. @param {number} count */
  const below = (count) => Math.floor(next() * count);
  /** Both ends included. @param {number} from @param {number} to */
  const integer = (from, to) => from + below(to - from + 1);
  return {
    next,
    below,
    integer,
    /** @param {number} probability */
    chance: (probability) => next() < probability,
    /** @template T @param {readonly T[]} list @returns {T} */
    pick: (list) => {
      const chosen = list[below(list.length)];
      if (chosen === undefined) throw new Error('pick: empty list');
      return chosen;
    },
    /** @template T @param {readonly (readonly [T, number])[]} list values with their weights @returns {T} */
    weighted: (list) => {
      let left = next() * list.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [value, weight] of list) {
        left -= weight;
        if (left < 0) return value;
      }
      const last = list.at(-1);
      if (!last) throw new Error('weighted: empty list');
      return last[0];
    },
  };
}
