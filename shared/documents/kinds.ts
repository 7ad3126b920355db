/** Kinds of document the office issues; the ids are those of the command line and of file names. */
export const DOCUMENT_KINDS = ['notice', 'briefing'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export const DOCUMENT_KIND_NAMES: Record<DocumentKind, string> = {
  notice: '月度通报',
  briefing: '领导专报',
};

/** How a kind is numbered: 发文字号 of the office, or 期号 of a bulletin; both run per year and kind. */
export const DOCUMENT_NUMBERING: Record<DocumentKind, 'document' | 'issue'> = {
  notice: 'document',
  briefing: 'issue',
};
