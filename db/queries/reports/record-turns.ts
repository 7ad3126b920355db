/** Large counts a piece at a time: between two pieces the window has its turn. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type RawBuilder, sql } from 'kysely';
import type { Period } from '../../../shared/domain/period';
import { RECORD_STATES, type RecordState } from '../../../shared/domain/stage';
import type { Db } from '../../schema';

/** Rows of one piece: a few hundredths of a second on a slow PC. */
const ROWS_A_TURN = 20_000;

interface RecordTurn {
  readonly table: RawBuilder<unknown>;
  /** Column or word: `funds` for 到位资金. */
  readonly stage: RawBuilder<unknown>;
  readonly state: RecordState;
  readonly within: RawBuilder<unknown>;
}

/** Stage events, then funds, reported in the period, by state. */
export async function* recordTurns(
  db: Db,
  period: Period,
  states: readonly RecordState[] = RECORD_STATES,
): AsyncGenerator<RecordTurn> {
  const tables = [
    { table: sql.table('stage_events'), stage: sql.ref('stage') },
    { table: sql.table('fund_entries'), stage: sql`'funds'` },
  ];
  for (const { table, stage } of tables) {
    for (const state of states) {
      const chosen = sql`reported_period = ${period} and state = ${state}`;
      for await (const within of inTurns(db, table, chosen)) yield { table, stage, state, within };
    }
  }
}

/** Conditions that together choose what `chosen` does, which an index must find together with the id. */
export async function* inTurns(
  db: Db,
  table: RawBuilder<unknown>,
  chosen: RawBuilder<unknown>,
): AsyncGenerator<RawBuilder<unknown>> {
  const { rows } = await sql<{ first: number | null; last: number | null }>`
    select min(id) as first, max(id) as last from ${table} where ${chosen}`.execute(db);
  const { first = null, last = null } = rows[0] ?? {};
  if (first === null || last === null) return;
  for (let from = first; from <= last; from += ROWS_A_TURN) {
    if (from > first) await nextTurn();
    yield sql`${chosen} and id between ${from} and ${from + ROWS_A_TURN - 1}`;
  }
}
