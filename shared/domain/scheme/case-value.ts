/**
 * One figure of an evaluation case. Most are single numbers; judges' scores and ballots are lists, or lists
 * by judge group. Everything can be written as plain text too, because it comes out of spreadsheets:
 *
 *   12, "12.5", "100/3", "1,234.5"            a number
 *   null, "", "-", "—"                        nothing given (which is not zero)
 *   [90, "91.5", 88] or "90、91.5、88"         a list
 *   {"领导": [90, 92], "专家": 88} or "领导:90,92;专家:88"    lists by group
 */

import type Fraction from 'fraction.js';
import { z } from 'zod';
import { parseExact } from '../exact';

export type CaseFigure =
  | { readonly kind: 'missing' }
  | { readonly kind: 'number'; readonly value: Fraction }
  /** `asOne`: the text is also one number with thousands separators (`1,234.5`), for who reads a single one. */
  | { readonly kind: 'list'; readonly values: readonly Fraction[]; readonly asOne: Fraction | null }
  | { readonly kind: 'groups'; readonly groups: ReadonlyMap<string, readonly Fraction[]> };

type Scalar = number | string;
export type CaseValue =
  | null
  | Scalar
  | readonly Scalar[]
  | { readonly [group: string]: Scalar | readonly Scalar[] };

const scalar = z.union([z.number(), z.string().max(4000)]);
const list = z.array(scalar).max(2000);

export const caseValueSchema: z.ZodType<CaseValue, CaseValue> = z
  .union([z.null(), scalar, list, z.record(z.string().max(100), z.union([scalar, list]))])
  .refine(
    (value) => parseCaseValue(value) !== null,
    '应为数字；没有数的写 null 或“-”，多个数用顿号或逗号隔开',
  );

const MISSING: CaseFigure = { kind: 'missing' };

/** `null` when the value is neither a number nor a list of numbers nor empty. */
export function parseCaseValue(value: CaseValue | undefined): CaseFigure | null {
  if (value === null || value === undefined) return MISSING;
  if (typeof value === 'number') return numberFigure(parseExact(String(value)));
  if (typeof value === 'string') return parseText(value.trim());
  if (isList(value)) return listFigure(parseList(value.map(String)));
  const groups = new Map<string, readonly Fraction[]>();
  for (const [group, scores] of Object.entries(value)) {
    const parsed = isList(scores) ? parseList(scores.map(String)) : parseListText(String(scores));
    if (parsed === null) return null;
    groups.set(group.trim(), parsed);
  }
  return { kind: 'groups', groups };
}

/** `Array.isArray` does not narrow readonly arrays. */
function isList(value: CaseValue): value is readonly Scalar[] {
  return Array.isArray(value);
}

function parseText(text: string): CaseFigure | null {
  if (/^[-—－–/]*$/.test(text)) return MISSING;
  const single = parseExact(text);
  if (single !== null) return { kind: 'number', value: single };
  if (!/[:：]/.test(text)) return listFigure(parseListText(text), withoutThousands(text));
  const groups = new Map<string, readonly Fraction[]>();
  for (const part of text.split(/[;；]/)) {
    const match = /^\s*([^:：]{1,100}?)\s*[:：](.*)$/s.exec(part);
    const scores = match ? parseListText(match[2] as string) : null;
    if (!match || scores === null) return null;
    groups.set(match[1] as string, scores);
  }
  return { kind: 'groups', groups };
}

function parseListText(text: string): Fraction[] | null {
  return parseList(text.split(/[,，、;；\s]+/).filter((part) => part !== ''));
}

function parseList(texts: readonly string[]): Fraction[] | null {
  const values: Fraction[] = [];
  for (const text of texts) {
    const value = parseExact(text);
    if (value === null) return null;
    values.push(value);
  }
  return values;
}

function numberFigure(value: Fraction | null): CaseFigure | null {
  return value === null ? null : { kind: 'number', value };
}

function listFigure(values: readonly Fraction[] | null, asOne: Fraction | null = null): CaseFigure | null {
  if (values === null) return null;
  return values.length === 0 ? MISSING : { kind: 'list', values, asOne };
}

function withoutThousands(text: string): Fraction | null {
  return /^-?\d{1,3}([,，]\d{3})+(\.\d+)?$/.test(text) ? parseExact(text.replace(/[,，]/g, '')) : null;
}
