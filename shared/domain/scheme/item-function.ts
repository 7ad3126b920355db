/**
 * The item functions of a scheme, as data. Each item picks one; README.md beside this file has an example
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
import {
  decimalSchema,
  nonNegativeSchema,
  positiveSchema,
  positiveShareSchema,
  shareSchema,
} from './decimal';

export const indicatorIdSchema = z
  .string()
  .trim()
  .min(1, '指标不能为空')
  .max(80, '指标名称过长')
  .meta({ control: 'indicator' });
const label = z.string().trim().max(100, '名称过长');

/** The unit's own target is used unless the scheme fixes one for everybody. */
const targetSchema = positiveSchema
  .meta({ title: '统一目标', description: '留空：按各单位自己的目标' })
  .optional();
/** A share of one, entered as percent. */
const capSchema = positiveShareSchema.meta({
  title: '完成率封顶（%）',
  description: '留空：不封顶',
  control: 'percent',
});
const baseSchema = decimalSchema.meta({ title: '基本分', description: '留空：同权重' });

/**
 * What a function looks at: the value of an indicator, or a rate in percent: value ÷ target × 100, or
 * value ÷ another indicator × 100 when `per` names one.
 */
const measured = (of: 'value' | 'rate') => ({
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

const lowestSchema = decimalSchema.meta({ title: '最低几分', description: '留空：不限' });
const highestSchema = decimalSchema.meta({ title: '最高几分', description: '留空：不限' });
const bounds = {
  atLeast: decimalSchema.optional(),
  above: decimalSchema.optional(),
  atMost: decimalSchema.optional(),
  below: decimalSchema.optional(),
};

const among = z.enum(['group', 'all']).default('group');
const better = z.enum(['more', 'less']).meta({ title: '数大还是数小在前' }).default('more');

/** min(完成÷目标, cap) × weight. Most schemes. */
const completion = z.strictObject({
  type: z.literal('completion'),
  indicator: indicatorIdSchema,
  target: targetSchema,
  cap: capSchema.optional(),
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
  base: baseSchema.optional(),
  every: positiveSchema.meta({ title: '每超百分之几' }),
  add: decimalSchema.meta({ title: '加几分' }),
  /** `false`: what is over counts in proportion. */
  wholeSteps: z.boolean().meta({ title: '不足一步不计' }).default(true),
  maxExtra: nonNegativeSchema.meta({ title: '最多加几分', description: '留空：不限' }).optional(),
  unmet: decimalSchema.meta({ title: '没完成得几分' }).default('0'),
});

/** 完成目标得满分、未完成按比例；超额部分每 1 个百分点加分，加分标准按目标大小查表. 漯河. */
const overRateByTarget = z.strictObject({
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

/** 分段线性：在 `pivot` 处得 `base` 分，向两侧按各段每 1 个百分点的分值增减. 2020 市重点工程. */
const piecewiseLinear = z.strictObject({
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

const conditionSchema = z.strictObject({ ...measured('rate'), ...bounds });

/** 分档：第一个各项条件都满足的档. 镇场绩效表. */
const tiers = z.strictObject({
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

/** 比目标每多（少）`step` 加（减）分. 广西 ±0.1、限 ±3. */
const targetDifference = z.strictObject({
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

/** 达到 `threshold` 得 `points`，不足得 `below`，每再多 `step` 加 `add`. 工业聚集区：3 个 10 分，每增 1 个加 2 分. */
const thresholdStep = z.strictObject({
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
const countPrice = z.strictObject({
  type: z.literal('count-price'),
  indicator: indicatorIdSchema,
  price: decimalSchema.meta({ title: '每个几分' }),
  max: highestSchema.optional(),
});

/** 每个 `price` 分，每月（季、年）最多计 `times` 个. 加分项“每季度最多加一次”. */
const limitedCount = z.strictObject({
  type: z.literal('limited-count'),
  indicator: indicatorIdSchema,
  price: decimalSchema.meta({ title: '每次几分' }),
  times: z.number().int().min(1).max(1000).meta({ title: '最多计几次' }).default(1),
  per: z.enum(['month', 'quarter', 'year']).meta({ title: '在多长时间里' }).default('quarter'),
  max: highestSchema.optional(),
});

/** 功效系数 (x−min)÷(max−min)×span+base，在组内比较；全组相同时得 `whenEqual`. 高安 2021. */
const efficacy = z.strictObject({
  type: z.literal('efficacy'),
  ...measured('value'),
  span: decimalSchema.meta({ title: '幅度分', description: '最高与最低相差几分' }).default('40'),
  base: decimalSchema.meta({ title: '最低的单位得几分' }).default('60'),
  whenEqual: decimalSchema.meta({ title: '全组相同时得几分' }).default('100'),
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
const ratio = z.strictObject({
  type: z.literal('ratio'),
  numerator: indicatorIdSchema,
  denominator: indicatorIdSchema,
  cap: capSchema.meta({ title: '比率封顶（%）', description: '留空：不封顶', control: 'percent' }).optional(),
  /** When the denominator is zero: no rate (default), rate 0, or rate 100 %. */
  whenZero: z.enum(['missing', 'zero', 'full']).default('missing'),
});

/** 评委打分：平均、去掉最高最低若干后平均、按评委组加权. 产业专班、观摩. */
const humanScores = z.strictObject({
  type: z.literal('human-scores'),
  indicator: indicatorIdSchema,
  method: z.enum(['mean', 'trimmed', 'weighted']).default('mean'),
  /** How many highest and as many lowest scores are left out (`trimmed`, and within each group of `weighted`). */
  trim: z.number().int().min(0).max(50).meta({ title: '去掉几个最高、几个最低' }).optional(),
  /** Weights of the judge groups (`weighted`); they are divided by their sum. */
  groups: z
    .array(z.strictObject({ name: label.min(1, '评委组名称不能为空'), weight: positiveShareSchema }))
    .max(20)
    .meta({ title: '评委组', description: '按评委组加权时填写' })
    .default([]),
});

/** 名次票：Σ 得票(第 k 名)×(first−step×(k−1)) ÷ 总票数. 济宁 2015. */
const rankBallots = z.strictObject({
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

/** 分类计分累加，不设上限. 延安 2017：规模 + 类别 + 进度. */
const additive = z.strictObject({
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
        name: label.optional(),
      }),
    )
    .min(1, '至少要有一项')
    .max(100)
    .meta({ title: '各类' }),
});

/** The value is the score itself: entered by hand, or carried over from another assessment. */
const givenPoints = z.strictObject({ type: z.literal('given-points'), indicator: indicatorIdSchema });

/** 酌情给分：在范围内由办公室给分，须写明理由. */
const discretionary = z.strictObject({
  type: z.literal('discretionary'),
  indicator: indicatorIdSchema,
  from: decimalSchema.meta({ title: '最低给几分' }).default('0'),
  to: decimalSchema.meta({ title: '最高给几分' }),
});

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
          name: label.optional(),
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
