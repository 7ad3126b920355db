/** What the next step of a period depends on, and the refusal of a step something stands in the way of. */
import { countOnDesk } from '../../../db/queries/projects/record-counts';
import { listBoardRows } from '../../../db/queries/reports/board';
import { findPeriod } from '../../../db/queries/reports/periods';
import type { Db } from '../../../db/schema';
import { blockersOf, type MonthFacts } from '../../../shared/domain/month/month-life';
import { formatPeriod, type Period, shiftPeriod } from '../../../shared/domain/period';
import { isClosed, PERIOD_STATE_NAMES, type PeriodState } from '../../../shared/domain/stage';
import { AppFault } from '../../../shared/result';
import { periodInfo } from '../periods';

export async function monthFacts(db: Db, period: Period, today: string): Promise<MonthFacts> {
  const { state, cutOff, recognised } = await periodInfo(db, period);
  const onDesk = await countOnDesk(db, period);
  const board = await listBoardRows(db, period);
  return {
    period,
    state,
    cutOff,
    today,
    missing: board.filter((row) => row.state === 'missing').length,
    sentBack: board.filter((row) => row.state === 'returned').length,
    waiting: onDesk.reported + onDesk.checking,
    returned: onDesk.returned,
    recognised,
    nextOpened: (await findPeriod(db, shiftPeriod(period, 1))) !== null,
  };
}

/**
 * Holds for every way a clerk takes a period on: its own page, the list of periods, the command line.
 * @throws AppFault `period-closed` going back behind an issued notice, `conflict` when something stands in the way.
 */
export async function requireStep(db: Db, period: Period, target: PeriodState, today: string): Promise<void> {
  const facts = await monthFacts(db, period, today);
  const isIssued = isClosed(facts.state);
  if (target === 'issued' && !isIssued)
    throw new AppFault(
      'conflict',
      '通报发文后本期自动转为“已通报”，不能手工改。数据没有变化；请先发出本期通报。',
    );
  if (isIssued && target !== 'closed' && target !== 'issued')
    throw new AppFault(
      'period-closed',
      '本期已通报，不能退回到前面的状态。数据没有变化；需要更正的，请在后续通报期办理。',
    );
  const blockers = blockersOf(facts, target);
  if (blockers.length > 0)
    throw new AppFault(
      'conflict',
      `${formatPeriod(period)}还不能转为“${PERIOD_STATE_NAMES[target]}”：${blockers.map(({ text }) => text).join('；')}。数据没有变化；请先办完再转。`,
    );
}
