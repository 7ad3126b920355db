import type { InputOf, OperationName } from '../../shared/contract';

/** An operation with its input: the same key is the same question. */
export function questionKey<Name extends OperationName>(name: Name, input: InputOf<Name>): string {
  return `${name} ${JSON.stringify(input)}`;
}
