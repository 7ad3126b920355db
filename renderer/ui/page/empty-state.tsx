import './page.css';
import type { ReactNode } from 'react';

interface EmptyStateProps {
  readonly title: string;
  /** The next step, in one sentence. */
  readonly hint: ReactNode;
  readonly actions?: ReactNode;
}

/** An empty place that teaches the next step. */
export function EmptyState({ title, hint, actions }: EmptyStateProps) {
  return (
    <div className="empty-state">
      <h2>{title}</h2>
      <p className="muted">{hint}</p>
      {actions && <div className="empty-state-actions">{actions}</div>}
    </div>
  );
}
