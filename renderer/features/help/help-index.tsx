import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import type { Article } from './article';

interface HelpIndexProps {
  readonly found: readonly Article[];
  readonly chosen: string;
  readonly text: string;
  readonly onSearch: (text: string) => void;
  readonly onChoose: (id: string) => void;
  /** One page of the article on (1) or back (-1). */
  readonly onTurn: (pages: number) => void;
}

/** The search with the articles under it. The keys stay in the search: ↑↓ choose, PageUp and PageDown read. */
export function HelpIndex({ found, chosen, text, onSearch, onChoose, onTurn }: HelpIndexProps) {
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  const at = found.findIndex(({ id }) => id === chosen);
  const idOf = (id: string) => `${listId}-${id}`;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the chosen one moves with what is found, too
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen, found]);

  function handleKey(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const pages = { PageDown: 1, PageUp: -1 }[event.key];
    if (step === undefined && pages === undefined) return;
    event.preventDefault();
    if (pages !== undefined) onTurn(pages);
    const next = step === undefined ? undefined : found[Math.max(0, Math.min(found.length - 1, at + step))];
    if (next) onChoose(next.id);
  }

  return (
    <div className="help-index">
      <input
        // biome-ignore lint/a11y/noAutofocus: whoever opens help is about to search or to read, both by keys
        autoFocus
        role="combobox"
        aria-label="查找帮助"
        aria-expanded
        aria-autocomplete="list"
        aria-controls={listId}
        aria-activedescendant={at >= 0 ? idOf(chosen) : undefined}
        placeholder="查找：汉字、拼音首字母"
        value={text}
        onChange={(event) => onSearch(event.target.value)}
        onKeyDown={handleKey}
      />
      <div ref={list} id={listId} role="listbox" aria-label="帮助目录">
        {found.map(({ id, title }) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the search has the keys of the list
          // biome-ignore lint/a11y/useFocusableInteractive: the search names the active one
          <div
            key={id}
            id={idOf(id)}
            role="option"
            aria-selected={id === chosen}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(id)}
          >
            {title}
          </div>
        ))}
      </div>
      <p className="muted" role="status">
        {found.length === 0 && `没有找到“${text.trim()}”，换个说法试试。`}
      </p>
    </div>
  );
}
