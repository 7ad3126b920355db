/**
 * How a kind is numbered, always running per year and kind: 发文字号 of the office, where `word` follows the
 * office's 机关代字 so that no two kinds share a number (`×开放办函〔2026〕1号`); 期号 of a bulletin; the bare
 * `〔2026〕1号` of minutes, without 机关代字; or none for working papers.
 */
type Numbering =
  | { readonly form: 'document' | 'bare'; readonly word: string }
  | { readonly form: 'issue' | 'none' };

interface KindFacts {
  readonly name: string;
  readonly numbering: Numbering;
  /** What one document is about: one unit (`--unit`) or one project (`--project`); left out: the whole office. */
  readonly about?: 'unit' | 'project';
  /** Freezes the rankings it prints: issued once a period, a second one needs the first declared void. */
  readonly freezes?: true;
}

const numbered = (word: string): Numbering => ({ form: 'document', word });
const bare = (word: string): Numbering => ({ form: 'bare', word });
const NONE: Numbering = { form: 'none' };

/** Kinds of document the office issues; the ids are those of the command line and of file names. */
const KINDS = {
  notice: { name: '月度通报', numbering: numbered(''), freezes: true },
  briefing: { name: '领导专报', numbering: { form: 'issue' } },
  quarter: { name: '季度评比通报', numbering: numbered('评'), freezes: true },
  submissions: { name: '报送情况通报', numbering: numbered('报') },
  'score-sheet': { name: '单位得分说明', numbering: NONE, about: 'unit' },
  'report-in-person': { name: '当面汇报通知', numbering: numbered('督'), about: 'unit' },
  'project-list': { name: '项目清单', numbering: NONE },
  'project-file': { name: '项目一览表', numbering: NONE, about: 'project' },
  'wall-chart': { name: '挂图作战', numbering: NONE },
  minutes: { name: '会议纪要', numbering: bare('') },
  letter: { name: '信函', numbering: numbered('函') },
  dispatch: { name: '问题调度单', numbering: numbered('调') },
  escalation: { name: '提请市协调函', numbering: numbered('请') },
  sponsorship: { name: '包保公布表', numbering: numbered('包') },
  ruling: { name: '首谈裁决通知', numbering: numbered('裁') },
  'key-lists': { name: '重点项目抄送函', numbering: numbered('抄') },
  'leader-file': { name: '领导包保手册', numbering: NONE },
  calendar: { name: '工作日历', numbering: NONE },
  'conflict-file': { name: '首谈争议卷宗', numbering: NONE, about: 'project' },
  correction: { name: '更正通知', numbering: numbered('更') },
  'confirmed-values': { name: '核定值清单', numbering: NONE },
  assessment: { name: '年度综合考评结果', numbering: numbered('考') },
  inspection: { name: '巡查测评结果', numbering: numbered('巡') },
  survey: { name: '满意度测评结果', numbering: numbered('测') },
  supervision: { name: '督查通报', numbering: numbered('查') },
  'review-minutes': { name: '评审会议纪要', numbering: bare('评审') },
  agenda: { name: '会议议程', numbering: NONE },
  'review-sheet': { name: '评审意见表', numbering: NONE },
  'inspection-sheet': { name: '巡查打分表', numbering: NONE },
  'survey-sheet': { name: '满意度测评表', numbering: NONE },
} as const satisfies Record<string, KindFacts>;

export type DocumentKind = keyof typeof KINDS;
export const DOCUMENT_KINDS = Object.keys(KINDS) as readonly DocumentKind[];

function ofEach<Fact>(fact: (facts: KindFacts) => Fact): Record<DocumentKind, Fact> {
  const entries = DOCUMENT_KINDS.map((kind) => [kind, fact(KINDS[kind])] as const);
  return Object.fromEntries(entries) as Record<DocumentKind, Fact>;
}

export const DOCUMENT_KIND_NAMES = ofEach(({ name }) => name);
export const DOCUMENT_NUMBERING = ofEach(({ numbering }) => numbering);
export const DOCUMENT_SUBJECTS = ofEach<'office' | 'unit' | 'project'>(({ about }) => about ?? 'office');

export const FREEZING_KINDS = DOCUMENT_KINDS.filter((kind) => 'freezes' in KINDS[kind]);

/** Kinds that go out under a number, as 公文: issuing one is refused while it breaks a rule of GB/T 9704. */
export const OFFICIAL_KINDS = DOCUMENT_KINDS.filter((kind) => KINDS[kind].numbering.form !== 'none');
