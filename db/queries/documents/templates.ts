/** The office's own Word templates: every version ever kept, at most one of a kind in use. */
import type { DocumentTemplate } from '../../../shared/contract/templates';
import type { DocumentKind } from '../../../shared/documents/kinds';
import { AppFault } from '../../../shared/result';
import type { Db, Row } from '../../schema';

export interface StoredTemplate {
  readonly id: number;
  readonly kind: DocumentKind;
  readonly version: number;
  readonly name: string;
  readonly sha256: string;
  /** Path below the files folder, with '/'. */
  readonly storedName: string;
}

/** Every version, newest first, with the number of documents made with it. */
export async function listTemplates(db: Db): Promise<DocumentTemplate[]> {
  const rows = await db
    .selectFrom('document_templates')
    .selectAll()
    .select((get) => [
      get
        .selectFrom('documents')
        .select((inner) => inner.fn.countAll<number>().as('made'))
        .whereRef('documents.template_id', '=', 'document_templates.id')
        .as('made'),
    ])
    .orderBy('kind')
    .orderBy('version', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    version: row.version,
    name: row.name,
    bytes: row.bytes,
    addedOn: row.added_on,
    operator: row.operator,
    inUse: row.in_use === 1,
    documents: row.made ?? 0,
  }));
}

/** @throws AppFault `not-found`. */
export async function getTemplate(db: Db, id: number): Promise<StoredTemplate> {
  const row = await db.selectFrom('document_templates').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new AppFault('not-found', '没有这一版模板，可能已被撤销。数据没有变化；请刷新后再试。');
  return storedOf(row);
}

/** The template documents of the kind are made with; `null`: the built-in layout. */
export async function findTemplateInUse(db: Db, kind: DocumentKind): Promise<StoredTemplate | null> {
  const row = await db
    .selectFrom('document_templates')
    .selectAll()
    .where('kind', '=', kind)
    .where('in_use', '=', 1)
    .executeTakeFirst();
  return row ? storedOf(row) : null;
}

function storedOf(
  row: Pick<Row<'document_templates'>, 'id' | 'kind' | 'version' | 'name' | 'sha256' | 'stored_name'>,
): StoredTemplate {
  const { id, kind, version, name, sha256 } = row;
  return { id, kind, version, name, sha256, storedName: row.stored_name };
}

export interface NewTemplate extends Omit<StoredTemplate, 'id' | 'version'> {
  readonly bytes: number;
  readonly addedOn: string;
  readonly operator: string;
}

/** Keeps a template as the next version of its kind and takes it into use; answers with its id. */
export async function insertTemplate(db: Db, template: NewTemplate): Promise<number> {
  const last = await db
    .selectFrom('document_templates')
    .select((get) => get.fn.max('version').as('version'))
    .where('kind', '=', template.kind)
    .executeTakeFirst();
  await takeIntoUse(db, template.kind, null);
  const row = await db
    .insertInto('document_templates')
    .values({
      kind: template.kind,
      version: (last?.version ?? 0) + 1,
      name: template.name,
      bytes: template.bytes,
      sha256: template.sha256,
      stored_name: template.storedName,
      added_on: template.addedOn,
      operator: template.operator,
      in_use: 1,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Takes a version into use, or with `null` none: the built-in layout. */
export async function takeIntoUse(db: Db, kind: DocumentKind, id: number | null): Promise<void> {
  await db
    .updateTable('document_templates')
    .set({ in_use: 0 })
    .where('kind', '=', kind)
    .where('in_use', '=', 1)
    .execute();
  if (id === null) return;
  const taken = await db
    .updateTable('document_templates')
    .set({ in_use: 1 })
    .where('id', '=', id)
    .where('kind', '=', kind)
    .executeTakeFirst();
  if (taken.numUpdatedRows === 0n)
    throw new AppFault('not-found', '没有这一版模板，可能已被撤销。数据没有变化；请刷新后再试。');
}
