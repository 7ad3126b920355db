import { type SqlBool, sql } from 'kysely';
import type { IssuedDocument } from '../../../shared/contract/documents';
import type { DocumentKind } from '../../../shared/documents/kinds';
import type { DocumentModel } from '../../../shared/documents/model';
import type { Period } from '../../../shared/domain/period';
import { AppFault } from '../../../shared/result';
import type { Db, Row } from '../../schema';
import { likePattern } from '../like-pattern';
import { explainGap } from './document-register';

export interface DraftKey {
  readonly kind: DocumentKind;
  readonly period: Period;
  readonly unitId: number | null;
  readonly projectId: number | null;
  /** The register entry a paper is about alone. */
  readonly entryId: number | null;
}

/** The clerk's wording by paragraph key; empty when nothing was edited. */
export async function getDraftEdits(db: Db, key: DraftKey): Promise<Record<string, string>> {
  const row = await db.selectFrom('document_drafts').select('edits').where(isDraft(key)).executeTakeFirst();
  return row ? (JSON.parse(row.edits) as Record<string, string>) : {};
}

export async function saveDraftEdits(
  db: Db,
  key: DraftKey,
  edits: Readonly<Record<string, string>>,
): Promise<void> {
  const text = JSON.stringify(edits);
  const result = await db
    .updateTable('document_drafts')
    .set({ edits: text })
    .where(isDraft(key))
    .executeTakeFirst();
  if (result.numUpdatedRows > 0n) return;
  await db
    .insertInto('document_drafts')
    .values({
      kind: key.kind,
      period: key.period,
      unit_id: key.unitId,
      project_id: key.projectId,
      entry_id: key.entryId,
      edits: text,
    })
    .execute();
}

function isDraft(key: DraftKey) {
  return sql<SqlBool>`kind = ${key.kind} and period = ${key.period} and unit_id is ${key.unitId}
    and project_id is ${key.projectId} and entry_id is ${key.entryId}`;
}

/** The running number the next document of this kind and year gets: no gap, and a void one keeps its own. */
export async function nextDocumentNumber(db: Db, kind: DocumentKind, year: number): Promise<number> {
  const row = await db
    .selectFrom('documents')
    .select((get) => get.fn.max('number_seq').as('last'))
    .where('kind', '=', kind)
    .where('number_year', '=', year)
    .executeTakeFirst();
  return (row?.last ?? 0) + 1;
}

/** How many numbers of a kind the years before have taken, for 总期数. */
export async function countEarlierNumbers(db: Db, kind: DocumentKind, year: number): Promise<number> {
  const years = await db
    .selectFrom('documents')
    .select((get) => get.fn.max('number_seq').as('last'))
    .where('kind', '=', kind)
    .where('number_year', '<', year)
    .groupBy('number_year')
    .execute();
  return years.reduce((sum, { last }) => sum + (last ?? 0), 0);
}

export interface NewDocument extends DraftKey {
  readonly title: string;
  /** `null` for kinds without a number. */
  readonly serial: {
    readonly code: string;
    readonly year: number;
    readonly number: number;
    /** Why the numbers before it were left out; empty when none were. */
    readonly gapReason?: string;
  } | null;
  /** The number as printed; empty for kinds without one. */
  readonly number: string;
  readonly issuedOn: string;
  readonly operator: string;
  readonly model: DocumentModel;
  readonly figures: unknown;
  readonly fileName: string;
  /** Path below the files folder, with '/'. */
  readonly storedName: string;
  readonly sha256: string;
  /** `null`: the built-in layout. */
  readonly templateId: number | null;
}

/** Enters an issued document in the register. @throws AppFault `conflict` when the number is not the next one. */
export async function insertDocument(db: Db, document: NewDocument): Promise<IssuedDocument> {
  const { serial } = document;
  if (serial) await takeNumber(db, document.kind, serial);
  const row = await db
    .insertInto('documents')
    .values({
      kind: document.kind,
      period: document.period,
      unit_id: document.unitId,
      project_id: document.projectId,
      entry_id: document.entryId,
      title: document.title,
      number_code: serial?.code ?? null,
      number_year: serial?.year ?? null,
      number_seq: serial?.number ?? null,
      number: document.number,
      issued_on: document.issuedOn,
      operator: document.operator,
      model: JSON.stringify(document.model),
      figures: document.figures === undefined ? null : JSON.stringify(document.figures),
      file_name: document.fileName,
      stored_name: document.storedName,
      sha256: document.sha256,
      template_id: document.templateId,
      state: 'issued',
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return (await getDocument(db, row.id)).document;
}

/** The next number, or a later one when it is said why those between were left out. */
async function takeNumber(
  db: Db,
  kind: DocumentKind,
  { year, number, gapReason = '' }: NonNullable<NewDocument['serial']>,
): Promise<void> {
  const next = await nextDocumentNumber(db, kind, year);
  if (number < next || (number > next && gapReason === ''))
    throw new AppFault('conflict', '文号已被占用或不连续，文件没有印发。请重新生成后再印发。');
  for (let skipped = next; skipped < number; skipped += 1)
    await explainGap(db, { kind, year, serial: skipped, reason: gapReason });
}

const DOCUMENT_COLUMNS = [
  'documents.id',
  'documents.kind',
  'period',
  'title',
  'number',
  'issued_on',
  'documents.operator',
  'file_name',
  'documents.sha256',
  'state',
  'void_reason',
  'template_id',
  'document_templates.version as template_version',
  'document_templates.name as template_name',
] as const;

interface DocumentRow
  extends Pick<
    Row<'documents'>,
    | 'id'
    | 'kind'
    | 'period'
    | 'title'
    | 'number'
    | 'issued_on'
    | 'operator'
    | 'file_name'
    | 'sha256'
    | 'state'
    | 'void_reason'
    | 'template_id'
  > {
  readonly template_version: number | null;
  readonly template_name: string | null;
}

function withTemplate(db: Db) {
  return db
    .selectFrom('documents')
    .leftJoin('document_templates', 'document_templates.id', 'documents.template_id');
}

function documentOf(row: DocumentRow): IssuedDocument {
  return {
    id: row.id,
    kind: row.kind,
    period: row.period,
    title: row.title,
    number: row.number,
    issuedOn: row.issued_on,
    operator: row.operator,
    fileName: row.file_name,
    sha256: row.sha256,
    state: row.state,
    voidReason: row.void_reason,
    template:
      row.template_id === null
        ? null
        : { id: row.template_id, version: row.template_version ?? 0, name: row.template_name ?? '' },
  };
}

/** The register, newest first; `text` looks in title and number, `year` is that of the number or of issue. */
export async function listDocuments(
  db: Db,
  filter: {
    readonly year?: number;
    readonly text?: string;
    readonly period?: Period;
    readonly kind?: DocumentKind;
    readonly projectId?: number;
  },
): Promise<IssuedDocument[]> {
  let query = withTemplate(db).select(DOCUMENT_COLUMNS).orderBy('documents.id', 'desc');
  if (filter.period !== undefined) query = query.where('period', '=', filter.period);
  if (filter.kind !== undefined) query = query.where('documents.kind', '=', filter.kind);
  if (filter.projectId !== undefined) query = query.where('project_id', '=', filter.projectId);
  if (filter.year !== undefined) {
    query = query.where(
      sql<SqlBool>`coalesce(number_year, cast(substr(issued_on, 1, 4) as integer)) = ${filter.year}`,
    );
  }
  if (filter.text !== undefined && filter.text.trim() !== '') {
    const pattern = likePattern(filter.text.trim());
    query = query.where(
      sql<SqlBool>`(title like ${pattern} escape '\\' or number like ${pattern} escape '\\')`,
    );
  }
  return (await query.execute()).map(documentOf);
}

export interface StoredDocument {
  readonly document: IssuedDocument;
  readonly unitId: number | null;
  readonly model: DocumentModel;
  readonly figures: unknown;
  readonly storedName: string;
  readonly templateId: number | null;
}

/** @throws AppFault `not-found`. */
export async function getDocument(db: Db, id: number): Promise<StoredDocument> {
  const row = await withTemplate(db)
    .select([...DOCUMENT_COLUMNS, 'unit_id', 'model', 'figures', 'documents.stored_name'])
    .where('documents.id', '=', id)
    .executeTakeFirst();
  if (!row)
    throw new AppFault('not-found', '发文登记簿里没有这份文件，可能已被撤销。数据没有变化；请刷新后再看。');
  return {
    document: documentOf(row),
    unitId: row.unit_id,
    model: JSON.parse(row.model) as DocumentModel,
    figures: row.figures === null ? null : (JSON.parse(row.figures) as unknown),
    storedName: row.stored_name,
    templateId: row.template_id,
  };
}

/** Declares an issued document void; its number stays taken. @throws AppFault `not-found`, `conflict`. */
export async function voidDocument(db: Db, id: number, reason: string): Promise<IssuedDocument> {
  const { document } = await getDocument(db, id);
  if (document.state === 'void')
    throw new AppFault('conflict', '这份文件已经作废，没有改动。请刷新发文登记簿后再看。');
  await db
    .updateTable('documents')
    .set({ state: 'void', void_reason: reason })
    .where('id', '=', id)
    .execute();
  return { ...document, state: 'void', voidReason: reason };
}
