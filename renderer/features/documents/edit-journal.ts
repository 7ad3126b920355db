import { create } from 'zustand';
import type { DocumentKind } from '../../../shared/documents/kinds';
import type { Period } from '../../../shared/domain/period';
import { call } from '../../api/call';
import { showFailure } from '../../ui/feedback';

/** The draft whose wording is being changed. */
export interface DraftKey {
  readonly kind: DocumentKind;
  readonly period: Period;
}

type Edits = Readonly<Record<string, string>>;

interface JournalStore {
  /** What has been typed and is not stored yet; `null` when everything is. */
  readonly pending: { readonly key: DraftKey; readonly edits: Edits } | null;
  readonly saving: boolean;
  /** Keeps the wording; it is stored within a second of the last key. */
  write(key: DraftKey, edits: Edits): void;
  /** Stores now what is pending (leaving the page, issuing, printing). */
  flush(): Promise<boolean>;
}

/** Long enough to not store every key, short enough that a power cut costs less than a sentence. */
const STORE_AFTER_MS = 600;

let timer: ReturnType<typeof setTimeout> | undefined;

export const useEditJournal = create<JournalStore>()((set, get) => ({
  pending: null,
  saving: false,
  write: (key, edits) => {
    const { pending } = get();
    // Another draft's words must not be lost when the clerk goes over to this one.
    if (pending && (pending.key.kind !== key.kind || pending.key.period !== key.period)) void get().flush();
    set({ pending: { key, edits } });
    clearTimeout(timer);
    timer = setTimeout(() => void get().flush(), STORE_AFTER_MS);
  },
  flush: async () => {
    clearTimeout(timer);
    const { pending } = get();
    if (!pending) return true;
    set({ saving: true });
    const result = await call('documents.save-edits', { ...pending.key, edits: { ...pending.edits } });
    // Words typed meanwhile stay pending; words that could not be stored too.
    set(({ pending: now }) => ({ saving: false, pending: result.ok && now === pending ? null : now }));
    if (!result.ok) showFailure(result.error);
    return result.ok;
  },
}));

/** The wording as typed, ahead of the wording as stored. */
export function newestEdits(pending: JournalStore['pending'], key: DraftKey, stored: Edits): Edits {
  return pending && pending.key.kind === key.kind && pending.key.period === key.period
    ? pending.edits
    : stored;
}
