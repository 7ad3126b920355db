import { CURRENCY_NAMES, type Money } from '../../../shared/domain/money';
import { displayText } from '../data-grid/grid-value';

/** 分 in 万元 with two decimals and thousands separators; nothing for no amount. The unit stands in the heading. */
export function MoneyText({ fen }: { readonly fen: number | null }) {
  return <span className="num">{displayText('money', fen)}</span>;
}

/** An amount in its own currency, for records: `3,000.00 万元`, `300.00 万美元`. */
export function formatMoney(money: Money | null): string {
  if (money === null) return '';
  const unit = money.currency === 'CNY' ? '万元' : `万${CURRENCY_NAMES[money.currency]}`;
  return `${displayText('money', money.minor)} ${unit}`;
}
