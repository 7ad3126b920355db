/** One row → what will be stored of it, with its issues at the cell. */
import { type Period, yearOf } from '../../domain/period';
import { matchNameOf } from '../../domain/text/project-name';
import type { CellComment } from '../cell';
import type { ImportField } from '../fields';
import type { SheetLayout } from '../layout/layout';
import { findDifferences } from '../rows/differences';
import { askAboutEarlierMonths, fundsSince } from '../rows/funds-to-date';
import { matchById } from '../rows/match-by-id';
import { matchProject } from '../rows/match-project';
import type { KnownUnit } from '../rows/match-unit';
import { askAboutNamesake, daysApart, namesakeWords } from '../rows/namesakes';
import type { GoToRow } from '../rows/row-cells';
import {
  askAboutKnownFunds,
  askAboutMoreFunds,
  duplicateKey,
  hasNews,
  noteDittos,
  warnAboutRow,
  warnKnownFacts,
} from '../rows/row-checks';
import { readEvents } from '../rows/row-events';
import type { AddIssue } from '../rows/row-money';
import { readName, readRecord } from '../rows/row-record';
import { innermost, resolveRowUnit, type SheetUnit } from '../rows/row-unit';
import { askAboutTold } from '../rows/told-events';
import type { DataRow } from '../sheet/classify-rows';
import type { LayoutColumn } from '../sheet/map-columns';
import { findStage, type StageReading } from '../stage-words';
import { askAboutComments } from './cell-comments';
import type { DifferenceField, ReviewRow, RowIssue } from './review';
import type { ReviewContext } from './review-context';
import { askAboutUnread, type UnreadOfPages } from './unread';

/** What holds for every row of a sheet. */
export interface SheetReading {
  readonly layout: SheetLayout;
  readonly goTo: GoToRow;
  readonly unit: SheetUnit;
  readonly stage: StageReading | null;
  /** Sheet name, file name and titles: words that say something of every row. */
  readonly titles: string;
  readonly date1904: boolean;
  /** Asked at every row: the sheet seems to be of another month. */
  readonly otherMonth: string | null;
  /** Rows the file hides, from 0. */
  readonly hiddenRows: ReadonlySet<number>;
  /** Asked at every row: the sheet's name says that it is no report. */
  readonly setAside: string | null;
  /** Rows struck through, from 0. */
  readonly struckRows: ReadonlySet<number>;
  /** By row, from 0. */
  readonly comments: ReadonlyMap<number, readonly CellComment[]>;
  /** Columns nobody knows that may hold days of stages or money in place. */
  readonly unreadColumns: readonly LayoutColumn[];
  readonly unreadOfPages: UnreadOfPages;
  /** Money in place of earlier months. */
  readonly monthColumns: readonly LayoutColumn[];
  /** Said where our own form was written for another office. */
  readonly foreign: string | null;
  /** With the sheet's own period. */
  readonly context: ReviewContext;
}

/** What the clerk said of the row. */
export interface RowCorrections {
  readonly cells: Partial<Record<ImportField, string>> | undefined;
  readonly refused: boolean;
  readonly match: number | null | undefined;
  readonly taken: readonly DifferenceField[] | undefined;
}

/** One for all rows of which nothing is said: there may be a hundred thousand. */
export const NOTHING_SAID: RowCorrections = {
  cells: undefined,
  refused: false,
  match: undefined,
  taken: undefined,
};

/** What a row takes from the rows before it. */
export interface RowsBefore {
  /** Unit of the row above, for rows that leave it out. */
  readonly unit: KnownUnit | null;
  /** Row that says the same, by `duplicateKey`; 1-based. */
  readonly seen: ReadonlyMap<string, number>;
  /** First row of each project, by `nameKey`. */
  readonly named: ReadonlyMap<string, ReviewRow>;
}

/** One for all rows that have none, of issues, of differences, of projects proposed. */
const NONE: readonly never[] = [];

const NOTHING_TYPED: ReviewRow['typed'] = {};

/** A row as reviewed, with everything that its review rests on beyond the sheet's reading. */
export interface RowReading {
  readonly review: ReviewRow;
  readonly corrections: RowCorrections;
  readonly unitBefore: KnownUnit | null;
  readonly unitAfter: KnownUnit | null;
  /** `''` for a row without a name: it doubles nothing. */
  readonly key: string;
  readonly doubleOf: number | null;
  /** Unit and name; `''` without a name. */
  readonly nameKey: string;
  readonly namesake: ReviewRow | null;
}

export function readRow(
  sheet: SheetReading,
  data: DataRow,
  corrections: RowCorrections,
  before: RowsBefore,
): RowReading {
  const { layout, unit, context, otherMonth } = sheet;
  const issues: RowIssue[] = [];
  const add: AddIssue = (field, column, code, severity, message, value = '', proposal = null) => {
    issues.push({ column, field, code, severity, message, value, proposal });
  };
  const typed = corrections.cells ?? NOTHING_TYPED;
  const cells = sheet.goTo(data, typed);
  const name = readName(cells, add);
  const matchName = matchNameOf(name);
  if (data.perhapsOf !== null && typed.projectName === undefined) {
    const message = `本行没有序号、金额和时间，可能是第${data.perhapsOf + 1}行的续行；确是另一个项目请重新填写项目名称，是续行请把那一行的名称补全`;
    add('projectName', cells.columnOf('projectName'), 'missing-name', 'error', message, name);
  }
  const rowUnit = resolveRowUnit(cells, data, unit, before.unit, context, add);
  const stage = innermost(data.groups, findStage) ?? sheet.stage;
  const { period, today, cutOffDay } = context;
  const moment = {
    period,
    cutOffDay,
    date1904: sheet.date1904,
    earlierYear: innermost(data.groups, (group) => earlierYearIn(group, period)),
    today,
    sheetStage: stage,
    prefilled: layout.prefilled,
  };
  const facts = readRecord(layout, data, cells, name, rowUnit, sheet.titles, moment, add);
  const byNumber = matchById(layout, data, facts, rowUnit, corrections.match !== undefined, context, add);
  const match = matchProject(context, facts, matchName, byNumber, corrections.match);
  const known = match.project;
  const toDate = known === null ? undefined : context.fundsToDate.get(known.id);
  const funds = toDate === undefined ? facts.funds : fundsSince(facts.funds, toDate, cells, context, add);
  // The sum of the year is what it was: nothing is left to ask.
  if (funds.length < facts.funds.length) leaveOut(issues, ['cumulative-amount', 'no-date'], 'funds');
  const record = { ...facts, funds, events: readEvents(cells, { ...moment, known }, add) };
  if (toDate !== undefined && sheet.monthColumns.length > 0)
    askAboutEarlierMonths(layout, data, sheet.monthColumns, toDate, cells, add);
  if (cells.dittos.length > 0) noteDittos(cells, add);
  if (layout.meta === null) askAboutTold(cells, record, known, moment, add);
  if (sheet.hiddenRows.has(data.row))
    add(null, 0, 'hidden-row', 'warning', '本行（或整张工作表）在文件里是隐藏的，请核对是否应报');
  if (sheet.setAside !== null) add(null, 0, 'said-void', 'warning', sheet.setAside);
  if (sheet.struckRows.has(data.row))
    add(null, 0, 'said-void', 'warning', '本行划有删除线，请核对是否仍应登记');
  if (sheet.comments.size > 0) askAboutComments(layout, data, sheet.comments, add);
  if (sheet.unreadColumns.length > 0 || sheet.unreadOfPages.size > 0)
    askAboutUnread(layout, data, sheet.unreadColumns, sheet.unreadOfPages, add);
  if (otherMonth !== null) add(null, 0, 'date-outside-period', 'warning', otherMonth);
  const key = duplicateKey(record, matchName);
  const doubleOf = key === '' ? null : (before.seen.get(key) ?? null);
  const nameKey = matchName === '' ? '' : `${record.unitId} ${matchName}`;
  const namesake = before.named.get(nameKey) ?? null;
  const apart = namesake === null || known !== null ? null : namesakeWords(record, namesake.record);
  const double = apart === null ? doubleOf : null;
  const differing = namesake?.row === double ? daysApart(record, namesake.record) : '';
  warnAboutRow(record, cells, match, double, differing, context, stage, add);
  if (namesake !== null && apart !== null) {
    const message = askAboutNamesake(`第${namesake.row}行`, apart);
    add('projectName', cells.columnOf('projectName'), 'duplicate-row', 'error', message, name);
  }
  const differences =
    known === null
      ? NONE
      : findDifferences(record, matchName, known, cells.first('capital') !== null, corrections.taken ?? NONE);
  warnKnownFacts(differences, cells, add);
  if (known !== null) askAboutMoreFunds(record, known, cells, context, add);
  else if (record.funds.length > 0 && match.candidates.length > 0)
    askAboutKnownFunds(record, match, cells, context, add);
  const wrong = issues.some((issue) => issue.severity === 'error');
  const corrected = typed !== NOTHING_TYPED && Object.keys(typed).length > 0;
  const news = known === null || differences.length > 0 || hasNews(record, known);
  const review: ReviewRow = {
    row: data.row + 1,
    verdict: wrong || corrections.refused ? 'refused' : corrected ? 'corrected' : 'accepted',
    record,
    typed,
    issues: issues.length === 0 ? NONE : issues,
    change: known === null ? 'new' : news ? 'changed' : 'unchanged',
    differences,
    match: {
      kind: known ? 'known' : 'new',
      projectId: known?.id ?? null,
      why: match.why,
      decided: match.decided,
      candidates: match.candidates.length === 0 ? NONE : match.candidates,
    },
  };
  return {
    review,
    corrections,
    unitBefore: before.unit,
    unitAfter: rowUnit ?? before.unit,
    key,
    doubleOf,
    nameKey,
    namesake,
  };
}

/** `2025年结转项目`, `（一）2025年签约项目`. */
function earlierYearIn(group: string, period: Period): number | null {
  const year = Number(/^(20\d{2})年/.exec(group)?.[1] ?? 0);
  return year > 0 && year < yearOf(period) ? year : null;
}

function leaveOut(issues: RowIssue[], codes: readonly RowIssue['code'][], field: ImportField): void {
  const kept = issues.filter((each) => !codes.includes(each.code) || !each.field?.startsWith(field));
  issues.splice(0, issues.length, ...kept);
}

/** Whether a row would be read again just as it was. */
export function stillHolds(
  reading: RowReading | undefined,
  corrections: RowCorrections,
  before: RowsBefore,
): reading is RowReading {
  if (reading === undefined) return false;
  const was = reading.corrections;
  return (
    was.cells === corrections.cells &&
    was.refused === corrections.refused &&
    was.match === corrections.match &&
    was.taken === corrections.taken &&
    reading.unitBefore === before.unit &&
    reading.doubleOf === (reading.key === '' ? null : (before.seen.get(reading.key) ?? null)) &&
    reading.namesake === (before.named.get(reading.nameKey) ?? null)
  );
}
