import { parseExact, plainText } from '../../../../../shared/domain/exact';
import type { FormControl } from '../../../../../shared/domain/scheme/form/form-field';
import { plainFigure, squeeze } from '../../../../../shared/domain/text/plain-text';

/** How a stored value is written into its field. */
export function shownText(value: unknown, control: FormControl): string {
  if (value === undefined || value === null) return '';
  const text = String(value);
  if (control.type !== 'percent') return text;
  const ratio = parseExact(text);
  return ratio === null ? text : plainText(ratio.mul(100));
}

function plainOf(text: string, { type }: FormControl): string {
  if (type === 'text') return text;
  return type === 'period' ? squeeze(text) : plainFigure(text);
}

/**
 * The value typed text stands for. Text that is no number is kept as typed, so that the check can say what is
 * wrong; an empty optional field is left out.
 */
export function typedValue(text: string, control: FormControl, optional: boolean): unknown {
  const trimmed = plainOf(text, control);
  if (trimmed.trim() === '' && optional) return undefined;
  switch (control.type) {
    case 'percent': {
      const percent = parseExact(trimmed.replace(/[.%]$/, ''));
      return percent === null ? trimmed : plainText(percent.div(100));
    }
    case 'decimal':
      return trimmed.replace(/\.$/, '');
    case 'integer':
      return /^\d{1,9}$/.test(trimmed) ? Number(trimmed) : trimmed;
    case 'period':
      return periodText(trimmed);
    default:
      return trimmed;
  }
}

/** `2026年1月`, `2026.1` and `2026/1` are months too. */
function periodText(text: string): string {
  const match = /^(\d{4})[年./-](\d{1,2})月?$/.exec(text);
  return match ? `${match[1]}-${(match[2] ?? '').padStart(2, '0')}` : text;
}
