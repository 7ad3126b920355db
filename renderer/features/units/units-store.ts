import { create } from 'zustand';
import type { Leader, Unit, UnitGroup } from '../../../shared/contract/office';

/** What is being filled in; `null` inside: a new one. */
export type UnitsForm =
  | { readonly kind: 'unit'; readonly unit: Unit | null }
  | { readonly kind: 'group'; readonly group: UnitGroup | null }
  | { readonly kind: 'leader'; readonly leader: Leader | null };

interface UnitsStore {
  /** Unit under the cursor; Alt+↑↓ moves it. */
  readonly activeId: string | null;
  readonly form: UnitsForm | null;
  setActive(id: string | null): void;
  openForm(form: UnitsForm): void;
  closeForm(): void;
}

export const useUnits = create<UnitsStore>()((set) => ({
  activeId: null,
  form: null,
  setActive: (activeId) => set({ activeId }),
  openForm: (form) => set({ form }),
  closeForm: () => set({ form: null }),
}));
