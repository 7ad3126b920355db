/**
 * Incoming rows against the projects known. Equal normalised names within the unit are the same project;
 * an equal name at another unit is only pointed out: the office decides (首谈负责制).
 */
import type { Money } from '../../domain/money';
import { matchNameOf } from '../../domain/project-name';
import type { RecordState, Stage } from '../../domain/stage';

export interface KnownProject {
  readonly id: number;
  readonly unitId: number;
  readonly unit: string;
  readonly name: string;
  readonly investor: string;
  readonly totalInvestment: Money | null;
  /** Stage events known so far, returned ones left out. */
  readonly stages: readonly {
    readonly stage: Stage;
    readonly state: RecordState;
    readonly date: string | null;
    readonly period: string;
  }[];
}

export interface ProjectIndex {
  readonly byId: ReadonlyMap<number, KnownProject>;
  readonly byName: ReadonlyMap<string, readonly KnownProject[]>;
}

export interface ProjectMatch {
  readonly project: KnownProject | null;
  readonly why: string;
  /** Same name, other unit. */
  readonly elsewhere: KnownProject | null;
}

export function buildProjectIndex(projects: readonly KnownProject[]): ProjectIndex {
  const byId = new Map<number, KnownProject>();
  const byName = new Map<string, KnownProject[]>();
  for (const project of projects) {
    byId.set(project.id, project);
    const key = matchNameOf(project.name);
    const list = byName.get(key);
    if (list) list.push(project);
    else byName.set(key, [project]);
  }
  return { byId, byName };
}

export function matchProject(index: ProjectIndex, unitId: number | null, name: string): ProjectMatch {
  const same = index.byName.get(matchNameOf(name)) ?? [];
  const own = same.find((project) => project.unitId === unitId) ?? null;
  const elsewhere = own ? null : (same[0] ?? null);
  if (own)
    return {
      project: own,
      why: own.name === name ? '项目名称相同' : `与已有项目“${own.name}”名称相同（不计标点）`,
      elsewhere,
    };
  return { project: null, why: '没有同名项目，作为新项目登记', elsewhere };
}
