import './view-tabs.css';
import type { ReactNode } from 'react';

interface ViewTab<Id> {
  readonly id: Id;
  readonly title: string;
  /** How many there are; left out while it is not known. */
  readonly count?: number | undefined;
}

interface ViewTabsProps<Id> {
  readonly label: string;
  readonly tabs: readonly ViewTab<Id>[];
  readonly chosen: Id | null;
  readonly onChoose: (id: Id) => void;
  /** Further buttons in the row. */
  readonly children?: ReactNode;
}

/** The views of a list in a row above it, each with what it counts; one is pressed. */
export function ViewTabs<Id extends string | null>(props: ViewTabsProps<Id>) {
  const { label, tabs, chosen, onChoose, children } = props;
  return (
    <nav className="view-tabs" aria-label={label}>
      {tabs.map(({ id, title, count }) => (
        <button key={id} type="button" aria-pressed={id === chosen} onClick={() => onChoose(id)}>
          {title}
          {count !== undefined && <span className="view-tabs-count"> {count}</span>}
        </button>
      ))}
      {children}
    </nav>
  );
}
