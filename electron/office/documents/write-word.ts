import type { StoredTemplate } from '../../../db/queries/documents/templates';
import type { DocumentModel } from '../../../shared/documents/model';
import type { Period } from '../../../shared/domain/period';
import type { AppContext } from '../../context';
import { readStored } from '../../data/stored-files';
import type { FilledTemplate } from '../../jobs/template-jobs';
import { fillPhotos, MAX_PRINTED_BYTES } from './fill-photos';

/** The Word file of a document: by the office's own template where one is in use, else by the built-in layout. */
export async function writeWord(
  context: AppContext,
  model: DocumentModel,
  period: Period,
  template: StoredTemplate | null,
): Promise<FilledTemplate> {
  const printed = await fillPhotos(context, model, MAX_PRINTED_BYTES);
  if (template === null)
    return { ...(await context.jobs.run('write-document', { model: printed })), checks: [] };
  const bytes = await readStored(context, template);
  return context.jobs.run('fill-template', { model: printed, period, template: bytes });
}
