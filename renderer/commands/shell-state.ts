import { create } from 'zustand';

type Overlay = 'palette' | 'help' | 'keys' | 'period' | 'operator' | null;

/** Which of the shell's own windows is open. */
export const useShell = create<{ readonly overlay: Overlay; open(overlay: Overlay): void }>()((set) => ({
  overlay: null,
  open: (overlay) => set({ overlay }),
}));
