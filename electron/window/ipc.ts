/** The only place that touches `ipcMain`. */
import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { AppEvent } from '../../shared/contract';
import type { Result } from '../../shared/result';
import { APP_ORIGIN } from './security';

const MAX_INPUT_BYTES = 8 * 1024 * 1024;
const MAX_INPUT_DEPTH = 64;

const refuse = (message: string): Result<never> => ({ ok: false, error: { code: 'bad-input', message } });

/**
 * Connects the page with `call` and `admit`. Calls from any frame but the main frame of `window`, and
 * arguments that are not plain data of reasonable size, are refused before anything else looks at them.
 */
export function connectPage(
  window: BrowserWindow,
  call: (name: unknown, input: unknown) => Promise<Result<unknown>>,
  admit: (paths: readonly string[]) => Promise<{ token: string; name: string; bytes: number }[]>,
): (event: AppEvent) => void {
  const isOurPage = (event: IpcMainInvokeEvent) =>
    !window.isDestroyed() &&
    event.sender === window.webContents &&
    event.senderFrame === window.webContents.mainFrame &&
    event.senderFrame.url.startsWith(`${APP_ORIGIN}/`);

  ipcMain.handle('zhaoshang:call', async (event, name: unknown, input: unknown) => {
    if (!isOurPage(event)) return refuse('来源不明的调用已拒绝。');
    if (!isPlainData(input, MAX_INPUT_DEPTH)) return refuse('提交的内容过大或形式不对。数据没有变化。');
    return call(name, input);
  });
  ipcMain.handle('zhaoshang:dropped', async (event, paths: unknown) => {
    if (!isOurPage(event) || !Array.isArray(paths)) return [];
    return admit(
      paths.filter((path): path is string => typeof path === 'string' && path !== '').slice(0, 200),
    );
  });
  return (event) => {
    if (!window.isDestroyed()) window.webContents.send('zhaoshang:event', event);
  };
}

/** JSON-like data only, so that no Map, Date, typed array or cycle reaches a parser. */
export function isPlainData(value: unknown, depth: number): boolean {
  let budget = MAX_INPUT_BYTES;
  const visit = (item: unknown, left: number): boolean => {
    budget -= 8;
    if (budget < 0 || left < 0) return false;
    if (item === null || item === undefined || typeof item === 'boolean') return true;
    if (typeof item === 'number') return Number.isFinite(item);
    if (typeof item === 'string') {
      budget -= item.length * 2;
      return budget >= 0;
    }
    if (Array.isArray(item)) return item.every((element) => visit(element, left - 1));
    if (typeof item !== 'object') return false;
    const prototype: unknown = Object.getPrototypeOf(item);
    if (prototype !== Object.prototype && prototype !== null) return false;
    return Object.entries(item).every(([key, element]) => {
      budget -= key.length * 2;
      return key !== '__proto__' && visit(element, left - 1);
    });
  };
  return visit(value, depth);
}
