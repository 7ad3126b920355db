/**
 * Conclusions drawn from places as data: 红榜、黑榜、一票否决、直接晋档、合格线. A rule fires for a unit when all
 * its conditions hold, or when the office declares it with a reason. Source: ranking.md (conclusions).
 */
import { z } from 'zod';
import { decimalSchema } from '../decimal';

const id = z.string().trim().min(1, '编号不能为空').max(80, '编号过长').meta({ control: 'id' });

/** Place in the composite ranking of the group: among the first or last `count` units, or `percent` of them. */
const placeCondition = z
  .strictObject({
    type: z.literal('place'),
    end: z.enum(['top', 'bottom']).meta({ title: '靠前还是靠后' }),
    count: z.number().int().min(1).max(500).meta({ title: '几名' }).optional(),
    percent: z.number().int().min(1).max(100).meta({ title: '或百分之几' }).optional(),
  })
  .refine(
    (rule) => (rule.count === undefined) !== (rule.percent === undefined),
    '名次条件要么写几名，要么写百分之几',
  );

const bounds = {
  atLeast: decimalSchema.optional(),
  above: decimalSchema.optional(),
  atMost: decimalSchema.optional(),
  below: decimalSchema.optional(),
};

/** The composite score. */
const scoreCondition = z.strictObject({ type: z.literal('score'), ...bounds });

/** Figures of items: `every` or `any` of those named (all ordinary items when left out) that has the figure. */
const itemCondition = z.strictObject({
  type: z.literal('items'),
  items: z
    .array(id.meta({ control: 'item' }))
    .max(200)
    .meta({ title: '哪些项目', description: '不写就是全部单项' })
    .optional(),
  quantifier: z.enum(['every', 'any']).default('every'),
  /** Completion in percent, the value in its measure, or the score. */
  of: z.enum(['rate', 'value', 'score']).default('rate'),
  ...bounds,
});

const conclusionConditionSchema = z.discriminatedUnion('type', [
  placeCondition,
  scoreCondition,
  itemCondition,
]);

export const conclusionRuleSchema = z.strictObject({
  id,
  /** 红榜、黑榜、一票否决、直接晋档、不合格 … */
  name: z.string().trim().min(1, '名称不能为空').max(100, '名称过长'),
  tone: z.enum(['good', 'bad']),
  /** All must hold; without any the rule fires only when declared. */
  when: z
    .array(conclusionConditionSchema)
    .max(20)
    .meta({ title: '条件', description: '都要满足；没有条件的只能由本办直接列入' })
    .default([]),
  /** What follows, for the documents. */
  effect: z.string().trim().max(300).default(''),
  /** Names of the conclusions a unit loses by this one, as 一票否决 takes it off the red list. */
  cancels: z
    .array(z.string().trim().min(1, '名称不能为空').max(100, '名称过长'))
    .max(30)
    .meta({ title: '同时不再列入', description: '写结论的名称，如红榜' })
    .optional(),
});

export type ConclusionCondition = z.output<typeof conclusionConditionSchema>;
export type ConclusionRule = z.output<typeof conclusionRuleSchema>;

export const conclusionMarkSchema = z.strictObject({
  unit: z.string().trim().min(1).max(200),
  rule: id,
  /** 不可抗力等免列, or declared by the office itself. */
  kind: z.enum(['exempt', 'declared']),
  reason: z.string().trim().min(1, '必须写明理由').max(500, '理由过长'),
});
export type ConclusionMark = z.output<typeof conclusionMarkSchema>;

export interface Conclusion {
  readonly rule: string;
  readonly name: string;
  readonly tone: 'good' | 'bad';
  readonly effect: string;
  readonly group: string;
  readonly unit: string;
  /** Why it fires, one line per condition. */
  readonly evidence: readonly string[];
  /** The office listed the unit itself. */
  readonly declared?: boolean;
  /** Reason of the exemption; `null`: the conclusion stands. */
  readonly exempt: string | null;
}
