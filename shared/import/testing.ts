/** For tests: known projects and a review context from the few facts a test speaks of. */
import { pinyinOf } from '../domain/text/pinyin';
import { matchNameOf } from '../domain/text/project-name';
import { BLANK_PROJECT } from '../projects/blank-project';
import type { KnownProject } from './matching/known-project';
import { buildProjectIndex } from './matching/project-index';
import type { ReviewContext } from './review/review-context';
import { buildDecisionIndex, type MatchDecision } from './rows/match-project';
import { buildUnitIndex, type KnownUnit } from './rows/match-unit';

const { tags: _, ...BLANK } = BLANK_PROJECT;

export function knownProject(
  facts: Pick<KnownProject, 'id' | 'unitId' | 'unit' | 'name'> & Partial<KnownProject>,
): KnownProject {
  return {
    matchName: matchNameOf(facts.name),
    pinyin: pinyinOf(facts.name),
    ...BLANK,
    stages: [],
    lastProgress: null,
    ...facts,
  };
}

export function reviewContext(
  units: readonly KnownUnit[],
  known: readonly KnownProject[],
  decisions: readonly MatchDecision[] = [],
): ReviewContext {
  return {
    period: '2026-11',
    cutOffDay: 23,
    today: '2026-11-30',
    units: buildUnitIndex(units),
    unitsById: new Map(units.map((unit) => [unit.id, unit])),
    projects: buildProjectIndex(known, decisions),
    decisions: buildDecisionIndex(decisions),
    memories: [],
    earlier: [],
    funds: new Map(),
    fundsBefore: new Map(),
    fundsToDate: new Map(),
    scope: { domesticWan: '3000', foreignWanUsd: '300' },
    namesUnits: units.length === 0,
    officeName: '区开放办',
    unitName: null,
  };
}
