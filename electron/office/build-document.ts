import type { Db } from '../../db/schema';
import { buildBriefing } from '../../shared/documents/build-briefing';
import { buildNotice } from '../../shared/documents/build-notice';
import type { DocumentKind } from '../../shared/documents/kinds';
import type { DocumentModel } from '../../shared/documents/model';
import type { NoticeData } from '../../shared/documents/notice-data';
import type { Period } from '../../shared/domain/period';
import { gatherNotice } from './gather-notice';
import type { ComputedRanking } from './rank-period';

export interface DocumentQuestion {
  readonly kind: DocumentKind;
  readonly period: Period;
  readonly unitId: number | null;
  readonly issuedOn: string;
  readonly number: string;
}

export interface BuiltDocument {
  readonly model: DocumentModel;
  /** What the figures rest on; frozen when the document is issued. */
  readonly rankings: readonly ComputedRanking[];
}

/** One builder per kind; a new kind of document is a builder and a line here. */
const BUILDERS: Record<DocumentKind, (data: NoticeData) => DocumentModel> = {
  notice: buildNotice,
  briefing: buildBriefing,
};

export async function buildDocument(
  db: Db,
  { kind, period, issuedOn, number }: DocumentQuestion,
): Promise<BuiltDocument> {
  const { data, rankings } = await gatherNotice(db, period, issuedOn, number);
  return { model: BUILDERS[kind](data), rankings };
}
