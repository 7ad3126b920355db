import type { SettingEntry } from '../../../shared/contract/office';
import type { ExchangeRate } from '../../../shared/domain/money';
import type { Period } from '../../../shared/domain/period';
import { AppFault } from '../../../shared/result';
import type { Db } from '../../schema';

/** Everything stored; `settingsInForce` picks what applies to a period. */
export async function listSettings(db: Db): Promise<SettingEntry[]> {
  const rows = await db.selectFrom('settings').selectAll().orderBy('key').orderBy('effective_from').execute();
  return rows.map((row) => ({
    key: row.key,
    value: JSON.parse(row.value) as unknown,
    effectiveFrom: row.effective_from,
  }));
}

/** Stores the value from `effectiveFrom` on; values for earlier periods stay. `value` must be plain JSON. */
export async function saveSetting(
  db: Db,
  entry: { readonly key: string; readonly value: unknown; readonly effectiveFrom: Period },
): Promise<void> {
  const value = JSON.stringify(entry.value);
  if (value === undefined) throw new AppFault('bad-input', '设置的值无法保存，没有改动。请改正后再试。');
  await db
    .insertInto('settings')
    .values({ key: entry.key, effective_from: entry.effectiveFrom, value })
    .onConflict((conflict) => conflict.columns(['key', 'effective_from']).doUpdateSet({ value }))
    .execute();
}

/** All exchange rates, by currency and date. */
export async function listRates(db: Db): Promise<ExchangeRate[]> {
  return db
    .selectFrom('exchange_rates')
    .select(['currency', 'date', 'rate', 'source'])
    .orderBy('currency')
    .orderBy('date')
    .execute();
}

/** Adds or corrects the rate of a day. Figures already recognised keep the rate they were recognised with. */
export async function saveRate(db: Db, rate: ExchangeRate): Promise<void> {
  await db
    .insertInto('exchange_rates')
    .values({ ...rate })
    .onConflict((conflict) =>
      conflict.columns(['currency', 'date']).doUpdateSet({ rate: rate.rate, source: rate.source }),
    )
    .execute();
}

/** A fact about the database itself (`office-id`, `is-demo`); `null` when it was never set. */
export async function getMeta(db: Db, key: string): Promise<string | null> {
  const row = await db.selectFrom('app_meta').select('value').where('key', '=', key).executeTakeFirst();
  return row?.value ?? null;
}

export async function setMeta(db: Db, key: string, value: string): Promise<void> {
  await db
    .insertInto('app_meta')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}
