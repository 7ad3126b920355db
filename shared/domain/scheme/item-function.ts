/**
 * The item functions of a scheme (`item-functions/`), as data. Each item picks one; README.md beside this file has an example
 * per function. Sources are the rows of the collection of 24 published schemes.
 *
 * A function gives either a *ratio* of the item's full marks (completion, full-or-proportional, ratio) or
 * *points*. Ratios are multiplied by the item's `weight`; points stand as they are, unless the item says
 * `outOf`, then they count as `points ÷ outOf × weight`.
 *
 * This is also what the editor's forms are made of (`form/describe-form.ts`): `title` and `description` of a
 * parameter are its label and hint there, `control` says what it holds where the type does not.
 */
import { z } from 'zod';
import { decimalSchema, shareSchema } from './decimal';
import { discretionary, givenPoints, humanScores, rankBallots } from './item-functions/by-people';
import { efficacy, rankToPoints, ratio } from './item-functions/by-standing';
import {
  additive,
  type conditionSchema,
  countPrice,
  limitedCount,
  piecewiseLinear,
  thresholdStep,
  tiers,
} from './item-functions/by-steps';
import {
  basePlusOver,
  completion,
  fullOrProportional,
  overRateByTarget,
  targetDifference,
} from './item-functions/by-target';
import { highestSchema, labelSchema, lowestSchema } from './item-functions/parameters';

const plainFunctions = [
  completion,
  fullOrProportional,
  basePlusOver,
  overRateByTarget,
  piecewiseLinear,
  tiers,
  targetDifference,
  thresholdStep,
  countPrice,
  limitedCount,
  efficacy,
  rankToPoints,
  ratio,
  humanScores,
  rankBallots,
  additive,
  givenPoints,
  discretionary,
] as const;

/** (base + Σ part × weight) × factor, at least `min`, at most `max`. 四川某市 2024. */
const weightedSumOf = <Inner extends z.ZodType>(inner: Inner) =>
  z.strictObject({
    type: z.literal('weighted-sum'),
    base: decimalSchema.default('0'),
    parts: z
      .array(
        z.strictObject({
          name: labelSchema.optional(),
          weight: shareSchema.meta({ title: '乘以' }).default('1'),
          /** Exactly one of the two: a function, or the score of an item that stands earlier in the scheme. */
          function: inner.optional(),
          item: z
            .string()
            .trim()
            .min(1)
            .max(80)
            .meta({
              title: '或引用项目得分',
              description: '须排在本项前面',
              control: 'item',
            })
            .optional(),
        }),
      )
      .min(1, '至少要有一个组成部分')
      .max(50)
      .meta({ title: '组成部分' }),
    factor: shareSchema.meta({ title: '合计再乘以' }).default('1'),
    min: lowestSchema.optional(),
    max: highestSchema.optional(),
  });

const plainFunctionSchema = z.discriminatedUnion('type', plainFunctions);
const innerSumSchema = weightedSumOf(plainFunctionSchema);
const outerSumSchema = weightedSumOf(z.discriminatedUnion('type', [...plainFunctions, innerSumSchema]));

/** Weighted sums nest twice; deeper ones refer to earlier items, so a scheme can never be circular. */
export const itemFunctionSchema = z.discriminatedUnion('type', [...plainFunctions, outerSumSchema]);

export type ItemFunction = z.output<typeof itemFunctionSchema>;
export type ItemFunctionType = ItemFunction['type'];
export type FunctionOf<Type extends ItemFunctionType> = Extract<ItemFunction, { type: Type }>;
export type TierCondition = z.output<typeof conditionSchema>;

export const ITEM_FUNCTION_NAMES: Record<ItemFunctionType, string> = {
  completion: '完成率计分（可封顶）',
  'full-or-proportional': '完成得满分，未完成按比例',
  'base-plus-over': '完成得基本分，超额加分',
  'over-rate-by-target': '超额加分标准按目标大小',
  'piecewise-linear': '分段线性',
  tiers: '分档计分',
  'target-difference': '比目标多（少）加（减）分',
  'threshold-step': '达标得分，超出递增',
  'count-price': '按个数计分',
  'limited-count': '按次计分，每月（季、年）限次数',
  efficacy: '功效系数法',
  'rank-to-points': '按名次得分',
  ratio: '两项指标之比',
  'human-scores': '评委打分',
  'rank-ballots': '名次票',
  additive: '分类累加计分',
  'given-points': '直接给分',
  discretionary: '酌情给分（须写理由）',
  'weighted-sum': '加权合成',
};
