import { z } from 'zod';
import { losslessText, parseExact } from '../exact';
import { parseFigure } from './figure-text';

const NOT_A_NUMBER = '应为数字，例如 0.5（也可写成分数 1/3）';

/**
 * A number of a scheme, written in JSON as a number or as text (`20`, `"0.5"`, `"1/3"`); always text
 * after parsing, so that it stays exact.
 */
export const decimalSchema = z
  .union([z.number(), z.string().max(64, NOT_A_NUMBER)], NOT_A_NUMBER)
  .transform((value) => plainDecimal(String(value).trim()))
  .refine((text) => parseExact(text) !== null, NOT_A_NUMBER);

/** A share of one; `"120%"` is 1.2. Elsewhere a percent sign is refused, because it could mean either. */
const shareTextSchema = z
  .union([z.number(), z.string().max(64, NOT_A_NUMBER)], NOT_A_NUMBER)
  .transform((value) => {
    const text = String(value).trim();
    const percent = /[%％]$/.test(text) ? parseFigure(text) : null;
    return percent === null ? plainDecimal(text) : losslessText(percent.div(100));
  });

/** Text other than plain decimals and fractions (`1,200`, `1e-7`) as such; what is no number stays as it is. */
function plainDecimal(text: string): string {
  if (parseExact(text) !== null || /[%％]/.test(text)) return text;
  const figure = parseFigure(text);
  return figure === null ? text : losslessText(figure);
}

/** As `decimalSchema`, zero or more. */
export const nonNegativeSchema = decimalSchema.refine((text) => !text.startsWith('-'), '不能是负数');

/** As `decimalSchema`, above zero. */
export const positiveSchema = decimalSchema.refine(
  (text) => (parseExact(text)?.compare(0) ?? 1) > 0,
  '应大于零',
);

/** As `decimalSchema`, a share of one that may be written in percent. */
export const shareSchema = shareTextSchema.refine((text) => parseExact(text) !== null, NOT_A_NUMBER);

/** As `shareSchema`, above zero. */
export const positiveShareSchema = shareSchema.refine(
  (text) => (parseExact(text)?.compare(0) ?? 1) > 0,
  '应大于零',
);
