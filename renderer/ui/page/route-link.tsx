import type { ReactNode } from 'react';
import { navigate } from '../../lib/route/place';

interface RouteLinkProps {
  readonly route: string;
  readonly className?: string | undefined;
  readonly title?: string | undefined;
  /** The link leads to the page in view. */
  readonly current?: boolean;
  readonly children: ReactNode;
}

/** A number, a name or a line that opens the list or record behind it. */
export function RouteLink({ route, className, title, current = false, children }: RouteLinkProps) {
  return (
    <a
      href={`#${route}`}
      className={className}
      title={title}
      aria-current={current ? 'page' : undefined}
      onClick={(event) => {
        event.preventDefault();
        navigate(route);
      }}
    >
      {children}
    </a>
  );
}
