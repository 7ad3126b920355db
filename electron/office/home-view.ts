/** The home page's answer to “where does this month stand and what must I do now”. */
import { listDocuments } from '../../db/queries/documents/documents';
import { countOnDesk } from '../../db/queries/projects/record-counts';
import { listRankingCorrections } from '../../db/queries/ranking/ranking-corrections';
import { listTargets } from '../../db/queries/ranking/targets';
import { listBoardRows } from '../../db/queries/reports/board';
import { findPeriod } from '../../db/queries/reports/periods';
import type { HomeTodo, HomeView } from '../../shared/contract/app';
import { daysUntil } from '../../shared/domain/month/cut-off';
import { formatDate, formatPeriod, type Period, shiftPeriod, yearOf } from '../../shared/domain/period';
import { type AppContext, todayOf } from '../context';
import { listBackups } from '../data/data-backups';
import { comingDeadlines, registerReminders } from '../registers/home-reminders';
import { standingIssue } from './documents/refuse-issue';
import { periodInfo } from './periods';
import { indicatorTotals } from './ranking/figures/indicator-totals';
import { rankPeriod } from './ranking/rank-period';
import { tailWarnings } from './ranking/tail-warnings';

const TOP_ROWS = 5;
const BACKUP_OVERDUE_DAYS = 7;

export async function readHome(context: AppContext, period: Period): Promise<HomeView> {
  const { db } = context.office;
  const info = await periodInfo(db, period);
  const board = await listBoardRows(db, period);
  const { result } = await rankPeriod(db, { period, scope: 'month' });
  const totals = await indicatorTotals(db, period);
  // Before anything is recognised all units share the first place, which says nothing.
  const hasFigures = totals.some((total) => total.month.recognised !== '0');
  return {
    period: info,
    deadlines: await comingDeadlines(db, todayOf(context)),
    daysToCutOff: daysUntil(info.cutOff, todayOf(context)),
    board,
    todos: await listTodos(context, period, info, board),
    totals: totals.map(({ indicator, month, year }) => ({
      indicator: indicator.id,
      name: indicator.name,
      measure: indicator.measure,
      reported: month.reported,
      recognised: month.recognised,
      yearRecognised: year.recognised,
      target: year.target,
      rate: year.rate,
      lastYear: year.lastYear,
    })),
    top: (hasFigures ? result.groups : []).map((group) => ({
      group: group.name,
      rows: group.rows.slice(0, TOP_ROWS).flatMap((row) =>
        row.place === null || row.score === null
          ? []
          : [
              {
                unit: row.unit,
                place: row.place,
                change: row.previousPlace === null ? null : row.previousPlace - row.place,
                score: row.score,
              },
            ],
      ),
    })),
  };
}

async function listTodos(
  context: AppContext,
  period: Period,
  info: HomeView['period'],
  board: HomeView['board'],
): Promise<HomeTodo[]> {
  const { db } = context.office;
  const today = todayOf(context);
  const days = daysUntil(info.cutOff, today);
  const isOpen = info.state !== 'issued' && info.state !== 'closed';
  const todos: HomeTodo[] = [];
  const add = (code: HomeTodo['code'], count: number, urgent: boolean, route: string, text: string) => {
    if (count > 0) todos.push({ code, count, urgent, route, text });
  };
  if (isOpen) {
    const missing = board.filter((row) => row.state === 'missing').length;
    const when = days > 0 ? `，${days}天后截止` : days === 0 ? '，今天截止' : `，已过截止日${-days}天`;
    add(
      'missing-reports',
      missing,
      days <= 3,
      '/reports?state=missing',
      `${missing}个单位未报${formatPeriod(period)}报表${when}`,
    );
    const sentBack = board.filter((row) => row.state === 'returned').length;
    const again = `${sentBack}个单位的${formatPeriod(period)}报表退回后还没有重报`;
    add('sent-back-reports', sentBack, days <= 3, '/reports?state=returned', again);
    const { reported, checking, returned, recognised } = await countOnDesk(db, period);
    const waiting = reported + checking;
    add('waiting-recognition', waiting, days < 0, '/recognition?state=waiting', `${waiting}条上报待核查认定`);
    add('returned', returned, false, '/recognition?state=returned', `${returned}条已退回，等单位补正`);
    const issuable =
      waiting === 0 && recognised > 0 && (await standingIssue(db, { kind: 'notice', period })) === null;
    add(
      'draft-notice',
      issuable ? 1 : 0,
      true,
      '/documents?kind=notice',
      `${formatPeriod(period)}已核查完毕，可以生成通报`,
    );
  }
  const corrected = await correctionsNotIssued(context, period);
  add(
    'corrected',
    corrected,
    false,
    '/corrections',
    `${formatPeriod(period)}通报有${corrected}处更正，还没有印发更正通知`,
  );
  // An issued month gives way to the next, for which reports may be coming in already.
  const next = shiftPeriod(period, 1);
  const waitsForNext = !isOpen && (await findPeriod(db, next)) === null;
  add('next-period', waitsForNext ? 1 : 0, false, '/month', `${formatPeriod(next)}还没有开启`);
  const targets = await listTargets(db, yearOf(period));
  const withTarget = new Set(targets.map((target) => target.unitId));
  const withoutTarget = board.filter((row) => !withTarget.has(row.unitId)).length;
  add('no-target', withoutTarget, false, '/targets', `${withoutTarget}个单位没有${yearOf(period)}年目标`);
  const warnings = await tailWarnings(db, period);
  add(
    'warning',
    warnings.length,
    true,
    '/history',
    `${warnings.map((warning) => warning.unit).join('、')}综合排名连续靠后，应当面汇报`,
  );
  for (const { register, count, text } of await registerReminders(db, today))
    add('deadline', count, false, `/register/${register}?tone=warning`, text);
  const [newest] = await listBackups(context.paths);
  const stale = newest === undefined ? BACKUP_OVERDUE_DAYS : -daysUntil(newest.madeAt.slice(0, 10), today);
  add(
    'backup',
    stale >= BACKUP_OVERDUE_DAYS ? 1 : 0,
    false,
    '/backups',
    newest ? `最近一次备份是${formatDate(newest.madeAt.slice(0, 10))}，请备份` : '还没有备份过，请备份',
  );
  return todos;
}

/** Corrections of the period's notice entered after the last 更正通知 about it went out. */
async function correctionsNotIssued({ office }: AppContext, period: Period): Promise<number> {
  const corrections = await listRankingCorrections(office.db, period);
  const papers = await listDocuments(office.db, { period, kind: 'correction' });
  const issued = papers.find((paper) => paper.state === 'issued')?.issuedOn ?? '';
  return corrections.filter((correction) => correction.correctedOn > issued).length;
}
