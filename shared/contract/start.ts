/**
 * Operations that answer even when the database could not be opened: they feed the start-error screen.
 * None of them deletes anything.
 */
import { z } from 'zod';
import type { AppError } from '../result';
import { query } from './operation';
import type { BackupInfo } from './safety';

export type StartState =
  | { readonly ready: true }
  | {
      readonly ready: false;
      readonly error: AppError;
      readonly dataFolder: string;
      readonly backups: readonly BackupInfo[];
    };

export const startOperations = {
  'start.state': query<StartState>()(z.object({})),
  /** Tries to open the database again, for instance after the other window was closed. */
  'start.retry': query<StartState>()(z.object({})),
  /** Puts a verified backup in the place of the database; the damaged file is kept under another name. */
  'start.restore': query<StartState>()(z.object({ fileName: z.string().min(1).max(200) })),
  'start.reveal': query<null>()(z.object({ what: z.enum(['data', 'backups', 'logs']) })),
};
