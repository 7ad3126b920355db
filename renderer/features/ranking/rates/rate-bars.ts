import { compareExact, parseExact } from '../../../../shared/domain/exact';
import type { Rate, RateRow } from '../../../../shared/domain/indicators/rates';
import type { Bar } from '../charts/chart-data';

/** One rate of every row as bars, highest first; rows with nothing to divide by are left out. */
export function rateBars(rows: readonly RateRow[], id: Rate['id']): readonly Bar[] {
  const rated = rows.flatMap((row) => {
    const rate = row.rates.find((each) => each.id === id);
    const exact = parseExact(rate?.exact ?? '');
    return rate?.rate != null && exact !== null ? [{ key: row.key, rate: rate.rate, exact }] : [];
  });
  return rated
    .sort((a, b) => compareExact(b.exact, a.exact))
    .map(({ key, rate }) => ({
      unit: nameOfKey(key),
      value: Number(rate),
      label: `${rate}%`,
      previous: null,
    }));
}

/** A row without the feature it is grouped by. */
export function nameOfKey(key: string): string {
  return key || '（未填）';
}

/** `开工率柳溪镇最高（80.0%），石桥街道最低（10.0%）；全部50.0%。` */
export function rateSentence(bars: readonly Bar[], { name, rate }: Rate): string {
  const [first, last] = [bars[0], bars.at(-1)];
  if (!first || !last) return `${name}还没有可以计算的签约项目。`;
  const whole = rate === null ? '' : `；全部${rate}%`;
  return first.label === last.label
    ? `${name}都是${first.label}${whole}。`
    : `${name}${first.unit}最高（${first.label}），${last.unit}最低（${last.label}）${whole}。`;
}
