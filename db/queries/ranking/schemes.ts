import { sql } from 'kysely';
import type { StoredScheme } from '../../../shared/contract/schemes';
import { ASSESSMENT_SCHEME_ID } from '../../../shared/domain/assessment';
import type { Period } from '../../../shared/domain/period';
import { type Scheme, schemeSchema } from '../../../shared/domain/scheme/scheme';
import { AppFault } from '../../../shared/result';
import type { Db } from '../../schema';

/** The latest version of every scheme; the default one first. */
export async function listSchemes(db: Db): Promise<StoredScheme[]> {
  const rows = await db
    .selectFrom('schemes')
    .select(['definition'])
    .select((get) =>
      get
        .selectFrom('schemes as any_version')
        .whereRef('any_version.scheme_id', '=', 'schemes.scheme_id')
        .select((inner) => inner.fn.max('any_version.is_default').as('is_default'))
        .$asScalar()
        .as('is_default'),
    )
    .where(
      'version',
      '=',
      sql<number>`(select max(version) from schemes newer where newer.scheme_id = schemes.scheme_id)`,
    )
    .orderBy('is_default', 'desc')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ scheme: parseScheme(row.definition), isDefault: row.is_default === 1 }));
}

/** A scheme, by default in its latest version. @throws AppFault `not-found`. */
export async function getScheme(db: Db, schemeId: string, version?: number): Promise<Scheme> {
  let query = db.selectFrom('schemes').select('definition').where('scheme_id', '=', schemeId);
  if (version !== undefined) query = query.where('version', '=', version);
  const row = await query.orderBy('version', 'desc').limit(1).executeTakeFirst();
  if (!row) throw new AppFault('not-found', `没有考核方案“${schemeId}”。数据没有变化；请核对方案编号。`);
  return parseScheme(row.definition);
}

/** Every stored version of a scheme, newest first. */
export async function listSchemeVersions(db: Db, schemeId: string): Promise<StoredScheme[]> {
  const rows = await db
    .selectFrom('schemes')
    .select(['definition', 'is_default'])
    .where('scheme_id', '=', schemeId)
    .orderBy('version', 'desc')
    .execute();
  return rows.map((row) => ({ scheme: parseScheme(row.definition), isDefault: row.is_default === 1 }));
}

/**
 * The scheme that applies to a period when none is named: the newest version of the default scheme whose
 * effective period holds it, else another scheme made for that time, else the default as it stands now.
 */
export async function findSchemeFor(db: Db, period: Period): Promise<Scheme | null> {
  const rows = await db
    .selectFrom('schemes')
    .select(['scheme_id', 'definition', 'is_default'])
    .orderBy('id', 'desc')
    .execute();
  const standing = rows.find((row) => row.is_default === 1)?.scheme_id;
  const inForce = (row: (typeof rows)[number], mustSaySo: boolean) => {
    if (row.scheme_id === ASSESSMENT_SCHEME_ID) return false;
    const { effectiveFrom = null, effectiveTo = null } = JSON.parse(row.definition) as Partial<Scheme>;
    if (mustSaySo && effectiveFrom === null && effectiveTo === null) return false;
    return (
      (effectiveFrom === null || effectiveFrom <= period) && (effectiveTo === null || period <= effectiveTo)
    );
  };
  const chosen =
    rows.find((row) => row.scheme_id === standing && inForce(row, false)) ??
    rows.find((row) => row.scheme_id !== standing && inForce(row, true)) ??
    rows.find((row) => row.scheme_id === standing);
  return chosen ? parseScheme(chosen.definition) : null;
}

/** Stores the scheme as a new version (numbered here); an unchanged one keeps its version. */
export async function saveScheme(
  db: Db,
  scheme: Scheme,
  makeDefault: boolean,
): Promise<{ id: string; version: number }> {
  const latest = await db
    .selectFrom('schemes')
    .select(['version', 'definition', 'is_default'])
    .where('scheme_id', '=', scheme.id)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  const unchanged = latest && latest.definition === JSON.stringify({ ...scheme, version: latest.version });
  const version = unchanged ? latest.version : (latest?.version ?? 0) + 1;
  const wasDefault = await db
    .selectFrom('schemes')
    .select('id')
    .where('scheme_id', '=', scheme.id)
    .where('is_default', '=', 1)
    .executeTakeFirst();
  const isDefault = makeDefault || wasDefault !== undefined;
  // The mark moves to the newest version; only one row may bear it at any moment.
  if (isDefault) {
    await db
      .updateTable('schemes')
      .set({ is_default: 0 })
      .where('is_default', '=', 1)
      .where((where) =>
        where.not(where.and([where('scheme_id', '=', scheme.id), where('version', '=', version)])),
      )
      .execute();
  }
  if (!unchanged) {
    const definition = JSON.stringify({ ...scheme, version });
    await db
      .insertInto('schemes')
      .values({ scheme_id: scheme.id, version, definition, is_default: isDefault ? 1 : 0 })
      .execute();
  } else if (isDefault) {
    await db
      .updateTable('schemes')
      .set({ is_default: 1 })
      .where('scheme_id', '=', scheme.id)
      .where('version', '=', version)
      .execute();
  }
  return { id: scheme.id, version };
}

function parseScheme(definition: string): Scheme {
  return schemeSchema.parse(JSON.parse(definition));
}
