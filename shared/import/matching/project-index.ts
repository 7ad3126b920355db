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
  sameCompany,
} from './compare-projects';
import type { KnownProject } from './known-project';
import { indexPairs } from './pair-index';
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

const NO_TEXT = -1;

/** Texts as numbers, which are quicker to compare; blank ones are `NO_TEXT`. */
function numberTexts(texts: readonly string[]) {
  const known = new Map([['', NO_TEXT]]);
  for (const text of texts) if (!known.has(text)) known.set(text, known.size);
  return {
    numbers: Int32Array.from(texts, (text) => known.get(text) ?? NO_TEXT),
    /** A text that is none of them has a number of its own. */
    numberOf: (text: string) => known.get(text) ?? known.size,
  };
}

/** A bit for each pair of characters: one text holds another only if it has all the bits of that one. */
function marksOf(text: string): number {
  let bits = 0;
  for (let at = 1; at < text.length; at++) {
    const pair = text.charCodeAt(at - 1) * 31 + text.charCodeAt(at);
    bits |= 1 << (pair & 31);
  }
  return bits;
}

function put<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function buildFinder(projects: readonly KnownProject[]) {
  const features = projects.map(featuresOf);
  const bySound = new Map<string, number[]>();
  const byInvestor = new Map<string, number[]>();
  for (const [place, each] of features.entries()) {
    if (each.pinyin !== '') put(bySound, each.pinyin, place);
    if (each.investor.length >= 2) put(byInvestor, each.investor, place);
  }
  const common = Math.max(200, Math.ceil(projects.length / COMMON_SHARE));
  const pairs = indexPairs(
    features.map((each) => each.pairs),
    common,
  );
  const { counts, places } = pairs;
  const figures = numberTexts(features.map((each) => each.figures));
  const companies = Int32Array.from(features, (each) => marksOf(each.investor));
  const seen = new Int32Array(projects.length).fill(-1);
  let round = -1;

  function collect(wanted: ProjectFeatures): { place: number; percent: number }[] {
    round += 1;
    const close: { place: number; percent: number }[] = [];
    const look = pairs.lookUp(wanted.pairs);
    const ownFigures = figures.numberOf(wanted.figures);
    const ownCompany = marksOf(wanted.investor);
    /** 年产3万吨 and 年产5万吨 of two companies: different however alike the names. */
    const apart = (place: number) => {
      const theirs = figures.numbers[place] ?? NO_TEXT;
      if (ownFigures === NO_TEXT || theirs === NO_TEXT || theirs === ownFigures) return false;
      // Asked of hundreds of projects a row: the marks nearly always tell without a look at the names.
      const marks = companies[place] ?? 0;
      const both = marks & ownCompany;
      if (both !== ownCompany && both !== marks) return true;
      return !sameCompany(wanted.investor, features[place]?.investor ?? '');
    };
    const take = (place: number, least: number) => {
      if (seen[place] === round) return;
      seen[place] = round;
      const percent = likenessPercent(look.sharedWith(place), wanted.pairs.length, counts[place] ?? 0);
      if (percent >= least) close.push({ place, percent });
    };
    for (const list of [bySound.get(wanted.pinyin), byInvestor.get(wanted.investor)]) {
      if (list && list.length <= MANY) for (const place of list) if (!apart(place)) take(place, 0);
    }
    // Names alike by half share one of the rarest three quarters of the pairs of either.
    const enough = look.known - Math.ceil(wanted.pairs.length / 3) + 1;
    for (let nth = 0; nth < Math.min(enough, look.rarest.length); nth++) {
      // Met here first, it has none of the rarer pairs: a longer name cannot be alike by half any more.
      const longest = 4 * (look.known - nth) - wanted.pairs.length;
      const pair = look.rarest[nth] ?? 0;
      const to = places.starts[pair + 1] ?? 0;
      for (let at = places.starts[pair] ?? 0; at < to; at++) {
        const place = places.values[at] ?? 0;
        if ((counts[place] ?? 0) <= longest && !apart(place)) take(place, LEAST_PERCENT);
      }
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
