/** What is asked about a row as a whole: its project, doubles, threshold. */
import { formatWan, type Money, parseWan } from '../../domain/money';
import type { Period } from '../../domain/period';
import { squeeze } from '../../domain/text/plain-text';
import { IMPORT_FIELDS } from '../fields';
import { MATCH_LEVEL_NAMES } from '../matching/compare-projects';
import type { KnownProject } from '../matching/known-project';
import { companyKeyOf } from '../matching/project-features';
import type { FieldDifference, ReviewRow } from '../review/review';
import type { ReportedFund, ReviewContext } from '../review/review-context';
import { findStages, type StageReading } from '../stage-words';
import { wanText } from '../values/amount';
import { cellText } from '../values/plain-text';
import type { ProjectMatch } from './match-project';
import type { FieldCell, RowCells } from './row-cells';
import { rowStages } from './row-events';
import type { AddIssue } from './row-money';

/** `doubleOf`: the row before it that says the same; `differing`: in what it does not. */
export function warnAboutRow(
  record: ReviewRow['record'],
  cells: RowCells,
  match: ProjectMatch,
  doubleOf: number | null,
  differing: string,
  context: ReviewContext,
  stage: StageReading | null,
  add: AddIssue,
): void {
  const nameColumn = cells.columnOf('projectName');
  const likely = match.candidates.find(({ level }) => level === 'same' || level === 'very-likely');
  if (likely && match.decided === null) {
    const where = likely.unitId === record.unitId ? '本单位' : `“${likely.unit}”`;
    add(
      'projectName',
      nameColumn,
      'likely-known',
      'warning',
      `与${where}已有项目“${likely.name}”${MATCH_LEVEL_NAMES[likely.level]}：${likely.reasons.join('，')}。请认定是否同一项目`,
      record.projectName,
    );
  }
  if (doubleOf !== null) {
    // Counted twice it would be a wrong figure; a second progress text does no harm.
    const counted = record.events.length > 0 || record.funds.length > 0;
    const severity = counted ? 'error' : 'warning';
    add(null, 0, 'duplicate-row', severity, `与第${doubleOf}行重复${differing}`, record.projectName);
  }
  const last = match.project?.lastProgress;
  if (
    match.project &&
    last &&
    last.period < context.period &&
    saysProgress(record) &&
    repeatsProgress(record, match.project)
  ) {
    const field = record.progress === '' ? 'problem' : 'progress';
    const message = `与 ${last.period} 期报的内容完全相同，请核对是否更新`;
    add(field, cells.columnOf(field), 'same-progress', 'warning', message, record[field]);
  }
  const uncounted = record.events.length === 0 && record.funds.length === 0;
  const lone = uncounted ? cells.first('eventDate') : null;
  const nothing = uncounted && lone === null && !saysProgress(record);
  if (lone !== null && rowStages(cells, stage).length === 0) {
    const message = '写有时间，没有写明是哪个阶段的时间，没有登记';
    add('stage', cells.columnOf('stage') || lone.column, 'no-stage', 'warning', message, cellText(lone.cell));
  }
  if (nothing && match.project === null && rowStages(cells, stage).length === 0) {
    add(
      'stage',
      cells.columnOf('stage'),
      'no-stage',
      'warning',
      '没有写明阶段（签约、注册、开工、投产），只登记项目',
    );
  }
  warnGivenUp(record, cells, add);
  warnBelowThreshold(record, cells, context, add);
}

const SUMS: ReadonlySet<string> = new Set(['totalInvestment', 'fixedAssets']);

/** 甲公司 and its full name 甲食品（云河）有限公司. */
function isSameCompany(known: string, sent: string): boolean {
  const [one, other] = [companyKeyOf(known), companyKeyOf(sent)];
  return one.startsWith(other) || other.startsWith(one);
}

/** A known fact stands until the clerk takes the new one: said at the cell, for whoever reads only the issues. */
export function warnKnownFacts(
  differences: readonly FieldDifference[],
  cells: RowCells,
  add: AddIssue,
): void {
  for (const { field, kind, taken, known, sent } of differences) {
    if (kind !== 'changed' || taken) continue;
    if (field === 'investor' ? isSameCompany(known, sent) : !SUMS.has(field)) continue;
    const message = `${IMPORT_FIELDS[field]}报的是 ${sent}，已登记的是 ${known}；没有改动，要改请采用新值`;
    add(field, cells.columnOf(field), 'differs-known', 'warning', message, sent);
  }
}

/** Money already reported for the project in the period: a correction of it, or another sum? */
export function askAboutMoreFunds(
  record: ReviewRow['record'],
  known: KnownProject,
  cells: RowCells,
  context: ReviewContext,
  add: AddIssue,
): void {
  askAboutLastMonths(record, context.fundsBefore.get(known.id) ?? [], context.period, cells, add);
  const reported = context.funds.get(known.id) ?? [];
  if (reported.length === 0) return;
  const same = (money: Money, date: string | null) =>
    reported.some((each) => each.date === date && wanText(each.money) === wanText(money));
  for (const { money, date, voucher } of record.funds) {
    if (same(money, date)) continue;
    const before = reported.map((each) => wanText(each.money)).join('、');
    // Nothing tells the two apart, or the voucher says that they are one: stored, it would be counted on top.
    const apart =
      voucher === ''
        ? date !== null && !reported.some((each) => each.date === date)
        : !reported.some((each) => each.voucher === voucher);
    const severity = apart ? 'warning' : 'error';
    const message = `该项目本期已报到位资金 ${before}，本次是 ${wanText(money)}：是更正请退回前一份报表，是另一笔请写明到位时间和凭证`;
    add('funds', cells.columnOf('funds'), 'already-reported', severity, message, wanText(money));
  }
}

/** Last month's sum once more without a day: another one, unless the list was not brought up to date. */
function askAboutLastMonths(
  record: ReviewRow['record'],
  before: readonly ReportedFund[],
  period: Period,
  cells: RowCells,
  add: AddIssue,
): void {
  for (const { money, date, voucher } of record.funds) {
    const again = before.find((each) => each.date === null && wanText(each.money) === wanText(money));
    const sum = wanText(money);
    if (again !== undefined && date !== null && !date.startsWith(period)) {
      const message = `该项目上月报过同样的到位资金 ${sum}，没有写到位时间，可能就是 ${date} 的这一笔；为免重复登记本行不收，是另一笔请注明凭证`;
      const severity =
        voucher !== '' && again.voucher !== '' && voucher !== again.voucher ? 'warning' : 'error';
      add('funds', cells.columnOf('funds'), 'already-reported', severity, message, sum);
    }
    if (date !== null || again === undefined) continue;
    const severity = voucher !== '' && voucher === again.voucher ? 'error' : 'warning';
    const message = `该项目上月报过同样的到位资金 ${sum}，都没有写明到位时间，按本月另一笔登记；是同一笔的请删去`;
    add('funds', cells.columnOf('funds'), 'already-reported', severity, message, sum);
  }
}

/** The very money of a known project that is hardly another one: renamed, it would bring its money once more. */
export function askAboutKnownFunds(
  record: ReviewRow['record'],
  { decided, candidates }: ProjectMatch,
  cells: RowCells,
  context: ReviewContext,
  add: AddIssue,
): void {
  if (decided === 'clerk') return;
  for (const { projectId, unitId, name, level, reasons } of candidates) {
    if (unitId !== record.unitId) continue;
    const reported = [context.fundsBefore, context.funds].flatMap((funds) => funds.get(projectId) ?? []);
    const again = record.funds.find(({ money, date }) =>
      reported.some((each) => each.date === date && date !== null && wanText(each.money) === wanText(money)),
    );
    if (again === undefined) continue;
    const sum = wanText(again.money);
    const message = `本单位已有项目“${name}”报过同一天（${again.date}）同样的到位资金 ${sum}，与本行${MATCH_LEVEL_NAMES[level]}（${reasons.join('，')}）；为免重复登记本行不收，请先认定是否同一项目`;
    add('funds', cells.columnOf('funds'), 'already-reported', 'error', message, sum);
    return;
  }
}

/** 同上 for a day decides in which period it counts: said at the cell. */
export function noteDittos(cells: RowCells, add: AddIssue): void {
  for (const { field, column, text, meant } of cells.dittos) {
    if (!field.endsWith('Date')) continue;
    const message = `写的是“${text.trim()}”，按上面的“${meant}”读入，请核对`;
    add(field, column, 'inexact-date', 'warning', message, text);
  }
}

const GIVEN_UP =
  /作废|重复|误(?:填报|上报|报送)|以(?:其|它|对方)为准|月份?已(?:经?上?报|报送|填报)|(?:不|未)(?:计|列|纳)入|未签(?:订|署)?正式|已(?:取消|撤销|终止|解除|流失|注销)|(?:项目|合同|协议)(?:取消|终止|解除|流失)|不再(?:实施|推进|建设)|停止(?:实施|推进|建设)/;

/** A remark that takes back what the row reports. */
function warnGivenUp(record: ReviewRow['record'], cells: RowCells, add: AddIssue): void {
  const counted = record.events.some(({ stage }) => stage !== 'terminated') || record.funds.length > 0;
  if (!counted) return;
  const givenUp = ({ cell }: FieldCell) => GIVEN_UP.test(cellText(cell));
  // 尚未开工 beside a day of start.
  const denies = ({ cell }: FieldCell) =>
    findStages(cellText(cell)).some(({ next }) => record.events.some(({ stage }) => stage === next));
  const notes = cells.all('note');
  const said = notes.find(givenUp) ?? notes.find(denies) ?? cells.all('progress').find(givenUp);
  if (said === undefined) return;
  const text = cellText(said.cell).trim();
  add(
    said.source?.field ?? 'note',
    said.column,
    'said-void',
    'warning',
    `本行写有“${text.slice(0, 40)}”，请核对是否仍应登记`,
    text,
  );
}

/** The row reports something beyond what the last report said. */
export function hasNews(record: ReviewRow['record'], known: KnownProject): boolean {
  return (
    record.events.length > 0 ||
    record.funds.length > 0 ||
    (saysProgress(record) && !repeatsProgress(record, known))
  );
}

function saysProgress(record: ReviewRow['record']): boolean {
  return record.progress !== '' || record.problem !== '';
}

function repeatsProgress(record: ReviewRow['record'], { lastProgress }: KnownProject): boolean {
  return (
    lastProgress !== null &&
    squeeze(lastProgress.progress) === squeeze(record.progress) &&
    squeeze(lastProgress.problem) === squeeze(record.problem)
  );
}

/**
 * What two rows have in common that say the same; `''` without a name. Events of one stage count once; money is
 * the same only with the same amount, day and voucher.
 */
export function duplicateKey(record: ReviewRow['record'], matchName: string): string {
  if (record.projectName === '') return '';
  let key = `${record.unitId} ${matchName}`;
  for (const { stage } of record.events) key += ` ${stage}`;
  if (record.funds.length === 0) return key;
  return key + JSON.stringify(record.funds.map((fund) => [fund.money.minor, fund.date, fund.voucher]));
}

/** 推进范围 3000 万元 / 300 万美元 (制度 二); the row is kept, only pointed out. */
function warnBelowThreshold(
  record: ReviewRow['record'],
  cells: RowCells,
  context: ReviewContext,
  add: AddIssue,
): void {
  const total: Money | null = record.totalInvestment;
  if (total === null || total.minor === 0) return;
  const usd = total.currency === 'USD';
  if (!usd && total.currency !== 'CNY') return;
  if (!usd && record.capital === 'foreign') return;
  const threshold = usd ? context.scope.foreignWanUsd : context.scope.domesticWan;
  const least = parseWan(threshold);
  if (least === null || total.minor >= least) return;
  const unit = usd ? '万美元' : '万元';
  add(
    'totalInvestment',
    cells.columnOf('totalInvestment'),
    'below-threshold',
    'warning',
    `总投资 ${formatWan(total.minor)} ${unit}，低于 ${threshold} ${unit} 的推进范围`,
    formatWan(total.minor),
  );
}
