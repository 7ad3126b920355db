import { type Ref, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import { layOutPages, type PreviewSource } from './lay-out-pages';
import './paged-preview.css';
import { printPages } from './print-pages';
import { endRehearsal } from './rehearse';
import { scaleFor, type Zoom } from './zoom';

export interface PagedPreviewHandle {
  /** Runs `print` while the window shows nothing but the pages, laid out; hands its answer on, `null` without pages. */
  print<T>(print: () => Promise<T>): Promise<T | null>;
}

interface PagedPreviewProps {
  readonly source: PreviewSource;
  readonly zoom?: Zoom;
  /** As printed on both sides: even pages have their binding edge on the right. */
  readonly duplex?: boolean;
  /** Keys of blocks with findings. */
  readonly flaggedKeys?: readonly string[];
  readonly chosenKey?: string | null;
  readonly onChoose?: (key: string) => void;
  readonly onPages?: (count: number) => void;
  readonly ref?: Ref<PagedPreviewHandle>;
}

/** Room around the pages, as in the style sheet. */
const PADDING = 16;

/**
 * Scales what is drawn, not what is laid out: with CSS zoom lines would break elsewhere than on paper.
 * The frame takes the room the scaled pages need. Pages fit one by one: a landscape annex is wider than the first.
 */
function scalePages(frame: HTMLElement, zoom: Zoom): void {
  const pages = frame.querySelector<HTMLElement>('.paged-preview-pages');
  const window = frame.parentElement;
  if (!pages || !window) return;
  const room = { width: window.clientWidth - 2 * PADDING, height: window.clientHeight - 2 * PADDING };
  const sheets = [...pages.querySelectorAll<HTMLElement>('.gw-page')].map((page) => {
    const size = { width: page.offsetWidth, height: page.offsetHeight };
    return { page, size, fit: scaleFor(zoom, room, size) };
  });
  const [first] = sheets;
  if (!first) return;
  const scale = first.fit;
  pages.style.transform = `scale(${scale})`;
  for (const { page, size, fit } of sheets) {
    const own = fit / scale;
    page.style.setProperty('--page-scale', `${own}`);
    page.parentElement?.style.setProperty('--sheet-width', `${size.width * own}px`);
    page.parentElement?.style.setProperty('--sheet-height', `${size.height * own}px`);
  }
  frame.style.width = `${pages.offsetWidth * scale}px`;
  frame.style.height = `${pages.offsetHeight * scale}px`;
}

/**
 * The document on real pages, as it will be printed. A click on a paragraph tells its key. New pages are laid out
 * unseen beside the old ones, a slice at a time, and take their place when they are complete.
 */
export function PagedPreview({
  source,
  zoom = 1,
  duplex = false,
  flaggedKeys,
  chosenKey,
  onChoose,
  onPages,
  ref,
}: PagedPreviewProps) {
  const frame = useRef<HTMLDivElement>(null);
  const laidOut = useRef<Promise<unknown>>(Promise.resolve());
  const reportPages = useRef(onPages);
  reportPages.current = onPages;
  const scale = useRef(zoom);
  scale.current = zoom;
  const marks = useRef({ flaggedKeys, chosenKey });
  marks.current = { flaggedKeys, chosenKey };

  useLayoutEffect(() => {
    const target = frame.current;
    if (!target) return;
    endRehearsal();
    const abort = new AbortController();
    const layOut = async (): Promise<void> => {
      const stage = document.createElement('div');
      stage.className = 'paged-preview-stage';
      target.append(stage);
      target.parentElement?.setAttribute('aria-busy', 'true');
      const count = await layOutPages(source, stage, abort.signal);
      if (count === null) {
        stage.remove();
        return;
      }
      for (const old of [...target.children]) if (old !== stage) old.remove();
      stage.className = 'paged-preview-pages gw-document';
      scalePages(target, scale.current);
      markBlocks(target, marks.current);
      target.parentElement?.setAttribute('aria-busy', 'false');
      reportPages.current?.(count);
    };
    const whole = async (): Promise<void> => {
      await layOut();
      // Official faces may still be loading when the window has just opened; lines break differently with them.
      if (document.fonts.status === 'loading' && !abort.signal.aborted) {
        await document.fonts.ready;
        if (!abort.signal.aborted) await layOut();
      }
    };
    laidOut.current = whole();
    return () => abort.abort();
  }, [source]);

  useLayoutEffect(() => {
    const target = frame.current;
    const window = target?.parentElement;
    if (!target || !window) return;
    scalePages(target, zoom);
    if (typeof zoom === 'number') return;
    const observer = new ResizeObserver(() => scalePages(target, zoom));
    observer.observe(window);
    return () => observer.disconnect();
  }, [zoom]);

  useLayoutEffect(() => {
    if (frame.current) markBlocks(frame.current, { flaggedKeys, chosenKey });
  }, [flaggedKeys, chosenKey]);

  useImperativeHandle(ref, () => ({
    async print(print) {
      await laidOut.current;
      return frame.current && printPages(frame.current, print);
    },
  }));

  // The list of paragraphs beside the preview is the way for the keyboard; the click is a short cut to it.
  useLayoutEffect(() => {
    const target = frame.current;
    if (!target || !onChoose) return;
    const choose = (event: MouseEvent): void => {
      const block = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-key]') : null;
      if (block?.dataset.key) onChoose(block.dataset.key);
    };
    target.addEventListener('click', choose);
    return () => target.removeEventListener('click', choose);
  }, [onChoose]);

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the pages scroll, so the keyboard must reach them
    <section className="paged-preview" aria-label="公文预览" tabIndex={0}>
      <div ref={frame} className={duplex ? 'paged-preview-frame gw-duplex' : 'paged-preview-frame'} />
    </section>
  );
}

function markBlocks(
  target: HTMLElement,
  marks: {
    readonly flaggedKeys: readonly string[] | undefined;
    readonly chosenKey: string | null | undefined;
  },
): void {
  const flagged = new Set(marks.flaggedKeys);
  for (const block of target.querySelectorAll<HTMLElement>('[data-key]')) {
    const key = block.dataset.key ?? '';
    block.classList.toggle('paged-preview-flagged', flagged.has(key));
    block.classList.toggle('paged-preview-chosen', key === marks.chosenKey);
  }
}
