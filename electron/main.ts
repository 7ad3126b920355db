import { mkdtempSync, readFileSync, rmdirSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { app, dialog, shell } from 'electron';
import { makeFolder } from '../db/files';
import type { AppEvent } from '../shared/contract';
import { runCli } from './cli/run-cli';
import { backUpDaily } from './data/data-backups';
import { createDataWork } from './data/data-work';
import { createFileTokens } from './data/files';
import { createFileLog, stackFrames } from './data/log';
import { dataPaths, defaultDataRoot } from './data/paths';
import { createDoor } from './door';
import { prepareSearch } from './search/search-office';
import { openSession, type SessionOptions } from './session';
import { createDesktop } from './window/desktop';
import { connectPage } from './window/ipc';
import { createElectronJobRunner } from './window/job-host';
import { hardenProcess, lockSession, serveRenderer } from './window/security';
import { createWindow } from './window/window';

const here = import.meta.dirname;
const version = (
  JSON.parse(readFileSync(path.join(here, '../../package.json'), 'utf8')) as { version: string }
).version;
const now = () => new Date();

hardenProcess();
// What is written is the user's alone, in a folder of whatever mode.
process.umask(0o077);

const commandLine = process.argv.indexOf('--cli');
const dataRoot = dataRootFrom(process.argv);
app.setPath('userData', windowStateFolder(dataRoot));
const paths = dataPaths(dataRoot);
const log = createFileLog(paths.logs);
const jobs = createElectronJobRunner(path.join(here, 'job-process.js'), (detail) =>
  log.warn(`job failed ${stackFrames(detail)}`),
);

if (commandLine >= 0) {
  void runCommandLine(process.argv.slice(commandLine + 1));
} else if (
  app.isPackaged &&
  ['remote-debugging-port', 'remote-debugging-pipe', 'load-extension', 'js-flags'].some((name) =>
    app.commandLine.hasSwitch(name),
  )
) {
  // A released copy is not driven from outside.
  app.exit(1);
} else if (!app.requestSingleInstanceLock()) {
  app.quit();
} else {
  void openWindow();
}

/**
 * Chromium's own state (cache, local storage) lies beside the office's data, not in a second place. Where the
 * data folder cannot be written to, the window still has to open to say so.
 */
function windowStateFolder(root: string): string {
  const folder = path.join(root, 'window');
  try {
    makeFolder(folder);
    // The folder may be there and read-only; then Chromium would find no place for its lock and quit without a word.
    rmdirSync(mkdtempSync(path.join(folder, 'try-')));
    return folder;
  } catch {
    return mkdtempSync(path.join(tmpdir(), 'zhaoshang-'));
  }
}

function dataRootFrom(argv: readonly string[]): string {
  const given = argv.find((argument) => argument.startsWith('--data='));
  return given ? path.resolve(given.slice('--data='.length)) : defaultDataRoot(process.platform, process.env);
}

function sessionOptions(): SessionOptions {
  return {
    version,
    dataRoot,
    assets: app.isPackaged ? path.join(process.resourcesPath, 'assets') : path.join(here, '../../assets'),
    jobs,
    now,
  };
}

async function runCommandLine(argv: readonly string[]): Promise<void> {
  await app.whenReady();
  app.exit(await runCli(argv, sessionOptions()));
}

async function openWindow(): Promise<void> {
  await app.whenReady();
  lockSession();
  serveRenderer(path.join(here, '../renderer'));
  process.on('uncaughtException', (error) => log.error('uncaught', error));
  process.on('unhandledRejection', (error) => log.error('unhandled', error));

  const window = createWindow(path.join(dataRoot, 'window.json'), path.join(here, '../preload/index.cjs'));
  const tokens = createFileTokens();
  let send: (event: AppEvent) => void = () => undefined;
  const door = createDoor({
    paths,
    jobs,
    dataWork: createDataWork((event) => send(event)),
    open: () =>
      openSession({
        ...sessionOptions(),
        desktop: createDesktop(window),
        emit: (event) => send(event),
        tokens,
      }),
    reveal: (folder) => {
      void shell.openPath(folder);
    },
    describe: (error) => ({
      code: 'internal',
      message: '数据没有打开。现有文件没有被改动；请把日志交给维护人员。',
      logRef: log.error('open', error),
    }),
  });
  send = connectPage(
    window,
    async (name, input) => (await door).call(name, input),
    async (files) => {
      const admitted: { token: string; name: string; bytes: number }[] = [];
      for (const file of files) {
        const info = await stat(file).catch(() => null);
        if (info?.isFile())
          admitted.push({ token: tokens.admit(file), name: path.basename(file), bytes: info.size });
      }
      return admitted;
    },
  );

  window.webContents.once('did-finish-load', async () => {
    const context = (await door).session()?.context;
    if (!context) return;
    // The first key of a search finds the index ready; a search that comes sooner waits for it.
    await prepareSearch(context.office).catch((error: unknown) => log.error('search', error));
    jobs.makeReady();
    await backUpDaily(context).catch((error: unknown) => log.error('daily backup', error));
    // Once nothing else is to be done; an import that comes sooner loads it itself.
    await jobs.run('load-review', {}).catch(() => undefined);
  });
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  window.webContents.on('render-process-gone', (_event, details) => {
    log.error(`render-process-gone ${details.reason}`, null);
    if (details.reason === 'clean-exit' || window.isDestroyed()) return;
    const answer = dialog.showMessageBoxSync(window, {
      type: 'error',
      message: '窗口意外停止了。',
      detail: '已确认的数据都已保存。可以重新打开窗口继续工作。',
      buttons: ['重新打开', '退出'],
    });
    if (answer === 0) window.reload();
    else app.quit();
  });
  app.on('window-all-closed', () => app.quit());
  // The database is closed properly before the process ends; its log is checkpointed into the file.
  app.on('will-quit', (event) => {
    event.preventDefault();
    void door
      .then((open) => open.close())
      .catch((error: unknown) => log.error('close', error))
      .finally(() => app.exit(0));
  });
}
