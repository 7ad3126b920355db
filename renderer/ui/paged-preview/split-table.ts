/**
 * Splits a laid-out table between two rows so that its head ends at or above `limit`. The heading row repeats
 * on the tail; the name of a group never stays behind alone. `null` when not even one row fits.
 */
export function splitTable(table: HTMLTableElement, limit: number): HTMLTableElement | null {
  const body = table.tBodies[0];
  if (!body) return null;
  const rows = [...body.rows];
  const kept = rows.findIndex((row) => row.getBoundingClientRect().bottom > limit + 0.6);
  return kept < 0 ? null : cutAt(table, body, kept);
}

/** Takes the last `count` rows off, as a table of their own; `null` when none would stay behind. */
export function cutLastRows(table: HTMLTableElement, count: number): HTMLTableElement | null {
  const body = table.tBodies[0];
  return body ? cutAt(table, body, body.rows.length - count) : null;
}

function cutAt(table: HTMLTableElement, body: HTMLTableSectionElement, at: number): HTMLTableElement | null {
  const rows = [...body.rows];
  let kept = at;
  while (kept > 0 && rows[kept - 1]?.classList.contains('gw-group')) kept -= 1;
  if (kept <= 0) return null;
  const tail = table.cloneNode(false) as HTMLTableElement;
  tail.removeAttribute('data-together');
  for (const part of [...table.children]) {
    if (part !== body) tail.append(part.cloneNode(true));
  }
  const tailBody = body.cloneNode(false) as HTMLElement;
  tailBody.append(...rows.slice(kept));
  tail.append(tailBody);
  return tail;
}
