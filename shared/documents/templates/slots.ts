/**
 * What a template can take from a document of a kind: each part of the document under the Chinese name a clerk
 * writes in braces. A kind without a line here still offers the heads, figures, tables and the whole text.
 */
import type { DocumentKind } from '../kinds';

export type Slot =
  /** One heading or paragraph, by its key. */
  | { readonly shape: 'text'; readonly key: string; readonly name: string }
  /** Every paragraph whose key begins so, one after the other. */
  | { readonly shape: 'texts'; readonly prefix: string; readonly name: string }
  /** Parts with a heading of their own, `prefix.id`, each with paragraphs and perhaps a table. */
  | { readonly shape: 'sections'; readonly prefix: string; readonly name: string }
  /** One table; with `.*` at the end of the key, tables `key.1`, `key.2` … */
  | { readonly shape: 'table'; readonly key: string; readonly name: string }
  /** Charts `key1`, `key2` … */
  | { readonly shape: 'chart'; readonly key: string; readonly name: string };

const text = (key: string, name: string): Slot => ({ shape: 'text', key, name });
const texts = (prefix: string, name: string): Slot => ({ shape: 'texts', prefix, name });
const sections = (prefix: string, name: string): Slot => ({ shape: 'sections', prefix, name });
const table = (key: string, name: string): Slot => ({ shape: 'table', key, name });
const chart = (key: string, name: string): Slot => ({ shape: 'chart', key, name });

/** 巡查测评结果 and 满意度测评结果 are built alike. */
const TEST_SLOTS: readonly Slot[] = [
  text('purpose', '引言'),
  text('result', '测评结果标题'),
  texts('result.group', '各组名次'),
  table('result.table', '测评结果表'),
  text('result.missing', '未测评单位'),
  text('subjects', '得分明细说明'),
  table('subjects.table', '得分明细表'),
  text('use', '结果运用标题'),
  text('use.text', '结果运用'),
];

/** The first slot that fits a block is the block's. */
const TEMPLATE_SLOTS: Partial<Record<DocumentKind, readonly Slot[]>> = {
  notice: [
    text('purpose', '引言'),
    text('overview', '总体情况标题'),
    text('overview.intro', '总体情况说明'),
    table('overview.table', '主要指标表'),
    table('overview.fulfilment.table', '履约情况表'),
    texts('overview.', '各指标情况'),
    text('items', '单项排序标题'),
    sections('items', '单项排序'),
    text('composite', '综合排名标题'),
    texts('composite.group', '各组排名'),
    table('composite.table', '综合排名表'),
    chart('composite.chart', '综合得分图'),
    texts('composite.warning', '靠后预警'),
    text('submissions', '报送情况标题'),
    texts('submissions.', '报送情况'),
    text('problems', '存在问题标题'),
    texts('problems.', '存在问题'),
    text('requirements', '下一步要求标题'),
    texts('requirements.', '下一步要求'),
    text('list.signed.count', '签约清单说明'),
    table('list.signed', '签约项目清单'),
    text('list.registered.count', '注册清单说明'),
    table('list.registered', '注册项目清单'),
    text('list.started.count', '开工清单说明'),
    table('list.started', '开工项目清单'),
    text('list.producing.count', '投产清单说明'),
    table('list.producing', '投产项目清单'),
  ],
  briefing: [
    text('summary', '总体情况'),
    table('key-figures', '主要指标表'),
    chart('progress-chart', '完成率图'),
    table('places', '综合排名表'),
    table('problem-table', '提请协调问题表'),
    text('suggestions', '工作建议'),
  ],
  quarter: [
    text('purpose', '引言'),
    text('overview', '总体情况标题'),
    text('overview.totals', '总体情况'),
    table('overview.table', '主要指标表'),
    text('ranking', '累计排名标题'),
    texts('ranking.group', '各组排名'),
    text('ranking.photos', '现场影像说明'),
    table('ranking.table', '累计排名表'),
    chart('ranking.chart', '累计得分图'),
    text('praise', '表扬发言标题'),
    texts('praise.', '表扬发言'),
    table('praise.table', '表扬发言表'),
    text('requirements', '下一步要求标题'),
    texts('requirements.', '下一步要求'),
  ],
  submissions: [
    text('purpose', '引言'),
    text('submissions', '报送情况标题'),
    texts('submissions.', '报送情况'),
    table('submissions.table', '报送情况表'),
    text('requirements', '有关要求标题'),
    texts('requirements.', '有关要求'),
  ],
  'score-sheet': [
    text('place', '名次说明'),
    text('items', '得分构成标题'),
    table('items.table', '得分构成表'),
    text('formula', '计算式'),
    text('group', '本组比较标题'),
    text('group.gap', '本组比较'),
    table('group.table', '本组比较表'),
    text('open', '未认定事项标题'),
    text('open.text', '未认定事项说明'),
    table('open.table', '未认定事项表'),
    text('details', '逐项说明标题'),
    sections('details', '逐项说明'),
    text('objection', '异议办法'),
  ],
  'report-in-person': [
    text('reason', '缘由'),
    table('places.table', '排名情况表'),
    text('when', '时间地点标题'),
    text('when.text', '时间地点'),
    text('what', '汇报内容标题'),
    text('what.text', '汇报内容'),
    text('how', '有关要求标题'),
    text('how.text', '有关要求'),
  ],
  'project-list': [
    text('summary', '总体情况'),
    table('summary.table', '各阶段项目表'),
    table('stage.negotiating', '在谈项目表'),
    table('stage.signed', '签约项目表'),
    table('stage.registered', '注册项目表'),
    table('stage.started', '开工项目表'),
    table('stage.producing', '投产项目表'),
    table('stage.terminated', '终止项目表'),
  ],
  'project-file': [
    text('summary', '总体情况'),
    text('facts', '基本情况标题'),
    table('facts.table', '基本情况表'),
    text('content', '建设内容'),
    text('timeline', '推进情况标题'),
    text('timeline.count', '推进情况说明'),
    table('timeline.table', '推进情况表'),
  ],
  'wall-chart': [text('legend', '图例'), table('wall', '挂图表')],
  'review-minutes': [
    text('opening', '会议概况'),
    text('projects', '评审项目标题'),
    texts('projects.', '评审项目'),
    text('materials', '会前材料标题'),
    texts('materials.', '会前材料'),
    text('decisions', '评审意见标题'),
    texts('decisions.', '评审意见'),
    text('requirements', '会议要求标题'),
    texts('requirements.', '会议要求'),
    texts('names.', '参会人员'),
  ],
  supervision: [
    text('purpose', '引言'),
    text('cases', '问责情况标题'),
    text('summary', '总体情况'),
    texts('case.', '问责事项'),
    table('cases.table', '问责事项表'),
    text('demands', '有关要求标题'),
    text('demands.text', '有关要求'),
  ],
  agenda: [
    texts('fact.', '时间地点人员'),
    text('items', '议程标题'),
    texts('item.', '各项议程'),
    text('waiting', '材料未齐标题'),
    texts('waiting.', '材料未齐项目'),
    text('materials', '会议材料标题'),
    text('materials.text', '会议材料'),
  ],
  'review-sheet': [sections('project', '各项目评审表')],
  'inspection-sheet': [sections('sheet', '各评委打分表')],
  'survey-sheet': [sections('sheet', '测评表')],
  inspection: TEST_SLOTS,
  survey: TEST_SLOTS,
  minutes: [
    text('opening', '会议概况'),
    text('report', '听取情况标题'),
    texts('report.', '听取情况'),
    text('decisions', '议定事项标题'),
    texts('decisions.', '议定事项'),
    text('requirements', '会议要求标题'),
    texts('requirements.', '会议要求'),
    texts('names.', '参会人员'),
  ],
  letter: [
    text('matter', '缘由'),
    text('facts', '有关情况'),
    text('request', '商请事项'),
    text('closing', '结语'),
    text('contact', '联系人'),
  ],
  dispatch: [
    text('summary', '总体情况'),
    text('week', '周调度说明'),
    text('by-category', '问题分类标题'),
    table('categories', '问题分类表'),
    text('asked', '提请事项标题'),
    texts('asked.', '提请事项'),
    text('decisions', '落实情况标题'),
    texts('decisions.', '落实情况'),
    table('decisions.table', '落实情况表'),
    table('problem-list', '问题清单'),
    table('week-sheet', '周调度表'),
  ],
  escalation: [
    text('purpose', '缘由'),
    texts('problem.', '提请事项'),
    text('ending', '结语'),
    text('contact', '联系人'),
  ],
  sponsorship: [
    text('purpose', '引言'),
    text('summary', '包保情况'),
    text('demands', '有关要求'),
    table('sponsorships', '包保工作表'),
  ],
  ruling: [
    text('purpose', '引言'),
    sections('ruling', '裁决事项'),
    text('demands', '有关要求标题'),
    text('demands.text', '有关要求'),
  ],
  'key-lists': [
    text('purpose', '引言'),
    table('list.*', '重点库清单'),
    text('ending', '结语'),
    text('contact', '联系人'),
  ],
  'leader-file': [sections('leader', '各位领导')],
  calendar: [text('legend', '图例'), table('calendar', '月历'), table('list', '时限安排表')],
  'conflict-file': [
    text('summary', '总体情况'),
    text('content', '建设内容'),
    text('contacts', '首谈情况标题'),
    table('contacts.table', '首谈情况表'),
    text('rulings', '裁决申诉标题'),
    texts('rulings.', '裁决申诉'),
    text('opinion', '会商意见标题'),
  ],
  correction: [
    text('reason', '缘由'),
    text('figures', '更正数据标题'),
    table('figures.table', '更正数据表'),
    text('places', '名次变化标题'),
    texts('places.', '名次变化'),
    table('places.table', '名次变化表'),
    text('rest', '其他事项标题'),
    texts('rest.', '其他事项'),
  ],
  assessment: [
    text('purpose', '引言'),
    text('method', '考评办法标题'),
    text('method.formula', '计分构成'),
    text('method.months', '数据月份'),
    table('method.table', '计分办法表'),
    text('result', '考评结果标题'),
    text('result.missing', '所缺数据'),
    texts('result.', '各组结果'),
    table('result.table', '考评结果表'),
    table('result.cases', '督查扣分表'),
    text('proposals', '奖惩建议标题'),
    texts('proposals.', '奖惩建议'),
    table('proposals.table', '奖惩建议表'),
    text('closing', '结语'),
  ],
  'confirmed-values': [text('summary', '总体情况'), table('confirmed.table', '核定数据表')],
};

export function slotsOf(kind: DocumentKind): readonly Slot[] {
  return TEMPLATE_SLOTS[kind] ?? [];
}
