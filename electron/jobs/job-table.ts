/**
 * Work that leaves the main thread: each job is a function from data to data (it crosses a process border),
 * run in a helper process that may be killed at any moment.
 */

import type { FormatFinding } from '../../shared/documents/gbt9704/report';
import type { DocumentModel } from '../../shared/documents/model';
import type { RawWorkbook } from '../../shared/import/cell';
import type { MadePicture, PictureInput } from '../pictures/make-picture';
import type { UnitWorkbookInput } from '../sheet/unit-workbook/write-unit-workbook';
import type { ListSheet } from '../sheet/writing/write-list';
import {
  checkDatabaseJob,
  checkFilesJob,
  copyDatabaseJob,
  packBackupJob,
  unpackBackupJob,
} from './data-jobs';

export type ReportProgress = (done: number, total: number, text: string) => void;

type Job<Input, Output> = (input: Input, onProgress: ReportProgress) => Promise<Output>;

// What reads workbooks and writes documents and pictures is loaded when it is first asked for: a helper that makes a
// backup starts in half the time and memory without it.

const readWorkbookJob: Job<{ bytes: Uint8Array; fileName: string }, RawWorkbook> = async (
  input,
  onProgress,
) => (await import('../sheet/read-workbook')).readWorkbook(input.bytes, input.fileName, { onProgress });

/** Loads and compiles what reads and compares workbooks, which the first import then need not wait for. */
const loadReviewJob: Job<object, null> = async () => {
  const { practiseReview } = await import('../import/practise-review');
  await practiseReview();
  return null;
};

const templateJobs = () => import('./template-jobs');
type TemplateJobs = typeof import('./template-jobs');

const writeDocumentJob: Job<{ model: DocumentModel }, { bytes: Uint8Array; pages: number }> = async ({
  model,
}) => {
  const { writeDocx } = await import('../../shared/documents/write-docx');
  const { countPages } = await import('../../shared/documents/measure/count-pages');
  return { bytes: await writeDocx(model), pages: countPages(model) };
};

const checkFormatJob: Job<{ bytes: Uint8Array; fileName: string }, FormatFinding[]> = async ({ bytes }) =>
  (await import('../../shared/documents/gbt9704/check-format')).checkFormat(bytes);

const writeListsJob: Job<{ title: string; sheets: readonly ListSheet[] }, Uint8Array> = async (input) =>
  (await import('../sheet/writing/write-list')).writeLists(input.title, input.sheets);

const writeUnitWorkbookJob: Job<UnitWorkbookInput, Uint8Array> = async (input) =>
  (await import('../sheet/unit-workbook/write-unit-workbook')).writeUnitWorkbook(input);

const makePictureJob: Job<PictureInput, MadePicture> = async (input) =>
  (await import('../pictures/make-picture')).makePicture(input);

const sampleTemplateJob: TemplateJobs['sampleTemplateJob'] = async (input) =>
  (await templateJobs()).sampleTemplateJob(input);

const checkTemplateJob: TemplateJobs['checkTemplateJob'] = async (input) =>
  (await templateJobs()).checkTemplateJob(input);

const fillTemplateJob: TemplateJobs['fillTemplateJob'] = async (input) =>
  (await templateJobs()).fillTemplateJob(input);

const readPaperJob: TemplateJobs['readPaperJob'] = async (input) =>
  (await templateJobs()).readPaperJob(input);

export const jobTable = {
  'read-workbook': readWorkbookJob,
  'load-review': loadReviewJob,
  'write-document': writeDocumentJob,
  'check-format': checkFormatJob,
  'write-lists': writeListsJob,
  'write-unit-workbook': writeUnitWorkbookJob,
  'make-picture': makePictureJob,
  'check-database': checkDatabaseJob,
  'check-files': checkFilesJob,
  'copy-database': copyDatabaseJob,
  'pack-backup': packBackupJob,
  'unpack-backup': unpackBackupJob,
  'sample-template': sampleTemplateJob,
  'check-template': checkTemplateJob,
  'fill-template': fillTemplateJob,
  'read-paper': readPaperJob,
} as const;

export type JobTable = typeof jobTable;
export type JobName = keyof JobTable;
export type JobInput<Name extends JobName> = Parameters<JobTable[Name]>[0];
export type JobOutput<Name extends JobName> = Awaited<ReturnType<JobTable[Name]>>;
