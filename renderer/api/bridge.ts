import type { AppEvent } from '../../shared/contract';
import type { Result } from '../../shared/result';

/** A file the clerk dropped on the window; the path stays in the main process. */
export interface DroppedFile {
  readonly token: string;
  readonly name: string;
  readonly bytes: number;
}

/** What `electron/preload.ts` exposes, and all the page can reach outside itself. */
export interface Bridge {
  call(name: string, input: unknown): Promise<Result<unknown>>;
  onEvent(listener: (event: AppEvent) => void): () => void;
  dropped(files: File[]): Promise<DroppedFile[]>;
}

declare global {
  interface Window {
    readonly zhaoshang?: Bridge;
  }
}

/** The bridge to the main process; without it (page opened elsewhere) every call answers with an error. */
export function bridge(): Bridge | undefined {
  return window.zhaoshang;
}
