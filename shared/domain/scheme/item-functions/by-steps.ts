/** Functions that give points by what a figure reaches, by steps or by the piece. */
import { z } from 'zod';
import { decimalSchema, positiveSchema } from '../decimal';
import { bounds, highestSchema, indicatorIdSchema, labelSchema, lowestSchema, measured } from './parameters';

/** 分段线性：在 `pivot` 处得 `base` 分，向两侧按各段每 1 个百分点的分值增减. 2020 市重点工程. */
export const piecewiseLinear = z.strictObject({
  type: z.literal('piecewise-linear'),
  ...measured('rate'),
  pivot: decimalSchema.meta({ title: '从多少起算', description: '如完成率100%' }).default('100'),
  base: decimalSchema.meta({ title: '起算处得几分' }).default('0'),
  /** From left to right; `upTo` ends a segment, the last one has none. */
  segments: z
    .array(
      z.strictObject({
        upTo: decimalSchema.meta({ title: '到多少为止', description: '最后一段留空' }).optional(),
        perPoint: decimalSchema.meta({ title: '每个百分点几分' }),
      }),
    )
    .min(1, '至少要有一段')
    .max(20)
    .meta({ title: '各段' }),
  min: lowestSchema.optional(),
  max: highestSchema.optional(),
});

export const conditionSchema = z.strictObject({ ...measured('rate'), ...bounds });

/** 分档：第一个各项条件都满足的档. 镇场绩效表. */
export const tiers = z.strictObject({
  type: z.literal('tiers'),
  tiers: z
    .array(
      z.strictObject({
        when: z
          .array(conditionSchema)
          .min(1, '每档至少一个条件')
          .max(10)
          .meta({ title: '条件', description: '都要满足' }),
        points: decimalSchema.meta({ title: '得几分' }),
      }),
    )
    .min(1, '至少要有一档')
    .max(30)
    .meta({ title: '各档', description: '从上往下，取第一个各条件都满足的档' }),
  otherwise: decimalSchema.meta({ title: '都不满足得几分' }).default('0'),
});

/** 达到 `threshold` 得 `points`，不足得 `below`，每再多 `step` 加 `add`. 工业聚集区：3 个 10 分，每增 1 个加 2 分. */
export const thresholdStep = z.strictObject({
  type: z.literal('threshold-step'),
  indicator: indicatorIdSchema,
  threshold: decimalSchema.meta({ title: '达到多少' }),
  points: decimalSchema.meta({ title: '得几分' }),
  step: positiveSchema.meta({ title: '每再多几个' }).default('1'),
  add: decimalSchema.meta({ title: '加几分' }),
  below: decimalSchema.meta({ title: '没达到得几分' }).default('0'),
  max: highestSchema.optional(),
});

/** 每个 `price` 分，最多 `max` 分. 光泽：每个 0.25 分，最多 2 分. */
export const countPrice = z.strictObject({
  type: z.literal('count-price'),
  indicator: indicatorIdSchema,
  price: decimalSchema.meta({ title: '每个几分' }),
  max: highestSchema.optional(),
});

/** 每个 `price` 分，每月（季、年）最多计 `times` 个. 加分项“每季度最多加一次”. */
export const limitedCount = z.strictObject({
  type: z.literal('limited-count'),
  indicator: indicatorIdSchema,
  price: decimalSchema.meta({ title: '每次几分' }),
  times: z.number().int().min(1).max(1000).meta({ title: '最多计几次' }).default(1),
  per: z.enum(['month', 'quarter', 'year']).meta({ title: '在多长时间里' }).default('quarter'),
  max: highestSchema.optional(),
});

/** 分类计分累加，不设上限. 延安 2017：规模 + 类别 + 进度. */
export const additive = z.strictObject({
  type: z.literal('additive'),
  base: decimalSchema.default('0'),
  /** `zero`: a term without a value counts as none, as long as one term has a value. */
  absent: z.enum(['missing', 'zero']).meta({ title: '缺一类时' }).default('missing'),
  /** points × value of the indicator; negative points deduct. */
  terms: z
    .array(
      z.strictObject({
        indicator: indicatorIdSchema,
        points: decimalSchema.meta({ title: '每个几分', description: '扣分写负数' }),
        name: labelSchema.optional(),
      }),
    )
    .min(1, '至少要有一项')
    .max(100)
    .meta({ title: '各类' }),
});
