/** Drafting, checking, issuing and registering documents. */
import { z } from 'zod';
import type { FormatFinding } from '../documents/gbt9704/report';
import { DOCUMENT_KINDS, type DocumentKind } from '../documents/kinds';
import type { DocumentCheck, DocumentModel } from '../documents/model';
import { dateSchema, type Period, periodSchema } from '../domain/period';
import { action, query } from './operation';

const id = z.number().int().positive();
/** The clerk's wording, by paragraph key of the model; the key stays the same over regeneration. */
const editsSchema = z.record(z.string().max(120), z.string().max(8000));

const draftInput = z.object({
  kind: z.enum(DOCUMENT_KINDS),
  period: periodSchema,
  /** Name of the unit, for kinds about one unit. */
  unit: z.string().max(200).nullish(),
  /** Id of the project, for kinds about one project. */
  project: id.nullish(),
});

export interface DocumentDraft {
  readonly kind: DocumentKind;
  readonly period: Period;
  readonly unit: string | null;
  readonly project: number | null;
  readonly model: DocumentModel;
  readonly edits: Readonly<Record<string, string>>;
  readonly checks: readonly DocumentCheck[];
  /** The number it would get if issued now, e.g. `×开放办〔2026〕11号`; empty for kinds without one. */
  readonly nextNumber: string;
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
}

export interface WrittenDocument {
  readonly file: string;
  readonly number: string;
  readonly sha256: string;
  readonly pages: number;
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
  'documents.issue': action<IssuedDocument>()(draftInput.extend({ issuedOn: dateSchema })),
  'documents.register': query<{ documents: IssuedDocument[] }>()(
    z.object({ year: z.number().int().optional(), text: z.string().max(200).optional() }),
  ),
  'documents.get': query<{ document: IssuedDocument; model: DocumentModel }>()(z.object({ id })),
  'documents.void': action<IssuedDocument>()(
    z.object({ id, reason: z.string().trim().min(1, '作废必须写明理由').max(500) }),
  ),
  /** Writes the current draft (or an issued file again) to a place chosen through a dialog or the command line. */
  'documents.write': query<WrittenDocument>()(
    z.object({ source: z.union([draftInput, z.object({ id })]), target: z.string().min(1).max(80) }),
  ),
  /** 公文格式检查: any .docx let in by token, by the rules of GB/T 9704-2012. */
  'documents.check-file': query<FormatReport>()(z.object({ token: z.string().min(1).max(80) })),
  /** Opens the issued file with the system's program. */
  'documents.open': query<null>()(z.object({ id })),
};
