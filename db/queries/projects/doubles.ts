/** Projects of two units that may be one and of which the office has not said a word. */
import { sql } from 'kysely';
import type { Currency, Money } from '../../../shared/domain/money';
import type { Db } from '../../schema';
import { moneyOf } from './source-ref';

/** One side of a pair, as it is compared. */
export interface PairedProject {
  readonly id: number;
  readonly name: string;
  readonly matchName: string;
  readonly pinyin: string;
  readonly unit: string;
  readonly investor: string;
  readonly address: string;
  readonly totalInvestment: Money | null;
}

interface PairedRow extends Omit<PairedProject, 'totalInvestment'> {
  readonly currency: Currency | null;
  readonly minor: number | null;
}

const side = (
  table: string,
) => sql`json_object('id', ${sql.ref(`${table}.id`)}, 'name', ${sql.ref(`${table}.name`)},
  'matchName', ${sql.ref(`${table}.match_name`)}, 'pinyin', ${sql.ref(`${table}.pinyin`)},
  'unit', (select name from units where units.id = ${sql.ref(`${table}.unit_id`)}),
  'investor', ${sql.ref(`${table}.investor`)}, 'address', ${sql.ref(`${table}.address`)},
  'currency', ${sql.ref(`${table}.total_currency`)}, 'minor', ${sql.ref(`${table}.total_minor`)})`;

const isBeyondSigning = (id: string) => sql`exists (select 1 from stage_events
  where project_id = ${sql.ref(id)} and state = 'recognised' and stage not in ('negotiating', 'signed'))`;

const isSaidDifferent = (by: string, of: string) => sql`exists (select 1 from match_decisions where same = 0
  and project_id = ${sql.ref(`${of}.id`)} and unit_id = ${sql.ref(`${by}.unit_id`)}
  and match_name = ${sql.ref(`${by}.match_name`)})`;

/**
 * Of each of the projects those that another unit entered before it, that share its name, its sound, or its amount
 * together with the investor or the first four characters of the name: few enough to compare one by one. Left out are those said
 * to be different, those with nothing that stands, those linked to each other (延续), and those of which both have
 * gone beyond signing: whose project it is has been settled then.
 */
export async function listPossibleDoubles(
  db: Db,
  projectIds: readonly number[],
): Promise<{ readonly own: PairedProject; readonly earlier: PairedProject }[]> {
  // One pass over the projects for each clue, looked up among the few asked about. Merged by `union` instead, SQLite
  // compares every project with every one asked about: a second for five hundred among twenty thousand.
  const met = (clue: ReturnType<typeof sql>) => sql`
    select own.id as own_id, earlier.id as earlier_id from projects as earlier cross join asked as own
    where ${clue} and earlier.id < own.id and earlier.unit_id <> own.unit_id`;
  const { rows } = await sql<{ own: string; earlier: string }>`
    with asked as materialized (
      select id, unit_id, match_name, pinyin, investor, total_currency, total_minor from projects
      where id in (select value from json_each(${JSON.stringify(projectIds)}))
    ), met as materialized (
      ${met(sql`own.match_name = earlier.match_name`)}
      union all ${met(sql`own.pinyin = earlier.pinyin`)}
      union all ${met(sql`own.total_minor = earlier.total_minor and own.total_currency = earlier.total_currency
        and (own.investor = earlier.investor or substr(own.match_name, 1, 4) = substr(earlier.match_name, 1, 4))`)}
      union all ${met(sql`own.investor = earlier.investor and own.investor <> ''
        and own.total_currency = earlier.total_currency
        and abs(own.total_minor - earlier.total_minor) * 20 <= max(own.total_minor, earlier.total_minor)`)}
    )
    select ${side('own')} as own, ${side('earlier')} as earlier
    from (select distinct own_id, earlier_id from met)
    cross join projects as own on own.id = own_id cross join projects as earlier on earlier.id = earlier_id
    where not ${isSaidDifferent('own', 'earlier')} and not ${isSaidDifferent('earlier', 'own')}
      and not (${isBeyondSigning('own.id')} and ${isBeyondSigning('earlier.id')})
      and (exists (select 1 from stage_events where project_id = earlier.id and state <> 'returned')
        or exists (select 1 from fund_entries where project_id = earlier.id and state <> 'returned'))
      and not exists (select 1 from project_links
        where project_id = own.id and earlier_project_id = earlier.id)
    order by own.id, earlier.id`.execute(db);
  return rows.map((row) => ({ own: sideOf(row.own), earlier: sideOf(row.earlier) }));
}

function sideOf(json: string): PairedProject {
  const { currency, minor, ...facts } = JSON.parse(json) as PairedRow;
  return { ...facts, totalInvestment: moneyOf(currency, minor) };
}
