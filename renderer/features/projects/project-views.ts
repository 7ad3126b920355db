import type { ProjectSummary } from '../../../shared/contract/projects';
import { STAGE_NAMES, type Stage } from '../../../shared/domain/stage';

/** A signed project that has not started after this many months counts as overdue (开工 is promised within half a year). */
export const OVERDUE_MONTHS = 6;

export type ProjectViewId = 'all' | Stage | 'in-scope' | 'overdue';

export interface ProjectView {
  readonly id: ProjectViewId;
  readonly title: string;
}

const SHOWN_STAGES: readonly Stage[] = [
  'negotiating',
  'signed',
  'registered',
  'started',
  'producing',
  'terminated',
];

/** The views of the library that every office wants, beside those it saves itself. */
export const PROJECT_VIEWS: readonly ProjectView[] = [
  { id: 'all', title: '全部' },
  ...SHOWN_STAGES.map((stage): ProjectView => ({ id: stage, title: STAGE_NAMES[stage] })),
  { id: 'in-scope', title: '入库' },
  { id: 'overdue', title: '超期未开工' },
];

/** `2026-11-21` six months earlier is `2026-05-21`; days beyond the month's end sort after all of its days. */
function monthsBefore(date: string, months: number): string {
  const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 - months;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}${date.slice(7)}`;
}

/** Signed or registered, in scope, and without a start for more than six months on `today`. */
export function isOverdue(project: ProjectSummary, today: string): boolean {
  if (project.stage !== 'signed' && project.stage !== 'registered') return false;
  return project.stageDate !== null && project.stageDate < monthsBefore(today, OVERDUE_MONTHS);
}

export function selectView(
  projects: readonly ProjectSummary[],
  view: ProjectViewId,
  today: string,
): readonly ProjectSummary[] {
  if (view === 'all') return projects;
  if (view === 'in-scope') return projects.filter((project) => project.scope.inScope);
  if (view === 'overdue') return projects.filter((project) => isOverdue(project, today));
  return projects.filter((project) => project.stage === view);
}

export function toViewId(text: string | undefined): ProjectViewId {
  return PROJECT_VIEWS.find((view) => view.id === text)?.id ?? 'all';
}
