/** The known name closest to what was written, `null` when none is near: at most half of it may differ. */
export function nearestName(written: string, known: Iterable<string>): string | null {
  let best: { name: string; distance: number } | null = null;
  for (const name of known) {
    const distance = editDistance(written, name);
    if (
      distance <= Math.max(1, Math.floor(written.length / 2)) &&
      (best === null || distance < best.distance)
    )
      best = { name, distance };
  }
  return best?.name ?? null;
}

/** Characters to put in, take out or exchange. */
function editDistance(a: string, b: string): number {
  const from = [...a];
  const to = [...b];
  let previous = to.map((_, at) => at + 1);
  previous.unshift(0);
  for (const [row, sign] of from.entries()) {
    const current = [row + 1];
    for (const [at, other] of to.entries()) {
      const exchange = (previous[at] ?? 0) + (sign === other ? 0 : 1);
      current.push(Math.min(exchange, (previous[at + 1] ?? 0) + 1, (current[at] ?? 0) + 1));
    }
    previous = current;
  }
  return previous.at(-1) ?? 0;
}
