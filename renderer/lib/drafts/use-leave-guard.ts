import { useEffect } from 'react';
import { askConfirmation } from '../../ui/feedback/feedback';
import { usePlace } from '../route/place';

interface LeaveWords {
  readonly title: string;
  /** What leaving does: 不保存，离开. */
  readonly okText: string;
  readonly danger: boolean;
  /** Closing the window is held up too: the main process asks then. */
  readonly holdsWindow: boolean;
}

const UNSAVED: LeaveWords = {
  title: '还没有保存',
  okText: '不保存，离开',
  danger: true,
  holdsWindow: true,
};

/** While `active`, leaving the page asks first; `content` says what would be lost. Keep `words` the same object. */
export function useLeaveGuard(active: boolean, content: string, words = UNSAVED): void {
  useEffect(() => {
    if (!active) return;
    const { holdsWindow, ...asked } = words;
    const { setLeaveGuard } = usePlace.getState();
    setLeaveGuard((proceed) => {
      void askConfirmation({ ...asked, content }).then((leave) => {
        if (!leave) return;
        setLeaveGuard(null);
        proceed();
      });
    });
    const holdWindow = (event: BeforeUnloadEvent) => event.preventDefault();
    if (holdsWindow) window.addEventListener('beforeunload', holdWindow);
    return () => {
      setLeaveGuard(null);
      window.removeEventListener('beforeunload', holdWindow);
    };
  }, [active, content, words]);
}
