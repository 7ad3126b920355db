/** Parameters that several item functions have; `meta` is what the editor shows of them. */
import { z } from 'zod';
import { decimalSchema, positiveSchema, positiveShareSchema } from '../decimal';

export const indicatorIdSchema = z
  .string()
  .trim()
  .min(1, '指标不能为空')
  .max(80, '指标名称过长')
  .meta({ control: 'indicator' });

export const labelSchema = z.string().trim().max(100, '名称过长');

/** The unit's own target is used unless the scheme fixes one for everybody. */
export const targetSchema = positiveSchema
  .meta({ title: '统一目标', description: '留空：按各单位自己的目标' })
  .optional();

/** A share of one, entered as percent. */
export const capSchema = positiveShareSchema.meta({
  title: '完成率封顶（%）',
  description: '留空：不封顶',
  control: 'percent',
});

export const baseSchema = decimalSchema.meta({ title: '基本分', description: '留空：同权重' });

/**
 * What a function looks at: the value of an indicator, or a rate in percent: value ÷ target × 100, or
 * value ÷ another indicator × 100 when `per` names one.
 */
export const measured = (of: 'value' | 'rate') => ({
  indicator: indicatorIdSchema,
  of: z.enum(['value', 'rate']).meta({ title: '看数值还是完成率' }).default(of),
  target: targetSchema,
  per: indicatorIdSchema
    .meta({
      title: '除以指标',
      description: '填写后看两项指标之比（%），不看目标',
      control: 'indicator',
    })
    .optional(),
});

export const lowestSchema = decimalSchema.meta({ title: '最低几分', description: '留空：不限' });

export const highestSchema = decimalSchema.meta({ title: '最高几分', description: '留空：不限' });

export const bounds = {
  atLeast: decimalSchema.optional(),
  above: decimalSchema.optional(),
  atMost: decimalSchema.optional(),
  below: decimalSchema.optional(),
};

export const among = z.enum(['group', 'all']).default('group');

export const better = z.enum(['more', 'less']).meta({ title: '数大还是数小在前' }).default('more');
