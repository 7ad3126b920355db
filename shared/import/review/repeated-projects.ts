/**
 * The same project in two places of one import: on 汇总 and on a town's own sheet, in two workbooks, at two units.
 * What both say is stored once; the clerk is told where, and asked where they differ.
 */
import type { Money } from '../../domain/money';
import { STAGE_NAMES } from '../../domain/stage';
import { matchNameOf } from '../../domain/text/project-name';
import type { ImportField } from '../fields';
import { compareProjects, MATCH_LEVEL_NAMES } from '../matching/compare-projects';
import { companyKeyOf, featuresOf } from '../matching/project-features';
import type { KnownUnit } from '../rows/match-unit';
import { askAboutNamesake, namesakeWords } from '../rows/namesakes';
import { wanText } from '../values/amount';
import type { ReviewFile, ReviewRecord, ReviewRow, ReviewSheet, RowIssue } from './review';

type Fund = ReviewRecord['funds'][number];

interface Place {
  readonly file: ReviewFile;
  readonly sheet: ReviewSheet;
  readonly row: ReviewRow;
}

/** What was read before the row in hand. */
interface Seen {
  /** By name, in reading order; the first row of a sheet stands for the sheet. */
  readonly byName: Map<string, Place[]>;
  /** New projects by investor; `null` where all rows are of one unit. */
  readonly byInvestor: Map<string, Place[]> | null;
}

/** An investor with more projects than this (`无`, `待定`) is no clue. */
const MOST_OF_INVESTOR = 20;

/** The files with an issue at each row whose project stands in an earlier sheet, or at another unit, as well. */
export function askAboutRepeats(
  files: readonly ReviewFile[],
  units: ReadonlyMap<number, KnownUnit>,
): readonly ReviewFile[] {
  const read = files.flatMap((file) => file.sheets).filter(({ rows }) => rows.length > 0);
  const shared = isOfSeveralUnits(read);
  if (read.length < 2 && !shared) return files;
  const seen: Seen = { byName: new Map(), byInvestor: shared ? new Map() : null };
  return files.map((file) => {
    const sheets = file.sheets.map((sheet) => {
      const rows = sheet.rows.map((row) => askAboutRow({ file, sheet, row }, seen, units));
      return rows.some((row, place) => row !== sheet.rows[place]) ? { ...sheet, rows } : sheet;
    });
    return sheets.some((sheet, place) => sheet !== file.sheets[place]) ? { ...file, sheets } : file;
  });
}

function isOfSeveralUnits(sheets: readonly ReviewSheet[]): boolean {
  const first = sheets[0]?.rows[0]?.record.unitId;
  return sheets.some(({ rows }) => rows.some(({ record }) => record.unitId !== first));
}

function askAboutRow(
  here: Place,
  { byName, byInvestor }: Seen,
  units: ReadonlyMap<number, KnownUnit>,
): ReviewRow {
  const { row, sheet } = here;
  const name = nameOf(row);
  if (name === '' || row.verdict === 'refused') return row;
  const places = byName.get(name) ?? [];
  const issue =
    places
      .filter((there) => there.sheet !== sheet && there.sheet.period.value === sheet.period.value)
      .map((there) => compare(here, there, units))
      .find((found) => found !== null) ?? askAboutInvestor(here, byInvestor, units);
  if (issue?.severity === 'error') return { ...row, verdict: 'refused', issues: [...row.issues, issue] };
  if (!places.some((there) => there.sheet === sheet)) byName.set(name, [...places, here]);
  return issue === null ? row : { ...row, issues: [...row.issues, issue] };
}

/** A new project of the same investor at another unit, under a name that need not be the same; remembers the row. */
function askAboutInvestor(
  here: Place,
  byInvestor: Seen['byInvestor'],
  units: ReadonlyMap<number, KnownUnit>,
): RowIssue | null {
  const { record, match } = here.row;
  if (byInvestor === null || record.unitId === null || match.projectId !== null) return null;
  const investor = remembered(investors, here.row, () => companyKeyOf(record.investor));
  if (investor.length < 2) return null;
  const places = byInvestor.get(investor) ?? [];
  if (places.length === 0) byInvestor.set(investor, places);
  if (places.length < MOST_OF_INVESTOR) places.push(here);
  for (const there of places) {
    const { unitId } = there.row.record;
    if (unitId === null || unitId === record.unitId) continue;
    const issue = compareUnits(here, there, units.get(unitId)?.name ?? '');
    if (issue !== null) return issue;
  }
  return null;
}

const names = new WeakMap<ReviewRow, string>();
const investors = new WeakMap<ReviewRow, string>();

/** Asked again with every correction of the review. */
function remembered(known: WeakMap<ReviewRow, string>, row: ReviewRow, keyOf: () => string): string {
  const before = known.get(row);
  if (before !== undefined) return before;
  const key = keyOf();
  known.set(row, key);
  return key;
}

function nameOf(row: ReviewRow): string {
  const { projectName } = row.record;
  return remembered(names, row, () => (projectName === '' ? '' : matchNameOf(projectName)));
}

/** `there` was read before; `null` when nothing is to be said. */
function compare(here: Place, there: Place, units: ReadonlyMap<number, KnownUnit>): RowIssue | null {
  const [own, other] = [here.row.record, there.row.record];
  const [mine, theirs] = [here.row.match.projectId, there.row.match.projectId];
  if (own.unitId === null || other.unitId === null || (mine !== theirs && mine !== null && theirs !== null))
    return null;
  if (own.unitId !== other.unitId) {
    const unit = units.get(other.unitId)?.name ?? '';
    if (mine === null || theirs === null) return compareUnits(here, there, unit);
    // One known project that units share: what is told of it is stored once.
    const days = daysApart(own, other);
    if (days.length === 0) return null;
    const message = `与${wordsOf(there, here)}（${unit}）是同一项目，两处不一致，请核对：${days.join('，')}`;
    return issueAt(here, 'warning', 'projectName', message);
  }
  const apart = mine === null && theirs === null ? namesakeWords(own, other) : null;
  if (apart !== null)
    return issueAt(here, 'error', 'projectName', askAboutNamesake(wordsOf(there, here), apart));
  const same = `与${wordsOf(there, here)}是同一项目`;
  const doubtful = own.funds.find((fund) =>
    other.funds.some((each) => sameMoney(each, fund) && (each.date === null) !== (fund.date === null)),
  );
  if (doubtful) {
    const message = `${same}，到位资金${wanText(doubtful.money)}可能是同一笔（只有一处写有到位时间），为免重复本行不收；以本行为准请把那一行改为不收，确是另一笔请补上到位时间`;
    return issueAt(here, 'error', 'funds', message);
  }
  const changed = askAboutChangedSum(here, there, same);
  if (changed !== null) return changed;
  const common = [
    ...own.events.flatMap(({ stage }) =>
      other.events.some((event) => event.stage === stage) ? [STAGE_NAMES[stage]] : [],
    ),
    ...own.funds.flatMap((fund) =>
      other.funds.some((each) => each.date === fund.date && sameMoney(each, fund))
        ? [`到位资金${wanText(fund.money)}`]
        : [],
    ),
  ];
  const differing = differencesOf(own, other);
  if (common.length === 0 && differing.length === 0) return null;
  const once = common.length === 0 ? '' : `，${common.join('、')}只登记一次`;
  const asked = differing.length === 0 ? '' : `；两处不一致，请核对：${differing.join('，')}`;
  return issueAt(here, 'warning', 'projectName', `${same}${once}${asked}`);
}

/** A draft and its final version: one day and one voucher, or neither, cannot be two sums. */
function askAboutChangedSum(here: Place, there: Place, same: string): RowIssue | null {
  const before = there.row.record.funds;
  for (const fund of here.row.record.funds) {
    const { date, voucher } = fund;
    if (before.some((each) => each.date === date && sameMoney(each, fund))) continue;
    const other = before.find(
      (each) => each.date === date && each.voucher === voucher && each.kind === fund.kind,
    );
    if (other === undefined) continue;
    const proof = voucher === '' ? '' : `、同一凭证（${voucher}）`;
    const sums = `到位资金这里是${wanText(fund.money)}，那里是${wanText(other.money)}`;
    const message = `${same}，${date === null ? '都没有写到位时间' : `同一天（${date}）`}${proof}的${sums}，可能是前后两稿，为免重复本行不收；以本行为准请把那一行改为不收，确是两笔请写明各自的到位时间或凭证`;
    return issueAt(here, 'error', 'funds', message);
  }
  return null;
}

/** What would be passed over, or counted twice, in silence. */
function differencesOf(own: ReviewRecord, other: ReviewRecord): string[] {
  const differing = daysApart(own, other);
  const [total, before] = [own.totalInvestment, other.totalInvestment];
  if (total !== null && before !== null && !equal(total, before))
    differing.push(`总投资这里是${wanText(total)}，那里是${wanText(before)}（以那里为准）`);
  const news = own.funds.filter(
    (fund) => !other.funds.some((each) => each.date === fund.date && sameMoney(each, fund)),
  );
  if (news.length > 0 && other.funds.length > 0) {
    const [here, there] = [news, other.funds].map((funds) =>
      funds.map(({ money }) => wanText(money)).join('、'),
    );
    differing.push(`到位资金这里是${here}，那里是${there}（分别登记）`);
  }
  return differing;
}

function daysApart(own: ReviewRecord, other: ReviewRecord): string[] {
  return own.events.flatMap(({ stage, date }) => {
    const before = other.events.find((event) => event.stage === stage)?.date ?? null;
    return date === null || before === null || before === date
      ? []
      : [`${STAGE_NAMES[stage]}时间这里是${date}，那里是${before}（以那里为准）`];
  });
}

/** Two units that report a project of one name: whose it is the office settles. */
function compareUnits(here: Place, there: Place, unit: string): RowIssue | null {
  const { level, reasons } = compareProjects(comparable(here.row), comparable(there.row), false);
  if (level !== 'same' && level !== 'very-likely') return null;
  const message = `与${wordsOf(there, here)}（${unit}）的项目${MATCH_LEVEL_NAMES[level]}：${reasons.join('，')}。两处会登记成两个项目，请核对应由谁报送`;
  return issueAt(here, 'warning', 'projectName', message);
}

function comparable({ record }: ReviewRow) {
  const { projectName: name, investor, totalInvestment, address } = record;
  return featuresOf({ name, pinyin: '', investor, totalInvestment, address });
}

function sameMoney(one: Fund, other: Fund): boolean {
  return one.kind === other.kind && equal(one.money, other.money);
}

function equal(one: Money, other: Money): boolean {
  return one.minor === other.minor && one.currency === other.currency;
}

function wordsOf({ file, sheet, row }: Place, here: Place): string {
  const inFile = file === here.file ? '' : `“${file.name}”的`;
  return `${inFile}“${sheet.name}”表第${row.row}行`;
}

function issueAt(
  { sheet, row }: Place,
  severity: RowIssue['severity'],
  field: ImportField,
  message: string,
): RowIssue {
  const column = sheet.columns.find((each) => each.field === field)?.column ?? 0;
  const value = row.record.projectName;
  return { column, field, code: 'repeated-elsewhere', severity, message, value, proposal: null };
}
