import { parseExact, plainText } from '../../exact';
import { nameOfIndicator } from '../../indicators/rate-indicators';
import { wordOf } from '../scheme-words';
import { type FormField, findVariant, isRecord } from './form-field';
import { FUNCTION_CONTROL } from './scheme-forms';

/** How an item is scored, in one line: `完成率计分（可封顶）：签约项目个数，完成率封顶120%`. Also for rules still being typed. */
export function describeRule(rule: unknown): string {
  const variant = findVariant(FUNCTION_CONTROL, rule);
  if (!variant || !isRecord(rule)) return '未选计分方法';
  const parts = variant.fields.flatMap((field) => describe(field, rule[field.key]));
  return parts.length === 0 ? variant.label : `${variant.label}：${parts.join('，')}`;
}

function describe({ label, control, fallback }: FormField, value: unknown): string[] {
  if (value === undefined || value === null || value === '' || value === fallback) return [];
  const name = label.replace(/（.*）$/, '');
  switch (control.type) {
    case 'indicator':
      return [nameOfIndicator(String(value))];
    case 'list':
      return Array.isArray(value) && value.length > 0 ? [`${name}${value.length}行`] : [];
    case 'percent': {
      const ratio = parseExact(String(value));
      return [`${name}${ratio === null ? String(value) : `${plainText(ratio.mul(100))}%`}`];
    }
    case 'choice':
      return [wordOf(value)];
    case 'yes-no':
      return value === true ? [name] : [];
    case 'record':
    case 'variants':
      return [];
    default:
      // 每个几分 → 每个0.25分.
      return [name.includes('几') ? name.replaceAll('几', String(value)) : `${name}${String(value)}`];
  }
}
