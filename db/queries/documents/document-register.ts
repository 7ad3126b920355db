/** What the register of documents holds beside the documents: numbers left out and why, and every print. */
import type { DocumentGap, DocumentPrint } from '../../../shared/contract/documents';
import type { DocumentKind } from '../../../shared/documents/kinds';
import { missingSerials } from '../../../shared/documents/number';
import type { Db, Row } from '../../schema';
import { groupRows } from '../group-rows';

export interface GapReason {
  readonly kind: DocumentKind;
  readonly year: number;
  readonly serial: number;
  readonly reason: string;
}

/** Says why a number was left out, or says it better. */
export async function explainGap(db: Db, { kind, year, serial, reason }: GapReason): Promise<void> {
  const known = await db
    .updateTable('document_gaps')
    .set({ reason })
    .where('kind', '=', kind)
    .where('year', '=', year)
    .where('seq', '=', serial)
    .executeTakeFirst();
  if (known.numUpdatedRows > 0n) return;
  await db.insertInto('document_gaps').values({ kind, year, seq: serial, reason }).execute();
}

/** Numbers nobody holds below the highest of their kind and year, with the reason where one was given. */
export async function listGaps(db: Db): Promise<Omit<DocumentGap, 'number'>[]> {
  const taken = await db
    .selectFrom('documents')
    .select(['kind', 'number_year', 'number_seq'])
    .where('number_seq', 'is not', null)
    .orderBy('kind')
    .orderBy('number_year')
    .execute();
  const reasons = await db.selectFrom('document_gaps').selectAll().execute();
  const series = groupRows(taken, (row) => `${row.kind} ${row.number_year}`);
  return [...series.values()].flatMap((rows) => {
    const first = rows[0];
    if (!first || first.number_year === null) return [];
    const { kind, number_year: year } = first;
    return missingSerials(rows.map((row) => row.number_seq ?? 0)).map((serial) => ({
      kind,
      year,
      serial,
      reason:
        reasons.find((entry) => entry.kind === kind && entry.year === year && entry.seq === serial)?.reason ??
        '',
    }));
  });
}

export async function insertPrint(
  db: Db,
  print: { readonly documentId: number; readonly at: string; readonly operator: string } & Pick<
    Row<'document_prints'>,
    'way'
  >,
): Promise<void> {
  const { documentId, at, operator, way } = print;
  await db.insertInto('document_prints').values({ document_id: documentId, at, operator, way }).execute();
}

/** Every time the document left the register, newest first. */
export async function listPrints(db: Db, documentId: number): Promise<DocumentPrint[]> {
  return db
    .selectFrom('document_prints')
    .select(['at', 'operator', 'way'])
    .where('document_id', '=', documentId)
    .orderBy('id', 'desc')
    .execute();
}
