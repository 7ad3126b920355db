import { INDICATORS } from '../../../../shared/domain/indicators/indicator';
import { ITEM_FUNCTION_NAMES, type ItemFunction } from '../../../../shared/domain/scheme/item-function';

function indicatorName(id: string): string {
  return INDICATORS.find((indicator) => indicator.id === id)?.name ?? id;
}

/** How an item is scored, in one line of Chinese: `签约项目个数完成率×权重，最高按120%`. */
export function describeFunction(rule: ItemFunction): string {
  switch (rule.type) {
    case 'completion':
      return `${indicatorName(rule.indicator)}完成率×权重${rule.cap === undefined ? '，不封顶' : `，完成率最高按${percent(rule.cap)}`}`;
    case 'full-or-proportional':
      return `${indicatorName(rule.indicator)}完成目标得满分，未完成按比例`;
    case 'base-plus-over':
      return `${indicatorName(rule.indicator)}完成目标得基本分，每超${rule.every}%加${rule.add}分${rule.maxExtra === undefined ? '' : `，最多加${rule.maxExtra}分`}`;
    case 'count-price':
      return `${indicatorName(rule.indicator)}每个${rule.price}分${rule.max === undefined ? '' : `，最多${rule.max}分`}`;
    case 'threshold-step':
      return `${indicatorName(rule.indicator)}达到${rule.threshold}得${rule.points}分，每再多${rule.step}加${rule.add}分`;
    case 'ratio':
      return `${indicatorName(rule.numerator)}÷${indicatorName(rule.denominator)}`;
    case 'additive':
      return rule.terms
        .map((term) => `${term.name ?? indicatorName(term.indicator)}×${term.points}`)
        .join(' + ');
    case 'weighted-sum':
      return `${ITEM_FUNCTION_NAMES[rule.type]}：${rule.parts.length}个部分`;
    case 'tiers':
      return `${ITEM_FUNCTION_NAMES[rule.type]}：${rule.tiers.length}档`;
    case 'rank-ballots':
      return ITEM_FUNCTION_NAMES[rule.type];
    default:
      return `${ITEM_FUNCTION_NAMES[rule.type]}：${indicatorName(rule.indicator)}`;
  }
}

/** `1.2` → `120%`; text that is no decimal stays. */
function percent(decimal: string): string {
  const match = /^(\d+)(?:\.(\d{1,2}))?$/.exec(decimal);
  if (!match) return decimal;
  return `${Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))}%`;
}
