/** Stores what a review accepted: in the helper process, with the database handed over, as ONE named action. */
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { runAction } from '../../db/action';
import type { OfficeDatabase } from '../../db/office-database';
import { openHandedOver } from '../../db/open';
import { groupRows } from '../../db/queries/group-rows';
import { saveLayoutMemories } from '../../db/queries/reports/layout-memory';
import type { ImportOutcome } from '../../shared/contract/import';
import { formatPeriod, type Period } from '../../shared/domain/period';
import type { ImportReview, ReviewFile } from '../../shared/import/review/review';
import { type ReviewState, rememberedLayouts } from '../../shared/import/review/review-state';
import { AppFault } from '../../shared/result';
import { fileExists, readPieces, whileHashing, writeFileAtomically } from '../data/files';
import type { DataPaths } from '../data/paths';
import { requireOpenPeriod } from '../office/periods';
import { collectProblems } from '../registers/collect';
import { commitFile, outcomeOf, storedSourceName } from './commit-review';
import { emptyTally } from './import-tally';

export interface StoreRequest {
  readonly paths: DataPaths;
  /** The files to store, by their place in the review. */
  readonly files: readonly { readonly place: number; readonly path: string; readonly receivedAt: string }[];
  /** Rows of files that name no unit: they count as not taken. */
  readonly leftRows: number;
  readonly operator: string;
  /** Date and time, ISO 8601 with offset. */
  readonly at: string;
}

export interface StoreWork {
  readonly state: ReviewState;
  readonly review: ImportReview;
  readonly request: StoreRequest;
  readonly onProgress: (done: number, total: number, text: string) => void;
  /** The data as they were are safe. */
  readonly backedUp: Promise<void>;
  /** Aborted: nothing is stored. Faults: `cancelled`. */
  readonly signal: AbortSignal;
}

/** `opened` learns of the database, which stays open: closing it takes its time. */
export async function storeReview(
  { state, review, request, onProgress, backedUp, signal }: StoreWork,
  opened: (office: OfficeDatabase) => void,
): Promise<ImportOutcome> {
  const { paths, files, operator, at } = request;
  const { period } = review;
  const chosen = files.flatMap(({ place, ...source }) => {
    const file = review.files[place];
    return file === undefined ? [] : [{ file, ...source }];
  });
  const total = chosen.reduce(
    (rows, { file }) => rows + file.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0),
    0,
  );
  const step = async (done: number, text: string) => {
    onProgress(done, total, text);
    await nextTurn();
    if (signal.aborted) throw new AppFault('cancelled', '已取消。没有保存任何数据。');
  };

  const office = openHandedOver(paths.database);
  opened(office);
  // Written while the rows are stored; none of those counts before the files are on the disk.
  const kept = keepSources(paths.files, chosen);
  try {
    await step(0, '保存');
    const action = {
      operation: 'import.commit',
      label: (result: ImportOutcome) =>
        `导入${formatPeriod(period)}报表 ${result.files} 份、${result.accepted} 行`,
      operator,
      at,
    };
    return await runAction(office, action, async (db) => {
      const tally = emptyTally();
      tally.refused += request.leftRows;
      for (const { file, receivedAt } of chosen) {
        const before = tally.accepted + tally.refused;
        for (const part of byPeriod(file)) {
          const info = await requireOpenPeriod(db, part.period);
          const stored = tally.accepted + tally.refused - before;
          await commitFile(db, part.file, receivedAt, info, tally, (rows) =>
            step(before + stored + rows, '保存'),
          );
        }
      }
      await saveLayoutMemories(db, rememberedLayouts(state));
      const periods = chosen.flatMap(({ file }) => file.sheets.map((sheet) => sheet.period.value));
      for (const each of new Set([period, ...periods])) await collectProblems(db, each, at.slice(0, 10));
      await kept;
      await step(total, '备份');
      // Made by another helper meanwhile; nothing is kept without it.
      await backedUp;
      await step(total, '写入磁盘');
      return outcomeOf(tally, period);
    });
  } finally {
    await kept.catch(() => undefined);
  }
}

function keepSources(
  folder: string,
  sources: readonly { readonly file: ReviewFile; readonly path: string }[],
): Promise<void> {
  const keeping = (async () => {
    for (const { file, path: source } of sources) await keepSource(folder, file, source);
  })();
  // Looked at when the rows are stored; until then a failure is nobody's.
  keeping.catch(() => undefined);
  return keeping;
}

/** A workbook holds sheets of several months when the clerk says so; each is reported in its own. */
function byPeriod(file: ReviewFile): { readonly period: Period; readonly file: ReviewFile }[] {
  return [...groupRows(file.sheets, (sheet) => sheet.period.value)].map(([period, sheets]) => ({
    period,
    file: { ...file, sheets },
  }));
}

/** The file as received is kept before any record refers to it; a changed file on the stick is noticed. */
async function keepSource(
  folder: string,
  { name, sha256, bytes }: ReviewFile,
  source: string,
): Promise<void> {
  const target = path.join(folder, ...storedSourceName({ name, sha256 }).split('/'));
  if (await fileExists(target)) return;
  const changed = () =>
    new AppFault('conflict', `“${name}”在核对期间被改动过。没有保存任何数据；请重新读入这个文件。`);
  // One byte more than were read is enough to tell.
  await writeFileAtomically(target, whileHashing(readPieces(source, bytes), sha256, changed));
}
