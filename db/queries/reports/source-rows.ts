import type { SourceRow } from '../../../shared/contract/import';
import type { Db } from '../../schema';

/** One row as sent; `null` when nothing was stored for it. */
export async function findSourceRow(
  db: Db,
  at: { readonly submissionId: number; readonly sheet: string; readonly row: number },
): Promise<SourceRow | null> {
  const found = await db
    .selectFrom('source_rows')
    .innerJoin('submissions', 'submissions.id', 'source_rows.submission_id')
    .innerJoin('source_files', 'source_files.id', 'submissions.source_file_id')
    .select(['source_rows.cells', 'submissions.received_at', 'source_files.name'])
    .where('source_rows.submission_id', '=', at.submissionId)
    .where('source_rows.sheet', '=', at.sheet)
    .where('source_rows.row_number', '=', at.row)
    .executeTakeFirst();
  if (!found) return null;
  return {
    fileName: found.name,
    sheet: at.sheet,
    row: at.row,
    receivedAt: found.received_at,
    cells: JSON.parse(found.cells) as string[],
  };
}

/** Where the file a submission came in is kept; `null` when there is no such submission. */
export async function findSourceFile(
  db: Db,
  submissionId: number,
): Promise<{ readonly name: string; readonly storedName: string; readonly sha256: string } | null> {
  const row = await db
    .selectFrom('submissions')
    .innerJoin('source_files', 'source_files.id', 'submissions.source_file_id')
    .select(['source_files.name', 'source_files.stored_name as storedName', 'source_files.sha256'])
    .where('submissions.id', '=', submissionId)
    .executeTakeFirst();
  return row ?? null;
}
