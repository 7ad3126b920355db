import { listRates } from '../../../../db/queries/office/settings';
import { listUnits } from '../../../../db/queries/office/units';
import type { Db } from '../../../../db/schema';
import type { Unit } from '../../../../shared/contract/office';
import { type PeriodRange, yearOf } from '../../../../shared/domain/period';
import { settingsFor } from '../../periods';
import { recognisedFacts } from './recognised-facts';

/**
 * The units a span of months is about, in the office's order: those in use, and those no longer in use for which
 * something was recognised in the year. What they achieved stays in the totals; they have no target and no place.
 */
export async function unitsOf(db: Db, { from, to }: PeriodRange): Promise<Unit[]> {
  const units = await listUnits(db);
  if (units.every((unit) => unit.active)) return units;
  const newYear = `${yearOf(to)}-01`;
  const rules = { settings: await settingsFor(db, to), rates: await listRates(db) };
  const facts = await recognisedFacts(db, { from: from < newYear ? from : newYear, to }, rules);
  const counted = new Set(facts.filter((fact) => fact.counted).map((fact) => fact.unit));
  return units
    .filter((unit) => unit.active || counted.has(unit.name))
    .map((unit) => (unit.active ? unit : { ...unit, inComposite: false }));
}
