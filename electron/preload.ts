import { contextBridge } from 'electron';

contextBridge.exposeInMainWorld('zhaoshang', Object.freeze({ version: 1 }));
