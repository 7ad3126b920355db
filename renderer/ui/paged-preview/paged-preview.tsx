import { type Ref, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import type { DocumentModel } from '../../../shared/documents/model';
import { layOutPages } from './lay-out-pages';
import './paged-preview.css';
import { printPages } from './print-pages';

export interface PagedPreviewHandle {
  /** Runs `print` while the window shows nothing but the pages. */
  print(print: () => void | Promise<void>): Promise<void>;
}

interface PagedPreviewProps {
  readonly model: DocumentModel;
  /** 1 is paper size. */
  readonly zoom?: number;
  /** Keys of blocks with findings. */
  readonly flaggedKeys?: readonly string[];
  readonly chosenKey?: string | null;
  readonly onChoose?: (key: string) => void;
  readonly onPages?: (count: number) => void;
  readonly ref?: Ref<PagedPreviewHandle>;
}

/**
 * Scales what is drawn, not what is laid out: with CSS zoom lines would break elsewhere than on paper.
 * The frame takes the room the scaled pages need.
 */
function scalePages(pages: HTMLElement, zoom: number): void {
  pages.style.transform = `scale(${zoom})`;
  const frame = pages.parentElement;
  if (!frame) return;
  frame.style.width = `${pages.offsetWidth * zoom}px`;
  frame.style.height = `${pages.offsetHeight * zoom}px`;
}

/** The document on real pages, as it will be printed. A click on a paragraph tells its key. */
export function PagedPreview({
  model,
  zoom = 1,
  flaggedKeys,
  chosenKey,
  onChoose,
  onPages,
  ref,
}: PagedPreviewProps) {
  const pages = useRef<HTMLDivElement>(null);
  const reportPages = useRef(onPages);
  reportPages.current = onPages;
  const scale = useRef(zoom);
  scale.current = zoom;

  useLayoutEffect(() => {
    const target = pages.current;
    if (!target) return;
    let current = true;
    const layOut = (): void => {
      if (!current) return;
      target.style.transform = 'none';
      const count = layOutPages(model, target);
      scalePages(target, scale.current);
      reportPages.current?.(count);
    };
    layOut();
    // Official faces may still be loading when the window has just opened; lines break differently with them.
    if (document.fonts.status === 'loading') void document.fonts.ready.then(layOut);
    return () => {
      current = false;
    };
  }, [model]);

  useLayoutEffect(() => {
    if (pages.current) scalePages(pages.current, zoom);
  }, [zoom]);

  useLayoutEffect(() => {
    for (const block of pages.current?.querySelectorAll<HTMLElement>('[data-key]') ?? []) {
      const key = block.dataset.key ?? '';
      block.classList.toggle('paged-preview-flagged', flaggedKeys?.includes(key) ?? false);
      block.classList.toggle('paged-preview-chosen', key === chosenKey);
    }
  });

  useImperativeHandle(ref, () => ({
    async print(print) {
      if (pages.current) await printPages(pages.current, print);
    },
  }));

  // The list of paragraphs beside the preview is the way for the keyboard; the click is a short cut to it.
  useLayoutEffect(() => {
    const target = pages.current;
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
      <div className="paged-preview-frame">
        <div ref={pages} className="paged-preview-pages" />
      </div>
    </section>
  );
}
