/** What a stored value means: dates, errors and numbers whose format says more than the number. */
import { SSF } from '@e965/xlsx';
import type { SheetCell } from '../../shared/import/cell';
import { dateOfSerial } from '../../shared/import/values/excel-date';
import { MAX_TEXT } from './limits';

/** What a number format makes of a number. `meaning`: its text says more than the number (%, 万, 亿). */
export type FormatKind = 'plain' | 'day' | 'month' | 'meaning';

export const UNANSWERED_FORMULA: SheetCell = { kind: 'error', text: '公式没有结果' };

export function textOrNull(text: string): string | null {
  if (text === '' || text.trim() === '') return null;
  return text.length > MAX_TEXT ? text.slice(0, MAX_TEXT) : text;
}

export function convertNumber(value: number, format: string, kind: FormatKind, date1904: boolean): SheetCell {
  if (!Number.isFinite(value)) return { kind: 'error', text: '#NUM!' };
  if (kind === 'plain') return value;
  if (kind === 'meaning') return { kind: 'number', value, text: formatNumber(format, value) };
  const date = dateOfSerial(value, date1904);
  return date === null ? value : { kind: 'date', date, dayShown: kind === 'day' };
}

export function classifyFormat(format: string): FormatKind {
  if (format === 'General' || format === '@') return 'plain';
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '');
  if (SSF.is_date(format) && /[ymd]/i.test(bare)) {
    if (!/y/i.test(bare) && !/d/i.test(bare)) return 'plain';
    return /d/i.test(bare) ? 'day' : 'month';
  }
  const scaled = SCALED.test(format) || /[0#],+(?![#0?,])/.test(bare);
  return scaled || /[%$€£万亿元个项户]/.test(format) ? 'meaning' : 'plain';
}

/** `0!.0,"万元"`, `0\.0000"亿元"`: a point that is only shown, as Excel and WPS write 单位：万元. */
const SCALED = /^(?:\[[^\]]*\])*[#,0]*0[!\\]\.(0+)(,*)([^;]*)/;

function formatNumber(format: string, value: number): string {
  const [scaled, zeros = '', commas = '', suffix = ''] = SCALED.exec(format) ?? [];
  if (scaled !== undefined) {
    const shown = Number((value / (10 ** zeros.length * 1000 ** commas.length)).toPrecision(15));
    return `${shown.toFixed(zeros.length)}${suffix.replace(/[_*]./g, '').replace(/["!\\]/g, '')}`.trim();
  }
  try {
    const escaped = format.replace(/"[^"]*"|\\.|!(.)/g, (part, next) =>
      next === undefined ? part : `\\${next}`,
    );
    return SSF.format(escaped, value).trim();
  } catch {
    return String(value);
  }
}
