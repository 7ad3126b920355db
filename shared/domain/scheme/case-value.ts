/**
 * One figure of an evaluation case. Most are single numbers; judges' scores and ballots are lists, or lists
 * by judge group. Everything can be written as plain text too, because it comes out of spreadsheets:
 *
 *   12, "12.5", "100/3", "1,234.5", "96%"     a number; percent stand for themselves
 *   null, "", "-", "—", "无", "未报"           nothing given (which is not zero)
 *   [90, "91.5", 88] or "90、91.5、88"         a list
 *   {"领导": [90, 92], "专家": 88} or "领导:90,92;专家:88"    lists by group
 *   {"2026-01": 1, "2026-04": 2}              a number month by month, which is its sum
 */

import Fraction from 'fraction.js';
import { z } from 'zod';
import { type Period, periodSchema } from '../period';
import { parseFigure, saysNothing } from './figure-text';

export type CaseFigure =
  | { readonly kind: 'missing' }
  | { readonly kind: 'number'; readonly value: Fraction }
  /** `asOne`: the text is also one number with thousands separators (`1,234.5`), for who reads a single one. */
  | { readonly kind: 'list'; readonly values: readonly Fraction[]; readonly asOne: Fraction | null }
  | { readonly kind: 'groups'; readonly groups: ReadonlyMap<string, readonly Fraction[]> }
  /** A number split by month. */
  | { readonly kind: 'months'; readonly months: ReadonlyMap<Period, Fraction> };

type Scalar = number | string;
export type CaseValue =
  | null
  | Scalar
  | readonly Scalar[]
  | { readonly [group: string]: Scalar | readonly Scalar[] };

const NOT_A_FIGURE = '应为数字，不带单位；没有数的写 null 或“-”，多个数用顿号或逗号隔开';
const scalar = z.union([z.number(), z.string().max(4000)]);
const list = z.array(scalar).max(2000);

export const caseValueSchema: z.ZodType<CaseValue, CaseValue> = z
  .union([z.null(), scalar, list, z.record(z.string().max(100), z.union([scalar, list]))], NOT_A_FIGURE)
  .refine((value) => parseCaseValue(value) !== null, NOT_A_FIGURE);

const MISSING: CaseFigure = { kind: 'missing' };

/** `null` when the value is neither a number nor a list of numbers nor empty. */
export function parseCaseValue(value: CaseValue | undefined): CaseFigure | null {
  if (value === null || value === undefined) return MISSING;
  if (typeof value === 'number') return numberFigure(parseFigure(String(value)));
  if (typeof value === 'string') return parseText(value.trim());
  if (isList(value)) return listFigure(parseList(value.map(String)));
  const groups = new Map<string, readonly Fraction[]>();
  for (const [group, scores] of Object.entries(value)) {
    const parsed = isList(scores) ? parseList(scores.map(String)) : parseListText(String(scores));
    if (parsed === null) return null;
    groups.set(group.trim(), parsed);
  }
  return groupsFigure(groups);
}

/** The one number a value stands for: as it is, its only entry, or what its months add up to. */
export function numberOfValue(value: CaseValue | undefined): Fraction | null {
  const figure = parseCaseValue(value);
  return figure === null ? null : asNumber(figure);
}

export function asNumber(figure: CaseFigure): Fraction | null {
  if (figure.kind === 'number') return figure.value;
  if (figure.kind === 'months')
    return [...figure.months.values()].reduce((sum, value) => sum.add(value), new Fraction(0));
  if (figure.kind !== 'list') return null;
  return figure.values.length === 1 ? (figure.values[0] ?? null) : figure.asOne;
}

/** Lists by group, or one number by month when every group is a month. */
function groupsFigure(groups: ReadonlyMap<string, readonly Fraction[]>): CaseFigure {
  const months = new Map<Period, Fraction>();
  for (const [key, values] of groups) {
    const [value] = values;
    if (value !== undefined && values.length === 1 && periodSchema.safeParse(key).success)
      months.set(key, value);
  }
  return groups.size > 0 && months.size === groups.size
    ? { kind: 'months', months }
    : { kind: 'groups', groups };
}

/** `Array.isArray` does not narrow readonly arrays. */
function isList(value: CaseValue): value is readonly Scalar[] {
  return Array.isArray(value);
}

function parseText(text: string): CaseFigure | null {
  if (saysNothing(text)) return MISSING;
  const single = /^[^,，]*$/.test(text) ? parseFigure(text) : null;
  if (single !== null) return { kind: 'number', value: single };
  if (!/[:：]/.test(text)) return listFigure(parseListText(text), parseFigure(text));
  const groups = new Map<string, readonly Fraction[]>();
  for (const part of text.split(/[;；]/)) {
    const match = /^\s*([^:：]{1,100}?)\s*[:：](.*)$/s.exec(part);
    const scores = match ? parseListText(match[2] as string) : null;
    if (!match || scores === null) return null;
    groups.set(match[1] as string, scores);
  }
  return groupsFigure(groups);
}

function parseListText(text: string): Fraction[] | null {
  return parseList(text.split(/[,，、;；\s]+/).filter((part) => part !== ''));
}

function parseList(texts: readonly string[]): Fraction[] | null {
  const values: Fraction[] = [];
  for (const text of texts) {
    const value = parseFigure(text);
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
