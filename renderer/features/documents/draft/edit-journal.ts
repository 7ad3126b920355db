import { create } from 'zustand';
import type { DocumentKind } from '../../../../shared/documents/kinds';
import type { Period } from '../../../../shared/domain/period';
import { call } from '../../../api/call';
import { showFailure } from '../../../ui/feedback/feedback';

/** The draft whose wording is being changed. */
export interface DraftKey {
  readonly kind: DocumentKind;
  readonly period: Period;
  /** For kinds about one unit or one project. */
  readonly unit: string | null;
  readonly project: number | null;
  /** The register entry a paper is about alone. */
  readonly entry: number | null;
}

export function draftKeyOf({ kind, period, unit, project, entry }: DraftKey): DraftKey {
  return { kind, period, unit, project, entry };
}

type Edits = Readonly<Record<string, string>>;

interface Typed {
  readonly key: DraftKey;
  readonly edits: Edits;
  /** It lies in the database; the page still waits for the draft made from it. */
  readonly stored: boolean;
}

interface JournalStore {
  /** What has been typed, until the draft on the page holds it; `null` otherwise. */
  readonly typed: Typed | null;
  /** Keeps the wording; it is stored within a second of the last key. */
  write(key: DraftKey, edits: Edits): void;
  /** Stores now what is not stored yet (leaving the page, issuing, printing); `false` when that failed. */
  flush(): Promise<boolean>;
  /** The draft has arrived with these edits in it. */
  settle(key: DraftKey, edits: Edits): void;
}

/** Long enough to not store every key, short enough that a power cut costs less than a sentence. */
const STORE_AFTER_MS = 600;

let timer: ReturnType<typeof setTimeout> | undefined;

function isSameDraft(a: DraftKey, b: DraftKey): boolean {
  return (
    a.kind === b.kind &&
    a.period === b.period &&
    a.unit === b.unit &&
    a.project === b.project &&
    a.entry === b.entry
  );
}

export const useEditJournal = create<JournalStore>()((set, get) => ({
  typed: null,
  write: (key, edits) => {
    const { typed } = get();
    // Another draft's words must not be lost when the clerk goes over to this one.
    if (typed && !isSameDraft(typed.key, key)) void get().flush();
    set({ typed: { key, edits, stored: false } });
    clearTimeout(timer);
    timer = setTimeout(() => void get().flush(), STORE_AFTER_MS);
  },
  flush: async () => {
    clearTimeout(timer);
    const { typed } = get();
    if (!typed || typed.stored) return true;
    const result = await call('documents.save-edits', { ...typed.key, edits: { ...typed.edits } });
    if (!result.ok) {
      showFailure(result.error);
      return false;
    }
    // Words typed meanwhile are not stored yet.
    if (get().typed === typed) set({ typed: { ...typed, stored: true } });
    return true;
  },
  settle: (key, edits) => {
    const { typed } = get();
    if (typed?.stored && isSameDraft(typed.key, key) && isEqual(typed.edits, edits)) set({ typed: null });
  },
}));

function isEqual(a: Edits, b: Edits): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}

/** The wording as typed, ahead of the wording in the draft. */
export function newestEdits(typed: Typed | null, key: DraftKey, drafted: Edits): Edits {
  return typed && isSameDraft(typed.key, key) ? typed.edits : drafted;
}
