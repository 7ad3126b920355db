import type { AppEvent } from '../../shared/contract';
import { bridge } from './bridge';

type EventOf<Type extends AppEvent['type']> = Extract<AppEvent, { type: Type }>;

/** Listens to one kind of message from the main process; returns the function that stops listening. */
export function onAppEvent<Type extends AppEvent['type']>(
  type: Type,
  listener: (event: EventOf<Type>) => void,
): () => void {
  const stop = bridge()?.onEvent((event) => {
    if (event.type === type) listener(event as EventOf<Type>);
  });
  return stop ?? (() => undefined);
}
