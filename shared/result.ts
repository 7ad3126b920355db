/**
 * What crosses every border of the program (IPC, command line, helper process): a value or a named error.
 * Errors never cross as exceptions, and nobody tells them apart by `instanceof` on the other side.
 */
export const ERROR_CODES = [
  'bad-input', // an argument does not have the form the operation asks for
  'not-found', // the record named does not exist
  'conflict', // the data has moved on, or a rule of the office forbids it
  'period-closed', // the period has been issued or closed and is read-only
  'duplicate', // the same file or record is already there
  'file-unreadable', // missing, locked, damaged, encrypted, empty or not a spreadsheet
  'file-too-large',
  'file-write-failed', // target folder missing, read-only, full, or the file is open in Word
  'check-failed', // a document's consistency check found contradictions
  'nothing-to-do',
  'cancelled',
  'db-busy', // another window or command holds the database
  'db-damaged',
  'db-newer', // written by a newer version of the program
  'db-missing',
  'not-available', // the operation needs a window (dialogs, printing)
  'internal',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** `message` is a Chinese sentence for the user: what happened, what is safe, what to do next. */
export interface AppError {
  readonly code: ErrorCode;
  readonly message: string;
  readonly details?: readonly string[];
  /** Names the entry in the log file; only for `internal`. */
  readonly logRef?: string;
}

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: AppError };

/** Thrown inside one process; `dispatch` turns it into an `AppError`. */
export class AppFault extends Error {
  readonly code: ErrorCode;
  readonly details: readonly string[] | undefined;

  constructor(code: ErrorCode, message: string, details?: readonly string[]) {
    super(message);
    this.name = 'AppFault';
    this.code = code;
    this.details = details;
  }

  toAppError(): AppError {
    return { code: this.code, message: this.message, ...(this.details ? { details: this.details } : {}) };
  }
}
