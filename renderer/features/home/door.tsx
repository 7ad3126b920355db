import type { ReactNode } from 'react';
import { navigate } from '../../lib/place';

interface DoorProps {
  readonly route: string;
  readonly className?: string;
  readonly title?: string;
  readonly children: ReactNode;
}

/** A number or line that opens the list behind it. */
export function Door({ route, className, title, children }: DoorProps) {
  return (
    <a
      href={`#${route}`}
      className={className}
      title={title}
      onClick={(event) => {
        event.preventDefault();
        navigate(route);
      }}
    >
      {children}
    </a>
  );
}
