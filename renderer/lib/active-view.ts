import { create } from 'zustand';

/** What the list or document on the screen can do when the clerk presses Ctrl+F, Ctrl+E, Ctrl+P or Ctrl+S. */
export interface ViewActions {
  readonly filter?: () => void;
  readonly exportList?: () => void;
  readonly print?: () => void;
  readonly save?: () => void;
  /** Steps of what is being edited here and not stored yet; they come before those of the database. */
  readonly undo?: () => void;
  readonly redo?: () => void;
}

interface ActiveViewStore {
  readonly stack: readonly ViewActions[];
  push(actions: ViewActions): () => void;
}

/** The innermost view that offers an action answers the key. */
export const useActiveView = create<ActiveViewStore>()((set) => ({
  stack: [],
  push: (actions) => {
    set(({ stack }) => ({ stack: [...stack, actions] }));
    return () => set(({ stack }) => ({ stack: stack.filter((entry) => entry !== actions) }));
  },
}));

export function findViewAction(name: keyof ViewActions): (() => void) | undefined {
  const { stack } = useActiveView.getState();
  for (let index = stack.length - 1; index >= 0; index -= 1) {
    const run = stack[index]?.[name];
    if (run) return run;
  }
  return undefined;
}
