import { useEffect } from 'react';
import { askConfirmation } from '../ui/feedback';
import { usePlace } from './place';

/** While `active`, leaving the page asks first. */
export function useLeaveGuard(active: boolean, question: string): void {
  useEffect(() => {
    if (!active) return;
    const { setLeaveGuard } = usePlace.getState();
    setLeaveGuard((proceed) => {
      void askConfirmation({
        title: '还没有保存',
        content: question,
        okText: '不保存，离开',
        danger: true,
      }).then((leave) => {
        if (!leave) return;
        setLeaveGuard(null);
        proceed();
      });
      return false;
    });
    // Closing the window: the main process asks then.
    const holdWindow = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', holdWindow);
    return () => {
      setLeaveGuard(null);
      window.removeEventListener('beforeunload', holdWindow);
    };
  }, [active, question]);
}
