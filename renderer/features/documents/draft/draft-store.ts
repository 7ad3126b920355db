import { createRef } from 'react';
import { create } from 'zustand';
import type { PagedPreviewHandle } from '../../../ui/paged-preview/paged-preview';
import type { Zoom } from '../../../ui/paged-preview/zoom';

/** The pages on the screen, for the page's commands. */
export const draftPreview = createRef<PagedPreviewHandle>();

interface DraftStore {
  /** Block under the clerk's eye: marked in the preview, open in the list of paragraphs. */
  readonly chosen: string | null;
  /** Counts up each time the preview shall bring the chosen block into view. */
  readonly reveal: number;
  readonly zoom: Zoom;
  /** The pages are for printing on both sides. */
  readonly duplex: boolean;
  /** The dialog that issues is open. */
  readonly issuing: boolean;
  choose(key: string | null, reveal?: boolean): void;
  setZoom(zoom: Zoom): void;
  setDuplex(duplex: boolean): void;
  setIssuing(issuing: boolean): void;
}

export const useDraft = create<DraftStore>()((set) => ({
  chosen: null,
  reveal: 0,
  zoom: 'width',
  duplex: false,
  issuing: false,
  choose: (chosen, reveal = false) =>
    set((store) => ({ chosen, reveal: reveal ? store.reveal + 1 : store.reveal })),
  setZoom: (zoom) => set({ zoom }),
  setDuplex: (duplex) => set({ duplex }),
  setIssuing: (issuing) => set({ issuing }),
}));
