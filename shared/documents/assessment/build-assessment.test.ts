import { describe, expect, it } from 'vitest';
import { checkConsistency } from '../check-consistency';
import { assessmentFixture } from '../testing/assessment-fixture';
import { buildAssessment } from './build-assessment';

function partsOf(data: Parameters<typeof buildAssessment>[0]) {
  const { blocks } = buildAssessment(data);
  return {
    text: (key: string) =>
      blocks.flatMap((block) => (block.type === 'paragraph' && block.key === key ? [block.text] : []))[0],
    table: (key: string) =>
      blocks.flatMap((block) => (block.type === 'table' && block.key === key ? [block] : []))[0],
  };
}

describe('the result of the annual assessment on paper', () => {
  it('says what the score is made of, and that what is missing is no zero', () => {
    const { text, table } = partsOf(assessmentFixture());
    expect(text('method.formula')).toBe(
      '考评得分由月度排名50分、季度排名20分、巡查测评20分、满意度测评10分组成，满分100分，督查扣分从总分中扣减。',
    );
    expect(text('result.missing')).toContain(
      '满意度测评各单位都还没有数据。缺数据的按考评办法不计入，不作零分',
    );
    expect(table('method.table')?.rows[0]).toEqual([
      '月度排名',
      '计分',
      '50',
      expect.stringMatching(/月度综合得分平均，按满分100分折算，最高50分$/),
      '通报数据',
    ]);
    const survey =
      table('result.table')?.columns.findIndex((column) => column.title === '满意度\n测评') ?? -1;
    const units = table('result.table')?.rows.filter((row) => row.length > 1) ?? [];
    expect(new Set(units.map((row) => row[survey]))).toEqual(new Set(['缺']));
  });

  it('proposes rewards and penalties with the evidence of each', () => {
    const { text, table } = partsOf(assessmentFixture([]));
    const rows = table('proposals.table')?.rows ?? [];
    const veto = rows.find((row) => row[2] === '一票否决');
    expect(veto?.slice(3)).toEqual(['发生较大安全生产事故', '取消评优资格']);
    expect(rows.some((row) => row[2] === '优秀' && row[3]?.includes('综合第1名'))).toBe(true);
    expect(text('proposals.intro')).toBe(
      `根据考评办法的规则，提出奖惩建议${rows.length}条，报领导小组审定。`,
    );
    expect(text('result.missing')).toBeUndefined();
  });

  it('an exempt unit is listed with its reason and in no sentence', () => {
    const data = assessmentFixture([]);
    const [first] = data.assessment.result.conclusions ?? [];
    const exempted = (data.assessment.result.conclusions ?? []).map((each) =>
      each === first ? { ...each, exempt: '遭受洪灾' } : each,
    );
    const model = {
      ...data,
      assessment: { ...data.assessment, result: { ...data.assessment.result, conclusions: exempted } },
    };
    const { table } = partsOf(model);
    expect(table('proposals.table')?.rows[0]?.[4]).toBe('免列：遭受洪灾');
    const sentences = buildAssessment(model).blocks.flatMap((block) =>
      block.type === 'paragraph' && block.key.startsWith('proposals.rule') ? [block.text] : [],
    );
    expect(sentences.filter((text) => text.includes(`“${first?.name}”`)).join()).not.toContain(
      `${first?.unit}`,
    );
    expect(checkConsistency(buildAssessment(model)).filter((check) => !check.ok)).toEqual([]);
  });

  it('lists the supervision cases behind the points taken off', () => {
    const { table } = partsOf(assessmentFixture());
    const { cases } = assessmentFixture().assessment;
    expect(cases.length).toBeGreaterThan(1);
    expect(table('result.cases')?.rows.map((row) => [row[0], row[3], row[4]])).toEqual(
      cases.map((each) => [each.unit, '项目施工许可逾期未办结，经两次提醒仍未推进', '2']),
    );
    const data = assessmentFixture();
    const none = partsOf({ ...data, assessment: { ...data.assessment, cases: [] } });
    expect(none.table('result.cases')).toBeUndefined();
  });

  it('before anything is there it ranks nobody and proposes nothing', () => {
    const data = assessmentFixture([
      'monthly-average',
      'quarterly-average',
      '巡查测评',
      '满意度测评',
      'supervision-points',
    ]);
    const { text } = partsOf({
      ...data,
      assessment: {
        ...data.assessment,
        months: [],
        provisional: true,
        result: { ...data.assessment.result, conclusions: [] },
      },
    });
    expect(text('result.none')).toBe('各单位的考评数据尚未齐备，暂不排名。');
    expect(text('proposals.none')).toBe('考评数据尚未齐备，暂不提出奖惩建议。');
  });
});
