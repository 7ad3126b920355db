import type { ProjectDetail } from '../../contract/projects';
import type { Period } from '../../domain/period';
import type { LifeEntry } from '../../projects/project-life';
import type { IssueFacts } from '../page/official-parts';
import type { PaperPhoto } from '../paper-photo';

/** Everything stored about one project. */
export interface ProjectFileData extends IssueFacts {
  readonly period: Period;
  readonly detail: ProjectDetail;
  /** In the order of time. */
  readonly life: readonly LifeEntry[];
  /** Photos that can be shown, in any order. */
  readonly photos: readonly PaperPhoto[];
}
