import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { InputOf, OperationName, OutputOf } from '../../shared/contract';
import { askWhole } from './ask-whole';
import { latestValue, type QueryState } from './query-state';
import { questionKey } from './question-key';
import { sharedCache } from './shared-cache';

export interface Query<T> {
  readonly state: QueryState<T>;
  /** The newest answer; stays while a refetch is under way; `null` before the first. */
  readonly value: T | null;
  readonly refetch: () => void;
}

const NOTHING_TO_STOP = () => undefined;

/**
 * Asks the main process and keeps asking whenever the data changes. `input` `null`: not yet (state `idle`).
 * Components asking the same question share one answer.
 */
export function useQuery<Name extends OperationName>(
  name: Name,
  input: InputOf<Name> | null,
): Query<OutputOf<Name>> {
  const key = input === null ? null : questionKey(name, input);
  // The key stands for name and input: a new input object with the same content is the same question.
  const subscribe = useCallback(
    (listener: () => void) => {
      if (key === null) return NOTHING_TO_STOP;
      const question = JSON.parse(key.slice(name.length + 1)) as InputOf<Name>;
      return sharedCache.watch(key, (show) => askWhole(name, question, show), listener);
    },
    [key, name],
  );
  const state = useSyncExternalStore(subscribe, () => sharedCache.read(key ?? '')) as QueryState<
    OutputOf<Name>
  >;
  return useMemo(
    () => ({
      state,
      value: latestValue(state),
      refetch: () => {
        if (key !== null) sharedCache.refetch(key);
      },
    }),
    [state, key],
  );
}
