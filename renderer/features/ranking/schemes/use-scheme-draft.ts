import { useCallback, useEffect, useMemo, useState } from 'react';
import { z } from 'zod';
import type { StoredScheme } from '../../../../shared/contract/schemes';
import { checkScheme, type SchemeCheck } from '../../../../shared/domain/scheme/check-scheme';
import { isRecord } from '../../../../shared/domain/scheme/form/form-field';
import { createDraft } from '../../../lib/drafts/draft';
import { beginHistory, record, stepBack, stepForward } from './draft-history';

const keptSchema = z.object({ version: z.number(), draft: z.record(z.string(), z.unknown()) });

export interface SchemeDraft {
  /** As typed so far; not necessarily a scheme yet. */
  readonly value: Readonly<Record<string, unknown>>;
  readonly check: SchemeCheck;
  readonly changed: boolean;
  /** Taken up from what was typed and not saved the last time. */
  readonly restored: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly change: (value: Readonly<Record<string, unknown>>) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Back to the stored version; nothing is kept. */
  readonly forget: () => void;
}

/** One scheme being edited: checked at every key, kept over a crash, with steps back and forward. */
export function useSchemeDraft({ scheme }: StoredScheme): SchemeDraft {
  const journal = useMemo(() => createDraft(`scheme:${scheme.id}`, keptSchema), [scheme.id]);
  const [kept] = useState(() => {
    const found = journal.read();
    return found?.version === scheme.version ? found.draft : null;
  });
  const [history, setHistory] = useState(() => beginHistory(kept ?? scheme));
  const value = isRecord(history.present) ? history.present : {};
  const check = useMemo(() => checkScheme(history.present), [history.present]);
  const changed = JSON.stringify(check.scheme ?? value) !== JSON.stringify(scheme);
  const { present } = history;
  useEffect(() => {
    if (changed && isRecord(present)) journal.keep({ version: scheme.version, draft: present });
    else journal.clear();
  }, [journal, scheme.version, present, changed]);
  return {
    value,
    check,
    changed,
    restored: kept !== null,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    change: useCallback((next) => setHistory((old) => record(old, next)), []),
    undo: useCallback(() => setHistory(stepBack), []),
    redo: useCallback(() => setHistory(stepForward), []),
    forget: useCallback(() => setHistory(beginHistory(scheme)), [scheme]),
  };
}
