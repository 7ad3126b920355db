import { z } from 'zod';
import { parseExact } from '../exact';

const NOT_A_NUMBER = '应为数字，例如 0.5（也可写成分数 1/3）';

/**
 * A number of a scheme, written in JSON as a number or as text (`20`, `"0.5"`, `"1/3"`); always text
 * after parsing, so that it stays exact.
 */
export const decimalSchema = z
  .union([z.number(), z.string().max(64, NOT_A_NUMBER)], NOT_A_NUMBER)
  .transform((value) => String(value).trim())
  .refine((text) => parseExact(text) !== null, NOT_A_NUMBER);

/** As `decimalSchema`, zero or more. */
export const nonNegativeSchema = decimalSchema.refine((text) => !text.startsWith('-'), '不能是负数');

/** As `decimalSchema`, above zero. */
export const positiveSchema = decimalSchema.refine(
  (text) => (parseExact(text)?.compare(0) ?? 1) > 0,
  '应大于零',
);
