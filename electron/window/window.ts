import { readFileSync, writeFileSync } from 'node:fs';
import { app, BrowserWindow, dialog, screen } from 'electron';
import { z } from 'zod';
import { START_URL } from './security';
import { LARGEST_ZOOM, SMALLEST_ZOOM, zoomOf, zoomWindow } from './zoom';

const FLUSH_INTERVAL = 1000;

/** A screen of 1366×768 at 200 % has no more: a window that could not be made smaller would lie partly outside. */
const SMALLEST = { width: 640, height: 360 };

const placeSchema = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(SMALLEST.width).max(10_000),
  height: z.number().int().min(SMALLEST.height).max(10_000),
  maximized: z.boolean(),
  /** Percent. */
  zoom: z.number().min(SMALLEST_ZOOM).max(LARGEST_ZOOM).default(100),
});
type WindowPlace = z.infer<typeof placeSchema>;

/** Opens the main window where it was last time, shown only when painted. */
export function createWindow(stateFile: string, preload: string): BrowserWindow {
  const place = readPlace(stateFile);
  const room = screen.getPrimaryDisplay().workAreaSize;
  const window = new BrowserWindow({
    width: place?.width ?? Math.min(1366, room.width),
    height: place?.height ?? Math.min(768, room.height),
    ...(place ? { x: place.x, y: place.y } : {}),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    title: '招商推进',
    backgroundColor: '#F5F6F8',
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !app.isPackaged,
      zoomFactor: (place?.zoom ?? 100) / 100,
    },
  });
  window.setMenu(null);
  window.once('ready-to-show', () => {
    if (place?.maximized) window.maximize();
    window.show();
  });
  window.on('close', () => {
    const bounds = window.getNormalBounds();
    const state: WindowPlace = { ...bounds, maximized: window.isMaximized(), zoom: zoomOf(window) };
    try {
      // At once: the process ends before a write begun here would.
      writeFileSync(stateFile, JSON.stringify(state), { mode: 0o600 });
    } catch {
      // Losing the window's place is no reason to keep it open.
    }
  });
  // Ctrl and the wheel.
  window.webContents.on('zoom-changed', (_event, direction) => zoomWindow(window, direction));
  window.webContents.on('will-prevent-unload', (event) => {
    const answer = dialog.showMessageBoxSync(window, {
      type: 'question',
      message: '有尚未保存的修改，要离开吗？',
      detail: '选择“留下”可以先保存。',
      buttons: ['留下', '离开'],
      defaultId: 0,
      cancelId: 0,
    });
    if (answer === 1) event.preventDefault();
  });
  // Chromium keeps what pages remember (drafts being typed) for seconds before it writes; a power cut takes one at most.
  const { session } = window.webContents;
  const flushing = setInterval(() => session.flushStorageData(), FLUSH_INTERVAL);
  window.on('closed', () => clearInterval(flushing));
  void window.loadURL(START_URL);
  return window;
}

function readPlace(stateFile: string): WindowPlace | null {
  try {
    const place = placeSchema.parse(JSON.parse(readFileSync(stateFile, 'utf8')));
    const visible = screen
      .getAllDisplays()
      .some(
        ({ workArea }) =>
          place.x < workArea.x + workArea.width &&
          place.x + place.width > workArea.x &&
          place.y >= workArea.y - 20 &&
          place.y < workArea.y + workArea.height,
      );
    return visible ? place : null;
  } catch {
    return null;
  }
}
