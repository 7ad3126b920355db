import { useEffect, useState } from 'react';
import { bridge, type DroppedFile } from '../../api/bridge';
import { showFailure } from '../feedback/feedback';

interface Taker {
  readonly take: (files: readonly File[]) => void;
  /** Takes what is pasted too: a file or picture on the clipboard. */
  readonly pastes: boolean;
  /** The window itself: not while a dialog stands before it. */
  readonly isLast: boolean;
  readonly showHovering: (hovering: boolean) => void;
}

/** Who takes files now, the one in front last: a form over a page is asked before the page. */
const takers: Taker[] = [];
/** Enter and leave fire for every element crossed; only the balance tells whether the window was left. */
let depth = 0;

function takerInFront(): Taker | undefined {
  const taker = takers.at(-1);
  return taker?.isLast && document.querySelector('[role="dialog"]') !== null ? undefined : taker;
}

function hover(event: DragEvent): void {
  const taker = takerInFront();
  if (!event.dataTransfer?.types.includes('Files') || !taker) return;
  event.preventDefault();
  if (event.type === 'dragenter') depth += 1;
  if (event.type === 'dragleave') depth = Math.max(0, depth - 1);
  taker.showHovering(depth > 0);
}

function drop(event: DragEvent): void {
  const files = [...(event.dataTransfer?.files ?? [])];
  depth = 0;
  const taker = takerInFront();
  taker?.showHovering(false);
  if (files.length === 0 || !taker) return;
  event.preventDefault();
  taker.take(files);
}

function paste(event: ClipboardEvent): void {
  const taker = takerInFront();
  const files = [...(event.clipboardData?.files ?? [])];
  // A table copied in Excel is on the clipboard as a picture too; as text it belongs to the grid.
  if (!taker?.pastes || files.length === 0 || event.clipboardData?.getData('text/plain')) return;
  event.preventDefault();
  event.stopPropagation();
  taker.take(files);
}

for (const type of ['dragenter', 'dragover', 'dragleave'] as const) window.addEventListener(type, hover);
window.addEventListener('drop', drop);
window.addEventListener('paste', paste, true);

interface FileDropOptions {
  readonly pastes?: boolean;
  /** Takes what nothing else on the screen does. */
  readonly isLast?: boolean;
}

/** Takes files dropped anywhere on the window; `null`: not now. Returns whether files hover over it for this taker. */
export function useFileDrop(
  take: ((files: readonly File[]) => void) | null,
  { pastes = false, isLast = false }: FileDropOptions = {},
): boolean {
  const [hovering, showHovering] = useState(false);
  useEffect(() => {
    if (take === null) return;
    const mine: Taker = { take, pastes, isLast, showHovering };
    if (isLast) takers.unshift(mine);
    else takers.push(mine);
    return () => {
      takers.splice(takers.indexOf(mine), 1);
    };
  }, [take, pastes, isLast]);
  return hovering;
}

/** The files as the main process will read them; says so when there are none, as with a folder. */
export async function admitDropped(files: readonly File[]): Promise<readonly DroppedFile[]> {
  const admitted = (await bridge()?.dropped([...files])) ?? [];
  if (admitted.length === 0) tellNoFiles();
  return admitted;
}

export function tellNoFiles(): void {
  showFailure({
    code: 'file-unreadable',
    message: '拖进来的不是文件，没有读入。数据没有变化；是文件夹的，请打开它，选中里面的文件再拖入。',
  });
}
