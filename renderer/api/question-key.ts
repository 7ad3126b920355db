import type { InputOf, OperationName } from '../../shared/contract';

/** What an answer is kept under: operation and input. */
export function questionKey<Name extends OperationName>(name: Name, input: InputOf<Name>): string {
  return `${name} ${JSON.stringify(input)}`;
}
