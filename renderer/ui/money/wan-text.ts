import { formatWan } from '../../../shared/domain/money';
import { plainFigure } from '../../../shared/domain/text/plain-text';

/** 分 → 万元 for an input: at least two decimals, up to six where the amount needs them; nothing for no amount. */
export function editableWan(minor: number | null): string {
  if (minor === null) return '';
  return formatWan(minor, 6).replace(/0{1,4}$/, '');
}

/** What people type or paste as an amount, brought to plain decimal text: full-width digits, separators, units. */
export function readWanText(text: string): string {
  return plainFigure(text).replace(/\s*万(元|美元)?$/, '');
}
