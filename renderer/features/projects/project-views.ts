import type { ProjectSummary } from '../../../shared/contract/projects';
import { isOverdueStart } from '../../../shared/domain/month/overdue-start';
import { STAGE_NAMES, type Stage } from '../../../shared/domain/stage';

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

export function selectView(
  projects: readonly ProjectSummary[],
  view: ProjectViewId,
  today: string,
  overdueMonths: number,
): readonly ProjectSummary[] {
  if (view === 'all') return projects;
  if (view === 'in-scope') return projects.filter((project) => project.scope.inScope);
  if (view === 'overdue') return projects.filter((project) => isOverdueStart(project, today, overdueMonths));
  return projects.filter((project) => project.stage === view);
}

export function toViewId(text: string | undefined): ProjectViewId {
  return PROJECT_VIEWS.find((view) => view.id === text)?.id ?? 'all';
}
