/** Kinds of document the office issues; the ids are those of the command line and of file names. */
export const DOCUMENT_KINDS = ['notice', 'briefing'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export const DOCUMENT_KIND_NAMES: Record<DocumentKind, string> = {
  notice: '月度通报',
  briefing: '领导专报',
};
