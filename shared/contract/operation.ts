import type { z } from 'zod';

/**
 * One door: every operation has a name, a schema for its input and a type for its output. The window, the
 * command line and the tests call the same operations through `electron/dispatch.ts`.
 * `query` reads; `action` changes data and runs inside one named, undoable, audited transaction.
 */
export interface Operation<Input extends z.ZodType = z.ZodType, Output = unknown> {
  readonly kind: 'query' | 'action';
  readonly input: Input;
  /** Carries the output type only; never set at run time. */
  readonly output?: Output;
}

export function query<Output>() {
  return <Input extends z.ZodType>(input: Input): Operation<Input, Output> => ({ kind: 'query', input });
}

export function action<Output>() {
  return <Input extends z.ZodType>(input: Input): Operation<Input, Output> => ({ kind: 'action', input });
}
