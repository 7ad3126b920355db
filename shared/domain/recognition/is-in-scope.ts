import Fraction from 'fraction.js';
import type { ProjectSummary, ScopeVerdict } from '../../contract/projects';
import { formatFraction, parseExact } from '../exact';
import {
  CURRENCY_NAMES,
  convertToFen,
  type ExchangeRate,
  formatWan,
  MINOR_PER_WAN,
  type Money,
} from '../money';
import { formatDate } from '../period';
import type { Settings } from '../settings';

export type ScopeProject = Pick<ProjectSummary, 'capital' | 'industry' | 'totalInvestment'>;

/**
 * Whether a project lies in the 推进范围 and why: domestic projects by 万元, foreign ones by 万美元, other
 * currencies converted at the rates in force on `onDate` (the day of signing, else the day of report);
 * excluded industries never. Sources: 制度 二 (3000万元内资、300万美元外资); 考核认定 (排除房地产).
 */
export function isInScope(
  project: ScopeProject,
  settings: Settings,
  rates: readonly ExchangeRate[],
  onDate: string,
): ScopeVerdict {
  if (settings['recognition.excluded-industries'].includes(project.industry)) {
    return { inScope: false, reason: `产业类别“${project.industry}”按设置不计入` };
  }
  if (project.totalInvestment === null)
    return { inScope: false, reason: '没有总投资额，无法判断是否达到推进范围门槛' };
  return project.capital === 'foreign'
    ? foreignVerdict(project.totalInvestment, settings['scope.foreign-wan-usd'], rates, onDate)
    : domesticVerdict(project.totalInvestment, settings['scope.domestic-wan'], rates, onDate);
}

function domesticVerdict(
  money: Money,
  threshold: string,
  rates: readonly ExchangeRate[],
  onDate: string,
): ScopeVerdict {
  const converted = convertToFen(money, onDate, rates);
  if (converted === null) return withoutRate(money, onDate);
  const inScope = new Fraction(BigInt(converted.fen)).gte(minorOf(threshold));
  const via = converted.rate ? `（${amountText(money)}按${rateText(converted.rate)}折合）` : '';
  return verdict(
    inScope,
    `内资总投资${amountText({ currency: 'CNY', minor: converted.fen })}${via}`,
    `${threshold}万元`,
  );
}

function foreignVerdict(
  money: Money,
  threshold: string,
  rates: readonly ExchangeRate[],
  onDate: string,
): ScopeVerdict {
  if (money.currency === 'USD') {
    const inScope = new Fraction(BigInt(money.minor)).gte(minorOf(threshold));
    return verdict(inScope, `外资总投资${amountText(money)}`, `${threshold}万美元`);
  }
  const converted = convertToFen(money, onDate, rates);
  if (converted === null) return withoutRate(money, onDate);
  const dollar = convertToFen({ currency: 'USD', minor: MINOR_PER_WAN }, onDate, rates);
  if (dollar === null || dollar.rate === null) return withoutRate({ currency: 'USD', minor: 0 }, onDate);
  // Compared without rounding on the way; the printed amount is rounded.
  const cents = new Fraction(BigInt(money.minor)).mul(converted.rate?.rate ?? '1').div(dollar.rate.rate);
  const dollars = amountText({ currency: 'USD', minor: Number(formatFraction(cents, 0)) });
  const used = converted.rate
    ? `${rateText(converted.rate)}、${rateText(dollar.rate)}`
    : rateText(dollar.rate);
  const inScope = cents.gte(minorOf(threshold));
  return verdict(inScope, `外资总投资${amountText(money)}，按${used}折合${dollars}`, `${threshold}万美元`);
}

function verdict(inScope: boolean, amount: string, threshold: string): ScopeVerdict {
  return { inScope, reason: `${amount}，${inScope ? '达到' : '低于'}推进范围门槛${threshold}` };
}

function withoutRate(money: Money, onDate: string): ScopeVerdict {
  const currency = CURRENCY_NAMES[money.currency];
  return {
    inScope: false,
    reason: `汇率表中没有${formatDate(onDate)}及以前的${currency}汇率，无法判断是否达到推进范围门槛`,
  };
}

function minorOf(wan: string): Fraction {
  return (parseExact(wan) ?? new Fraction(0)).mul(MINOR_PER_WAN);
}

function amountText(money: Money): string {
  const currency = money.currency === 'CNY' ? '元' : CURRENCY_NAMES[money.currency];
  return `${formatWan(money.minor).replace(/\.?0+$/, '')}万${currency}`;
}

function rateText(rate: ExchangeRate): string {
  return `${formatDate(rate.date)}汇率1${CURRENCY_NAMES[rate.currency]}＝${rate.rate}元`;
}
