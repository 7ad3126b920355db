import { completionRate } from '../../domain/indicators/expected-progress';
import { composeParagraph, type Part } from '../compose';
import type { Paragraph } from '../model';
import { plain } from './figures';
import { indicatorWords } from './indicator-names';
import type { IndicatorTotal } from './notice-data';

/** The district's completion of the year's targets: what the units that have one did, and nobody else. */
export function yearRate({ year }: IndicatorTotal): string | null {
  return completionRate(year.targeted ?? year.recognised, year.target);
}

/** Which rates compare only a part of the cumulative figure, and which part; `null` when every unit has its targets. */
export function describeTargeted(key: string, totals: readonly IndicatorTotal[]): Paragraph | null {
  const stated = totals.flatMap(({ id, year }, index): Part[] => {
    if (year.targeted === undefined) return [];
    const words = indicatorWords(id);
    const printed = `${plain(year.targeted)}${words.measure}`;
    return [index === 0 ? '' : '、', words.subject, { printed, figure: `year.${id}.targeted` }];
  });
  if (stated.length === 0) return null;
  const parts = stated[0] === '、' ? stated.slice(1) : stated;
  const lead = '注：完成率只计下达了年度目标的单位，这些单位累计';
  return composeParagraph(key, [lead, ...parts, '。'], { style: 'note' });
}
