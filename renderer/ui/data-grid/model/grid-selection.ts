/** Selected rows, with the row a Shift range starts from. */
export interface GridSelection {
  readonly ids: ReadonlySet<string>;
  readonly anchor: string | null;
}

export const NO_SELECTION: GridSelection = { ids: new Set(), anchor: null };

function rangeBetween(shown: readonly string[], from: string, to: string): readonly string[] {
  const start = shown.indexOf(from);
  const end = shown.indexOf(to);
  if (start < 0 || end < 0) return [to];
  return shown.slice(Math.min(start, end), Math.max(start, end) + 1);
}

export function toggleRow(selection: GridSelection, id: string): GridSelection {
  const ids = new Set(selection.ids);
  if (!ids.delete(id)) ids.add(id);
  return { ids, anchor: id };
}

/** Shift: everything from the anchor to `id` in the order shown; the anchor stays. */
export function extendTo(
  selection: GridSelection,
  shown: readonly string[],
  id: string,
  activeId: string | null,
): GridSelection {
  const anchor = selection.anchor ?? activeId ?? id;
  return { ids: new Set(rangeBetween(shown, anchor, id)), anchor };
}

export function selectAll(selection: GridSelection, shown: readonly string[]): GridSelection {
  return { ids: new Set(shown), anchor: selection.anchor };
}
