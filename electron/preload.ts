import { contextBridge, ipcRenderer, webUtils } from 'electron';

/** The page sees three functions with fixed channels, no event object and no Electron API. */
contextBridge.exposeInMainWorld(
  'zhaoshang',
  Object.freeze({
    call: (name: unknown, input: unknown) => ipcRenderer.invoke('zhaoshang:call', name, input),
    onEvent: (listener: (event: unknown) => void) => {
      const receive = (_event: unknown, payload: unknown) => listener(payload);
      ipcRenderer.on('zhaoshang:event', receive);
      return () => {
        ipcRenderer.removeListener('zhaoshang:event', receive);
      };
    },
    /** Files dropped on the window: their paths go to the main process, tokens come back. */
    dropped: (files: File[]) =>
      ipcRenderer.invoke(
        'zhaoshang:dropped',
        files.map((file) => webUtils.getPathForFile(file)),
      ),
  }),
);
