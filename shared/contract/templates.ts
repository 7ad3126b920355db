/** The office's own Word templates. */
import { z } from 'zod';
import { DOCUMENT_KINDS, type DocumentKind } from '../documents/kinds';
import type { PlaceholderGroup } from '../documents/templates/list-placeholders';
import type { WordPaper } from '../documents/templates/paper/word-paper';
import type { TemplateFinding } from '../documents/templates/upload/template-finding';
import { draftInput } from './documents';
import { action, query } from './operation';

const id = z.number().int().positive();
const token = z.string().min(1).max(80);

export interface DocumentTemplate {
  readonly id: number;
  readonly kind: DocumentKind;
  readonly version: number;
  /** Name of the file as it came in. */
  readonly name: string;
  readonly bytes: number;
  readonly addedOn: string;
  readonly operator: string;
  /** Documents of the kind are made with it. */
  readonly inUse: boolean;
  /** How many issued documents were made with it. */
  readonly documents: number;
}

export interface TemplateReport {
  readonly name: string;
  /** Errors first; an error keeps the template from being used. */
  readonly findings: readonly TemplateFinding[];
  readonly placeholders: number;
  /** Filled with this month's data; `null` while there is an error. */
  readonly paper: WordPaper | null;
}

export const templateOperations = {
  'templates.list': query<{ templates: DocumentTemplate[] }>()(z.object({})),
  /** Every placeholder of the kind with what stands for it this month. */
  'templates.placeholders': query<{ groups: PlaceholderGroup[] }>()(draftInput),
  /** A template to begin with, made from this month's document. */
  'templates.sample': query<{ file: string }>()(draftInput.extend({ target: token })),
  /** Checks a file let in by token against the kind and fills it with this month's data; keeps nothing. */
  'templates.check': query<TemplateReport>()(draftInput.extend({ token })),
  /** Keeps a file as the next version of the kind and takes it into use; refused with `check-failed` on errors. */
  'templates.add': action<DocumentTemplate>()(draftInput.extend({ token })),
  /** Takes a version into use, or with `null` the built-in layout. */
  'templates.use': action<null>()(z.object({ kind: z.enum(DOCUMENT_KINDS), id: id.nullable() })),
  /** A stored version filled with this month's data. */
  'templates.preview': query<WordPaper>()(draftInput.extend({ id })),
  /** Writes a stored version to a place chosen through a dialog. */
  'templates.copy': query<{ file: string }>()(z.object({ id, target: token })),
};
