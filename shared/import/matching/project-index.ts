/**
 * Known projects made ready for finding likely ones among tens of thousands: only those that share a rare
 * pair of characters, the sound of the name or the investor are compared at all.
 */
import {
  explainLikeness,
  judgeLikeness,
  LEAST_PERCENT,
  type Likeness,
  MATCH_LEVELS,
  type MatchLevel,
} from './compare-projects';
import type { KnownProject } from './known-project';
import {
  type ComparableProject,
  featuresOf,
  likenessPercent,
  type ProjectFeatures,
} from './project-features';

export interface FoundProject extends Likeness {
  readonly project: KnownProject;
}

export interface ProjectIndex {
  readonly byId: ReadonlyMap<number, KnownProject>;
  /** By `matchNameOf`. */
  readonly byName: ReadonlyMap<string, readonly KnownProject[]>;
  readonly byUnit: ReadonlyMap<number, readonly KnownProject[]>;
  /** Likely ones, best first, `different` left out; those of `unitId` before others of the same level. */
  find(incoming: ComparableProject, unitId: number | null): FoundProject[];
}

/** A company with more projects than this is no clue by itself. */
const MANY = 300;
/** Pairs of characters found in more projects than one in this many lead to too much. */
const COMMON_SHARE = 20;
const MAX_FOUND = 5;

export function buildProjectIndex(projects: readonly KnownProject[]): ProjectIndex {
  const byId = new Map<number, KnownProject>();
  const byName = new Map<string, KnownProject[]>();
  const byUnit = new Map<number, KnownProject[]>();
  for (const project of projects) {
    byId.set(project.id, project);
    put(byName, project.matchName, project);
    put(byUnit, project.unitId, project);
  }
  let finder: ReturnType<typeof buildFinder> | null = null;
  return {
    byId,
    byName,
    byUnit,
    find(incoming, unitId) {
      finder ??= buildFinder(projects);
      return finder(featuresOf(incoming), unitId);
    },
  };
}

function put<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Lists of numbers by key, packed: a hundred thousand small arrays would cost more than they hold. */
interface Postings {
  readonly starts: Int32Array;
  readonly values: Int32Array;
}

function buildFinder(projects: readonly KnownProject[]) {
  const features = projects.map(featuresOf);
  const bySound = new Map<string, number[]>();
  const byInvestor = new Map<string, number[]>();
  const numbers = new Map<number, number>();
  for (const [place, each] of features.entries()) {
    for (const pair of each.pairs) if (!numbers.has(pair)) numbers.set(pair, numbers.size);
    if (each.pinyin !== '') put(bySound, each.pinyin, place);
    if (each.investor.length >= 2) put(byInvestor, each.investor, place);
  }
  const ownPairs = packPairs(features, numbers);
  const byPair = invert(ownPairs, numbers.size);
  const common = Math.max(200, Math.ceil(projects.length / COMMON_SHARE));
  const seen = new Int32Array(projects.length).fill(-1);
  const wantedPairs = new Int32Array(numbers.size).fill(-1);
  let round = -1;

  function collect(wanted: ProjectFeatures): { place: number; percent: number }[] {
    round += 1;
    const close: { place: number; percent: number }[] = [];
    const pairs = wanted.pairs.map((pair) => numbers.get(pair)).filter((pair) => pair !== undefined);
    for (const pair of pairs) wantedPairs[pair] = round;
    const take = (place: number, least: number) => {
      if (seen[place] === round) return;
      seen[place] = round;
      const from = ownPairs.starts[place] ?? 0;
      const to = ownPairs.starts[place + 1] ?? 0;
      let shared = 0;
      for (let at = from; at < to; at++) if (wantedPairs[ownPairs.values[at] ?? 0] === round) shared += 1;
      const percent = likenessPercent(shared, wanted.pairs.length, to - from);
      if (percent >= least) close.push({ place, percent });
    };
    for (const list of [bySound.get(wanted.pinyin), byInvestor.get(wanted.investor)]) {
      if (list && list.length <= MANY) for (const place of list) take(place, 0);
    }
    const size = (pair: number) => (byPair.starts[pair + 1] ?? 0) - (byPair.starts[pair] ?? 0);
    // Names alike by half share one of the rarest three quarters of the pairs of either.
    const enough =
      wanted.pairs.length - Math.ceil(wanted.pairs.length / 3) + 1 - (wanted.pairs.length - pairs.length);
    for (const pair of pairs.sort((a, b) => size(a) - size(b)).slice(0, Math.max(0, enough))) {
      if (size(pair) > common) break;
      const to = byPair.starts[pair + 1] ?? 0;
      for (let at = byPair.starts[pair] ?? 0; at < to; at++) take(byPair.values[at] ?? 0, LEAST_PERCENT);
    }
    return close;
  }

  return (wanted: ProjectFeatures, unitId: number | null): FoundProject[] => {
    const found: {
      project: KnownProject;
      known: ProjectFeatures;
      percent: number;
      rank: number;
      score: number;
      level: MatchLevel;
    }[] = [];
    for (const { place, percent } of collect(wanted)) {
      const project = projects[place];
      const known = features[place];
      if (!project || !known) continue;
      const { level, score } = judgeLikeness(wanted, known, percent, project.unitId === unitId);
      if (level === 'different') continue;
      const rank = MATCH_LEVELS.indexOf(level) * 2 + (project.unitId === unitId ? 0 : 1);
      found.push({ project, known, percent, rank, score, level });
    }
    return found
      .sort((a, b) => a.rank - b.rank || b.score - a.score || a.project.id - b.project.id)
      .slice(0, MAX_FOUND)
      .map(({ project, known, percent, level, score }) => ({
        project,
        level,
        score,
        reasons: explainLikeness(wanted, known, percent),
      }));
  };
}

function packPairs(features: readonly ProjectFeatures[], numbers: ReadonlyMap<number, number>): Postings {
  const starts = new Int32Array(features.length + 1);
  for (const [place, { pairs }] of features.entries())
    starts[place + 1] = (starts[place] ?? 0) + pairs.length;
  const values = new Int32Array(starts[features.length] ?? 0);
  let at = 0;
  for (const { pairs } of features) for (const pair of pairs) values[at++] = numbers.get(pair) ?? 0;
  return { starts, values };
}

function invert({ starts, values }: Postings, keys: number): Postings {
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
