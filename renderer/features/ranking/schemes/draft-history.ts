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

/** Typing on in the field changed last makes no new step. */
export function record(history: DraftHistory, present: unknown): DraftHistory {
  const at = differingPath(history.present, present);
  const typingOn = at !== '' && at === history.at && history.past.length > 0;
  const past = typingOn ? history.past : [...history.past, history.present].slice(-MAX_STEPS);
  return { present, past, future: [], at };
}

/** The field in which two drafts differ, as far down as it is only one: `.items.2.weight`; empty when several do. */
function differingPath(before: unknown, after: unknown): string {
  if (!isContainer(before) || !isContainer(after)) return '';
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const differing = keys.filter((key) => before[key] !== after[key]);
  const [only] = differing;
  return differing.length === 1 && only !== undefined
    ? `.${only}${differingPath(before[only], after[only])}`
    : '';
}

function isContainer(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
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
