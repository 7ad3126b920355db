interface NamedUnit {
  readonly name: string;
  readonly shortName: string;
  readonly aliases: readonly string[];
}

/**
 * The unit that bears this name, short name or alias, but for blanks that set a short name wide (`石桥 镇`);
 * `undefined` when none does.
 */
export function findUnit<Unit extends NamedUnit>(units: readonly Unit[], name: string): Unit | undefined {
  const wanted = closeUp(name);
  if (wanted === '') return undefined;
  return (
    units.find((unit) => closeUp(unit.name) === wanted) ??
    units.find((unit) => closeUp(unit.shortName) === wanted || unit.aliases.map(closeUp).includes(wanted))
  );
}

const closeUp = (name: string): string => name.replace(/\s+/gu, '');
