/**
 * The item functions of a scheme, as data. Each item picks one; README.md beside this file has an example
 * per function. Sources are the rows of the collection of 24 published schemes.
 *
 * A function gives either a *ratio* of the item's full marks (completion, full-or-proportional, ratio) or
 * *points*. Ratios are multiplied by the item's `weight`; points stand as they are, unless the item says
 * `outOf`, then they count as `points ÷ outOf × weight`.
 */
import { z } from 'zod';
import { decimalSchema, nonNegativeSchema, positiveSchema } from './decimal';

export const indicatorIdSchema = z.string().trim().min(1, '指标不能为空').max(80, '指标名称过长');
const label = z.string().trim().max(100, '名称过长');

/** The unit's own target is used unless the scheme fixes one for everybody. */
const targetSchema = positiveSchema.optional();

/**
 * What a function looks at: the value of an indicator, or a rate in percent: value ÷ target × 100, or
 * value ÷ another indicator × 100 when `per` names one.
 */
const measured = (of: 'value' | 'rate') => ({
  indicator: indicatorIdSchema,
  of: z.enum(['value', 'rate']).default(of),
  target: targetSchema,
  per: indicatorIdSchema.optional(),
});

const among = z.enum(['group', 'all']).default('group');
const better = z.enum(['more', 'less']).default('more');

/** min(完成÷目标, cap) × weight. Most schemes. */
const completion = z.strictObject({
  type: z.literal('completion'),
  indicator: indicatorIdSchema,
  target: targetSchema,
  cap: positiveSchema.optional(),
});

/** 完成目标得满分，否则按比例。产业专班细则. */
const fullOrProportional = z.strictObject({
  type: z.literal('full-or-proportional'),
  indicator: indicatorIdSchema,
  target: targetSchema,
});

/** 完成目标得 base；每超 `every` % 加 `add` 分，最多加 `maxExtra` 分；未完成得 `unmet`. 2006 细则. */
const basePlusOver = z.strictObject({
  type: z.literal('base-plus-over'),
  indicator: indicatorIdSchema,
  target: targetSchema,
  /** Defaults to the item's weight. */
  base: decimalSchema.optional(),
  every: positiveSchema,
  add: decimalSchema,
  maxExtra: nonNegativeSchema.optional(),
  unmet: decimalSchema.default('0'),
});

/** 完成目标得满分、未完成按比例；超额部分每 1 个百分点加分，加分标准按目标大小查表. 漯河. */
const overRateByTarget = z.strictObject({
  type: z.literal('over-rate-by-target'),
  indicator: indicatorIdSchema,
  target: targetSchema,
  /** Defaults to the item's weight. */
  base: decimalSchema.optional(),
  /** The row with the highest `targetFrom` not above the unit's target applies; none: nothing is added. */
  table: z
    .array(z.strictObject({ targetFrom: nonNegativeSchema, addPerPoint: decimalSchema }))
    .min(1, '加分标准表不能为空')
    .max(50),
  maxExtra: nonNegativeSchema.optional(),
});

/** 分段线性：在 `pivot` 处得 `base` 分，向两侧按各段每 1 个百分点的分值增减. 2020 市重点工程. */
const piecewiseLinear = z.strictObject({
  type: z.literal('piecewise-linear'),
  ...measured('rate'),
  pivot: decimalSchema.default('100'),
  base: decimalSchema.default('0'),
  /** From left to right; `upTo` ends a segment, the last one has none. */
  segments: z
    .array(z.strictObject({ upTo: decimalSchema.optional(), perPoint: decimalSchema }))
    .min(1, '至少要有一段')
    .max(20),
  min: decimalSchema.optional(),
  max: decimalSchema.optional(),
});

const conditionSchema = z.strictObject({
  ...measured('rate'),
  atLeast: decimalSchema.optional(),
  above: decimalSchema.optional(),
  atMost: decimalSchema.optional(),
  below: decimalSchema.optional(),
});

/** 分档：第一个各项条件都满足的档. 镇场绩效表. */
const tiers = z.strictObject({
  type: z.literal('tiers'),
  tiers: z
    .array(
      z.strictObject({
        when: z.array(conditionSchema).min(1, '每档至少一个条件').max(10),
        points: decimalSchema,
      }),
    )
    .min(1, '至少要有一档')
    .max(30),
  otherwise: decimalSchema.default('0'),
});

/** 比目标每多（少）`step` 加（减）分. 广西 ±0.1、限 ±3. */
const targetDifference = z.strictObject({
  type: z.literal('target-difference'),
  ...measured('value'),
  base: decimalSchema.default('0'),
  step: positiveSchema.default('1'),
  perMore: nonNegativeSchema.default('0'),
  perLess: nonNegativeSchema.default('0'),
  /** Only whole steps count. */
  wholeSteps: z.boolean().default(false),
  min: decimalSchema.optional(),
  max: decimalSchema.optional(),
});

/** 达到 `threshold` 得 `points`，不足得 `below`，每再多 `step` 加 `add`. 工业聚集区：3 个 10 分，每增 1 个加 2 分. */
const thresholdStep = z.strictObject({
  type: z.literal('threshold-step'),
  indicator: indicatorIdSchema,
  threshold: decimalSchema,
  points: decimalSchema,
  step: positiveSchema.default('1'),
  add: decimalSchema,
  below: decimalSchema.default('0'),
  max: decimalSchema.optional(),
});

/** 每个 `price` 分，最多 `max` 分. 光泽：每个 0.25 分，最多 2 分. */
const countPrice = z.strictObject({
  type: z.literal('count-price'),
  indicator: indicatorIdSchema,
  price: decimalSchema,
  max: decimalSchema.optional(),
});

/** 功效系数 (x−min)÷(max−min)×span+base，在组内比较；全组相同时得 `whenEqual`. 高安 2021. */
const efficacy = z.strictObject({
  type: z.literal('efficacy'),
  ...measured('value'),
  span: decimalSchema.default('40'),
  base: decimalSchema.default('60'),
  whenEqual: decimalSchema.default('100'),
  better,
  among,
});

/** 按组内名次得分：1–3 名 7 分、4–6 名 5 分……2020 市重点工程. */
const rankToPoints = z.strictObject({
  type: z.literal('rank-to-points'),
  ...measured('value'),
  table: z
    .array(
      z.strictObject({
        from: z.number().int().min(1),
        to: z.number().int().min(1).optional(),
        points: decimalSchema,
      }),
    )
    .min(1, '名次分值表不能为空')
    .max(100),
  otherwise: decimalSchema.default('0'),
  better,
  among,
});

/** 两项指标之比，如开工率 = 开工÷签约. 六安. */
const ratio = z.strictObject({
  type: z.literal('ratio'),
  numerator: indicatorIdSchema,
  denominator: indicatorIdSchema,
  cap: positiveSchema.optional(),
  /** When the denominator is zero: no rate (default), rate 0, or rate 100 %. */
  whenZero: z.enum(['missing', 'zero', 'full']).default('missing'),
});

/** 评委打分：平均、去掉最高最低若干后平均、按评委组加权. 产业专班、观摩. */
const humanScores = z.strictObject({
  type: z.literal('human-scores'),
  indicator: indicatorIdSchema,
  method: z.enum(['mean', 'trimmed', 'weighted']).default('mean'),
  /** How many highest and as many lowest scores are left out (`trimmed`, and within each group of `weighted`). */
  trim: z.number().int().min(0).max(50).optional(),
  /** Weights of the judge groups (`weighted`); they are divided by their sum. */
  groups: z
    .array(z.strictObject({ name: label.min(1, '评委组名称不能为空'), weight: positiveSchema }))
    .max(20)
    .default([]),
});

/** 名次票：Σ 得票(第 k 名)×(first−step×(k−1)) ÷ 总票数. 济宁 2015. */
const rankBallots = z.strictObject({
  type: z.literal('rank-ballots'),
  /** Its value is a list: votes for the first place, the second, … */
  indicator: indicatorIdSchema.optional(),
  /** Or one indicator per place, each a single number. */
  places: z.array(indicatorIdSchema).max(200).optional(),
  first: decimalSchema.default('100'),
  step: decimalSchema.default('3'),
});

/** 分类计分累加，不设上限. 延安 2017：规模 + 类别 + 进度. */
const additive = z.strictObject({
  type: z.literal('additive'),
  base: decimalSchema.default('0'),
  /** `zero`: a term without a value counts as none, as long as one term has a value. */
  absent: z.enum(['missing', 'zero']).default('missing'),
  /** points × value of the indicator; negative points deduct. */
  terms: z
    .array(z.strictObject({ indicator: indicatorIdSchema, points: decimalSchema, name: label.optional() }))
    .min(1, '至少要有一项')
    .max(100),
});

/** The value is the score itself: entered by hand, or carried over from another assessment. */
const givenPoints = z.strictObject({ type: z.literal('given-points'), indicator: indicatorIdSchema });

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
  efficacy,
  rankToPoints,
  ratio,
  humanScores,
  rankBallots,
  additive,
  givenPoints,
] as const;

/** (base + Σ part × weight) × factor, at least `min`, at most `max`. 四川某市 2024. */
const weightedSumOf = <Inner extends z.ZodType>(inner: Inner) =>
  z.strictObject({
    type: z.literal('weighted-sum'),
    base: decimalSchema.default('0'),
    parts: z
      .array(
        z.strictObject({
          name: label.optional(),
          weight: decimalSchema.default('1'),
          /** Exactly one of the two: a function, or the score of an item that stands earlier in the scheme. */
          function: inner.optional(),
          item: z.string().trim().min(1).max(80).optional(),
        }),
      )
      .min(1, '至少要有一个组成部分')
      .max(50),
    factor: decimalSchema.default('1'),
    min: decimalSchema.optional(),
    max: decimalSchema.optional(),
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
  efficacy: '功效系数法',
  'rank-to-points': '按名次得分',
  ratio: '两项指标之比',
  'human-scores': '评委打分',
  'rank-ballots': '名次票',
  additive: '分类累加计分',
  'given-points': '直接给分',
  'weighted-sum': '加权合成',
};
