/** A project and its parts on one sheet would count twice: 1 beside 1.1 and 1.2, 某某项目 beside 某某一期项目. */
import { matchNameOf } from '../../domain/text/project-name';
import type { SheetLayout } from '../layout/layout';
import type { ReviewRow } from './review';
import type { RowReading } from './review-row';

/** The rows, those asked about with one more issue. */
export function askAboutParts({ view, columns }: SheetLayout, readings: readonly RowReading[]): ReviewRow[] {
  const rows = readings.map(({ review }) => review);
  const serial = columns.find(({ field }) => field === 'serial')?.column ?? -1;
  const name = columns.find(({ field }) => field === 'projectName')?.column ?? -1;
  const ask = (place: number, parts: readonly ReviewRow[], why: string) => {
    const row = rows[place];
    if (row === undefined || row.verdict === 'refused') return;
    const listed = parts.map((part) => part.row).join('、');
    const message = `第${listed}行${why}，请核对是否重复登记`;
    const issue = {
      column: name + 1,
      field: 'projectName',
      code: 'repeated-elsewhere',
      severity: 'warning',
      message,
      value: row.record.projectName,
      proposal: null,
    } as const;
    rows[place] = { ...row, issues: [...row.issues, issue] };
  };
  for (const [place, parts] of numberedParts(serial < 0 ? null : (row) => view.text(row, serial), rows)) {
    if (addsUp(rows[place], parts)) ask(place, parts, '的金额之和等于本行，可能是本项目的子项');
  }
  for (const [place, parts] of phases(readings)) ask(place, parts, '是本项目的分期，本行没有写明期数');
  return rows;
}

const PART_NUMBER = /^(\d+)[.．\-－—](\d+)$/;
/** （1） and ① below a project numbered 1. */
const PART_MARK = /^[（(]\d+[)）]$|^[①-⑳]$/;

/** Place of 1 → the rows 1.1, 1.2 … that follow it. */
function numberedParts(
  serialOf: ((row: number) => string) | null,
  rows: readonly ReviewRow[],
): ReadonlyMap<number, readonly ReviewRow[]> {
  const found = new Map<number, ReviewRow[]>();
  let parent: { place: number; serial: string } | null = null;
  if (serialOf === null) return found;
  for (const [place, row] of rows.entries()) {
    const serial = serialOf(row.row - 1);
    const number = PART_NUMBER.exec(serial);
    if (number === null && !PART_MARK.test(serial)) parent = { place, serial };
    else if (parent !== null && (number === null || number[1] === parent.serial))
      found.set(parent.place, [...(found.get(parent.place) ?? []), row]);
  }
  return found;
}

function addsUp(whole: ReviewRow | undefined, parts: readonly ReviewRow[]): boolean {
  const total = whole?.record.totalInvestment ?? null;
  if (total === null || total.minor === 0 || parts.length < 2) return false;
  const sums = parts.map(({ record }) => record.totalInvestment);
  return (
    sums.every((sum) => sum?.currency === total.currency) &&
    sums.reduce((sum, part) => sum + (part?.minor ?? 0), 0) === total.minor
  );
}

const PHASE = /[（(]?第?[一二三四五六七八九十\d]{1,2}期(?:工程)?[)）]?/g;

const FIRST = /(?<![十\d])[一1]期/;

/** Place of the undivided project → its phases, of the same unit and investor. */
function phases(readings: readonly RowReading[]): ReadonlyMap<number, readonly ReviewRow[]> {
  const divided = new Map<string, ReviewRow[]>();
  for (const { review } of readings) {
    const { projectName, unitId } = review.record;
    if (!projectName.includes('期')) continue;
    const whole = projectName.replace(PHASE, '');
    if (whole === projectName) continue;
    const key = `${unitId} ${matchNameOf(whole)}`;
    divided.set(key, [...(divided.get(key) ?? []), review]);
  }
  const found = new Map<number, readonly ReviewRow[]>();
  if (divided.size === 0) return found;
  for (const [place, { nameKey, review }] of readings.entries()) {
    const parts = divided.get(nameKey)?.filter(({ record }) => record.investor === review.record.investor);
    if (parts === undefined || parts.length === 0 || parts.includes(review)) continue;
    // Beside a second phase alone the undivided name is the first.
    if (parts.some(({ record }) => FIRST.test(record.projectName)) || addsUp(review, parts))
      found.set(place, parts);
  }
  return found;
}
