/** Work on the office's own templates: files of unknown origin, read in the helper process only. */
import { unzipSync } from 'fflate';
import { documentDate } from '../../shared/documents/document-date';
import type { DocumentCheck, DocumentModel } from '../../shared/documents/model';
import { checkFilledText } from '../../shared/documents/templates/check-filled';
import { fillTemplate } from '../../shared/documents/templates/fill-template';
import { readWordPaper, type WordPaper } from '../../shared/documents/templates/paper/word-paper';
import { writeSampleTemplate } from '../../shared/documents/templates/sample-template';
import { templateData } from '../../shared/documents/templates/template-data';
import { checkTemplate } from '../../shared/documents/templates/upload/check-template';
import { listTexts } from '../../shared/documents/templates/upload/scan-placeholders';
import type { TemplateFinding } from '../../shared/documents/templates/upload/template-finding';
import { readPart } from '../../shared/documents/templates/upload/template-xml';
import type { Period } from '../../shared/domain/period';

interface Filling {
  readonly model: DocumentModel;
  readonly period: Period;
  readonly template: Uint8Array;
}

export interface FilledTemplate {
  readonly bytes: Uint8Array;
  /** `null`: how many pages the template makes, only Word knows. */
  readonly pages: number | null;
  /** What the template's own words say against the figures. */
  readonly checks: readonly DocumentCheck[];
}

export async function fillTemplateJob({ model, period, template }: Filling): Promise<FilledTemplate> {
  const bytes = fillTemplate(template, templateData(model, period), documentDate(model));
  const text = unzipSync(bytes, { filter: ({ name }) => name === 'word/document.xml' });
  const document = readPart('word/document.xml', text['word/document.xml'] as Uint8Array);
  return { bytes, pages: null, checks: checkFilledText(listTexts(document), model) };
}

/** A finished Word file as pages. */
export async function readPaperJob({
  bytes,
  model,
  period,
}: {
  readonly bytes: Uint8Array;
  readonly model: DocumentModel;
  readonly period: Period;
}): Promise<WordPaper> {
  const media = unzipSync(bytes, { filter: ({ name }) => name.startsWith('word/media/') });
  return readWordPaper(bytes, media, templateData(model, period).charts, model.profile);
}

export interface CheckedUpload {
  /** What is kept; `null` while there is an error. */
  readonly bytes: Uint8Array | null;
  readonly findings: readonly TemplateFinding[];
  readonly placeholders: number;
  /** Filled with this month's data. */
  readonly paper: WordPaper | null;
}

export async function checkTemplateJob({
  bytes,
  model,
  period,
}: {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly model: DocumentModel;
  readonly period: Period;
}): Promise<CheckedUpload> {
  const checked = checkTemplate(bytes, model, period);
  if (checked.bytes === null) return { ...checked, paper: null };
  const filled = await fillTemplateJob({ model, period, template: checked.bytes });
  const contradictions = filled.checks.map(
    ({ message }): TemplateFinding => ({ level: 'warning', message, place: '', excerpt: '' }),
  );
  return {
    bytes: checked.bytes,
    findings: [...contradictions, ...checked.findings],
    placeholders: checked.placeholders,
    paper: await readPaperJob({ bytes: filled.bytes, model, period }),
  };
}

export async function sampleTemplateJob({ model }: { readonly model: DocumentModel }): Promise<Uint8Array> {
  return writeSampleTemplate(model);
}
