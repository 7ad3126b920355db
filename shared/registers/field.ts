/** The kinds of field a register may have. A kind says how the value is stored, checked, typed and shown. */
import { z } from 'zod';
import { dateSchema } from '../domain/period';
import type { SettingKey } from '../domain/settings';

const FIELD_KINDS = [
  'text',
  'long-text',
  'date',
  'date-time',
  'choice',
  'unit',
  'project',
  'leader',
  'money',
  'number',
  'flag',
] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

/**
 * Stored form: text kinds and choices are text (empty: nothing), dates `YYYY-MM-DD`, date-times
 * `YYYY-MM-DDTHH:MM`, references ids, money 分 人民币, numbers integers, flags booleans; `null` is nothing.
 */
export type FieldValue = string | number | boolean | null;

/** Setting that holds a list of words a choice may take. */
export type WordListKey = Extract<SettingKey, `lists.${string}`>;

export interface Field<Value extends FieldValue = FieldValue> {
  readonly kind: FieldKind;
  readonly title: string;
  /** Checks a value; an empty one too when the field is required. */
  readonly schema: z.ZodType<Value>;
  readonly empty: Value;
  readonly required: boolean;
  /** Words of a choice; those of a setting list are proposals only, because lists change over the years. */
  readonly options: readonly string[];
  readonly optionsFrom: WordListKey | null;
  /** Explains the field under the form's input and over the column's heading. */
  readonly hint: string;
  /** Adds up in the totals row. */
  readonly total: boolean;
  /** Other headings its column bears in sheets of the units. */
  readonly also: readonly string[];
}

/** How sheets name the columns of what entries refer to. */
export const REFERENCE_HEADINGS: Readonly<Record<'unit' | 'project' | 'leader', readonly string[]>> = {
  unit: ['责任单位', '单位', '单位名称', '填报单位', '报送单位', '承办单位', '属地', '责任单位或责任人'],
  project: ['项目名称', '项目', '项目全称'],
  leader: ['领导', '包保领导', '挂点领导', '县级领导', '区领导', '带队领导'],
};

interface Extra {
  readonly required?: boolean;
  readonly hint?: string;
  readonly total?: boolean;
  readonly also?: readonly string[];
}

function field<Value extends FieldValue>(
  kind: FieldKind,
  title: string,
  schema: z.ZodType<Value>,
  empty: Value,
  { required = false, hint = '', total = false, also = [] }: Extra,
  choice: { readonly options?: readonly string[]; readonly optionsFrom?: WordListKey } = {},
): Field<Value> {
  const checked = required
    ? schema.refine((value) => value !== null && value !== '', { error: '不能为空' })
    : schema;
  return {
    kind,
    title,
    schema: checked,
    empty,
    required,
    options: choice.options ?? [],
    optionsFrom: choice.optionsFrom ?? null,
    hint,
    total,
    also,
  };
}

const idSchema = z.number().int().positive().nullable();
const words = (max: number) => z.string().trim().max(max);

/** A line of text. */
export const text = (title: string, extra: Extra = {}) => field('text', title, words(300), '', extra);

/** Several lines. */
export const longText = (title: string, extra: Extra = {}) =>
  field('long-text', title, words(4000), '', extra);

export const date = (title: string, extra: Extra = {}) =>
  field<string | null>('date', title, dateSchema.nullable(), null, extra);

export const dateTime = (title: string, extra: Extra = {}) =>
  field<string | null>(
    'date-time',
    title,
    z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/, '时间应写成“2026-11-05 09:30”')
      .refine((value) => dateSchema.safeParse(value.slice(0, 10)).success, '没有这一天')
      .nullable(),
    null,
    extra,
  );

/** One of the words given, or empty. */
export const choice = (title: string, options: readonly string[], extra: Extra = {}) =>
  field(
    'choice',
    title,
    words(40).refine((value) => value === '' || options.includes(value), {
      error: `只能是${options.join('、')}之一`,
    }),
    '',
    extra,
    { options },
  );

/** A word from a list the office keeps in its settings, or one of its own. */
export const listedChoice = (title: string, optionsFrom: WordListKey, extra: Extra = {}) =>
  field('choice', title, words(40), '', extra, { optionsFrom });

export const unit = (title: string, extra: Extra = {}) =>
  field<number | null>('unit', title, idSchema, null, extra);

export const project = (title: string, extra: Extra = {}) =>
  field<number | null>('project', title, idSchema, null, extra);

export const leader = (title: string, extra: Extra = {}) =>
  field<number | null>('leader', title, idSchema, null, extra);

/** 分 人民币; typed and shown in 万元. */
export const money = (title: string, extra: Extra = {}) =>
  field<number | null>('money', title, z.number().int().min(0).nullable(), null, extra);

/** A whole number. */
export const wholeNumber = (title: string, extra: Extra = {}) =>
  field<number | null>('number', title, z.number().int().min(0).max(1_000_000_000).nullable(), null, extra);

export const flag = (title: string, extra: Extra = {}) => field('flag', title, z.boolean(), false, extra);
