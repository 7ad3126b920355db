/**
 * Work that leaves the main thread: each job is a function from data to data (it crosses a process border),
 * run in a helper process that may be killed at any moment.
 */

import { checkFormat } from '../../shared/documents/gbt9704/check-format';
import type { FormatFinding } from '../../shared/documents/gbt9704/report';
import { countPages } from '../../shared/documents/measure/count-pages';
import type { DocumentModel } from '../../shared/documents/model';
import { writeDocx } from '../../shared/documents/write-docx';
import type { RawWorkbook } from '../../shared/import/cell';
import { type MadePicture, makePicture, type PictureInput } from '../pictures/make-picture';
import { readWorkbook } from '../sheet/read-workbook';
import { type UnitWorkbookInput, writeUnitWorkbook } from '../sheet/unit-workbook/write-unit-workbook';
import { type ListSheet, writeLists } from '../sheet/write-list';
import {
  checkDatabaseJob,
  checkFilesJob,
  copyDatabaseJob,
  packBackupJob,
  unpackBackupJob,
} from './data-jobs';
import { checkTemplateJob, fillTemplateJob, readPaperJob, sampleTemplateJob } from './template-jobs';

export type ReportProgress = (done: number, total: number, text: string) => void;

type Job<Input, Output> = (input: Input, onProgress: ReportProgress) => Promise<Output>;

const readWorkbookJob: Job<{ bytes: Uint8Array; fileName: string }, RawWorkbook> = (input, onProgress) =>
  readWorkbook(input.bytes, input.fileName, { onProgress });

const writeDocumentJob: Job<{ model: DocumentModel }, { bytes: Uint8Array; pages: number }> = async ({
  model,
}) => ({
  bytes: await writeDocx(model),
  pages: countPages(model),
});

const checkFormatJob: Job<{ bytes: Uint8Array; fileName: string }, FormatFinding[]> = async ({ bytes }) =>
  checkFormat(bytes);

const writeListsJob: Job<{ title: string; sheets: readonly ListSheet[] }, Uint8Array> = (input) =>
  writeLists(input.title, input.sheets);

const writeUnitWorkbookJob: Job<UnitWorkbookInput, Uint8Array> = (input) => writeUnitWorkbook(input);

const makePictureJob: Job<PictureInput, MadePicture> = (input) => makePicture(input);

export const jobTable = {
  'read-workbook': readWorkbookJob,
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
