/** What the search over everything reads: texts to find records by, and how those found are shown. */
import { sql } from 'kysely';
import type { SearchHit } from '../../shared/contract/app';
import { findRegister } from '../../shared/registers/registers';
import type { IndexedRecord } from '../../shared/search/text-index';
import { loggedRows } from '../log/logged-rows';
import type { Db } from '../schema';
import { isOneOf } from './projects/record-filter';

/** A hit without its page: routes belong to the window. */
export type FoundRecord = Omit<SearchHit, 'route'>;
export type SearchKind = SearchHit['kind'];

/** In the order their hits are shown. */
export const SEARCH_KINDS: readonly SearchKind[] = ['unit', 'project', 'leader', 'document', 'entry'];

/** The tables a kind of record is found by, and the column of each that says which record. */
const TABLES: Readonly<Record<string, { readonly kind: SearchKind; readonly idColumn: string }>> = {
  units: { kind: 'unit', idColumn: 'id' },
  unit_aliases: { kind: 'unit', idColumn: 'unit_id' },
  projects: { kind: 'project', idColumn: 'id' },
  leaders: { kind: 'leader', idColumn: 'id' },
  documents: { kind: 'document', idColumn: 'id' },
  register_entries: { kind: 'entry', idColumn: 'id' },
};

/** Texts in the index's order, the first the name; JSON arrays, so that one query serves every kind. */
const TEXTS: Readonly<Record<SearchKind, string>> = {
  unit: `SELECT u.id, json_array(u.name, u.short_name, u.pinyin, u.initials,
      (SELECT group_concat(alias, ' ') FROM unit_aliases WHERE unit_id = u.id)) AS texts FROM units u`,
  project: `SELECT u.id, json_array(u.name, u.pinyin, u.initials, u.investor, u.contact) AS texts FROM projects u`,
  leader: `SELECT u.id, json_array(u.name, u.pinyin, u.initials, u.title) AS texts FROM leaders u`,
  document: `SELECT u.id, json_array(u.title, u.number) AS texts FROM documents u`,
  entry: `SELECT u.id, json_array(u.title, u.pinyin, u.initials,
      (SELECT group_concat(value, ' ') FROM json_each(u.fields) WHERE type = 'text')) AS texts
    FROM register_entries u`,
};

/** Records of a kind with ids below `before`, the newest first, at most `limit`: one piece of the whole. */
export async function listSearchTexts(
  db: Db,
  kind: SearchKind,
  before: number,
  limit: number,
): Promise<IndexedRecord[]> {
  const query = sql`${sql.raw(TEXTS[kind])} WHERE u.id < ${before} ORDER BY u.id DESC LIMIT ${limit}`;
  return toRecords((await query.execute(db)).rows);
}

/** The same for records named; those that are gone are left out. */
export async function readSearchTexts(
  db: Db,
  kind: SearchKind,
  ids: readonly number[],
): Promise<IndexedRecord[]> {
  const query = sql`${sql.raw(TEXTS[kind])} WHERE ${isOneOf(sql.ref('u.id'), ids)}`;
  return toRecords((await query.execute(db)).rows);
}

function toRecords(rows: readonly unknown[]): IndexedRecord[] {
  return (rows as readonly { id: number; texts: string }[]).map(({ id, texts }) => ({
    id,
    texts: (JSON.parse(texts) as (string | null)[]).map((text) => text ?? ''),
  }));
}

/** Number of the last change logged. */
export async function lastChange(db: Db): Promise<number> {
  const row = await db
    .selectFrom('changes')
    .select((get) => get.fn.max('seq').as('seq'))
    .executeTakeFirst();
  return row?.seq ?? 0;
}

/** Records that may be found otherwise than before change `seq`; `null` when they are more than `limit`. */
export async function listSearchChanges(
  db: Db,
  seq: number,
  limit: number,
): Promise<{ readonly kind: SearchKind; readonly id: number }[] | null> {
  const since = db
    .selectFrom('changes')
    .where('seq', '>', seq)
    .where(isOneOf(sql.ref('table_name'), Object.keys(TABLES)));
  const { rows } = await since
    .select((get) => get.fn.sum<number | null>(get.fn.coalesce('rows', get.lit(1))).as('rows'))
    .executeTakeFirstOrThrow();
  if ((rows ?? 0) > limit) return null;
  const entries = await since.select(['table_name', 'row_id', 'before', 'after', 'rows']).execute();
  return entries.flatMap((entry) => {
    const table = TABLES[entry.table_name];
    if (!table) return [];
    return loggedRows(entry).flatMap(({ rowId, before, after }) => {
      const id = table.idColumn === 'id' ? rowId : Number((after ?? before)?.[table.idColumn]);
      return Number.isInteger(id) ? [{ kind: table.kind, id }] : [];
    });
  });
}

/** How found records are shown, in the order of `ids`; those gone meanwhile are left out. */
export async function readFound(db: Db, kind: SearchKind, ids: readonly number[]): Promise<FoundRecord[]> {
  if (ids.length === 0) return [];
  const rows = new Map((await foundRows(db, kind, ids)).map((row) => [row.id, row]));
  return ids.flatMap((id) => rows.get(id) ?? []);
}

async function foundRows(db: Db, kind: SearchKind, ids: readonly number[]): Promise<FoundRecord[]> {
  switch (kind) {
    case 'unit': {
      const rows = await db
        .selectFrom('units')
        .innerJoin('unit_groups', 'unit_groups.id', 'units.group_id')
        .select(['units.id', 'units.name as title', 'unit_groups.name as subtitle'])
        .where(isOneOf(sql.ref('units.id'), ids))
        .execute();
      return rows.map((row) => ({ kind, ...row }));
    }
    case 'project': {
      const rows = await db
        .selectFrom('projects')
        .innerJoin('units', 'units.id', 'projects.unit_id')
        .select(['projects.id', 'projects.name as title', 'projects.investor', 'units.name as unit'])
        .where(isOneOf(sql.ref('projects.id'), ids))
        .execute();
      return rows.map(({ id, title, unit, investor }) => ({
        kind,
        id,
        title,
        subtitle: [unit, investor].filter((part) => part !== '').join(' · '),
      }));
    }
    case 'leader': {
      const rows = await db
        .selectFrom('leaders')
        .select(['id', 'name as title', 'title as subtitle'])
        .where(isOneOf(sql.ref('id'), ids))
        .execute();
      return rows.map((row) => ({ kind, ...row }));
    }
    case 'document': {
      const rows = await db
        .selectFrom('documents')
        .select(['id', 'title', 'number as subtitle'])
        .where(isOneOf(sql.ref('id'), ids))
        .execute();
      return rows.map((row) => ({ kind, ...row, title: row.title.replaceAll('\n', '') }));
    }
    case 'entry': {
      const rows = await db
        .selectFrom('register_entries')
        .select(['id', 'title', 'register', 'entry_date'])
        .where(isOneOf(sql.ref('id'), ids))
        .execute();
      return rows.map(({ id, title, register, entry_date }) => ({
        kind,
        id,
        register,
        title,
        subtitle: [findRegister(register)?.title ?? '', entry_date ?? '']
          .filter((part) => part !== '')
          .join(' · '),
      }));
    }
  }
}
