import { useEffect } from 'react';
import { useActiveView, type ViewActions } from './active-view';

/** Offers actions of the view on the screen to the shell's commands (Ctrl+F, Ctrl+E, Ctrl+P, Ctrl+S). Memoise `actions`. */
export function useViewActions(actions: ViewActions): void {
  useEffect(() => useActiveView.getState().push(actions), [actions]);
}
