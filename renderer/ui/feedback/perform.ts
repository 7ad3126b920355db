import type { InputOf, OperationName, OutputOf } from '../../../shared/contract';
import { call } from '../../api/call';
import { questionKey } from '../../api/question-key';
import { showDone, showFailure, showUndoable } from './feedback';

interface PerformOptions<Output> {
  /** What the toast says; left out: no toast. */
  readonly done?: string | ((value: Output) => string);
  /** The toast offers 撤销; for operations that are actions. */
  readonly undoable?: boolean;
}

/** Operations under way with their inputs. */
const underWay = new Set<string>();

/**
 * Runs an operation for the user: toast when done, sentences when refused. Resolves to `null` when it failed, and
 * when the very same is under way already: the second half of a double click does nothing.
 */
export async function perform<Name extends OperationName>(
  name: Name,
  input: InputOf<Name>,
  { done, undoable = false }: PerformOptions<OutputOf<Name>> = {},
): Promise<{ readonly value: OutputOf<Name> } | null> {
  const running = questionKey(name, input);
  if (underWay.has(running)) return null;
  underWay.add(running);
  const result = await call(name, input).finally(() => underWay.delete(running));
  if (!result.ok) {
    showFailure(result.error);
    return null;
  }
  if (done !== undefined) {
    const text = typeof done === 'string' ? done : done(result.value);
    if (undoable) showUndoable(text);
    else showDone(text);
  }
  return { value: result.value };
}
