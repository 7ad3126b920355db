import type { DocumentModel } from './model';

/** The date a document's file carries inside: that of issue. */
export function documentDate(model: DocumentModel): string {
  return model.imprint?.printedOn || model.signature?.date || model.masthead?.date || '2000-01-01';
}
