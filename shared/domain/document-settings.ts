/** What the office may vary on its papers: names, recipients, layout and fonts (documents.md 0, 1). */
import { z } from 'zod';

const text = (max: number) => z.string().trim().max(max);

export const DOCUMENT_SETTINGS = {
  'document.mark': {
    label: '发文机关标志',
    group: '机关与版式',
    schema: text(60),
    initial: '区开放型经济工作领导小组办公室文件',
  },
  'document.code': { label: '机关代字', group: '机关与版式', schema: text(20), initial: '×开放办' },
  'document.main-recipients': {
    label: '通报主送机关',
    group: '机关与版式',
    schema: z.array(text(100)).max(40),
    initial: ['各镇、街道、农场', '各经济关联部门'],
  },
  'notice.fulfilment': {
    label: '月度通报列出履约情况（落地率、开工率、资金到位率）',
    group: '机关与版式',
    schema: z.boolean(),
    initial: true,
  },
  'document.copy-recipients': {
    label: '通报抄送机关',
    group: '机关与版式',
    schema: z.array(text(100)).max(40),
    initial: ['区委办公室', '区人大常委会办公室', '区政府办公室', '区政协办公室'],
  },
  'letter.copy-recipients': {
    label: '函件抄送机关',
    group: '机关与版式',
    schema: z.array(text(100)).max(40),
    initial: [],
  },
  'briefing.name': { label: '专报名称', group: '机关与版式', schema: text(40), initial: '招商引资工作专报' },
  'briefing.remark': {
    label: '专报左上角标注（如“内部资料 注意保存”）',
    group: '机关与版式',
    schema: text(40),
    initial: '',
  },
  'briefing.signer': {
    label: '专报签发人（不填为不印）',
    group: '机关与版式',
    schema: text(20),
    initial: '',
  },
  'briefing.issues-before': {
    label: '专报使用本系统以前的总期数（0 为不标总期数）',
    group: '机关与版式',
    schema: z.number().int().min(0).max(99_999),
    initial: 0,
  },
  'briefing.report-to': {
    label: '专报报',
    group: '机关与版式',
    schema: z.array(text(100)).max(40),
    initial: ['区委、区政府主要领导', '区四大家有关领导'],
  },
  'briefing.send-to': {
    label: '专报送',
    group: '机关与版式',
    schema: z.array(text(100)).max(40),
    initial: ['区委办公室', '区政府办公室'],
  },
  'briefing.distribute-to': {
    label: '专报发',
    group: '机关与版式',
    schema: z.array(text(100)).max(40),
    initial: [],
  },
  'briefing.print-run': {
    label: '专报印数（0 为不标）',
    group: '机关与版式',
    schema: z.number().int().min(0).max(9_999),
    initial: 0,
  },
  'document.layout': {
    label: '版式（国标或本单位习惯）',
    group: '机关与版式',
    schema: z.object({
      /** `strict`: GB/T 9704 to the letter, whatever the other fields say. */
      profile: z.enum(['strict', 'office']),
      boldHeadings: z.boolean(),
      timesDigits: z.boolean(),
      pageNumber: z.enum(['dash-outer', 'dash-center', 'plain-center']),
      /** 磅 */
      ruleWeight: z.number().min(0.5).max(6),
      /** 磅, 0 自动 */
      markPoints: z.number().int().min(0).max(80),
      /** 毫米 */
      markOffset: z.number().min(5).max(60),
      /** 磅 */
      linePitch: z.number().min(22).max(40),
      issueForm: z.enum(['plain', 'year']),
      copyLabel: text(10).min(1, '不能为空'),
      // Settings stored before these existed keep their meaning.
      /** 磅 */
      titlePitch: z.number().min(26).max(45).default(33),
      /** Words of the foot of a bulletin. */
      reportLabel: text(10).min(1, '不能为空').default('报'),
      sendLabel: text(10).min(1, '不能为空').default('送'),
      distributeLabel: text(10).min(1, '不能为空').default('发'),
      /** Number of a page lying across: turned with the sheet as on upright pages, or at its lower edge. */
      landscapeNumber: z.enum(['turned', 'bottom']).default('turned'),
      /** 磅, 4号或3号 */
      imprintPoints: z.union([z.literal(14), z.literal(16)]).default(14),
    }),
    initial: {
      profile: 'strict',
      boldHeadings: false,
      timesDigits: false,
      pageNumber: 'dash-outer',
      ruleWeight: 1.5,
      markPoints: 0,
      markOffset: 35,
      linePitch: 28.95,
      issueForm: 'plain',
      copyLabel: '抄送',
      titlePitch: 33,
      reportLabel: '报',
      sendLabel: '送',
      distributeLabel: '发',
      landscapeNumber: 'turned',
      imprintPoints: 14,
    },
  },
  'document.fonts': {
    label: '公文字体',
    group: '机关与版式',
    schema: z.object({
      title: text(60),
      body: text(60),
      heading1: text(60),
      heading2: text(60),
      pageNumber: text(60),
    }),
    initial: {
      title: '方正小标宋简体',
      body: '仿宋_GB2312',
      heading1: '黑体',
      heading2: '楷体_GB2312',
      pageNumber: '宋体',
    },
  },
} as const;
