import type { FundEntry, StageEvent } from '../../../shared/contract/projects';
import type { DeskRow } from '../../../shared/contract/recognition';
import type { Money } from '../../../shared/domain/money';
import { formatWan } from '../../../shared/domain/money';
import { formatMoney, groupThousands } from '../../../shared/format';

export function isFund(record: StageEvent | FundEntry): record is FundEntry {
  return 'money' in record;
}

/** Day of the event, or on which the money arrived; `YYYY-MM-DD`. */
export function recordDate({ record }: Pick<DeskRow, 'record'>): string | null {
  return isFund(record) ? record.arrivedOn : record.eventDate;
}

export function recordAmount({ record }: Pick<DeskRow, 'record'>): Money | null {
  return isFund(record) ? record.money : record.amount;
}

/** Amount in 分 for sums; `null` for foreign money, which is not added to 人民币. */
export function recordWanFen(row: Pick<DeskRow, 'record'>): number | null {
  const amount = recordAmount(row);
  return amount?.currency === 'CNY' ? amount.minor : null;
}

/** `12,000.00` in the column's 万元; foreign money with its own unit: `300.00 万美元`. */
export function recordMoney(row: Pick<DeskRow, 'record'>): string {
  const amount = recordAmount(row);
  if (amount === null) return '';
  return amount.currency === 'CNY' ? groupThousands(formatWan(amount.minor)) : formatMoney(amount);
}

export function recordEvidence({ record }: Pick<DeskRow, 'record'>): string {
  return isFund(record) ? record.voucher : record.evidence;
}
