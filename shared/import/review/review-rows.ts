/** Grid + layout + what the office knows → rows to be stored. A correction of single rows reads only those again. */
import type { RawSheet } from '../cell';
import { chooseLayout } from '../layout/choose-layout';
import { readLayout } from '../layout/layout';
import type { RecalledLayout } from '../layout/layout-memory';
import type { KnownUnit } from '../rows/match-unit';
import { rowCellsOf } from '../rows/row-cells';
import { resolveSheetUnit } from '../rows/row-unit';
import { finish, type Steps } from '../steps';
import type { UnitWorkbookMeta } from '../unit-form';
import { askAboutParts } from './ask-about-parts';
import { commentsByRow, commentsElsewhere } from './cell-comments';
import { checkTotal } from './check-total';
import { askAboutMarked } from './marked-rows';
import { heedOffice } from './own-workbook';
import type { ReviewRow, ReviewSheet } from './review';
import type { ReviewContext } from './review-context';
import {
  NOTHING_SAID,
  type RowCorrections,
  type RowReading,
  type RowsBefore,
  readRow,
  type SheetReading,
  stillHolds,
} from './review-row';
import { type SheetCorrections, sameReading } from './sheet-corrections';
import { resolvePeriod } from './sheet-period';
import { unreadColumns, unreadNotices, unreadOfPages } from './unread';

const ROWS_A_STEP = 100;

/** A sheet as it comes, with what belongs to its file. */
export interface SheetSource {
  readonly raw: RawSheet;
  readonly fileName: string;
  readonly meta: UnitWorkbookMeta | null;
  /** What was corrected in this layout before. */
  readonly memory: RecalledLayout | null;
}

/** A sheet as reviewed, with what of it can be used again when a row is corrected. */
export interface ReviewedSheet {
  readonly review: ReviewSheet;
  readonly reading: SheetReading;
  readonly rows: readonly RowReading[];
  readonly corrections: SheetCorrections;
  /** What the office knew. */
  readonly context: ReviewContext;
}

export function reviewSheet(...input: Parameters<typeof reviewSheetSteps>): ReviewedSheet {
  return finish(reviewSheetSteps(...input));
}

/** The same a few rows at a time. `before`: the sheet as reviewed last, of which rows may still hold. */
export function* reviewSheetSteps(
  source: SheetSource,
  corrections: SheetCorrections,
  context: ReviewContext,
  before: ReviewedSheet | null = null,
): Steps<ReviewedSheet> {
  const same = before?.context === context && sameReading(before.corrections, corrections) ? before : null;
  const head = same === null ? readHead(source, corrections, context) : same;
  const rows = yield* readRows(head.reading, corrections, same?.rows ?? []);
  const { layout, unit } = head.reading;
  const reviewedRows = askAboutMarked(layout, askAboutParts(layout, rows));
  const against = unit.against === null || reviewedRows.length === 0 ? [] : [unit.against.message];
  const elsewhere = layout.leftOut === null ? commentsElsewhere(source.raw, layout) : [];
  const foreign = head.reading.foreign === null || reviewedRows.length === 0 ? [] : [head.reading.foreign];
  const notices = [
    ...source.raw.notices,
    ...foreign,
    ...elsewhere,
    ...against,
    ...checkTotal(layout, reviewedRows),
    ...(layout.meta === null && layout.leftOut === null ? unreadNotices(layout, source.raw) : []),
  ];
  const review = { ...head.review, rows: reviewedRows, notices };
  return { review, reading: head.reading, rows, corrections, context };
}

/** A sheet kept in the book, and no longer reported. */
const SET_ASIDE = /作废|废弃|草稿|备份|样[表例]|示例|模板|停用|不用|^旧|[（(]旧[)）]|旧[表版稿]/;

/** Everything about the sheet but its rows. */
function readHead(
  { raw, fileName, meta, memory }: SheetSource,
  corrections: SheetCorrections,
  office: ReviewContext,
): Pick<ReviewedSheet, 'review' | 'reading'> {
  const choices = chooseLayout(corrections, memory);
  const sent = readLayout(raw, fileName, meta, choices, corrections.period ?? office.period);
  const { layout, foreign } = heedOffice(sent, office);
  const period = resolvePeriod(layout.month, corrections.period, memory, office.period);
  const context = period.value === office.period ? office : { ...office, period: period.value };
  const unit = resolveSheetUnit(layout, choices.unitId, context);
  const stage = choices.stage ?? layout.stage;
  const reading: SheetReading = {
    layout,
    goTo: rowCellsOf(layout),
    unit,
    stage: stage.reading,
    titles: `${raw.name} ${fileName} ${layout.unitClues.map((clue) => clue.text).join(' ')}`,
    date1904: raw.date1904,
    otherMonth: period.question,
    hiddenRows: new Set(raw.hidden === 'yes' ? raw.grid.keys() : raw.hiddenRows),
    setAside: SET_ASIDE.test(raw.name)
      ? `工作表名是“${raw.name.slice(0, 30)}”，请核对本行是否仍应登记`
      : null,
    struckRows: new Set(raw.struckRows),
    comments: commentsByRow(raw),
    unreadColumns: unreadColumns(layout),
    unreadOfPages: unreadOfPages(raw),
    monthColumns: layout.columns.filter(({ ofMonth }) => ofMonth !== null),
    foreign,
    context,
  };
  const review: ReviewSheet = {
    name: raw.name,
    leftOut: layout.leftOut,
    nothingToReport: layout.nothingToReport,
    stage: {
      value: stage.reading?.stage ?? null,
      why: stage.reading?.event === false ? `${stage.why}，是项目现状，不作为本月新增` : stage.why,
    },
    unit: { id: unit.unit?.id ?? null, name: unit.unit?.name ?? unit.text, why: unit.why },
    period: { value: period.value, why: period.why, asked: period.asked },
    notices: raw.notices,
    headerRows: layout.headerRows.map((row) => row + 1),
    headerWhy: layout.headerWhy,
    columns: layout.columns.map(({ column, heading, field, moneyUnit, why }) => ({
      column: column + 1,
      heading,
      field,
      moneyUnit,
      why,
    })),
    moneyUnit: { value: layout.moneyUnit.value, why: layout.moneyUnit.why },
    rows: [],
    skippedRows: [...layout.skipped.map(({ row, why }) => ({ row: row + 1, why })), ...raw.notes],
    grid: raw.grid,
  };
  return { review, reading };
}

/** `known`: the rows as read last under the same reading of the sheet, in the same order. */
function* readRows(
  sheet: SheetReading,
  corrections: SheetCorrections,
  known: readonly RowReading[],
): Steps<RowReading[]> {
  if (sheet.layout.leftOut !== null) return [];
  const refused = new Set(corrections.refused);
  const touched = new Set([
    ...corrections.refused,
    ...[corrections.cells, corrections.matches, corrections.taken].flatMap((rows) =>
      Object.keys(rows).map(Number),
    ),
  ]);
  const seen = new Map<string, number>();
  const named = new Map<string, ReviewRow>();
  let unit: KnownUnit | null = null;
  const rows: RowReading[] = [];
  let read = 0;
  for (const [place, data] of sheet.layout.data.entries()) {
    const row = data.row + 1;
    const own = touched.has(row) ? said(corrections, row, refused.has(row)) : NOTHING_SAID;
    const before: RowsBefore = { unit, seen, named };
    const last = known[place];
    const reading: RowReading = stillHolds(last, own, before) ? last : readRow(sheet, data, own, before);
    if (reading !== last && ++read % ROWS_A_STEP === 0) yield;
    if (reading.key !== '' && reading.doubleOf === null) seen.set(reading.key, row);
    if (reading.nameKey !== '' && reading.namesake === null) named.set(reading.nameKey, reading.review);
    unit = reading.unitAfter;
    rows.push(reading);
  }
  return rows;
}

function said(corrections: SheetCorrections, row: number, refused: boolean): RowCorrections {
  return {
    cells: corrections.cells[row],
    refused,
    match: corrections.matches[row],
    taken: corrections.taken[row],
  };
}
