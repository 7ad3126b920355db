/**
 * A 考核方案 as data: versioned, with an effective period, edited in the window, exported and imported as a
 * file, so the schema is written for files from outside. README.md in this folder shows how to write one.
 */
import { z } from 'zod';
import { compareExact, parseExact, ROUNDINGS } from '../exact';
import { periodSchema } from '../period';
import { caseValueSchema } from './case-value';
import { conclusionMarkSchema, conclusionRuleSchema } from './conclusions/conclusion-rules';
import { confirmedFigureSchema } from './confirmed';
import { decimalSchema, nonNegativeSchema, positiveSchema } from './decimal';
import { problemsOfFunction } from './function-problems';
import { itemFunctionSchema } from './item-function';
import { multiplierTableSchema } from './multipliers/multipliers';

/** Given by the editor, never typed. */
const id = z.string().trim().min(1, '编号不能为空').max(80, '编号过长').meta({ control: 'id' });
const name = z.string().trim().min(1, '名称不能为空').max(200, '名称过长');

/** No target for a unit: drop the item and rescale the others / the group's average / zero points. */
const NO_TARGET_RULES = ['rescale', 'average', 'zero'] as const;
export type NoTargetRule = (typeof NO_TARGET_RULES)[number];

/** No value given: the unit has no composite score / drop the item and rescale / zero points. */
const NO_VALUE_RULES = ['unranked', 'rescale', 'zero'] as const;

/** 1-2-2-4 / 1-2-2-3 / 1-2-3-4. */
const TIE_RULES = ['competition', 'dense', 'ordinal'] as const;
export type TieRule = (typeof TIE_RULES)[number];

/** Units whose figure is zero: ranked like any other / without a place / sharing the last place. */
const ZERO_UNIT_RULES = ['list', 'omit', 'tie-last'] as const;
export type ZeroUnitRule = (typeof ZERO_UNIT_RULES)[number];

export const schemeItemSchema = z.strictObject({
  id,
  name,
  /** 个, 万元, %, 分 … of the value shown beside the score. */
  measure: z.string().trim().max(20).meta({ title: '计量单位' }).default(''),
  kind: z.enum(['item', 'bonus', 'deduction']).default('item'),
  function: itemFunctionSchema,
  /** Full marks of the item. Ratios are multiplied by it (100 when left out). */
  weight: nonNegativeSchema.meta({ title: '权重（分）' }).optional(),
  /** Full marks in the groups that have other ones; zero: the item does not count there. */
  groupWeights: z
    .array(
      z.strictObject({ group: z.string().trim().min(1, '组别不能为空').max(200), weight: nonNegativeSchema }),
    )
    .max(50)
    .optional(),
  /** Points of the function count as `points ÷ outOf × weight`; left out, they stand as they are. */
  outOf: positiveSchema
    .meta({ title: '分数以多少为满', description: '填写后按“分数÷满分×权重”计；留空，分数直接就是得分' })
    .optional(),
  /** Highest and lowest score of the item; for a deduction, of the points taken off. */
  cap: decimalSchema.meta({ title: '得分上限' }).optional(),
  floor: decimalSchema.meta({ title: '得分下限' }).optional(),
  /** Decimals of the printed score; the scheme's when left out. */
  decimals: z
    .number()
    .int()
    .min(0)
    .max(10)
    .meta({ title: '得分小数位', description: '留空：同方案' })
    .optional(),
  rounding: z.enum(ROUNDINGS).meta({ title: '取舍', description: '留空：同方案' }).optional(),
  rateDecimals: z.number().int().min(0).max(10).default(1),
  /** The score is rounded as printed before it is added up. */
  roundBeforeAdding: z.boolean().default(false),
  noTarget: z.enum(NO_TARGET_RULES).meta({ title: '单位没有目标时', description: '留空：同方案' }).optional(),
  noValue: z.enum(NO_VALUE_RULES).meta({ title: '单位没有数值时', description: '留空：同方案' }).optional(),
  /** Has an item ranking; ordinary items do unless told otherwise, bonus and deduction items do not. */
  ranked: z.boolean().optional(),
  /** What the item ranking compares: the value, the rate or the score. Left out: value, rate for ratios, else score. */
  rankBy: z.enum(['value', 'rate', 'score']).optional(),
  /** `less`: the smallest figure comes first in the item ranking. */
  better: z.enum(['more', 'less']).default('more'),
  zeroUnits: z
    .enum(ZERO_UNIT_RULES)
    .meta({ title: '数值为零的单位', description: '留空：同方案' })
    .optional(),
  /** Enters the composite score. */
  counted: z.boolean().default(true),
  note: z.string().trim().max(1000).default(''),
});

export const schemeFields = z.strictObject({
  id,
  name,
  version: z.number().int().min(1).max(100_000).default(1),
  effectiveFrom: periodSchema
    .meta({ title: '自哪个月起', description: '留空：不限', control: 'period' })
    .nullable()
    .default(null),
  effectiveTo: periodSchema
    .meta({ title: '到哪个月止', description: '留空：长期', control: 'period' })
    .nullable()
    .default(null),
  note: z.string().trim().max(4000).meta({ control: 'long-text' }).default(''),
  source: z.string().trim().max(500).default(''),
  /** `none`: item rankings only, no composite score. */
  composite: z.enum(['sum', 'none']).default('sum'),
  tieRule: z.enum(TIE_RULES).default('competition'),
  noTarget: z.enum(NO_TARGET_RULES).meta({ title: '单位没有目标时' }).default('rescale'),
  noValue: z.enum(NO_VALUE_RULES).meta({ title: '单位没有数值时' }).default('unranked'),
  zeroUnits: z.enum(ZERO_UNIT_RULES).meta({ title: '数值为零的单位' }).default('list'),
  decimals: z.number().int().min(0).max(10).default(2),
  rounding: z.enum(ROUNDINGS).default('half-up'),
  /** Sum the weights must give; only checked when every counted item has a weight. */
  fullMarks: nonNegativeSchema.default('100'),
  /** Bounds of the composite score, e.g. floor 0 for 扣完为止. */
  cap: decimalSchema.meta({ title: '综合得分上限' }).optional(),
  floor: decimalSchema.meta({ title: '综合得分下限', description: '扣完为止写0' }).optional(),
  items: z.array(schemeItemSchema).min(1, '方案至少要有一个项目').max(200, '项目过多'),
  multipliers: multiplierTableSchema.optional(),
  /** 红黑榜、一票否决、晋档、合格线. */
  conclusions: z.array(conclusionRuleSchema).max(30, '结论规则过多').optional(),
});

export const schemeSchema = schemeFields.superRefine((scheme, context) => {
  if (scheme.effectiveFrom && scheme.effectiveTo && scheme.effectiveFrom > scheme.effectiveTo) {
    context.addIssue({ code: 'custom', path: ['effectiveTo'], message: '止期早于起期' });
  }
  if (isAbove(scheme.floor, scheme.cap))
    context.addIssue({ code: 'custom', path: ['floor'], message: '综合得分下限高于上限' });
  const earlier = new Set<string>();
  for (const [index, item] of scheme.items.entries()) {
    const path = ['items', index];
    const report = (message: string) =>
      context.addIssue({ code: 'custom', path, message: `“${item.name}”：${message}` });
    if (earlier.has(item.id)) report(`编号“${item.id}”重复`);
    const grouped = (item.groupWeights ?? []).map(({ group }) => group);
    if (new Set(grouped).size < grouped.length) report('同一组别的权重写了两次');
    if (grouped.length > 0 && item.weight === undefined)
      report('写了各组权重，也要写其余各组的权重（weight）');
    for (const problem of problemsOfFunction(item.function, earlier)) report(problem);
    if (item.outOf !== undefined && item.weight === undefined)
      report('写了满分（outOf）就要写权重（weight）');
    if (isAbove(item.floor, item.cap)) report('得分下限高于上限');
    earlier.add(item.id);
  }
  for (const [index, rule] of (scheme.conclusions ?? []).entries()) {
    const report = (message: string) =>
      context.addIssue({
        code: 'custom',
        path: ['conclusions', index],
        message: `“${rule.name}”：${message}`,
      });
    const unknown = rule.when.flatMap((condition) =>
      condition.type === 'items' ? (condition.items ?? []).filter((item) => !earlier.has(item)) : [],
    );
    if (unknown.length > 0) report(`方案里没有项目“${unknown.join('”“')}”`);
    const names = new Set(scheme.conclusions?.map((other) => other.name));
    const strangers = (rule.cancels ?? []).filter((name) => !names.has(name));
    if (strangers.length > 0) report(`没有叫“${strangers.join('”“')}”的结论`);
    if (scheme.conclusions?.some((other, at) => at < index && other.id === rule.id))
      report(`编号“${rule.id}”重复`);
  }
});

function isAbove(low: string | undefined, high: string | undefined): boolean {
  const [floor, cap] = [parseExact(low ?? ''), parseExact(high ?? '')];
  return floor !== null && cap !== null && compareExact(floor, cap) > 0;
}

export type Scheme = z.output<typeof schemeSchema>;
export type SchemeInput = z.input<typeof schemeSchema>;
export type SchemeItem = Scheme['items'][number];

const unitName = z.string().trim().min(1, '单位名称不能为空').max(200, '单位名称过长');
const unitEntry = z.strictObject({ name: unitName, inComposite: z.boolean().default(true) });
const figures = z.record(unitName, z.record(z.string().trim().min(1).max(80), caseValueSchema));

/** Input of the `evaluate` command: a scheme over given figures, without a database. */
export const evaluationCaseSchema = z
  .object({
    scheme: schemeSchema,
    /** Group → its units, or unit → its group; left out: one group of all. */
    groups: z
      .record(
        z.string().trim().min(1).max(200),
        z.union(
          [z.string().trim().min(1, '组别不能为空').max(200), z.array(unitName).max(2000)],
          '应为组别名称，或单位名称的列表',
        ),
      )
      .default({}),
    /** In the office's order; ties are printed in it. */
    units: z
      .array(z.union([unitName, unitEntry], '应为单位名称，或 {"name": "单位名称", "inComposite": false}'))
      .min(1, '至少要有一个单位')
      .max(2000, '单位过多'),
    values: figures,
    /** `"*"` gives a target to every unit that has none of its own. */
    targets: figures.default({}),
    /** 上报数, shown beside the recognised figures. */
    reported: figures.default({}),
    /** 核定值, with reasons. */
    confirmed: z.array(confirmedFigureSchema).max(5000).default([]),
    /** Exemptions from conclusions and conclusions declared by the office, with reasons. */
    marks: z.array(conclusionMarkSchema).max(5000).default([]),
  })
  .superRefine((input, context) => {
    const seen = new Set<string>();
    for (const [index, unit] of input.units.entries()) {
      const unitText = typeof unit === 'string' ? unit : unit.name;
      if (seen.has(unitText))
        context.addIssue({ code: 'custom', path: ['units', index], message: `单位“${unitText}”重复` });
      seen.add(unitText);
    }
    const grouped = new Map<string, string>();
    for (const [key, members] of Object.entries(input.groups)) {
      for (const unit of Array.isArray(members) ? members : []) {
        const other = grouped.get(unit);
        if (other !== undefined)
          context.addIssue({
            code: 'custom',
            path: ['groups', key],
            message: `单位“${unit}”同时列在“${other}”和“${key}”`,
          });
        grouped.set(unit, key);
      }
    }
  });

export type EvaluationCase = z.output<typeof evaluationCaseSchema>;
export type EvaluationCaseInput = z.input<typeof evaluationCaseSchema>;
