/**
 * Known projects made ready for finding likely ones among tens of thousands: only those that share a rare
 * pair of characters, the sound of the name or the investor are compared at all.
 */

import { indexCompanies } from './company-index';
import {
  explainLikeness,
  judgeLikeness,
  LEAST_PERCENT,
  type Likeness,
  MATCH_LEVELS,
  type MatchLevel,
  sameCompany,
} from './compare-projects';
import { groupInto } from './group-into';
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
  find(incoming: ComparableProject, unitId: number | null): readonly FoundProject[];
}

/** A company with more projects than this is no clue by itself. */
const MANY = 300;
/** Pairs of characters found in more projects than one in this many lead to too much. */
const COMMON_SHARE = 20;
const MAX_FOUND = 5;

/** A name under which a project was reported before; `same`: the office settled that it is that project. */
export interface EarlierName {
  readonly projectId: number;
  readonly matchName: string;
  readonly same: boolean;
}

export function buildProjectIndex(
  projects: readonly KnownProject[],
  earlierNames: readonly EarlierName[] = [],
): ProjectIndex {
  const byId = new Map<number, KnownProject>();
  const byName = new Map<string, KnownProject[]>();
  const byUnit = new Map<number, KnownProject[]>();
  for (const project of projects) {
    byId.set(project.id, project);
    groupInto(byName, project.matchName, project);
    groupInto(byUnit, project.unitId, project);
  }
  let finder: ReturnType<typeof buildFinder> | null = null;
  return {
    byId,
    byName,
    byUnit,
    find(incoming, unitId) {
      finder ??= buildFinder([...projects.map(knownOf), ...renamed(earlierNames, byId)]);
      return finder(featuresOf(incoming), unitId);
    },
  };
}

interface Known {
  readonly project: KnownProject;
  readonly features: ProjectFeatures;
}

const knownOf = (project: KnownProject): Known => ({ project, features: featuresOf(project) });

/** Renamed twice, a project is known by its second name as well. */
function renamed(names: readonly EarlierName[], byId: ReadonlyMap<number, KnownProject>): readonly Known[] {
  return names.flatMap(({ projectId, matchName, same }) => {
    const project = same ? byId.get(projectId) : undefined;
    if (project === undefined || project.matchName === matchName) return [];
    return [{ project, features: featuresOf({ ...project, name: matchName, matchName, pinyin: '' }) }];
  });
}

function buildFinder(all: readonly Known[]) {
  const figured = all.filter(({ features }) => features.figures !== '');
  // Those without a figure come first: a name with figures is alike to them, to those of the same figures (年产3万吨 is
  // no 年产5万吨), and to what its own company does.
  const known = [...all.filter(({ features }) => features.figures === ''), ...figured];
  const plain = known.length - figured.length;
  const bySound = new Map<string, number[]>();
  const byInvestor = new Map<string, number[]>();
  const byFigures = new Map<string, number[]>();
  for (const [place, { features }] of known.entries()) {
    const { pinyin, investor, figures } = features;
    if (pinyin !== '') groupInto(bySound, pinyin, place);
    if (investor.length >= 2) groupInto(byInvestor, investor, place);
    if (figures !== '') groupInto(byFigures, figures, place);
  }
  const ofCompany = indexCompanies(figured.map(({ features }) => features.investor));
  const pairs = indexPairs(
    known.map(({ features }) => features.pairs),
    Math.max(200, Math.ceil(known.length / COMMON_SHARE)),
  );
  const { counts, places } = pairs;
  const seen = new Int32Array(known.length).fill(-1);
  let round = -1;

  function collect(wanted: ProjectFeatures): { place: number; percent: number }[] {
    round += 1;
    const close: { place: number; percent: number }[] = [];
    const look = pairs.lookUp(wanted.pairs);
    const take = (place: number, least: number) => {
      if (seen[place] === round) return;
      seen[place] = round;
      const percent = likenessPercent(look.sharedWith(place), wanted.pairs.length, counts[place] ?? 0);
      if (percent >= least) close.push({ place, percent });
    };
    for (const list of [bySound.get(wanted.pinyin), byInvestor.get(wanted.investor)]) {
      if (!list || list.length > MANY) continue;
      for (const place of list) {
        const other = known[place];
        if (other && !isApart(wanted, other.features)) take(place, 0);
      }
    }
    // Names alike by half share one of the rarest three quarters of the pairs of either.
    const enough = Math.min(look.known - Math.ceil(wanted.pairs.length / 3) + 1, look.rarest.length);
    // Met at a rarer pair first or not at all: a longer name cannot be alike by half any more.
    const longest = (nth: number) => 4 * (look.known - nth) - wanted.pairs.length;
    const end = wanted.figures === '' ? known.length : plain;
    for (let nth = 0; nth < enough; nth++) {
      const pair = look.rarest[nth] ?? 0;
      const most = longest(nth);
      const to = places.starts[pair + 1] ?? 0;
      for (let at = places.starts[pair] ?? 0; at < to; at++) {
        const place = places.values[at] ?? 0;
        if (place >= end) break;
        if ((counts[place] ?? 0) <= most) take(place, LEAST_PERCENT);
      }
    }
    if (wanted.figures === '') return close;
    const takeIfMet = (place: number) => {
      const nth = look.rarestOf(place);
      if (nth < enough && (counts[place] ?? 0) <= longest(nth)) take(place, LEAST_PERCENT);
    };
    for (const place of byFigures.get(wanted.figures) ?? []) takeIfMet(place);
    for (const place of ofCompany(wanted.investor)) takeIfMet(plain + place);
    return close;
  }

  return (wanted: ProjectFeatures, unitId: number | null): readonly FoundProject[] => {
    const found: (Known & { percent: number; rank: number; score: number; level: MatchLevel })[] = [];
    for (const { place, percent } of collect(wanted)) {
      const other = known[place];
      if (!other) continue;
      const { project, features } = other;
      const { level, score } = judgeLikeness(wanted, features, percent, project.unitId === unitId);
      if (level === 'different') continue;
      const rank = MATCH_LEVELS.indexOf(level) * 2 + (project.unitId === unitId ? 0 : 1);
      found.push({ project, features, percent, rank, score, level });
    }
    if (found.length === 0) return NOTHING;
    return found
      .sort((a, b) => a.rank - b.rank || b.score - a.score || a.project.id - b.project.id)
      .filter(({ project }, place) => found.findIndex((each) => each.project === project) === place)
      .slice(0, MAX_FOUND)
      .map(({ project, features, percent, level, score }) => ({
        project,
        level,
        score,
        reasons: explainLikeness(wanted, features, percent),
      }));
  };
}

const NOTHING: readonly FoundProject[] = [];

/** Different however alike the names: other figures (年产3万吨, 年产5万吨) of another company. */
function isApart(one: ProjectFeatures, other: ProjectFeatures): boolean {
  if (one.figures === '' || other.figures === '' || one.figures === other.figures) return false;
  return !sameCompany(one.investor, other.investor);
}
