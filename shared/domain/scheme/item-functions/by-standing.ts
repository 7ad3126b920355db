/** Functions that compare a unit with the others of its group, or one of its figures with another. */
import { z } from 'zod';
import { decimalSchema } from '../decimal';
import { among, better, capSchema, indicatorIdSchema, measured } from './parameters';

/** 功效系数 (x−min)÷(max−min)×span+base，在组内比较；全组相同时得 `whenEqual`. 高安 2021. */
export const efficacy = z.strictObject({
  type: z.literal('efficacy'),
  ...measured('value'),
  span: decimalSchema.meta({ title: '幅度分', description: '最高与最低相差几分' }).default('40'),
  base: decimalSchema.meta({ title: '最低的单位得几分' }).default('60'),
  whenEqual: decimalSchema.meta({ title: '全组相同时得几分' }).default('100'),
  better,
  among,
});

/** 按组内名次得分：1–3 名 7 分、4–6 名 5 分……2020 市重点工程. */
export const rankToPoints = z.strictObject({
  type: z.literal('rank-to-points'),
  ...measured('value'),
  table: z
    .array(
      z.strictObject({
        from: z.number().int().min(1).meta({ title: '从第几名' }),
        to: z.number().int().min(1).meta({ title: '到第几名', description: '留空：只此一名' }).optional(),
        points: decimalSchema.meta({ title: '得几分' }),
      }),
    )
    .min(1, '名次分值表不能为空')
    .max(100)
    .meta({ title: '名次分值表' }),
  otherwise: decimalSchema.meta({ title: '其余名次得几分' }).default('0'),
  better,
  among,
});

/** 两项指标之比，如开工率 = 开工÷签约. 六安. */
export const ratio = z.strictObject({
  type: z.literal('ratio'),
  numerator: indicatorIdSchema,
  denominator: indicatorIdSchema,
  cap: capSchema.meta({ title: '比率封顶（%）', description: '留空：不封顶', control: 'percent' }).optional(),
  /** When the denominator is zero: no rate (default), rate 0, or rate 100 %. */
  whenZero: z.enum(['missing', 'zero', 'full']).default('missing'),
});
