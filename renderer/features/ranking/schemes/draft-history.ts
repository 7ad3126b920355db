/** The scheme as it is being edited, with the steps back and forward. */
export interface DraftHistory {
  readonly present: unknown;
  readonly past: readonly unknown[];
  readonly future: readonly unknown[];
  /** Field changed last: further keys typed into it are one step. */
  readonly at: string;
}

const MAX_STEPS = 100;

export function beginHistory(present: unknown): DraftHistory {
  return { present, past: [], future: [], at: '' };
}

/** `at` names the field; typing on in the same field does not make a new step. */
export function record(history: DraftHistory, present: unknown, at: string): DraftHistory {
  const typingOn = at !== '' && at === history.at && history.past.length > 0;
  const past = typingOn ? history.past : [...history.past, history.present].slice(-MAX_STEPS);
  return { present, past, future: [], at };
}

export function stepBack(history: DraftHistory): DraftHistory {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  return {
    present: before,
    past: history.past.slice(0, -1),
    future: [history.present, ...history.future],
    at: '',
  };
}

export function stepForward(history: DraftHistory): DraftHistory {
  const [after, ...future] = history.future;
  if (after === undefined) return history;
  return { present: after, past: [...history.past, history.present], future, at: '' };
}
