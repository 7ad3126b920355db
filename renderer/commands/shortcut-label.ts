const KEY_NAMES: Record<string, string> = {
  arrowleft: '←',
  arrowright: '→',
  arrowup: '↑',
  arrowdown: '↓',
  escape: 'Esc',
  enter: 'Enter',
  delete: 'Delete',
  ' ': '空格',
  space: '空格',
};

/** `Ctrl+ArrowLeft` → `Ctrl+←`, as printed in menus, in help and on the card of keys. */
export function shortcutLabel(shortcut: string): string {
  return shortcut
    .split('+')
    .map((part) => KEY_NAMES[part.toLowerCase()] ?? (part.length === 1 ? part.toUpperCase() : part))
    .join('+');
}
