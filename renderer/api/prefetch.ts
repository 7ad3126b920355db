import type { InputOf, OperationName, OutputOf } from '../../shared/contract';
import { askWhole } from './ask-whole';
import { latestValue } from './query-state';
import { questionKey } from './question-key';
import { sharedCache } from './shared-cache';

/**
 * Asks a question before anybody looks, so that the component asking it with `useQuery` finds the answer. `null`
 * when there is none; nobody is told of a failure, for nobody has asked yet.
 */
export function prefetch<Name extends OperationName>(
  name: Name,
  input: InputOf<Name>,
): Promise<OutputOf<Name> | null> {
  const key = questionKey(name, input);
  return new Promise((resolve) => {
    const listen = (): void => {
      const state = sharedCache.read(key);
      if (state.status === 'loading') return;
      stop();
      resolve(latestValue(state) as OutputOf<Name> | null);
    };
    let stop = (): void => undefined;
    stop = sharedCache.watch(key, (show) => askWhole(name, input, show), listen);
    listen();
  });
}
