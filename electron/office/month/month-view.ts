/** A period's life on one page: where it stands, what comes next, what is in the way, who is missing. */
import { listBoardRows } from '../../../db/queries/reports/board';
import { findPeriod } from '../../../db/queries/reports/periods';
import type { MonthView } from '../../../shared/contract/month';
import { daysUntil } from '../../../shared/domain/month/cut-off';
import { nextStepOf } from '../../../shared/domain/month/month-life';
import { type Period, shiftPeriod } from '../../../shared/domain/period';
import { type AppContext, todayOf } from '../../context';
import { standingIssue } from '../documents/refuse-issue';
import { periodInfo } from '../periods';
import { monthFacts } from './month-facts';
import { countSilent } from './month-progress';

export async function monthView(context: AppContext, period: Period): Promise<MonthView> {
  const { db } = context.office;
  const today = todayOf(context);
  const info = await periodInfo(db, period);
  const board = await listBoardRows(db, period);
  const facts = await monthFacts(db, period, today);
  const notice = await standingIssue(db, { kind: 'notice', period });
  const { silentDays, silent } = await countSilent(db, period, today);
  return {
    period: info,
    opened: (await findPeriod(db, period)) !== null,
    today,
    daysToCutOff: daysUntil(info.cutOff, today),
    units: board.length,
    reported: board.filter((row) => row.receivedAt !== null).length,
    late: board.filter((row) => row.late).length,
    awaited: board.flatMap(({ unitId, unit, groupName, contact, state }) =>
      state === 'missing' || state === 'returned' ? [{ unitId, unit, groupName, contact, state }] : [],
    ),
    returned: facts.returned,
    notice: notice?.number ?? null,
    next: nextStepOf(facts),
    silent,
    silentDays,
    following: { period: shiftPeriod(period, 1), opened: facts.nextOpened },
  };
}
