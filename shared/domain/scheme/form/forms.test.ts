import { describe, expect, it, test } from 'vitest';
import { ITEM_FUNCTION_NAMES, itemFunctionSchema } from '../item-function';
import { describeFields } from './describe-form';
import { describeRule } from './describe-rule';
import type { FormControl, FormField } from './form-field';
import { blankValue, changeVariant, freeId, withField } from './form-value';
import { CONCLUSION_FORM, FUNCTION_CONTROL, ITEM_FORM, MULTIPLIERS_FORM, SCHEME_FORM } from './scheme-forms';

function everyField(fields: readonly FormField[]): FormField[] {
  return fields.flatMap((field) => [field, ...fieldsIn(field.control)]);
}

function fieldsIn(control: FormControl): FormField[] {
  if (control.type === 'record') return everyField(control.fields);
  if (control.type === 'list') return fieldsIn(control.of);
  if (control.type === 'variants') return control.variants.flatMap((variant) => everyField(variant.fields));
  return [];
}

const variant = (type: string) => {
  const found = FUNCTION_CONTROL.variants.find((each) => each.value === type);
  if (!found) throw new Error(type);
  return found;
};

describe('forms of a scheme', () => {
  const all = [SCHEME_FORM, ITEM_FORM, MULTIPLIERS_FORM, CONCLUSION_FORM].flatMap(everyField);

  it('speak Chinese: every parameter has a label, every choice a word', () => {
    const unnamed = all.filter((field) => field.control.type !== 'id' && !/[一-鿿]/.test(field.label));
    expect(unnamed.map((field) => field.key)).toEqual([]);
    const choices = all.flatMap((field) => (field.control.type === 'choice' ? field.control.options : []));
    expect(
      choices.filter((option) => option.label === option.value && !/[一-鿿\d]/.test(option.label)),
    ).toEqual([]);
  });

  it('offer every function, in the words of the schemes', () => {
    expect(FUNCTION_CONTROL.variants.map((each) => each.label)).toEqual(Object.values(ITEM_FUNCTION_NAMES));
  });

  it('ask for what the schema asks for', () => {
    expect(
      variant('base-plus-over').fields.map(({ key, control, optional }) => [key, control.type, optional]),
    ).toEqual([
      ['indicator', 'indicator', false],
      ['target', 'decimal', true],
      ['base', 'decimal', true],
      ['every', 'decimal', false],
      ['add', 'decimal', false],
      ['wholeSteps', 'yes-no', true],
      ['maxExtra', 'decimal', true],
      ['unmet', 'decimal', true],
    ]);
    const table = variant('rank-to-points').fields.find((field) => field.key === 'table');
    expect(table?.control).toMatchObject({ type: 'list', least: 1, of: { type: 'record' } });
    expect(variant('completion').fields.find((field) => field.key === 'cap')?.control.type).toBe('percent');
    expect(variant('weighted-sum').fields.find((field) => field.key === 'parts')?.control).toMatchObject({
      of: {
        fields: [{ key: 'name' }, { key: 'weight', fallback: '1' }, { key: 'function' }, { key: 'item' }],
      },
    });
  });
});

test.each(FUNCTION_CONTROL.variants.map((each) => each.value))(
  'a new %s can be filled in: only empty required fields are missing',
  (type) => {
    const blank = changeVariant({}, 'type', variant(type));
    const filled = fillIn(blank, variant(type).fields);
    const parsed = itemFunctionSchema.safeParse(filled);
    expect(parsed.error?.issues).toBeUndefined();
  },
);

/** Puts `1` into every number and `签约` into every text that was left empty. */
function fillIn(value: unknown, fields: readonly FormField[]): unknown {
  return Object.fromEntries(
    Object.entries(value as Record<string, unknown>).map(([key, entry]) => {
      const control = fields.find((field) => field.key === key)?.control;
      return [key, control ? fillControl(entry, control) : entry];
    }),
  );
}

function fillControl(value: unknown, control: FormControl): unknown {
  if (control.type === 'list' && Array.isArray(value))
    return value.map((each) => fillControl(each, control.of));
  if (control.type === 'record') return fillIn(value, control.fields);
  if (value !== '') return value;
  return control.type === 'integer' ? 1 : control.type === 'indicator' ? '签约' : '1';
}

describe('values of a form', () => {
  it('another function keeps the parameters both have', () => {
    const old = { type: 'completion', indicator: '签约', target: '10', cap: '1.2' };
    expect(changeVariant(old, 'type', variant('count-price'))).toEqual({
      type: 'count-price',
      indicator: '签约',
      price: '',
    });
    expect(changeVariant(old, 'type', variant('ratio'))).toEqual({
      type: 'ratio',
      numerator: '',
      denominator: '',
      cap: '1.2',
    });
  });

  it('a field taken out goes back to its default', () => {
    expect(withField({ a: 1, b: 2 }, 'a', undefined)).toEqual({ b: 2 });
    expect(withField({ a: 1, b: 2 }, 'a', 3)).toEqual({ a: 3, b: 2 });
  });

  it('new ids are free', () => {
    expect(freeId('item', ['item-1', 'item-3'])).toBe('item-4');
    expect(freeId('item', ['a', 'item-2'])).toBe('item-3');
  });

  it('a list that needs an entry starts with one', () => {
    const [tiers] = variant('tiers').fields;
    expect(tiers && blankValue(tiers.control)).toEqual([{ when: [{ indicator: '' }], points: '' }]);
    expect(describeFields(itemFunctionSchema.options[0])).toHaveLength(3);
  });
});

test('a rule is described in one line, also while it is being typed', () => {
  expect(describeRule({ type: 'completion', indicator: 'signed-count', cap: '1.2' })).toBe(
    '完成率计分（可封顶）：签约项目个数，完成率封顶120%',
  );
  expect(describeRule({ type: 'count-price', indicator: '信息', price: '0.25', max: '2' })).toBe(
    '按个数计分：信息，每个0.25分，最高2分',
  );
  expect(describeRule({ type: 'completion', indicator: '', cap: '一' })).toBe(
    '完成率计分（可封顶）：完成率封顶一',
  );
  expect(
    describeRule({ type: 'human-scores', indicator: '巡查测评', method: 'trimmed', trim: 1, groups: [] }),
  ).toBe('评委打分：巡查测评，去掉最高最低后平均，去掉1个最高、1个最低');
  expect(describeRule(undefined)).toBe('未选计分方法');
});
