/** A document of a kind from the stored figures, with the clerk's wording, before anything is written. */

import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  countEarlierNumbers,
  type DraftKey,
  getDocument,
  getDraftEdits,
  nextDocumentNumber,
} from '../../../db/queries/documents/documents';
import { findTemplateInUse, getTemplate, type StoredTemplate } from '../../../db/queries/documents/templates';
import { findUnitByNameOrAlias, listUnits } from '../../../db/queries/office/units';
import type { Db } from '../../../db/schema';
import type { DocumentDraft, TemplateName } from '../../../shared/contract/documents';
import { checkConsistency } from '../../../shared/documents/check-consistency';
import { applyEdits, checkLostEdits } from '../../../shared/documents/editing/apply-edits';
import {
  DOCUMENT_KIND_NAMES,
  DOCUMENT_NUMBERING,
  DOCUMENT_SUBJECTS,
  type DocumentKind,
} from '../../../shared/documents/kinds';
import type { DocumentModel } from '../../../shared/documents/model';
import { numberFor } from '../../../shared/documents/number';
import type { Period } from '../../../shared/domain/period';
import type { Settings } from '../../../shared/domain/settings';
import { AppFault } from '../../../shared/result';
import type { AppContext } from '../../context';
import { settingsFor } from '../periods';
import type { ComputedRanking } from '../ranking/rank-period';
import { buildDocument } from './build-document';
import { fillPhotos } from './fill-photos';
import { monthWarnings } from './month-warnings';
import { standingIssue } from './refuse-issue';
import { entryIdOf } from './registers/entry-of-paper';

export interface DraftInput {
  readonly kind: DocumentKind;
  readonly period: Period;
  readonly unit?: string | null | undefined;
  readonly project?: number | null | undefined;
  readonly entry?: number | null | undefined;
}

export interface PreparedDocument {
  readonly draft: DocumentDraft;
  /** With the clerk's wording. */
  readonly model: DocumentModel;
  readonly serial: number;
  readonly key: DraftKey;
  readonly rankings: readonly ComputedRanking[];
  /** The office's own template the Word file is made with; `null`: the built-in layout. */
  readonly template: StoredTemplate | null;
}

/** Faults: those of `buildDocument`, `not-found` for an unknown unit. */
export async function prepareDocument(
  context: AppContext,
  input: DraftInput,
  issuedOn: string,
  wantedSerial?: number,
): Promise<PreparedDocument> {
  const { db } = context.office;
  const key = await draftKeyOf(db, input);
  const standing = await standingIssue(db, input);
  if (standing) {
    // What was issued is shown as it was issued, whatever has changed since.
    const { model: kept, document, templateId } = await getDocument(db, standing.id);
    const model = await fillPhotos(context, kept);
    const template = templateId === null ? null : await getTemplate(db, templateId);
    const { kind, period } = input;
    const shown = {
      kind,
      period,
      unit: null,
      project: null,
      entry: null,
      model,
      edits: {},
      checks: checkConsistency(model),
      template: template && nameOf(template),
    };
    return {
      draft: { ...shown, nextNumber: document.number },
      model,
      serial: 0,
      key,
      rankings: [],
      template,
    };
  }
  const settings = await settingsFor(db, input.period);
  const year = Number(issuedOn.slice(0, 4));
  const serial = wantedSerial ?? (await nextDocumentNumber(db, input.kind, year));
  const nextNumber = numberFor(input.kind, settings['document.code'], year, serial);
  const { model: generated, rankings } = await buildDocument(db, {
    kind: input.kind,
    period: input.period,
    unit: key.unitId === null ? null : await unitNameOf(db, key.unitId),
    projectId: key.projectId,
    entryId: key.entryId,
    issuedOn,
    number: nextNumber + (await runningTotal(db, input.kind, settings, year, serial)),
  });
  const edits = await getDraftEdits(db, key);
  const model = await fillPhotos(context, applyEdits(generated, edits));
  const template = await findTemplateInUse(db, input.kind);
  await nextTurn();
  return {
    draft: {
      kind: input.kind,
      period: input.period,
      unit: input.unit ?? null,
      project: key.projectId,
      entry: key.entryId,
      model,
      edits,
      checks: [
        ...checkConsistency(model),
        ...checkLostEdits(generated, edits),
        ...(await monthWarnings(context, input)),
      ],
      nextNumber,
      template: template && nameOf(template),
    },
    model,
    serial,
    key,
    rankings,
    template,
  };
}

/** `（总第128期）` after the number of a bulletin, for an office that counts its issues through. */
async function runningTotal(
  db: Db,
  kind: DocumentKind,
  settings: Settings,
  year: number,
  serial: number,
): Promise<string> {
  const before = settings['briefing.issues-before'];
  if (DOCUMENT_NUMBERING[kind].form !== 'issue' || before === 0) return '';
  return `（总第${before + (await countEarlierNumbers(db, kind, year)) + serial}期）`;
}

function nameOf({ id, version, name }: StoredTemplate): TemplateName {
  return { id, version, name };
}

/** What a draft is kept under: only what its kind is about counts. */
export async function draftKeyOf(
  db: Db,
  { kind, period, unit, project, entry }: DraftInput,
): Promise<DraftKey> {
  const subject = DOCUMENT_SUBJECTS[kind];
  return {
    kind,
    period,
    unitId: subject === 'unit' && unit != null ? await unitIdOf(db, kind, unit) : null,
    projectId: subject === 'project' ? (project ?? null) : null,
    entryId: await entryIdOf(db, kind, entry ?? null),
  };
}

async function unitIdOf(db: Db, kind: DocumentKind, unit: string): Promise<number> {
  const unitId = await findUnitByNameOrAlias(db, unit);
  if (unitId === null)
    throw new AppFault(
      'not-found',
      `没有“${unit}”这个单位，没有生成${DOCUMENT_KIND_NAMES[kind]}。数据没有变化；请核对单位名称。`,
    );
  return unitId;
}

async function unitNameOf(db: Db, unitId: number): Promise<string | null> {
  return (await listUnits(db)).find((unit) => unit.id === unitId)?.name ?? null;
}
