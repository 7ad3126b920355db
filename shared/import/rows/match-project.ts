/**
 * Incoming rows against the projects known. The clerk's word first, then our own workbook's number, what was
 * decided before, an equal name within the unit; everything else is only proposed, with the reasons.
 */
import { pinyinOf } from '../../domain/text/pinyin';
import { compareProjects, type MatchLevel } from '../matching/compare-projects';
import type { KnownProject } from '../matching/known-project';
import { featuresOf } from '../matching/project-features';
import type { ProjectIndex } from '../matching/project-index';
import type { MatchCandidate, ReviewRecord, ReviewRow } from '../review/review';

/** What the office settled before about a name a unit reports. */
export interface MatchDecision {
  readonly unitId: number;
  /** `matchNameOf` of the name as reported. */
  readonly matchName: string;
  readonly projectId: number;
  readonly same: boolean;
}

export type DecisionIndex = ReadonlyMap<
  string,
  { readonly same: number | null; readonly different: ReadonlySet<number> }
>;

export function buildDecisionIndex(decisions: readonly MatchDecision[]): DecisionIndex {
  const index = new Map<string, { same: number | null; different: Set<number> }>();
  for (const { unitId, matchName, projectId, same } of decisions) {
    const key = decisionKey(unitId, matchName);
    const entry = index.get(key) ?? { same: null, different: new Set<number>() };
    if (same) entry.same = projectId;
    else entry.different.add(projectId);
    index.set(key, entry);
  }
  return index;
}

export function decisionKey(unitId: number, matchName: string): string {
  return `${unitId} ${matchName}`;
}

export interface ProjectMatch {
  readonly project: KnownProject | null;
  readonly why: string;
  readonly decided: ReviewRow['match']['decided'];
  readonly candidates: readonly MatchCandidate[];
}

export interface MatchSources {
  readonly projects: ProjectIndex;
  readonly decisions: DecisionIndex;
}

/** `matchName`: of the record's name; `chosen`: the clerk's word on this row, a project or `null` for a new one; `undefined` when not said. */
export function matchProject(
  { projects, decisions }: MatchSources,
  record: ReviewRecord,
  matchName: string,
  byNumber: KnownProject | null,
  chosen: number | null | undefined,
): ProjectMatch {
  const { unitId, projectName } = record;
  if (projectName === '') return { project: null, why: '没有项目名称', decided: null, candidates: NONE };
  const before = unitId === null ? undefined : decisions.get(decisionKey(unitId, matchName));
  const settled = (id: number) => before?.different.has(id) === true;
  const namesakes = projects.byName.get(matchName) ?? NONE;
  const own = namesakes.find((project) => project.unitId === unitId && !settled(project.id)) ?? null;
  const remembered = before?.same == null ? null : (projects.byId.get(before.same) ?? null);
  const known = byNumber ?? remembered ?? own;
  const likely =
    known === null || chosen !== undefined
      ? likelyOnes(projects, record, matchName)
      : namesakesElsewhere(namesakes, record, matchName);
  const candidates =
    likely.length === 0
      ? NONE
      : likely.filter(
          ({ projectId }) =>
            projectId !== (chosen === undefined ? known?.id : undefined) && !settled(projectId),
        );
  if (chosen !== undefined) {
    const project = chosen === null ? null : (projects.byId.get(chosen) ?? null);
    const why = project === null ? '由经办人认定为新项目' : `由经办人认定与“${project.name}”是同一项目`;
    return { project, why, decided: 'clerk', candidates };
  }
  if (byNumber) return { project: byNumber, why: '填报表中的项目编号', decided: null, candidates };
  if (remembered) {
    return {
      project: remembered,
      why: `按以往认定，与“${remembered.name}”是同一项目`,
      decided: 'remembered',
      candidates,
    };
  }
  if (own) {
    const why = own.name === projectName ? '项目名称相同' : `与已有项目“${own.name}”名称相同（不计标点）`;
    return { project: own, why, decided: null, candidates };
  }
  const why = candidates.some(({ level }) => level === 'same' || level === 'very-likely')
    ? '有很可能相同的项目，请认定；未认定前作为新项目登记'
    : candidates.length > 0
      ? '没有同名项目，有相近的；作为新项目登记'
      : '没有同名项目，作为新项目登记';
  return {
    project: null,
    why,
    decided: before && before.different.size > 0 ? 'remembered' : null,
    candidates,
  };
}

/** Of nearly all rows: one for all of them. */
const NONE: readonly never[] = [];

function likelyOnes(
  projects: ProjectIndex,
  record: ReviewRecord,
  matchName: string,
): readonly MatchCandidate[] {
  if (projects.byId.size === 0) return NONE;
  const found = projects.find(comparable(record, matchName), record.unitId);
  return found.length === 0
    ? NONE
    : found.map(({ project, level, reasons }) => candidateOf(project, level, reasons));
}

/** For a project already found only the same name at other units is worth a question. */
function namesakesElsewhere(
  namesakes: readonly KnownProject[],
  record: ReviewRecord,
  matchName: string,
): readonly MatchCandidate[] {
  const others = namesakes.filter((project) => project.unitId !== record.unitId);
  if (others.length === 0) return NONE;
  const incoming = featuresOf(comparable(record, matchName));
  return others
    .map((project) => ({ project, ...compareProjects(incoming, featuresOf(project), false) }))
    .filter(({ level }) => level === 'same' || level === 'very-likely')
    .slice(0, 5)
    .map(({ project, level, reasons }) => candidateOf(project, level, reasons));
}

function comparable(record: ReviewRecord, matchName: string) {
  const { projectName: name, investor, totalInvestment, address } = record;
  return { name, matchName, pinyin: pinyinOf(name), investor, totalInvestment, address };
}

function candidateOf(project: KnownProject, level: MatchLevel, reasons: readonly string[]): MatchCandidate {
  const { id, name, unitId, unit, investor } = project;
  return { projectId: id, name, unitId, unit, investor, level, reasons };
}
