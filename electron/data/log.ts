/** The log holds what the program did and where it failed, never the office's figures or names. */
import { randomBytes } from 'node:crypto';
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';

export interface Log {
  info(message: string): void;
  warn(message: string): void;
  /** Returns the reference that the user is shown. */
  error(message: string, error: unknown): string;
}

const MAX_LOG_BYTES = 2 * 1024 * 1024;

export function createFileLog(folder: string, now: () => Date): Log {
  const file = path.join(folder, 'zhaoshang.log');
  const write = (level: string, message: string) => {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > MAX_LOG_BYTES)
        renameSync(file, `${file}.old`);
      appendFileSync(file, `${now().toISOString()} ${level} ${message}\n`, { mode: 0o600 });
    } catch {
      // A log that cannot be written (full or read-only disk) must not stop the work it describes.
    }
  };
  return {
    info: (message) => write('INFO', message),
    warn: (message) => write('WARN', message),
    error: (message, error) => {
      const reference = `E-${randomBytes(4).toString('hex')}`;
      write('ERROR', `${reference} ${message} ${describeError(error)}`);
      return reference;
    },
  };
}

/** Name and stack without the message: messages can carry cell values or names. */
function describeError(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = (error as NodeJS.ErrnoException).code;
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .map((line) => line.trim().replace(/\(.*[\\/](out|electron|shared|db)[\\/]/, '($1/'));
  return `${error.name}${code ? ` ${code}` : ''} ${frames.join(' | ')}`;
}
