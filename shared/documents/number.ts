import { DOCUMENT_NUMBERING, type DocumentKind } from './kinds';

/** `×开放办〔2026〕11号`: six-cornered brackets, no 第, no leading zeros (GB/T 9704 7.2.5). */
function formatDocumentNumber(code: string, year: number, serial: number): string {
  return `${code}〔${year}〕${serial}号`;
}

/** `第11期`, for bulletins. */
export function formatIssueNumber(serial: number): string {
  return `第${serial}期`;
}

/** What stands before the year: 机关代字 with the word of the kind (`×开放办函`), the word alone, or nothing. */
export function numberCode(kind: DocumentKind, code: string): string {
  const numbering = DOCUMENT_NUMBERING[kind];
  switch (numbering.form) {
    case 'document':
      return `${code}${numbering.word}`;
    case 'bare':
      return numbering.word;
    default:
      return '';
  }
}

/**
 * The number of a document of `kind`, empty for kinds without one; `code` is the office's 机关代字, `serial` runs
 * from 1 per year and kind.
 */
export function numberFor(kind: DocumentKind, code: string, year: number, serial: number): string {
  switch (DOCUMENT_NUMBERING[kind].form) {
    case 'document':
    case 'bare':
      return formatDocumentNumber(numberCode(kind, code), year, serial);
    case 'issue':
      return formatIssueNumber(serial);
    case 'none':
      return '';
  }
}

export interface ParsedDocumentNumber {
  /** `null` for an issue number. */
  readonly code: string | null;
  readonly year: number | null;
  readonly serial: number;
}

/** Reads a number back, `null` when it has neither form. */
export function parseDocumentNumber(text: string): ParsedDocumentNumber | null {
  const document = /^(.*)〔(\d{4})〕([1-9]\d*)号$/.exec(text.trim());
  if (document) return { code: document[1] ?? '', year: Number(document[2]), serial: Number(document[3]) };
  const issue = /^第([1-9]\d*)期$/.exec(text.trim());
  return issue ? { code: null, year: null, serial: Number(issue[1]) } : null;
}

/** Serials between 1 and the highest that nobody holds: the register explains each. */
export function missingSerials(taken: readonly number[]): number[] {
  const held = new Set(taken);
  const highest = Math.max(0, ...taken);
  return Array.from({ length: highest }, (_, index) => index + 1).filter((serial) => !held.has(serial));
}
