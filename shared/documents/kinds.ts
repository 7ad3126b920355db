/** Kinds of document the office issues; the ids are those of the command line and of file names. */
export const DOCUMENT_KINDS = [
  'notice',
  'briefing',
  'quarter',
  'submissions',
  'score-sheet',
  'report-in-person',
  'project-list',
  'project-file',
  'wall-chart',
  'minutes',
  'letter',
  'dispatch',
  'escalation',
  'sponsorship',
  'ruling',
  'key-lists',
  'leader-file',
  'calendar',
  'conflict-file',
  'correction',
  'confirmed-values',
  'assessment',
  'inspection',
  'survey',
  'supervision',
  'review-minutes',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export const DOCUMENT_KIND_NAMES: Record<DocumentKind, string> = {
  notice: '月度通报',
  briefing: '领导专报',
  quarter: '季度评比通报',
  submissions: '报送情况通报',
  'score-sheet': '单位得分说明',
  'report-in-person': '当面汇报通知',
  'project-list': '项目清单',
  'project-file': '项目一览表',
  'wall-chart': '挂图作战',
  minutes: '会议纪要',
  letter: '信函',
  dispatch: '问题调度单',
  escalation: '提请市协调函',
  sponsorship: '包保公布表',
  ruling: '首谈裁决通知',
  'key-lists': '重点项目抄送函',
  'leader-file': '领导包保手册',
  calendar: '工作日历',
  'conflict-file': '首谈争议卷宗',
  correction: '更正通知',
  'confirmed-values': '核定值清单',
  assessment: '年度综合考评结果',
  inspection: '巡查测评结果',
  survey: '满意度测评结果',
  supervision: '督查通报',
  'review-minutes': '评审会议纪要',
};

/** What one document of the kind is about: the whole office, one unit (`--unit`) or one project (`--project`). */
export const DOCUMENT_SUBJECTS: Record<DocumentKind, 'office' | 'unit' | 'project'> = {
  notice: 'office',
  briefing: 'office',
  quarter: 'office',
  submissions: 'office',
  'score-sheet': 'unit',
  'report-in-person': 'unit',
  'project-list': 'office',
  'project-file': 'project',
  'wall-chart': 'office',
  minutes: 'office',
  letter: 'office',
  dispatch: 'office',
  escalation: 'office',
  sponsorship: 'office',
  ruling: 'office',
  'key-lists': 'office',
  'leader-file': 'office',
  calendar: 'office',
  'conflict-file': 'project',
  correction: 'office',
  'confirmed-values': 'office',
  assessment: 'office',
  inspection: 'office',
  survey: 'office',
  supervision: 'office',
  'review-minutes': 'office',
};

/**
 * How a kind is numbered, always running per year and kind: 发文字号 of the office, where `word` follows the
 * office's 机关代字 so that no two kinds share a number (`×开放办函〔2026〕1号`); 期号 of a bulletin; the bare
 * `〔2026〕1号` of minutes, without 机关代字; or none for working papers.
 */
export const DOCUMENT_NUMBERING: Record<
  DocumentKind,
  { readonly form: 'document' | 'bare'; readonly word: string } | { readonly form: 'issue' | 'none' }
> = {
  notice: { form: 'document', word: '' },
  briefing: { form: 'issue' },
  quarter: { form: 'document', word: '评' },
  submissions: { form: 'document', word: '报' },
  'score-sheet': { form: 'none' },
  'report-in-person': { form: 'document', word: '督' },
  'project-list': { form: 'none' },
  'project-file': { form: 'none' },
  'wall-chart': { form: 'none' },
  minutes: { form: 'bare', word: '' },
  letter: { form: 'document', word: '函' },
  dispatch: { form: 'document', word: '调' },
  escalation: { form: 'document', word: '请' },
  sponsorship: { form: 'document', word: '包' },
  ruling: { form: 'document', word: '裁' },
  'key-lists': { form: 'document', word: '抄' },
  'leader-file': { form: 'none' },
  calendar: { form: 'none' },
  'conflict-file': { form: 'none' },
  correction: { form: 'document', word: '更' },
  'confirmed-values': { form: 'none' },
  assessment: { form: 'document', word: '考' },
  inspection: { form: 'document', word: '巡' },
  survey: { form: 'document', word: '测' },
  supervision: { form: 'document', word: '查' },
  'review-minutes': { form: 'bare', word: '评审' },
};

/**
 * Kinds that freeze the rankings they print and are therefore issued once a period; a second one needs the first
 * declared void.
 */
export const FREEZING_KINDS: readonly DocumentKind[] = ['notice', 'quarter'];

/** Kinds that go out as 公文: issuing one is refused while it breaks a rule of GB/T 9704. */
export const OFFICIAL_KINDS: readonly DocumentKind[] = [
  'notice',
  'briefing',
  'quarter',
  'submissions',
  'report-in-person',
  'minutes',
  'letter',
  'dispatch',
  'escalation',
  'sponsorship',
  'ruling',
  'correction',
  'key-lists',
  'assessment',
  'inspection',
  'survey',
  'supervision',
  'review-minutes',
];
