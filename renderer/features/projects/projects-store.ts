import { create } from 'zustand';
import type { Period } from '../../../shared/domain/period';
import type { GridSelection } from '../../ui/data-grid/model/grid-selection';
import { NO_SELECTION } from '../../ui/data-grid/model/grid-selection';
import { perform } from '../../ui/feedback/perform';

/** What is being filled in: a project, an event or fund entry of one (`id` `null`: a new one), whom it counts for. */
export type OpenForm =
  | { readonly kind: 'project'; readonly id: number | null }
  | { readonly kind: 'event'; readonly id: number | null; readonly projectId: number }
  | { readonly kind: 'fund'; readonly id: number | null; readonly projectId: number }
  /** `fromPeriod` `null`: new shares. */
  | { readonly kind: 'shares'; readonly projectId: number; readonly fromPeriod: Period | null }
  | { readonly kind: 'link'; readonly projectId: number };

interface ProjectsStore {
  readonly selection: GridSelection;
  readonly form: OpenForm | null;
  setSelection(selection: GridSelection): void;
  openForm(form: OpenForm): void;
  closeForm(): void;
}

/** What the clerk is doing in the project library. */
export const useProjects = create<ProjectsStore>()((set) => ({
  selection: NO_SELECTION,
  form: null,
  setSelection: (selection) => set({ selection }),
  openForm: (form) => set({ form }),
  closeForm: () => set({ form: null }),
}));

/** Removes projects with everything recorded for them; one step of undo. */
export async function removeProjects(ids: number[]): Promise<void> {
  const removed = await perform(
    'projects.remove',
    { ids },
    { done: `已删除 ${ids.length} 个项目`, undoable: true },
  );
  if (removed) useProjects.getState().setSelection(NO_SELECTION);
}
