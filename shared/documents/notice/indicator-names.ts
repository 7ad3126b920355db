import { INDICATORS, type IndicatorId } from '../../domain/indicators/indicator';

export interface IndicatorWords {
  /** Heading and label in sentences: 签约项目, 签约金额. */
  readonly subject: string;
  readonly measure: string;
  readonly kind: 'count' | 'amount';
  /** Said of units without any: 零签约. */
  readonly none: string;
}

const NONE: Record<IndicatorId, string> = {
  'signed-count': '无新签约项目',
  'registered-count': '无新注册项目',
  'started-count': '无新开工项目',
  'producing-count': '无新投产项目',
  'signed-amount': '无签约金额',
  'funds-in-place': '无到位资金',
};

/** The office's words for an indicator. */
export function indicatorWords(id: IndicatorId): IndicatorWords {
  const indicator = INDICATORS.find((entry) => entry.id === id) ?? INDICATORS[0];
  const subject = indicator.kind === 'count' ? `${indicator.shortName}项目` : indicator.name;
  return { subject, measure: indicator.measure, kind: indicator.kind, none: NONE[id] };
}
