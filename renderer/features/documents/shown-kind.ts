import { DOCUMENT_KINDS, type DocumentKind } from '../../../shared/documents/kinds';

/** The kind of document the page's route asks for; the notice when it asks for none. */
export function shownKind(query: Readonly<Record<string, string>>): DocumentKind {
  return DOCUMENT_KINDS.find((kind) => kind === query.kind) ?? 'notice';
}
