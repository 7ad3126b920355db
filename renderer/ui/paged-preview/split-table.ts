import { ROWS_AT_END, ROWS_AT_START } from '../../../shared/documents/measure/table-measures';

/**
 * Splits a laid-out table between two rows so that its head ends at or above `limit`. The heading row repeats
 * on the tail; the name of a group never stays behind alone, nor do fewer rows than a page should hold. `null` when
 * it cannot be split so; a table `alone` on its page is split all the same.
 */
export function splitTable(table: HTMLTableElement, limit: number, alone: boolean): HTMLTableElement | null {
  const body = table.tBodies[0];
  if (!body) return null;
  const rows = [...body.rows];
  const kept = rows.findIndex((row) => row.getBoundingClientRect().bottom > limit + 0.6);
  if (kept < 0) return null;
  // While more rows are to come, those that do not fit are not the last ones.
  const wanted = table.dataset.more === '1' ? kept : Math.min(kept, rows.length - ROWS_AT_END);
  if (wanted >= ROWS_AT_START) return cutAt(table, body, wanted);
  return alone ? cutAt(table, body, kept) : null;
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
