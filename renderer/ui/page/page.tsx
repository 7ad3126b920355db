import './page.css';
import { type ReactNode, useEffect, useRef } from 'react';

interface PageProps {
  readonly title: string;
  /** A short remark beside the title: how many, for which period. */
  readonly note?: ReactNode;
  /** The page's main action, rightmost and primary. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A page's anatomy: title line with its one main action on the right, then the content. */
export function Page({ title, note, actions, children }: PageProps) {
  const main = useRef<HTMLElement>(null);
  // The keyboard goes along to the page just opened: Tab begins there, not at the title bar again.
  useEffect(() => {
    const focus = document.activeElement;
    if (main.current?.contains(focus) || focus?.closest('[role="dialog"]')) return;
    main.current?.focus({ preventScroll: true });
  }, []);
  return (
    <main ref={main} className="page" aria-label={title} tabIndex={-1}>
      <header className="page-header">
        <h1>{title}</h1>
        {note && <span className="page-header-note">{note}</span>}
        {actions && <div className="page-header-actions">{actions}</div>}
      </header>
      {children}
    </main>
  );
}
