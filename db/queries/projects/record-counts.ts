import { sql } from 'kysely';
import type { Period } from '../../../shared/domain/period';
import type { RecordState } from '../../../shared/domain/stage';
import type { Db } from '../../schema';
import { recordCondition } from './record-filter';

/** How many records lie on the checker's desk in a period, by their state. */
export async function countOnDesk(db: Db, period: Period): Promise<Record<RecordState, number>> {
  const { rows } = await sql<{ state: RecordState; count: number }>`
    select state, count(*) as count from stage_events
    where ${recordCondition('stage_events', { onDeskIn: period })} group by state
    union all select state, count(*) from fund_entries
    where ${recordCondition('fund_entries', { onDeskIn: period })} group by state`.execute(db);
  const counts: Record<RecordState, number> = { reported: 0, checking: 0, recognised: 0, returned: 0 };
  for (const { state, count } of rows) counts[state] += count;
  return counts;
}
