import Fraction from 'fraction.js';
import { listEntries } from '../../../../db/queries/registers';
import type { Db } from '../../../../db/schema';
import type { SupervisionCase } from '../../../../shared/contract/assessment';
import type { Unit } from '../../../../shared/contract/office';
import { losslessText, parseExact } from '../../../../shared/domain/exact';
import { supervisionRegister, WITHDRAWN } from '../../../../shared/registers/declared/supervision';

/** Cases of a year that take points off, the oldest first; those withdrawn take none. Source: 制度 三(五). */
export async function listDeductions(db: Db, year: number): Promise<SupervisionCase[]> {
  const entries = await listEntries(db, supervisionRegister, { from: `${year}-01-01`, to: `${year}-12-31` });
  return entries
    .filter(({ state, fields }) => state !== WITHDRAWN && (parseExact(fields.points)?.n ?? 0n) !== 0n)
    .map(({ id, unit, fields }) => ({
      id,
      unit,
      foundOn: fields.foundOn ?? '',
      level: fields.level,
      facts: fields.facts,
      points: fields.points,
    }))
    .reverse();
}

/** unit → points taken off, exact. The register is the office's own, so a unit without a case has lost none. */
export function pointsByUnit(units: readonly Unit[], cases: readonly SupervisionCase[]): Map<string, string> {
  return new Map(
    units.map(({ name }) => {
      const own = cases.filter((each) => each.unit === name);
      const sum = own.reduce((total, each) => total.add(parseExact(each.points) ?? 0), new Fraction(0));
      return [name, losslessText(sum)];
    }),
  );
}
