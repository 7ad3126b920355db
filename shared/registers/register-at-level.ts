import { atOfficeLevel } from '../domain/office-level';
import type { Register } from './register';

/**
 * The register in the words of the office's level (`region`: setting `office.region`). Ids stay, and the words of the
 * declaration are still understood: a list exported before is read back.
 */
export function registerAtLevel<R extends Register>(register: R, region: string): R {
  const words = (text: string) => atOfficeLevel(text, region);
  if (words(SPEAKS_OF_LEVEL) === SPEAKS_OF_LEVEL) return register;
  return {
    ...register,
    hint: words(register.hint),
    states: register.states.map((state) => {
      const title = words(state.title);
      return title === state.title ? state : { ...state, title, also: [...(state.also ?? []), state.title] };
    }),
    ...(register.derivedColumns && {
      derivedColumns: register.derivedColumns.map((column) =>
        column.hint === undefined ? column : { ...column, hint: words(column.hint) },
      ),
    }),
  };
}

/** Unchanged for a district: then so is every register. */
const SPEAKS_OF_LEVEL = '区领导';
