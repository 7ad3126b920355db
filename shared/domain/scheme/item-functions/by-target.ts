/** Functions that compare a figure with its target. */
import { z } from 'zod';
import { decimalSchema, nonNegativeSchema, positiveSchema } from '../decimal';
import {
  baseSchema,
  capSchema,
  highestSchema,
  indicatorIdSchema,
  lowestSchema,
  measured,
  targetSchema,
} from './parameters';

/** min(完成÷目标, cap) × weight. Most schemes. */
export const completion = z.strictObject({
  type: z.literal('completion'),
  indicator: indicatorIdSchema,
  target: targetSchema,
  cap: capSchema.optional(),
});

/** 完成目标得满分，否则按比例。产业专班细则. */
export const fullOrProportional = z.strictObject({
  type: z.literal('full-or-proportional'),
  indicator: indicatorIdSchema,
  target: targetSchema,
});

/** 完成目标得 base；每超 `every` % 加 `add` 分，最多加 `maxExtra` 分；未完成得 `unmet`. 2006 细则. */
export const basePlusOver = z.strictObject({
  type: z.literal('base-plus-over'),
  indicator: indicatorIdSchema,
  target: targetSchema,
  /** Defaults to the item's weight. */
  base: baseSchema.optional(),
  every: positiveSchema.meta({ title: '每超百分之几' }),
  add: decimalSchema.meta({ title: '加几分' }),
  /** `false`: what is over counts in proportion. */
  wholeSteps: z.boolean().meta({ title: '不足一步不计' }).default(true),
  maxExtra: nonNegativeSchema.meta({ title: '最多加几分', description: '留空：不限' }).optional(),
  unmet: decimalSchema.meta({ title: '没完成得几分' }).default('0'),
});

/** 完成目标得满分、未完成按比例；超额部分每 1 个百分点加分，加分标准按目标大小查表. 漯河. */
export const overRateByTarget = z.strictObject({
  type: z.literal('over-rate-by-target'),
  indicator: indicatorIdSchema,
  target: targetSchema,
  /** Defaults to the item's weight. */
  base: baseSchema.optional(),
  /** The row with the highest `targetFrom` not above the unit's target applies; none: nothing is added. */
  table: z
    .array(
      z.strictObject({
        targetFrom: nonNegativeSchema.meta({ title: '目标不低于' }),
        addPerPoint: decimalSchema.meta({ title: '每超1个百分点加几分' }),
      }),
    )
    .min(1, '加分标准表不能为空')
    .max(50)
    .meta({ title: '加分标准' }),
  maxExtra: nonNegativeSchema.meta({ title: '最多加几分', description: '留空：不限' }).optional(),
});

/** 比目标每多（少）`step` 加（减）分. 广西 ±0.1、限 ±3. */
export const targetDifference = z.strictObject({
  type: z.literal('target-difference'),
  ...measured('value'),
  base: decimalSchema.meta({ title: '与目标持平得几分' }).default('0'),
  step: positiveSchema.meta({ title: '每多（少）几个算一步' }).default('1'),
  perMore: nonNegativeSchema.meta({ title: '每多一步加几分' }).default('0'),
  perLess: nonNegativeSchema.meta({ title: '每少一步扣几分' }).default('0'),
  /** Only whole steps count. */
  wholeSteps: z.boolean().meta({ title: '不足一步不计' }).default(false),
  min: lowestSchema.optional(),
  max: highestSchema.optional(),
});
