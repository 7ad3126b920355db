/** Long work that can be done a piece at a time: it yields where others may have their turn. */
export type Steps<T> = Generator<void, T>;

/** All of it at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
