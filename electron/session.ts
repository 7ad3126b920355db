/** One open office: the database, the folders beside it and everything a handler needs. */
import { rm } from 'node:fs/promises';
import { makeFolder } from '../db/files';
import { lockFolder } from '../db/folder-lock';
import type { AppEvent } from '../shared/contract';
import { AppFault } from '../shared/result';
import type { AppContext, Desktop } from './context';
import { createDataWork } from './data/data-work';
import { createFileTokens, type FileTokens } from './data/files';
import { createFileLog } from './data/log';
import { openDataFolder } from './data/open-data-folder';
import { dataPaths } from './data/paths';
import { shorten } from './data/shorten';
import { createDispatch, type Dispatch } from './dispatch';
import { handlers } from './handlers/handlers';
import { createImportReviews } from './import/open-reviews';
import type { JobRunner } from './jobs/jobs';

export interface SessionOptions {
  readonly version: string;
  readonly dataRoot: string;
  readonly assets: string;
  readonly jobs: JobRunner;
  readonly now: () => Date;
  readonly desktop?: Desktop;
  readonly emit?: (event: AppEvent) => void;
  readonly tokens?: FileTokens;
}

export interface Session {
  readonly context: AppContext;
  readonly dispatch: Dispatch;
  close(): Promise<void>;
}

/** Opens the data folder, making it on first use. Faults: those of `openDataFolder`. */
export async function openSession(options: SessionOptions): Promise<Session> {
  const paths = dataPaths(options.dataRoot);
  try {
    makeFolder(paths.root);
  } catch {
    throw new AppFault(
      'file-write-failed',
      `数据文件夹“${shorten(paths.root)}”不能写入。数据没有变化；请核对路径、权限和磁盘，或换一个文件夹。`,
    );
  }
  const log = createFileLog(paths.logs);
  const lock = lockFolder(paths.root);
  const office = await openDataFolder({ paths, now: options.now, log }).catch((error: unknown) => {
    lock.release();
    throw error;
  });
  // Only now that the office is ours: another window may be using what lies there. A leftover stops nobody.
  await rm(paths.temp, { recursive: true, force: true }).catch(() => undefined);
  const emit = options.emit ?? (() => undefined);
  const context: AppContext = {
    version: options.version,
    paths,
    assets: options.assets,
    office,
    now: options.now,
    jobs: options.jobs,
    dataWork: createDataWork(emit),
    tokens: options.tokens ?? createFileTokens(),
    reviews: createImportReviews(),
    desktop: options.desktop ?? null,
    log,
    emit,
  };
  return {
    context,
    dispatch: createDispatch(context, handlers),
    close: async () => {
      // What is being stored is waited for; a backup or a check can be made another day.
      context.dataWork.stop();
      await context.office.close().finally(() => lock.release());
    },
  };
}
