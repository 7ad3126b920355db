import type { OfficeDatabase } from '../db/office-database';
import type { AppEvent } from '../shared/contract';
import type { DataWork } from './data/data-work';
import type { FileTokens } from './data/files';
import { localMoment } from './data/local-moment';
import type { Log } from './data/log';
import type { DataPaths } from './data/paths';
import type { ImportReviews } from './import/open-reviews';
import type { JobRunner } from './jobs/jobs';

/** What a dialog, a printer and the system's programs do for us; absent on the command line. */
export interface Desktop {
  pickFiles(
    purpose: 'import' | 'register' | 'restore' | 'document' | 'scheme' | 'attachment',
  ): Promise<string[] | null>;
  pickTarget(
    purpose: 'docx' | 'xlsx' | 'pdf' | 'backup' | 'folder' | 'png' | 'scheme' | 'attachment',
    suggestedName: string,
  ): Promise<string | null>;
  /** Asks before a file that came from outside is handed to the system's program. */
  confirmOpen(name: string): Promise<boolean>;
  /** Opens a document the program has written itself, or the copy of an attachment. */
  openFile(file: string): Promise<void>;
  /** Percent of the usual size the window is shown at from now on. */
  zoom(step: 'in' | 'out' | 'whole'): number;
  reveal(file: string): void;
  print(duplex: boolean): Promise<boolean>;
  printToPdf(): Promise<Uint8Array>;
}

/** Everything a handler may use. One per running program. */
export interface AppContext {
  readonly version: string;
  readonly paths: DataPaths;
  /** Sample office and workbooks shipped with the program. */
  readonly assets: string;
  /** The open database; replaced as a whole when a backup is restored. */
  office: OfficeDatabase;
  readonly now: () => Date;
  readonly jobs: JobRunner;
  readonly dataWork: DataWork;
  readonly tokens: FileTokens;
  readonly reviews: ImportReviews;
  readonly desktop: Desktop | null;
  readonly log: Log;
  readonly emit: (event: AppEvent) => void;
}

/** Today at the desk, `YYYY-MM-DD` in local time. */
export function todayOf(context: AppContext): string {
  return momentOf(context).slice(0, 10);
}

/**
 * Date and time at the desk, `2026-11-21T09:30:00+08:00`: deadlines and the log speak of the office's day, and
 * the offset keeps the moment exact.
 */
export function momentOf(context: AppContext): string {
  return localMoment(context.now());
}
