/** 年度考评: rankings of the year, inspection, survey, supervision and figures entered by hand, by a scheme of its own. */
import Fraction from 'fraction.js';
import { losslessText, parseExact } from './exact';
import type { RankingResult } from './scheme/result';
import { type Scheme, schemeSchema } from './scheme/scheme';

/** The scheme stored under this id is the office's own; it never ranks a month. */
export const ASSESSMENT_SCHEME_ID = 'assessment';

/** The scheme an office starts with. Sources: 制度 三(四) (测评结果纳入年度综合目标考评), 督查问效扣减绩效分. */
export const DEFAULT_ASSESSMENT: Scheme = schemeSchema.parse({
  id: ASSESSMENT_SCHEME_ID,
  name: '年度综合考评',
  note: '月度综合得分平均、季度累计得分平均按满分100折算；巡查测评、满意度测评逐单位录入，没有录入的不计，不作零分；督查扣分取自督查问效台账。',
  items: [
    {
      id: 'monthly',
      name: '月度排名',
      measure: '分',
      weight: 50,
      outOf: 100,
      cap: 50,
      function: { type: 'given-points', indicator: 'monthly-average' },
    },
    {
      id: 'quarterly',
      name: '季度排名',
      measure: '分',
      weight: 20,
      outOf: 100,
      cap: 20,
      function: { type: 'given-points', indicator: 'quarterly-average' },
    },
    {
      id: 'inspection',
      name: '巡查测评',
      measure: '分',
      weight: 20,
      outOf: 100,
      function: { type: 'given-points', indicator: '巡查测评' },
    },
    {
      id: 'survey',
      name: '满意度测评',
      measure: '分',
      weight: 10,
      outOf: 100,
      noValue: 'rescale',
      function: { type: 'given-points', indicator: '满意度测评' },
    },
    {
      id: 'supervision',
      name: '督查扣分',
      measure: '分',
      kind: 'deduction',
      function: { type: 'given-points', indicator: 'supervision-points' },
    },
  ],
  conclusions: [
    {
      id: 'excellent',
      name: '优秀',
      tone: 'good',
      effect: '予以通报表扬，优先推荐评优评先',
      when: [{ type: 'place', end: 'top', percent: 30 }],
    },
    {
      id: 'fail',
      name: '不合格',
      tone: 'bad',
      // 制度 四(四)3: what follows for a unit.
      effect: '予以通报批评，责令限期整改，取消年度评优评先资格',
      when: [{ type: 'score', below: '60' }],
    },
    { id: 'veto', name: '一票否决', tone: 'bad', effect: '取消评优资格', cancels: ['优秀'] },
  ],
});

/** unit → average of its composite scores, exact; units that were never scored are left out. */
export function averageScores(results: readonly RankingResult[]): Map<string, string> {
  const sums = new Map<string, { sum: Fraction; count: number }>();
  for (const result of results) {
    for (const row of result.groups.flatMap((group) => group.rows)) {
      const score = row.exactScore === null ? null : parseExact(row.exactScore);
      if (score === null) continue;
      const known = sums.get(row.unit) ?? { sum: new Fraction(0), count: 0 };
      sums.set(row.unit, { sum: known.sum.add(score), count: known.count + 1 });
    }
  }
  return new Map([...sums].map(([unit, { sum, count }]) => [unit, losslessText(sum.div(count))]));
}
