/**
 * Files of attachments that were removed for good. They are kept as long as undo can bring their row back; backups
 * and restored data carry files of their own.
 */
import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { listNeededFiles } from '../../db/queries/unneeded-files';
import type { UnneededFiles } from '../../shared/contract/attachments';
import type { AppContext } from '../context';

/** Files being taken in are written before the row that names them. */
const SETTLED_MS = 24 * 60 * 60 * 1000;

/** How many files nothing refers to any more, and their size. */
export async function countUnneededFiles(context: AppContext): Promise<UnneededFiles> {
  return inPeace(context, async (files) => sumOf(files));
}

/** Removes them. */
export async function removeUnneededFiles(context: AppContext): Promise<UnneededFiles> {
  return inPeace(context, async (files) => {
    for (const { file } of files) await rm(file, { force: true });
    return sumOf(files);
  });
}

interface FoundFile {
  readonly file: string;
  readonly bytes: number;
}

/** No backup is packed meanwhile, and no row is written. */
async function inPeace<T>(
  context: AppContext,
  work: (files: readonly FoundFile[]) => Promise<T>,
): Promise<T> {
  const { office, paths, now } = context;
  return context.dataWork.run(() =>
    office.exclusively(async () => {
      const needed = listNeededFiles(office.raw);
      const found: FoundFile[] = [];
      for (const name of await listFiles(paths.files, 'attachments')) {
        if (needed.has(name)) continue;
        const file = path.join(paths.files, ...name.split('/'));
        const { size, mtimeMs } = await stat(file);
        if (now().getTime() - mtimeMs > SETTLED_MS) found.push({ file, bytes: size });
      }
      return work(found);
    }),
  );
}

/** Names below `root`, with '/'; empty when the folder is not there yet. */
async function listFiles(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(path.join(root, folder), { withFileTypes: true, recursive: true }).catch(
    () => [],
  );
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
}

function sumOf(files: readonly FoundFile[]): UnneededFiles {
  return { files: files.length, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) };
}
