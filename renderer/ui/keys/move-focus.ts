import type { KeyboardEvent } from 'react';

/** Arrow keys, Home and End go through the buttons of a list, which is then one stop of the Tab key. */
export function moveFocus(event: KeyboardEvent, list: HTMLElement | null): void {
  const entries = [...(list?.querySelectorAll('button') ?? [])];
  const place = entries.indexOf(document.activeElement as HTMLButtonElement);
  if (place < 0) return;
  const next = { ArrowDown: place + 1, ArrowUp: place - 1, Home: 0, End: entries.length - 1 }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  entries[next]?.focus();
}
