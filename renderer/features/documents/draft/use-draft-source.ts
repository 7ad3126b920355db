import { useMemo } from 'react';
import { DOCUMENT_SUBJECTS, type DocumentKind } from '../../../../shared/documents/kinds';
import { findEntryPaper } from '../../../../shared/registers/registers';
import { usePeriod } from '../../../lib/office/use-period';
import { useRouteQuery } from '../../../lib/route/use-route-query';
import { shownKind } from '../shown-kind';
import type { DraftKey } from './edit-journal';

export interface DraftChoice {
  readonly kind: DocumentKind;
  readonly subject: 'office' | 'unit' | 'project';
  readonly unit: string | null;
  readonly project: number | null;
  /** The register entry the paper is about alone, for kinds that can be; `null`: all it concerns. */
  readonly entry: number | null;
  /** What to ask the main process about; `null` until unit or project is chosen. */
  readonly source: DraftKey | null;
  readonly change: ReturnType<typeof useRouteQuery>[1];
}

/** The document the page's route asks for, in the period in force. */
export function useDraftSource(): DraftChoice {
  const period = usePeriod();
  const [query, change] = useRouteQuery();
  const kind = shownKind(query);
  const subject = DOCUMENT_SUBJECTS[kind];
  const unit = subject === 'unit' ? (query.unit ?? null) : null;
  const project = subject === 'project' ? readId(query.project) : null;
  const entry = findEntryPaper(kind) === null ? null : readId(query.entry);
  const isChosen = subject === 'office' || unit !== null || project !== null;
  const source = useMemo(
    () => (isChosen ? { kind, period, unit, project, entry } : null),
    [isChosen, kind, period, unit, project, entry],
  );
  return { kind, subject, unit, project, entry, source, change };
}

function readId(text: string | undefined): number | null {
  return /^\d+$/.test(text ?? '') ? Number(text) : null;
}
