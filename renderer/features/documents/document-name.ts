import { DOCUMENT_KIND_NAMES, type DocumentKind } from '../../../shared/documents/kinds';
import { formatPeriod, type Period } from '../../../shared/domain/period';

/** Name offered when the draft is saved: `2026年11月月度通报（草稿）.docx`. */
export function draftFileName(kind: DocumentKind, period: Period, extension: 'docx' | 'pdf'): string {
  return `${formatPeriod(period)}${DOCUMENT_KIND_NAMES[kind]}（草稿）.${extension}`;
}
