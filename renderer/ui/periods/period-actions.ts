import { formatPeriod, type Period } from '../../../shared/domain/period';
import { PERIOD_STATE_NAMES, type PeriodState } from '../../../shared/domain/stage';
import { usePlace } from '../../lib/route/place';
import { perform } from '../feedback/perform';

/** Opens a period and makes it the one in force. */
export async function openPeriod(period: Period): Promise<void> {
  const opened = await perform(
    'periods.open',
    { period },
    { done: `已开启${formatPeriod(period)}`, undoable: true },
  );
  if (opened) usePlace.getState().setPeriod(period);
}

/** Takes a period to a state; refused while something stands in the way. */
export async function setPeriodState(period: Period, state: PeriodState): Promise<void> {
  await perform(
    'periods.set-state',
    { period, state },
    { done: `${formatPeriod(period)}：${PERIOD_STATE_NAMES[state]}`, undoable: true },
  );
}
