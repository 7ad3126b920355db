import type { Conclusion } from '../../domain/scheme/conclusions/conclusion-rules';
import { clause, composeParagraph, enumerate, type Part, type Section, shorten } from '../compose';
import { listTable, ordinals } from '../list-table';
import type { AssessmentData } from './assessment-data';

/** 三、奖惩建议: one sentence per rule that fires, and the table with the evidence of each unit. */
export function buildProposals({ assessment }: AssessmentData): Section {
  const conclusions = assessment.result.conclusions ?? [];
  if (conclusions.length === 0) {
    const text = assessment.provisional
      ? '考评数据尚未齐备，暂不提出奖惩建议。'
      : '按考评办法，没有需要提出奖惩建议的单位。';
    return { blocks: [composeParagraph('proposals.none', [text])], figures: {} };
  }
  const standing = conclusions.filter((each) => each.exempt === null);
  const rules = [...new Map(standing.map((each) => [each.rule, each])).values()];
  const figures: Record<string, string> = { 'proposals.count': String(conclusions.length) };
  const sentences = rules.map((rule, index) => {
    const units = standing.filter((each) => each.rule === rule.rule).map((each) => each.unit);
    const effect = rule.effect === '' ? '' : `，建议${clause(rule.effect)}`;
    return composeParagraph(
      `proposals.rule${index + 1}`,
      [`${enumerate(units)}${units.length}个单位列为“${rule.name}”${effect}。`],
      { lists: [{ stated: String(units.length), items: units }] },
    );
  });
  const exempt = conclusions.length - standing.length;
  const intro: Part[] = [
    '根据考评办法的规则，提出奖惩建议',
    { printed: `${conclusions.length}条`, figure: 'proposals.count', label: '奖惩建议' },
    exempt > 0 ? `，其中${exempt}条因故免列` : '',
    '，报领导小组审定。',
  ];
  return {
    blocks: [
      composeParagraph('proposals.intro', intro),
      ...sentences,
      listTable(
        { key: 'proposals.table', caption: '奖惩建议', rowCountFigure: 'proposals.count' },
        conclusions,
        [
          ordinals(8),
          ['单位', 22, 'left', (each) => each.unit],
          ['结论', 14, 'center', (each) => each.name],
          ['依据', 32, 'left', (each) => shorten(each.evidence.map(clause).join('；'))],
          ['建议', 26, 'left', proposalOf],
        ],
      ),
    ],
    figures,
  };
}

function proposalOf({ exempt, effect }: Conclusion): string {
  if (exempt !== null) return `免列：${shorten(clause(exempt))}`;
  return effect === '' ? '—' : clause(effect);
}
