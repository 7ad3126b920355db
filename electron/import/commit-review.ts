/** From a confirmed review to stored records: one transaction, every record with the row it came from. */
import path from 'node:path';
import { saveMatchDecisions } from '../../db/queries/projects/matching';
import { insertProgress, type NewProgressReport } from '../../db/queries/projects/progress';
import {
  insertEvents,
  insertFunds,
  listFunds,
  listStandingStages,
  type NewFundEntry,
  type NewStageEvent,
} from '../../db/queries/projects/records';
import { insertSourceRows, insertSubmission, saveSourceFile } from '../../db/queries/reports/submissions';
import type { Db } from '../../db/schema';
import type { ImportOutcome } from '../../shared/contract/import';
import type { PeriodInfo } from '../../shared/contract/office';
import type { Money } from '../../shared/domain/money';
import type { Period } from '../../shared/domain/period';
import { STANDING_STATES } from '../../shared/domain/stage';
import { matchNameOf } from '../../shared/domain/text/project-name';
import { groupInto } from '../../shared/import/matching/group-into';
import type { ReviewFile, ReviewRow, ReviewSheet } from '../../shared/import/review/review';
import type { MatchDecision } from '../../shared/import/rows/match-project';
import { cellText } from '../../shared/import/values/plain-text';
import type { ImportTally } from './import-tally';
import { type StoredRecord, storeProjects } from './store-projects';

/** Where a source workbook lies below the files folder, by its content. */
export function storedSourceName(file: { readonly sha256: string; readonly name: string }): string {
  const extension = /\.[A-Za-z0-9]{1,5}$/.exec(path.extname(file.name))?.[0].toLowerCase() ?? '.bin';
  return `sources/${file.sha256.slice(0, 2)}/${file.sha256}${extension}`;
}

/** Stored between two words about how far it has come; more at a time are no faster. */
const ROWS_A_STEP = 1000;

interface RowOfSheet {
  readonly sheet: ReviewSheet;
  readonly row: ReviewRow;
}

/**
 * Stores what the review accepted. Rows of one file that belong to several units become one submission per
 * unit. A stage already reported and not returned is not entered a second time. `onRows` is told how many rows
 * of the file are stored and may break off by throwing.
 */
export async function commitFile(
  db: Db,
  file: ReviewFile,
  receivedAt: string,
  period: PeriodInfo,
  tally: ImportTally,
  onRows: (rows: number) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const rows: RowOfSheet[] = file.sheets
    .filter((sheet) => sheet.leftOut === null)
    .flatMap((sheet) => sheet.rows.map((row) => ({ sheet, row })));
  const byUnit = new Map<number, RowOfSheet[]>();
  for (const entry of rows) {
    const unitId = entry.row.record.unitId ?? entry.sheet.unit.id;
    const own = unitId === null ? undefined : byUnit.get(unitId);
    if (unitId === null) tally.refused += 1;
    else if (own) own.push(entry);
    else byUnit.set(unitId, [entry]);
  }
  // A workbook without any row still says that its unit has reported: nothing new this month.
  const silent =
    file.sheets.find((sheet) => sheet.unit.id !== null && sheet.nothingToReport)?.unit.id ?? null;
  if (byUnit.size === 0 && silent !== null) byUnit.set(silent, []);
  if (byUnit.size === 0) return;

  const sourceFileId = await saveSourceFile(db, {
    sha256: file.sha256,
    name: file.name,
    bytes: file.bytes,
    storedName: storedSourceName(file),
  });
  let stored = 0;
  for (const [unitId, entries] of byUnit) {
    const refused = entries.filter(({ row }) => row.verdict === 'refused').length;
    const submissionId = await insertSubmission(db, {
      period: period.period,
      unitId,
      sourceFileId,
      receivedAt,
      late: receivedAt.slice(0, 10) > period.cutOff,
      rows: entries.length,
      refusedRows: refused,
      signature: file.signature,
    });
    tally.submissionIds.push(submissionId);
    tally.accepted += entries.length - refused;
    tally.refused += refused;
    for (let from = 0; from < entries.length; from += ROWS_A_STEP) {
      const slice = entries.slice(from, from + ROWS_A_STEP);
      await storeRows(db, slice, submissionId, unitId, period.period, tally);
      stored += slice.length;
      await onRows(stored);
    }
  }
  tally.files += 1;
}

async function storeRows(
  db: Db,
  entries: readonly RowOfSheet[],
  submissionId: number,
  unitId: number,
  period: Period,
  tally: ImportTally,
): Promise<void> {
  const sourceRows = await insertSourceRows(
    db,
    submissionId,
    entries.map(({ sheet, row }) => ({
      sheet: sheet.name,
      row: row.row,
      cells: (sheet.grid[row.row - 1] ?? []).map(cellText),
      verdict: row.verdict,
      issues: row.issues,
    })),
  );
  const accepted = entries
    .map((entry, place) => ({ row: entry.row, sourceRowId: sourceRows[place] ?? null }))
    .filter(({ row }) => row.verdict !== 'refused');
  await saveMatchDecisions(
    db,
    accepted.flatMap(({ row }) => decisionsOf(row, unitId)),
  );
  await storeRecords(
    db,
    accepted.map(({ row, sourceRowId }) => ({
      record: row.record,
      projectId: row.match.projectId,
      taken: row.differences.filter((each) => each.taken).map((each) => each.field),
      sourceRowId,
    })),
    unitId,
    period,
    tally,
  );
}

/** What the clerk said about a row: the project it is, or that it is none of those proposed. */
function decisionsOf({ match, record }: ReviewRow, unitId: number): MatchDecision[] {
  if (match.decided !== 'clerk') return [];
  const matchName = matchNameOf(record.projectName);
  if (match.projectId !== null) return [{ unitId, matchName, projectId: match.projectId, same: true }];
  return match.candidates.map(({ projectId }) => ({ unitId, matchName, projectId, same: false }));
}

/** Projects first, then their events, money and progress. */
async function storeRecords(
  db: Db,
  rows: readonly StoredRecord[],
  unitId: number,
  period: string,
  tally: ImportTally,
): Promise<void> {
  const events: NewStageEvent[] = [];
  const funds: NewFundEntry[] = [];
  const progress: NewProgressReport[] = [];
  const projects = await storeProjects(db, rows, unitId, tally.newProjects);
  const { stages, vouchers } = await knownRecords(
    db,
    [...new Set(projects.ids)].filter((id) => !projects.made.has(id)),
  );
  for (const [index, { record, sourceRowId }] of rows.entries()) {
    const projectId = projects.ids[index];
    if (projectId === undefined) continue;
    for (const event of record.events) {
      const key = `${projectId} ${event.stage}`;
      if (stages.has(key)) continue;
      stages.add(key);
      events.push({
        projectId,
        unitId,
        stage: event.stage,
        eventDate: event.date,
        dateText: event.dateText,
        amount: event.stage === 'signed' ? record.totalInvestment : null,
        reportedPeriod: period,
        evidence: record.evidence,
        sourceRowId,
      });
    }
    // Two equal sums of one row (上旬, 中旬) are two.
    const own: (readonly [string, string])[] = [];
    for (const fund of record.funds) {
      const key = fundKey(projectId, fund.date ?? period, fund.money, fund.kind);
      if (isReported(vouchers.get(key), fund.voucher)) continue;
      own.push([key, fund.voucher]);
      funds.push({
        projectId,
        unitId,
        arrivedOn: fund.date,
        dateText: '',
        money: fund.money,
        kind: fund.kind,
        voucher: fund.voucher,
        reportedPeriod: period,
        evidence: record.evidence,
        sourceRowId,
      });
    }
    for (const [key, voucher] of own) groupInto(vouchers, key, voucher);
    if (record.progress !== '' || record.problem !== '') {
      progress.push({ projectId, period, progress: record.progress, problem: record.problem, sourceRowId });
    }
  }
  tally.events += (await insertEvents(db, events)).length;
  tally.funds += (await insertFunds(db, funds)).length;
  await insertProgress(db, progress);
}

interface KnownRecords {
  /** Project and stage. */
  readonly stages: Set<string>;
  /** The vouchers of each sum, by `fundKey`. */
  readonly vouchers: Map<string, string[]>;
}

/** What is already reported for these projects; returned records may be reported again. */
async function knownRecords(db: Db, projectIds: readonly number[]): Promise<KnownRecords> {
  const vouchers = new Map<string, string[]>();
  if (projectIds.length === 0) return { stages: new Set(), vouchers };
  const stages = await listStandingStages(db, projectIds);
  for (const fund of await listFunds(db, { projectIds, states: STANDING_STATES })) {
    const key = fundKey(fund.projectId, fund.arrivedOn ?? fund.reportedPeriod, fund.money, fund.kind);
    groupInto(vouchers, key, fund.voucher);
  }
  return { stages: new Set(stages.map(({ projectId, stage }) => `${projectId} ${stage}`)), vouchers };
}

/** `moment`: its day, or the month that reported it without one: round sums come again every month. */
function fundKey(projectId: number, moment: string, { currency, minor }: Money, kind: string): string {
  return `${projectId} ${moment} ${currency} ${minor} ${kind}`;
}

/** Of two equal sums with vouchers of their own each counts. */
function isReported(vouchers: readonly string[] | undefined, voucher: string): boolean {
  return vouchers?.some((other) => voucher === '' || other === '' || other === voucher) === true;
}

export function outcomeOf(tally: ImportTally, period: string): ImportOutcome {
  return {
    period,
    files: tally.files,
    accepted: tally.accepted,
    refused: tally.refused,
    newProjects: tally.newProjects.size,
    events: tally.events,
    funds: tally.funds,
    submissionIds: tally.submissionIds,
  };
}
