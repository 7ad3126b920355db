import type { OfficeDatabase } from '../db/office-database';
import type { AppEvent } from '../shared/contract';
import type { FileTokens } from './data/files';
import type { Log } from './data/log';
import type { DataPaths } from './data/paths';
import type { ImportReviews } from './import/open-reviews';
import type { JobRunner } from './jobs/jobs';

/** What a dialog, a printer and the system's programs do for us; absent on the command line. */
export interface Desktop {
  pickFiles(purpose: 'import' | 'restore' | 'scheme'): Promise<string[] | null>;
  pickTarget(
    purpose: 'docx' | 'xlsx' | 'pdf' | 'backup' | 'folder' | 'png',
    suggestedName: string,
  ): Promise<string | null>;
  /** Opens a document the program has written itself. */
  openFile(file: string): Promise<void>;
  reveal(file: string): void;
  print(): Promise<boolean>;
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
  readonly tokens: FileTokens;
  readonly reviews: ImportReviews;
  readonly desktop: Desktop | null;
  readonly log: Log;
  readonly emit: (event: AppEvent) => void;
}

/** Today at the desk, `YYYY-MM-DD` in local time. */
export function todayOf(context: AppContext): string {
  const now = context.now();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}

/** Date and time at the desk, `YYYY-MM-DDTHH:MM:SS` in local time: deadlines are days of the office, not of UTC. */
export function localTimeOf(context: AppContext): string {
  const now = context.now();
  const clock = [now.getHours(), now.getMinutes(), now.getSeconds()]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
  return `${todayOf(context)}T${clock}`;
}
