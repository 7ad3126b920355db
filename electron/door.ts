/**
 * What stands between the page and the office. While the database cannot be opened, only the `start.*`
 * operations answer and every other call gets the reason; nothing is created, deleted or overwritten.
 */

import type { StartState } from '../shared/contract/start';
import { startOperations } from '../shared/contract/start';
import { type AppError, AppFault, type Result } from '../shared/result';
import { listBackups, restoreInPlaceOf } from './data/data-backups';
import type { DataWork } from './data/data-work';
import type { DataPaths } from './data/paths';
import type { JobRunner } from './jobs/jobs';
import type { Session } from './session';

export interface Door {
  call(name: unknown, input: unknown): Promise<Result<unknown>>;
  /** The session, once the office is open. */
  session(): Session | null;
  close(): Promise<void>;
}

export interface DoorOptions {
  readonly paths: DataPaths;
  readonly jobs: JobRunner;
  readonly dataWork: DataWork;
  readonly open: () => Promise<Session>;
  readonly reveal: (folder: string) => void;
  readonly describe: (error: unknown) => AppError;
}

export async function createDoor(options: DoorOptions): Promise<Door> {
  let session: Session | null = null;
  let failure: AppError | null = null;

  const tryToOpen = async () => {
    try {
      session = await options.open();
      failure = null;
    } catch (error) {
      failure = error instanceof AppFault ? error.toAppError() : options.describe(error);
    }
  };
  const state = async (): Promise<StartState> =>
    failure === null
      ? { ready: true }
      : {
          ready: false,
          error: failure,
          dataFolder: options.paths.root,
          backups: await listBackups(options.paths),
        };

  const start: Record<keyof typeof startOperations, (input: never) => Promise<unknown>> = {
    'start.state': state,
    'start.retry': async () => {
      if (session === null) await tryToOpen();
      return state();
    },
    'start.restore': async ({ fileName }: { fileName: string }) => {
      if (session !== null)
        throw new AppFault('conflict', '数据已经打开，请到“备份与恢复”里恢复。数据没有变化。');
      await options.dataWork.run((work) => restoreInPlaceOf(options, fileName, work));
      await tryToOpen();
      return state();
    },
    'start.reveal': async ({ what }: { what: 'data' | 'backups' | 'logs' }) => {
      options.reveal(what === 'data' ? options.paths.root : options.paths[what]);
      return null;
    },
  };

  await tryToOpen();
  return {
    session: () => session,
    close: async () => {
      await session?.close();
      session = null;
    },
    async call(name, input) {
      if (typeof name === 'string' && Object.hasOwn(startOperations, name)) {
        const operation = name as keyof typeof startOperations;
        const parsed = startOperations[operation].input.safeParse(input);
        if (!parsed.success)
          return { ok: false, error: { code: 'bad-input', message: '填写的内容不符合要求。数据没有变化。' } };
        try {
          return { ok: true, value: await start[operation](parsed.data as never) };
        } catch (error) {
          return {
            ok: false,
            error: error instanceof AppFault ? error.toAppError() : options.describe(error),
          };
        }
      }
      if (session === null)
        return { ok: false, error: failure ?? { code: 'db-missing', message: '数据还没有打开。' } };
      return session.dispatch(name, input);
    },
  };
}
