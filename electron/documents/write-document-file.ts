import { createHash } from 'node:crypto';
import { estimatePages } from '../../shared/documents/estimate-pages';
import type { DocumentModel } from '../../shared/documents/model';
import { writeDocx } from '../../shared/documents/write-docx';

export interface DocumentFile {
  readonly bytes: Uint8Array;
  /** Lower-case hexadecimal, of `bytes`. */
  readonly sha256: string;
  readonly pages: number;
}

/** Writes a document for storing or saving: a job, because a long notice takes longer than a frame. */
export async function writeDocumentFile(model: DocumentModel): Promise<DocumentFile> {
  const bytes = await writeDocx(model);
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex'), pages: estimatePages(model) };
}
