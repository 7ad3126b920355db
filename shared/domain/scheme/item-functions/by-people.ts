/** Functions whose figures people give: judges, ballots, the office itself. */
import { z } from 'zod';
import { decimalSchema, positiveShareSchema } from '../decimal';
import { indicatorIdSchema, labelSchema } from './parameters';

/** 评委打分：平均、去掉最高最低若干后平均、按评委组加权. 产业专班、观摩. */
export const humanScores = z.strictObject({
  type: z.literal('human-scores'),
  indicator: indicatorIdSchema,
  method: z.enum(['mean', 'trimmed', 'weighted']).default('mean'),
  /** How many highest and as many lowest scores are left out (`trimmed`, and within each group of `weighted`). */
  trim: z.number().int().min(0).max(50).meta({ title: '去掉几个最高、几个最低' }).optional(),
  /** Weights of the judge groups (`weighted`); they are divided by their sum. */
  groups: z
    .array(z.strictObject({ name: labelSchema.min(1, '评委组名称不能为空'), weight: positiveShareSchema }))
    .max(20)
    .meta({ title: '评委组', description: '按评委组加权时填写' })
    .default([]),
});

/** 名次票：Σ 得票(第 k 名)×(first−step×(k−1)) ÷ 总票数. 济宁 2015. */
export const rankBallots = z.strictObject({
  type: z.literal('rank-ballots'),
  /** Its value is a list: votes for the first place, the second, … */
  indicator: indicatorIdSchema
    .meta({ title: '票数指标', description: '数值依次为各名次的票数', control: 'indicator' })
    .optional(),
  /** Or one indicator per place, each a single number. */
  places: z.array(indicatorIdSchema).max(200).meta({ title: '或者每个名次一个指标' }).optional(),
  first: decimalSchema.meta({ title: '第一名每票几分' }).default('100'),
  step: decimalSchema.meta({ title: '每低一名少几分' }).default('3'),
});

/** The value is the score itself: entered by hand, or carried over from another assessment. */
export const givenPoints = z.strictObject({ type: z.literal('given-points'), indicator: indicatorIdSchema });

/** 酌情给分：在范围内由办公室给分，须写明理由. */
export const discretionary = z.strictObject({
  type: z.literal('discretionary'),
  indicator: indicatorIdSchema,
  from: decimalSchema.meta({ title: '最低给几分' }).default('0'),
  to: decimalSchema.meta({ title: '最高给几分' }),
});
