/** Shares of joint units and links between projects (升格、增资、换业主). */
import type { Attribution, ProjectLink, ShareVersion } from '../../../shared/domain/indicators/attribution';
import type { Period } from '../../../shared/domain/period';
import type { Db } from '../../schema';
import { moneyOf } from './source-ref';

/** Everything stored about whom projects count for; small, because few projects are joint or linked. */
export async function listAttribution(db: Db): Promise<Attribution> {
  return { versions: await listShareVersions(db), links: await listLinks(db) };
}

/** Oldest version first, units in the office's order. */
async function listShareVersions(db: Db): Promise<ShareVersion[]> {
  const rows = await db
    .selectFrom('project_shares')
    .innerJoin('units', 'units.id', 'project_shares.unit_id')
    .select(['project_id', 'from_period', 'units.id as unit_id', 'units.name as unit', 'share'])
    .orderBy('project_id')
    .orderBy('from_period')
    .orderBy('units.position')
    .execute();
  const versions = new Map<string, ShareVersion & { shares: ShareVersion['shares'][number][] }>();
  for (const row of rows) {
    const key = `${row.project_id} ${row.from_period}`;
    const version = versions.get(key) ?? {
      projectId: row.project_id,
      fromPeriod: row.from_period,
      shares: [],
    };
    version.shares.push({ unitId: row.unit_id, unit: row.unit, share: row.share });
    versions.set(key, version);
  }
  return [...versions.values()];
}

async function listLinks(db: Db): Promise<ProjectLink[]> {
  const rows = await db
    .selectFrom('project_links')
    .innerJoin('projects', 'projects.id', 'project_links.project_id')
    .innerJoin('projects as earlier', 'earlier.id', 'project_links.earlier_project_id')
    .selectAll('project_links')
    .select(['projects.name as name', 'earlier.name as earlier_name'])
    .orderBy('project_links.id')
    .execute();
  return rows.map((row) => ({
    projectId: row.project_id,
    projectName: row.name,
    earlierProjectId: row.earlier_project_id,
    earlierProjectName: row.earlier_name,
    kind: row.kind,
    increment: moneyOf(row.increment_currency, row.increment_minor),
    reason: row.reason,
  }));
}

/** Sets the units of a project from a period on, in the place of what was set for that period; none takes it back. */
export async function saveShares(
  db: Db,
  projectId: number,
  fromPeriod: Period,
  shares: readonly { readonly unitId: number; readonly share: string }[],
): Promise<void> {
  await db
    .deleteFrom('project_shares')
    .where('project_id', '=', projectId)
    .where('from_period', '=', fromPeriod)
    .execute();
  for (const { unitId, share } of shares) {
    await db
      .insertInto('project_shares')
      .values({ project_id: projectId, unit_id: unitId, from_period: fromPeriod, share })
      .execute();
  }
}

/** Sets what the project continues, in the place of an earlier statement; `null`: it continues nothing. */
export async function saveLink(
  db: Db,
  projectId: number,
  link: Pick<ProjectLink, 'earlierProjectId' | 'kind' | 'increment' | 'reason'> | null,
): Promise<void> {
  if (link === null) {
    await db.deleteFrom('project_links').where('project_id', '=', projectId).execute();
    return;
  }
  const fields = {
    earlier_project_id: link.earlierProjectId,
    kind: link.kind,
    increment_currency: link.increment?.currency ?? null,
    increment_minor: link.increment?.minor ?? null,
    reason: link.reason,
  };
  await db
    .insertInto('project_links')
    .values({ project_id: projectId, ...fields })
    .onConflict((conflict) => conflict.column('project_id').doUpdateSet(fields))
    .execute();
}
