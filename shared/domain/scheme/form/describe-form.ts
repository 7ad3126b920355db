import { z } from 'zod';
import { SCHEME_FIELD_WORDS, wordOf } from '../scheme-words';
import type { FormControl, FormField } from './form-field';

/**
 * The fields of an object schema as a form: label, hint and kind of every parameter, read from the schema and its
 * `meta` (`title`, `description`, `control`). What the schema accepts and what the form asks for are therefore one.
 */
export function describeFields(schema: z.ZodObject): FormField[] {
  return Object.entries(schema.shape).flatMap(([key, field]) =>
    field instanceof z.ZodLiteral ? [] : [describeField(key, field as z.ZodType)],
  );
}

interface Meta {
  readonly title?: unknown;
  readonly description?: unknown;
  readonly control?: unknown;
}

interface Unwrapped {
  readonly inner: z.ZodType;
  readonly meta: Meta;
  readonly optional: boolean;
  readonly fallback: unknown;
}

function describeField(key: string, schema: z.ZodType): FormField {
  const { inner, meta, optional, fallback } = unwrap(schema);
  const control = controlOf(inner, meta, key);
  return {
    key,
    label: text(meta.title) || (SCHEME_FIELD_WORDS[key] ?? key),
    hint: text(meta.description),
    optional: optional || fallback !== null || isEmptyTextAllowed(inner),
    fallback,
    control,
  };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Takes off optional, default and nullable; the outermost remark on each point wins. */
function unwrap(schema: z.ZodType): Unwrapped {
  const meta = schema.meta() ?? {};
  const within = (inner: z.ZodType, own: Partial<Unwrapped>): Unwrapped => {
    const rest = unwrap(inner);
    return { ...rest, ...own, meta: { ...rest.meta, ...meta } };
  };
  if (schema instanceof z.ZodDefault)
    return within(schema.unwrap() as z.ZodType, { fallback: schema.def.defaultValue ?? null });
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
    return within(schema.unwrap() as z.ZodType, { optional: true });
  return { inner: schema, meta, optional: false, fallback: null };
}

function controlOf(schema: z.ZodType, meta: Meta, key: string): FormControl {
  const named = text(meta.control);
  if (named === 'long-text') return { type: 'text', long: true };
  if (isPlainControl(named)) return { type: named };
  if (schema instanceof z.ZodObject) return { type: 'record', fields: describeFields(schema) };
  if (schema instanceof z.ZodDiscriminatedUnion) return variantsOf(schema, key);
  if (schema instanceof z.ZodArray) {
    const item = unwrap(schema.element as z.ZodType);
    return { type: 'list', of: controlOf(item.inner, item.meta, key), least: leastOf(schema) };
  }
  if (schema instanceof z.ZodEnum) {
    const values = schema.options.map(String);
    return { type: 'choice', options: values.map((value) => ({ value, label: wordOf(value, key) })) };
  }
  if (schema instanceof z.ZodBoolean) return { type: 'yes-no' };
  if (schema instanceof z.ZodNumber) return { type: 'integer' };
  // Only numbers of a scheme are transformed: from number or text to exact text.
  if (schema instanceof z.ZodPipe) return { type: 'decimal' };
  return { type: 'text', long: false };
}

const PLAIN_CONTROLS = ['percent', 'indicator', 'item', 'period', 'id'] as const;

function isPlainControl(name: string): name is (typeof PLAIN_CONTROLS)[number] {
  return PLAIN_CONTROLS.some((control) => control === name);
}

function variantsOf(schema: z.ZodDiscriminatedUnion, key: string): FormControl {
  const discriminator = schema.def.discriminator;
  const variants = schema.options.flatMap((option) => {
    if (!(option instanceof z.ZodObject)) return [];
    const literal = option.shape[discriminator];
    const value = literal instanceof z.ZodLiteral ? String(literal.value) : '';
    return [{ value, label: variantName(value, key), fields: describeFields(option) }];
  });
  return { type: 'variants', key: discriminator, variants };
}

/** Conditions of a conclusion are told apart by words of their own, functions by the names of the methods. */
function variantName(value: string, key: string): string {
  return key === 'when' ? (CONDITION_NAMES[value] ?? value) : wordOf(value, 'type');
}

const CONDITION_NAMES: Readonly<Record<string, string>> = {
  place: '综合名次',
  score: '综合得分',
  items: '单项情况',
};

/** A list that may not be empty starts with one entry. */
function leastOf(schema: z.ZodArray): number {
  return schema.safeParse([]).success ? 0 : 1;
}

function isEmptyTextAllowed(schema: z.ZodType): boolean {
  return schema instanceof z.ZodString && schema.safeParse('').success;
}
