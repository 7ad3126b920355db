import { create } from 'zustand';

interface RankingStore {
  /** Score being explained: the unit, and the item to open first (`null`: the composite). */
  readonly explained: { readonly unit: string; readonly itemId: string | null } | null;
  readonly activeId: string | null;
  explain(unit: string, itemId: string | null): void;
  close(): void;
  setActive(id: string | null): void;
}

export const useRanking = create<RankingStore>()((set, get) => ({
  explained: null,
  activeId: null,
  explain: (unit, itemId) => set({ explained: { unit, itemId } }),
  close: () => set({ explained: null }),
  // An open explanation follows the cursor.
  setActive: (activeId) => {
    const { explained } = get();
    set({
      activeId,
      explained: explained && activeId !== null ? { unit: activeId, itemId: explained.itemId } : explained,
    });
  },
}));
