/** Drafting, checking, issuing and registering documents. */
import { z } from 'zod';
import type { FormatFinding } from '../documents/gbt9704/report';
import { DOCUMENT_KINDS, type DocumentKind } from '../documents/kinds';
import type { DocumentCheck, DocumentModel } from '../documents/model';
import type { WordPaper } from '../documents/templates/paper/word-paper';
import { dateSchema, type Period, periodSchema } from '../domain/period';
import { action, query } from './operation';

const id = z.number().int().positive();
/** The clerk's wording, by paragraph key of the model; the key stays the same over regeneration. */
const editsSchema = z.record(z.string().max(120), z.string().max(8000));

export const draftInput = z.object({
  kind: z.enum(DOCUMENT_KINDS),
  period: periodSchema,
  /** Name of the unit, for kinds about one unit. */
  unit: z.string().max(200).nullish(),
  /** Id of the project, for kinds about one project. */
  project: id.nullish(),
  /** Id of the register entry, for kinds that can be about one alone: a meeting, a problem, a ruling, a case. */
  entry: id.nullish(),
});

/** The office's own template a document is made with. */
export interface TemplateName {
  readonly id: number;
  readonly version: number;
  /** Name of the file as it came in. */
  readonly name: string;
}

export interface DocumentDraft {
  readonly kind: DocumentKind;
  readonly period: Period;
  readonly unit: string | null;
  readonly project: number | null;
  readonly entry: number | null;
  readonly model: DocumentModel;
  readonly edits: Readonly<Record<string, string>>;
  readonly checks: readonly DocumentCheck[];
  /** The number it would get if issued now, e.g. `×开放办〔2026〕11号`; empty for kinds without one. */
  readonly nextNumber: string;
  /** `null`: the built-in layout. */
  readonly template: TemplateName | null;
}

export interface IssuedDocument {
  readonly id: number;
  readonly kind: DocumentKind;
  readonly period: Period;
  readonly title: string;
  readonly number: string;
  readonly issuedOn: string;
  readonly operator: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly state: 'issued' | 'void';
  readonly voidReason: string;
  /** The template it was made with; `null`: the built-in layout. */
  readonly template: TemplateName | null;
}

/** A number nobody holds. */
export interface DocumentGap {
  readonly kind: DocumentKind;
  readonly year: number;
  readonly serial: number;
  /** As it would be printed. */
  readonly number: string;
  /** Empty while nobody has said why. */
  readonly reason: string;
}

const PRINT_WAYS = ['word', 'copy', 'printer', 'pdf'] as const;

/** One time an issued document left the register: opened in Word, copied, printed, saved as PDF. */
export interface DocumentPrint {
  readonly at: string;
  readonly operator: string;
  readonly way: (typeof PRINT_WAYS)[number];
}

export interface WrittenDocument {
  readonly file: string;
  readonly number: string;
  readonly sha256: string;
  /** As the built-in layout counts them; `null` with a template of the office: only Word knows. */
  readonly pages: number | null;
  readonly checks: readonly DocumentCheck[];
}

export interface FormatReport {
  readonly name: string;
  /** Every rule tried, in the order of the standard. */
  readonly findings: readonly FormatFinding[];
}

export const documentOperations = {
  'documents.draft': query<DocumentDraft>()(draftInput),
  'documents.save-edits': action<DocumentDraft>()(draftInput.extend({ edits: editsSchema })),
  /** Numbers, freezes and stores the document; refused with `check-failed` while a check fails. */
  'documents.issue': action<IssuedDocument>()(
    draftInput.extend({
      issuedOn: dateSchema,
      /** A later number than the next one, for an office that has issued on paper before; needs `gapReason`. */
      serial: z.number().int().min(1).max(99_999).optional(),
      gapReason: z.string().trim().max(200).optional(),
    }),
  ),
  'documents.register': query<{ documents: IssuedDocument[]; gaps: DocumentGap[] }>()(
    z.object({ year: z.number().int().optional(), text: z.string().max(200).optional() }),
  ),
  'documents.get': query<{
    document: IssuedDocument;
    model: DocumentModel;
    prints: DocumentPrint[];
  }>()(z.object({ id })),
  'documents.explain-gap': action<null>()(
    z.object({
      kind: z.enum(DOCUMENT_KINDS),
      year: z.number().int().min(2000).max(2099),
      serial: z.number().int().min(1).max(99_999),
      reason: z.string().trim().min(1, '须写明空号原因').max(200),
    }),
  ),
  /** Enters in the print log that an issued document was opened, copied or printed. */
  'documents.log-print': action<null>()(z.object({ id, way: z.enum(PRINT_WAYS) })),
  'documents.void': action<IssuedDocument>()(
    z.object({ id, reason: z.string().trim().min(1, '作废必须写明理由').max(500) }),
  ),
  /** Writes the current draft (or an issued file again) to a place chosen through a dialog or the command line. */
  'documents.write': query<WrittenDocument>()(
    z.object({ source: z.union([draftInput, z.object({ id })]), target: z.string().min(1).max(80) }),
  ),
  /** The Word file of a document made with a template, as pages to show; `null` with the built-in layout. */
  'documents.paper': query<WordPaper | null>()(z.object({ source: z.union([draftInput, z.object({ id })]) })),
  /** 公文格式检查: any .docx let in by token, by the rules of GB/T 9704-2012. */
  'documents.check-file': query<FormatReport>()(z.object({ token: z.string().min(1).max(80) })),
  /** Opens the issued file with the system's program. */
  'documents.open': query<null>()(z.object({ id })),
};
