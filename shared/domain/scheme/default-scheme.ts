import type { IndicatorId } from '../indicators/indicator';
import { INDICATORS } from '../indicators/indicator';
import { type Scheme, schemeSchema } from './scheme';

/** Full marks per indicator of the scheme a new office starts with; they add up to 100. */
const WEIGHTS: Record<IndicatorId, string> = {
  'signed-count': '15',
  'registered-count': '15',
  'started-count': '20',
  'producing-count': '20',
  'signed-amount': '10',
  'funds-in-place': '20',
};

/** 综合考核方案: completion of the target × weight for the six indicators, completion capped at 120 %. */
export const DEFAULT_SCHEME: Scheme = schemeSchema.parse({
  id: 'default',
  name: '综合考核方案',
  note: '六项指标按目标完成率乘以权重计分，完成率按120%封顶；没有下达目标的项目不计分，其余项目按比例折算。',
  items: INDICATORS.map((indicator) => ({
    id: indicator.id,
    name: indicator.name,
    measure: indicator.measure,
    weight: WEIGHTS[indicator.id],
    function: { type: 'completion', indicator: indicator.id, cap: '1.2' },
  })),
  conclusions: [
    {
      id: 'red',
      name: '拟列红榜',
      tone: 'good',
      effect: '通报表扬',
      when: [
        { type: 'place', end: 'top', count: 3 },
        { type: 'items', quantifier: 'every', of: 'rate', above: '100' },
      ],
    },
    {
      id: 'black',
      name: '拟列黑榜',
      tone: 'bad',
      effect: '通报批评',
      // Last in the group and short of the whole: one item below its target puts nobody there.
      when: [
        { type: 'place', end: 'bottom', count: 2 },
        { type: 'score', below: '100' },
        { type: 'items', quantifier: 'any', of: 'rate', below: '100' },
      ],
    },
    { id: 'veto', name: '一票否决', tone: 'bad', effect: '取消评优资格', cancels: ['拟列红榜'] },
  ],
});
