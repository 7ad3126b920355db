import './page.css';
import type { ReactNode } from 'react';

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
  return (
    <main className="page" aria-label={title}>
      <header className="page-header">
        <h1>{title}</h1>
        {note && <span className="page-header-note">{note}</span>}
        {actions && <div className="page-header-actions">{actions}</div>}
      </header>
      {children}
    </main>
  );
}
