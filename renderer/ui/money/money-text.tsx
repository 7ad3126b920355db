import { displayText } from '../data-grid/model/grid-value';

/** 分 in 万元 with two decimals and thousands separators; nothing for no amount. The unit stands in the heading. */
export function MoneyText({ fen }: { readonly fen: number | null }) {
  return <span className="num">{displayText('money', fen)}</span>;
}
