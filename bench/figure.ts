/** What is measured and how it is told: ours against a reference of the same run. */
export interface Figure {
  readonly ours: number;
  readonly reference: number;
  readonly ratio: number;
  readonly target: number;
  readonly what: string;
}

export function figure(ours: number, reference: number, target: number, what: string): Figure {
  const round = (value: number) => Number(value.toFixed(value < 10 ? 2 : 1));
  return {
    ours: round(ours),
    reference: round(reference),
    ratio: Number((ours / reference).toFixed(2)),
    target,
    what,
  };
}

/** Milliseconds. */
export async function time(work: () => unknown): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

/** The best of several runs: what the work takes when nothing else gets in its way. */
export async function best(runs: number, work: () => unknown): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run += 1) least = Math.min(least, await time(work));
  return least;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
