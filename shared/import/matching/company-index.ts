/** Which known projects are of the same company as another, as `sameCompany` tells it, without asking one by one. */
import { LEAST_HELD } from './compare-projects';
import { groupInto } from './group-into';
import { pairsOf } from './project-features';

/** `companies`: the key of each project's investor, `''` for none. Returns the places of those of one company. */
export function indexCompanies(companies: readonly string[]): (company: string) => readonly number[] {
  const byName = new Map<string, number[]>();
  for (let place = 0; place < companies.length; place++) groupInto(byName, companies[place] ?? '', place);
  const long = [...byName.keys()].filter((name) => name.length >= LEAST_HELD);
  const byPair = new Map<number, string[]>();
  for (const name of long) for (const pair of pairsOf(name)) groupInto(byPair, pair, name);
  /** How long the names are that begin with a pair. */
  const lengths = new Map<number, Set<number>>();
  for (const name of long) {
    const known = lengths.get(beginningOf(name, 0)) ?? new Set();
    lengths.set(beginningOf(name, 0), known.add(name.length));
  }

  return (company) => {
    if (company.length < 2) return NONE;
    const same = byName.get(company) ?? NONE;
    if (company.length < LEAST_HELD) return same;
    const others: number[] = [];
    // A name that holds this one has all its pairs, the rarest too.
    for (const name of fewestWith(byPair, pairsOf(company)))
      if (name.length > company.length && name.includes(company)) others.push(...(byName.get(name) ?? NONE));
    for (let from = 0; from + LEAST_HELD <= company.length; from++) {
      for (const length of lengths.get(beginningOf(company, from)) ?? NONE) {
        if (from + length > company.length || length === company.length) continue;
        // A part that comes twice (甲乙丙丁甲乙丙丁) is named twice, which does no harm.
        others.push(...(byName.get(company.slice(from, from + length)) ?? NONE));
      }
    }
    return others.length === 0 ? same : [...same, ...others];
  };
}

const NONE: readonly never[] = [];

/** The first two characters from a place on, as one number. */
function beginningOf(name: string, from: number): number {
  return (name.charCodeAt(from) << 16) | name.charCodeAt(from + 1);
}

/** The names with the pair that fewest have; none when one of the pairs is unknown. */
function fewestWith(
  byPair: ReadonlyMap<number, readonly string[]>,
  pairs: readonly number[],
): readonly string[] {
  let fewest: readonly string[] | null = null;
  for (const pair of pairs) {
    const names = byPair.get(pair) ?? NONE;
    if (fewest === null || names.length < fewest.length) fewest = names;
  }
  return fewest ?? NONE;
}
