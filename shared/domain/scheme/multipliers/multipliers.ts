/** 折算倍数 as data (考核办法 计分方法, mission B9). */
import { z } from 'zod';
import { CAPITALS, FUND_KINDS } from '../../stage';
import { nonNegativeSchema } from '../decimal';
import { indicatorIdSchema } from '../item-functions/parameters';

const word = z.string().trim().min(1, '不能为空').max(80, '文字过长');
const words = z.array(word).min(1, '至少写一个').max(200);

/** All conditions given must hold; a condition left out holds always. Amounts in 万元. */
const projectConditionSchema = z.strictObject({
  /** One of these tags, e.g. 世界500强. */
  tags: words.optional(),
  allTags: words.optional(),
  withoutTags: words.optional(),
  capital: z.enum(CAPITALS).optional(),
  industries: words.optional(),
  sourceRegions: words.optional(),
  attractions: words.optional(),
  fundKinds: z.array(z.enum(FUND_KINDS)).min(1).max(3).optional(),
  totalInvestmentFrom: nonNegativeSchema.optional(),
  totalInvestmentBelow: nonNegativeSchema.optional(),
  /** 固定资产投资 ÷ 总投资, percent. */
  fixedAssetsShareFrom: nonNegativeSchema.optional(),
});
export type ProjectCondition = z.output<typeof projectConditionSchema>;

const CONFLICT_STRATEGIES = ['highest', 'product', 'lowest', 'priority'] as const;
export type ConflictStrategy = (typeof CONFLICT_STRATEGIES)[number];
export const CONFLICT_STRATEGY_NAMES: Record<ConflictStrategy, string> = {
  highest: '取最高值',
  product: '连乘',
  lowest: '取最低值',
  priority: '按优先级',
};

export const multiplierTableSchema = z.strictObject({
  strategy: z.enum(CONFLICT_STRATEGIES).meta({ title: '几条同时适用时' }).default('highest'),
  /** Indicators the table applies to; counts are left alone unless they are named here. */
  appliesTo: z
    .array(indicatorIdSchema)
    .max(50)
    .meta({ title: '折算哪些指标', description: '个数一般不折算' })
    .default(['signed-amount', 'funds-in-place']),
  rules: z
    .array(
      z.strictObject({
        name: word,
        factor: nonNegativeSchema.meta({ title: '倍数' }),
        when: projectConditionSchema,
        /** The lowest number goes first under `priority`. */
        priority: z.number().int().min(0).max(9999).default(100),
        note: z.string().trim().max(300).default(''),
      }),
    )
    .max(200)
    .meta({ title: '倍数表' })
    .default([]),
  /** 排除: a project that meets one of these counts nothing at all, in any indicator. */
  exclusions: z
    .array(z.strictObject({ name: word, when: projectConditionSchema }))
    .max(50)
    .meta({ title: '排除', description: '符合条件的项目一律不计' })
    .default([]),
  /** 前提: a project that does not meet one of these gets no multiplier, or is not counted. */
  preconditions: z
    .array(
      z.strictObject({
        name: word,
        when: projectConditionSchema,
        otherwise: z
          .enum(['no-multiplier', 'not-counted'])
          .meta({ title: '不符合时' })
          .default('no-multiplier'),
      }),
    )
    .max(50)
    .meta({ title: '前提', description: '不符合条件的项目不折算，或不计' })
    .default([]),
});
export type MultiplierTable = z.output<typeof multiplierTableSchema>;
export type MultiplierRule = MultiplierTable['rules'][number];
