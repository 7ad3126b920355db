import { type SqlBool, sql } from 'kysely';
import type { SearchHit } from '../../../shared/contract/app';
import { findRegister } from '../../../shared/registers/registers';
import type { Db } from '../../schema';
import { listDocuments } from '../documents/documents';
import { likePattern } from '../like-pattern';
import { matchesText } from './projects';

/** A hit without its page: routes belong to the window. */
export type FoundRecord = Omit<SearchHit, 'route'>;

/** Units, projects, leaders, issued documents and entries of registers by text, pinyin or pinyin initials; at most `limit` of each. */
export async function searchRecords(db: Db, text: string, limit: number): Promise<FoundRecord[]> {
  if (text.trim() === '') return [];
  const units = await db
    .selectFrom('units')
    .innerJoin('unit_groups', 'unit_groups.id', 'units.group_id')
    .select(['units.id', 'units.name as title', 'unit_groups.name as subtitle'])
    .where(
      sql<SqlBool>`(${matchesText('units', text, ['name', 'short_name'])} or units.id in (
        select unit_id from unit_aliases where alias like ${likePattern(text.trim())} escape '\\'))`,
    )
    .orderBy('units.position')
    .limit(limit)
    .execute();
  const projects = await db
    .selectFrom('projects')
    .innerJoin('units', 'units.id', 'projects.unit_id')
    .select(['projects.id', 'projects.name as title', 'projects.investor', 'units.name as unit'])
    .where(matchesText('projects', text, ['name', 'investor']))
    .orderBy('projects.id', 'desc')
    .limit(limit)
    .execute();
  const leaders = await db
    .selectFrom('leaders')
    .select(['id', 'name as title', 'title as subtitle'])
    .where(matchesText('leaders', text, ['name', 'title']))
    .orderBy('position')
    .limit(limit)
    .execute();
  const entries = await db
    .selectFrom('register_entries')
    .select(['id', 'title', 'register'])
    .where(matchesText('register_entries', text, ['title']))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  const documents = (await listDocuments(db, { text })).slice(0, limit);
  return [
    ...units.map((row) => ({ kind: 'unit' as const, ...row })),
    ...projects.map((row) => ({
      kind: 'project' as const,
      id: row.id,
      title: row.title,
      subtitle: [row.unit, row.investor].filter((part) => part !== '').join(' · '),
    })),
    ...leaders.map((row) => ({ kind: 'leader' as const, ...row })),
    ...documents.map((row) => ({
      kind: 'document' as const,
      id: row.id,
      title: row.title,
      subtitle: row.number,
    })),
    ...entries.map((row) => ({
      kind: 'entry' as const,
      ...row,
      subtitle: findRegister(row.register)?.title ?? '',
    })),
  ];
}
