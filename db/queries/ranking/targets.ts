import { sql } from 'kysely';
import type { Target } from '../../../shared/contract/office';
import type { Db } from '../../schema';

/** The targets of a year as they stand now (latest version); those taken back are left out. */
export async function listTargets(db: Db, year: number): Promise<Target[]> {
  return (await latestTargets(db, year)).filter((target) => target.value !== '');
}

/** Every version of a year's targets, oldest first. */
export async function listTargetVersions(db: Db, year: number): Promise<Target[]> {
  return selectTargets(db, year).orderBy('version').execute();
}

function selectTargets(db: Db, year: number) {
  return db
    .selectFrom('targets')
    .select(['unit_id as unitId', 'indicator', 'year', 'quarter', 'value', 'version', 'reason'])
    .where('year', '=', year)
    .orderBy('unit_id')
    .orderBy('indicator')
    .orderBy('quarter');
}

async function latestTargets(db: Db, year: number): Promise<Target[]> {
  return selectTargets(db, year)
    .where(
      'version',
      '=',
      sql<number>`(select max(version) from targets t where t.year = targets.year and t.unit_id = targets.unit_id
        and t.indicator = targets.indicator and t.quarter = targets.quarter)`,
    )
    .execute();
}

export type TargetInput = Pick<Target, 'unitId' | 'indicator' | 'year' | 'quarter' | 'value'>;

/**
 * Appends a new version of every target whose value differs from the one in force; older versions stay.
 * An empty value takes the target back. Returns how many versions were written.
 */
export async function saveTargets(db: Db, targets: readonly TargetInput[], reason: string): Promise<number> {
  const keyOf = (target: TargetInput) =>
    `${target.year}/${target.unitId}/${target.indicator}/${target.quarter}`;
  const inForce = new Map<string, Target>();
  for (const year of new Set(targets.map((target) => target.year))) {
    for (const target of await latestTargets(db, year)) inForce.set(keyOf(target), target);
  }
  let saved = 0;
  for (const target of new Map(targets.map((each) => [keyOf(each), each])).values()) {
    const present = inForce.get(keyOf(target));
    if ((present?.value ?? '') === target.value) continue;
    await db
      .insertInto('targets')
      .values({
        unit_id: target.unitId,
        indicator: target.indicator,
        year: target.year,
        quarter: target.quarter,
        value: target.value,
        version: (present?.version ?? 0) + 1,
        reason,
      })
      .execute();
    saved += 1;
  }
  return saved;
}
