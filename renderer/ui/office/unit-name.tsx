import { useShortNames } from '../../lib/office/use-short-names';

/** A narrow column has room for this many characters. */
const MAX_CHARACTERS = 6;

/** A unit in a narrow column: its name where that fits, else its 简称 with the name as a tip. */
export function UnitName({ name }: { readonly name: string }) {
  const shortName = useShortNames();
  return [...name].length <= MAX_CHARACTERS ? name : <span title={name}>{shortName(name)}</span>;
}
