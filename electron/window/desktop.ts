import { spawn } from 'node:child_process';
import path from 'node:path';
import { type BrowserWindow, dialog, type FileFilter, shell } from 'electron';
import { ATTACHMENT_EXTENSIONS } from '../../shared/attachments/file-type';
import { AppFault } from '../../shared/result';
import type { Desktop } from '../context';
import { zoomWindow } from './zoom';

const SHEETS: FileFilter[] = [
  {
    name: '报表（Excel、WPS、CSV）',
    extensions: ['xlsx', 'xlsm', 'xls', 'et', 'ods', 'csv', 'txt', 'htm', 'html'],
  },
  { name: '所有文件', extensions: ['*'] },
];

const SOURCE_FILTERS: Record<Parameters<Desktop['pickFiles']>[0], FileFilter[]> = {
  import: SHEETS,
  register: SHEETS,
  restore: [{ name: '备份', extensions: ['zsbak', 'db', '*'] }],
  document: [{ name: 'Word 文档', extensions: ['docx'] }],
  scheme: [{ name: '考核方案', extensions: ['json'] }],
  attachment: [
    { name: '照片、视频和文件', extensions: [...ATTACHMENT_EXTENSIONS] },
    { name: '照片', extensions: ['jpg', 'jpeg', 'png'] },
  ],
};

/** What may be picked together. */
const SEVERAL: readonly string[] = ['import', 'attachment'];

const TARGET_FILTERS: Record<Exclude<Parameters<Desktop['pickTarget']>[0], 'folder'>, FileFilter[]> = {
  docx: [{ name: 'Word 文档', extensions: ['docx'] }],
  xlsx: [{ name: 'Excel 工作簿', extensions: ['xlsx'] }],
  pdf: [{ name: 'PDF', extensions: ['pdf'] }],
  png: [{ name: '图片', extensions: ['png'] }],
  backup: [{ name: '备份', extensions: ['zsbak'] }],
  scheme: [{ name: '考核方案', extensions: ['json'] }],
  attachment: [{ name: '所有文件', extensions: ['*'] }],
};

/** Only what the program writes itself and what it takes in as attachments: none of it runs when opened. */
const OPENABLE = new Set(ATTACHMENT_EXTENSIONS.map((extension) => `.${extension}`));

export function createDesktop(window: BrowserWindow): Desktop {
  return {
    async pickFiles(purpose) {
      const answer = await dialog.showOpenDialog(window, {
        title: purpose === 'import' ? '选择单位报表（可多选）' : '选择文件',
        properties: SEVERAL.includes(purpose) ? ['openFile', 'multiSelections'] : ['openFile'],
        filters: SOURCE_FILTERS[purpose],
      });
      return answer.canceled ? null : answer.filePaths;
    },
    async pickTarget(purpose, suggestedName) {
      if (purpose === 'folder') {
        const answer = await dialog.showOpenDialog(window, {
          title: '选择文件夹',
          properties: ['openDirectory', 'createDirectory'],
        });
        return answer.canceled ? null : (answer.filePaths[0] ?? null);
      }
      const answer = await dialog.showSaveDialog(window, {
        title: '另存为',
        defaultPath: suggestedName,
        filters: TARGET_FILTERS[purpose],
      });
      return answer.canceled || !answer.filePath ? null : answer.filePath;
    },
    async confirmOpen(name) {
      const { response } = await dialog.showMessageBox(window, {
        type: 'question',
        message: `打开“${name}”？`,
        detail: '将用本机的程序打开它的副本。文件来自外部，请确认来源可靠；改动副本不影响已收存的附件。',
        buttons: ['打开', '取消'],
        defaultId: 0,
        cancelId: 1,
        noLink: true,
      });
      return response === 0;
    },
    async openFile(file) {
      if (!OPENABLE.has(path.extname(file).toLowerCase()))
        throw new AppFault('bad-input', '这类文件不在本程序里打开，没有打开。请另存到别处查看。');
      if (!(await openWithSystem(file)))
        throw new AppFault(
          'not-available',
          '没有打开：本机没有能打开这类文件的程序，或文件已被移走。文件仍在数据文件夹中，可“另存为”到别处再打开。',
        );
    },
    zoom: (step) => zoomWindow(window, step),
    reveal: (file) => shell.showItemInFolder(file),
    print: (duplex) =>
      new Promise((resolve, reject) => {
        const options = duplex ? { duplexMode: 'longEdge' as const } : {};
        window.webContents.print({ printBackground: true, ...options }, (printed, reason) => {
          if (printed || /cancel/i.test(reason)) resolve(printed);
          else
            reject(
              new AppFault(
                'not-available',
                '没有打印：本机没有可用的打印机。可以先“存为 PDF”，在别的电脑上打印。',
              ),
            );
        });
      }),
    printToPdf: async () =>
      new Uint8Array(await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true })),
  };
}

/**
 * On Linux `shell.openPath` waits until the opened program ends where the desktop has no launcher of its own,
 * and the window with it; there the launcher is started and left to itself.
 */
async function openWithSystem(file: string): Promise<boolean> {
  if (process.platform !== 'linux') return (await shell.openPath(file)) === '';
  return new Promise((resolve) => {
    const launcher = spawn('xdg-open', [file], { detached: true, stdio: 'ignore' });
    launcher.once('error', () => resolve(false));
    launcher.once('spawn', () => {
      launcher.unref();
      resolve(true);
    });
  });
}
