interface NamedUnit {
  readonly name: string;
  readonly shortName: string;
  readonly aliases: readonly string[];
}

/** The unit that bears this name, short name or alias, written exactly so; `undefined` when none does. */
export function findUnit<Unit extends NamedUnit>(units: readonly Unit[], name: string): Unit | undefined {
  const wanted = name.trim();
  return (
    units.find((unit) => unit.name === wanted) ??
    units.find((unit) => unit.shortName === wanted || unit.aliases.includes(wanted))
  );
}
