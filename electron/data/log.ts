/** The log holds what the program did and where it failed, never the office's figures or names. */
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import electronLog from 'electron-log/node';
import { makeFolder } from '../../db/files';

export interface Log {
  info(message: string): void;
  warn(message: string): void;
  /** Returns the reference that the user is shown. */
  error(message: string, error: unknown): string;
}

const MAX_LOG_BYTES = 2 * 1024 * 1024;
const MAX_FRAMES = 12;

/** One file in `folder`, turned over at 2 MiB. A log that cannot be written must not stop the work it describes. */
export function createFileLog(folder: string): Log {
  const logger = electronLog.create({ logId: folder });
  // Else it looks for a package.json around the folder the command was given in, and without one writes nothing.
  logger.transports.file.setAppName('zhaoshang-tuijin');
  logger.transports.console.level = false;
  logger.transports.file.resolvePathFn = () => path.join(folder, 'zhaoshang.log');
  logger.transports.file.maxSize = MAX_LOG_BYTES;
  logger.transports.file.format = '{iso} {level} {text}';
  try {
    makeFolder(folder);
  } catch {
    logger.transports.file.level = false;
  }
  return {
    info: (message) => logger.info(message),
    warn: (message) => logger.warn(message),
    error: (message, error) => {
      const reference = `E-${randomBytes(4).toString('hex')}`;
      logger.error(`${reference} ${message} ${describeError(error)}`);
      return reference;
    },
  };
}

/** Name, code and stack of an error without its message: messages can carry cell values or names. */
function describeError(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = (error as NodeJS.ErrnoException).code;
  return `${error.name}${code ? ` ${code}` : ''} ${stackFrames(error.stack ?? '')}`;
}

/** The frames of a stack on one line, with paths only from the program's own folders on. */
export function stackFrames(stack: string): string {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, MAX_FRAMES)
    .map((line) => line.trim().replace(/\(.*[\\/](out|electron|shared|db)[\\/]/, '($1/'))
    .join(' | ');
}
