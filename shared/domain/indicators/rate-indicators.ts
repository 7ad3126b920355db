import { findAssessmentIndicator } from './assessment-indicators';
import { findIndicator } from './indicator';
import { findReportIndicator } from './report-indicators';

/**
 * Rates of fulfilment, usable in a scheme like the counted indicators; values in percent, as `n/d` or decimal
 * text. Source: mission B11 (提高履约率、落地率、资金到位率), 六安 2024 (开工率).
 */
export const RATE_INDICATORS = [
  {
    id: 'fulfilment-rate',
    name: '履约率',
    measure: '%',
    explanation: '签约后按期注册或开工的项目数÷签约项目数',
  },
  { id: 'landing-rate', name: '落地率', measure: '%', explanation: '签约后按期注册的项目数÷签约项目数' },
  { id: 'start-rate', name: '开工率', measure: '%', explanation: '签约后按期开工的项目数÷签约项目数' },
  { id: 'funds-rate', name: '资金到位率', measure: '%', explanation: '签约后按期到位的资金÷协议金额' },
] as const;

export type RateIndicator = (typeof RATE_INDICATORS)[number];
export type RateId = RateIndicator['id'];

export function findRateIndicator(id: string): RateIndicator | undefined {
  return RATE_INDICATORS.find((indicator) => indicator.id === id);
}

const FINDERS = [findIndicator, findRateIndicator, findReportIndicator, findAssessmentIndicator];

/** Name of a figure the program works out itself; one of the office's own is called by its name. */
export function nameOfIndicator(id: string): string {
  for (const find of FINDERS) {
    const known = find(id);
    if (known) return known.name;
  }
  return id;
}
