/** Kinds of problem the units report (制度 三(一)2; 问题台账). */
export const PROBLEM_CATEGORIES = ['土地', '资金', '手续', '基础设施', '用工', '其他'] as const;
export type ProblemCategory = (typeof PROBLEM_CATEGORIES)[number];

/** Words that tell the kind, in the order they are tried: a land problem that also costs money is one of land. */
const TELLING_WORDS: readonly (readonly [ProblemCategory, RegExp])[] = [
  ['土地', /土地|用地|供地|征地|拆迁|征收|腾挪|增减挂钩|占补|地块|坟/],
  ['基础设施', /供电|供水|供气|供热|道路|管网|变电|用电|用水|排水|污水|蒸汽|通信|基础设施|三通|五通|七通/],
  ['手续', /手续|审批|环评|能评|安评|规划|许可|备案|立项|施工图|验收|证照|能耗指标/],
  ['用工', /用工|招工|工人|人才|技工|劳动力/],
  ['资金', /资金|融资|贷款|信贷|担保|股东|到账|到位/],
];

/** The kind of a problem from its wording; a proposal for the clerk, never a decision. */
export function classifyProblem(text: string): ProblemCategory {
  return TELLING_WORDS.find(([, words]) => words.test(text))?.[0] ?? '其他';
}
