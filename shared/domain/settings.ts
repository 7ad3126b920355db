/**
 * What the office may vary: thresholds, deadlines, wording, fonts. Each setting is stored with the first
 * period it applies to; the value in force for a period is the latest one not after it.
 */
import { z } from 'zod';
import { DOCUMENT_SETTINGS } from './document-settings';
import { MARK_SETTINGS } from './mark-settings';
import { type Period, periodSchema } from './period';

const text = (max: number) => z.string().trim().max(max);
const decimal = z.string().regex(/^\d{1,12}(\.\d{1,6})?$/, '应为数字');

export const SETTINGS = {
  'office.name': {
    label: '单位全称',
    group: '机关与版式',
    schema: text(100),
    initial: '区开放型经济工作领导小组办公室',
  },
  'office.short-name': { label: '单位简称', group: '机关与版式', schema: text(40), initial: '区开放办' },
  'office.contact': { label: '联系人（印在信函附注）', group: '机关与版式', schema: text(40), initial: '' },
  'office.phone': { label: '联系电话（印在信函附注）', group: '机关与版式', schema: text(40), initial: '' },
  'office.region': {
    label: '辖区称谓（全区、全县）',
    group: '机关与版式',
    schema: text(20),
    initial: '全区',
  },
  'scope.domestic-wan': {
    label: '推进范围：内资门槛（万元）',
    group: '认定口径',
    schema: decimal,
    initial: '3000',
  },
  'scope.foreign-wan-usd': {
    label: '推进范围：外资门槛（万美元）',
    group: '认定口径',
    schema: decimal,
    initial: '300',
  },
  'recognition.require-evidence': {
    label: '认定须有佐证材料',
    group: '认定口径',
    schema: z.boolean(),
    initial: false,
  },
  'recognition.excluded-industries': {
    label: '不计入的产业（如房地产）',
    group: '认定口径',
    schema: z.array(text(40)).max(50),
    initial: ['房地产'],
  },
  'projects.overdue-months': {
    label: '签约后几个月未开工算超期',
    group: '认定口径',
    schema: z.number().int().min(1).max(60),
    initial: 6,
  },
  'projects.fast-days': {
    label: '签约后几天内开工算进度快',
    group: '认定口径',
    schema: z.number().int().min(1).max(730),
    initial: 90,
  },
  'projects.silent-days': {
    label: '在谈在建项目几天没有消息就提醒',
    group: '认定口径',
    schema: z.number().int().min(7).max(365),
    initial: 45,
  },
  'key-lists': {
    label: '重点库定义（如“3010”项目）',
    group: '认定口径',
    schema: z.array(z.object({ tag: text(40), minimumWan: decimal.nullable(), note: text(200) })).max(20),
    initial: [{ tag: '3010', minimumWan: '30000', note: '含义由本地确定，可修改' }],
  },
  'cut-off.day': {
    label: '报送截止日（每月几日）',
    group: '期间与节假日',
    schema: z.number().int().min(1).max(28),
    initial: 23,
  },
  'cut-off.rest-day-rule': {
    label: '截止日逢休息日',
    group: '期间与节假日',
    schema: z.enum(['keep', 'previous-workday', 'next-workday']),
    initial: 'keep',
  },
  'rest-days': {
    label: '休息日调整表（日期 → 休息或上班）',
    group: '期间与节假日',
    schema: z
      .array(z.object({ date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/), rest: z.boolean(), name: text(40) }))
      .max(2000),
    initial: [],
  },
  'tail.rule': {
    label: '“靠后”的界定（每组末几位或末百分之几）',
    group: '认定口径',
    schema: z.object({
      by: z.enum(['count', 'percent']),
      value: z.number().int().min(1).max(100),
      months: z.number().int().min(2).max(12),
    }),
    initial: { by: 'count', value: 2, months: 3 },
  },
  'rates.cohort': {
    label: '履约率等统计最近几个月的签约',
    group: '认定口径',
    schema: z.number().int().min(1).max(60),
    initial: 12,
  },
  'rates.months': {
    label: '履约率等统计签约后几个月以内的注册、开工和到位资金',
    group: '认定口径',
    schema: z.number().int().min(1).max(60),
    initial: 12,
  },
  ...DOCUMENT_SETTINGS,
  'lists.industries': {
    label: '产业类别',
    group: '认定口径',
    schema: z.array(text(40)).max(100),
    initial: [
      '生物医药',
      '高端化工',
      '纺织服装',
      '现代包装制品',
      '机电设备制造',
      '农副产品精深加工',
      '新能源',
      '新材料',
      '现代服务业',
      '电子信息',
    ],
  },
  'lists.source-regions': {
    label: '来源地',
    group: '认定口径',
    schema: z.array(text(40)).max(100),
    initial: ['京津冀', '长三角', '珠三角', '省内市外', '其他省份', '港澳台', '境外', '市域内'],
  },
  'lists.attractions': {
    label: '招商方式',
    group: '认定口径',
    schema: z.array(text(40)).max(50),
    initial: ['产业链招商', '平台招商', '基金招商', '股权招商', '以商招商', '委托招商'],
  },
  'dispatch.report-weekday': {
    label: '问题报送截止（每周几，1 为周一）',
    group: '调度与包保',
    schema: z.number().int().min(1).max(7),
    initial: 2,
  },
  'dispatch.leaders-weekday': {
    label: '问题报区领导（每周几，1 为周一）',
    group: '调度与包保',
    schema: z.number().int().min(1).max(7),
    initial: 3,
  },
  'dispatch.overdue-days': {
    label: '未定时限的问题，超过几天为超期',
    group: '调度与包保',
    schema: z.number().int().min(1).max(365),
    initial: 14,
  },
  'escalation.recipient': {
    label: '提请市协调函的主送机关',
    group: '调度与包保',
    schema: text(100),
    initial: '市开放型经济工作领导小组办公室',
  },
  'lists.bottlenecks': {
    label: '制约分类',
    group: '调度与包保',
    schema: z.array(text(40)).max(50),
    initial: ['签约未开工', '等土地指标', '缺资金', '手续办理', '配套不全', '进度快'],
  },
  'first-contact.valid-days': {
    label: '首谈有效期（天）',
    group: '调度与包保',
    schema: z.number().int().min(1).max(3650),
    initial: 180,
  },
  'sponsorship.visit-days': {
    label: '包保领导几天内至少到现场一次',
    group: '调度与包保',
    schema: z.number().int().min(1).max(365),
    initial: 7,
  },
  'meeting.collect-days': {
    label: '会前几日收齐议题和材料',
    group: '调度与包保',
    schema: z.number().int().min(0).max(30),
    initial: 3,
  },
  'supervision.measures': {
    label: '督查问效各级的处理措施（依次为第一级至第四级）',
    group: '调度与包保',
    schema: z.array(text(200)).max(4),
    initial: [
      '对直接责任人诫勉谈话、效能告诫或批评教育，限期改正',
      '对有关责任人通报批评，责令作出书面检查，取消当年评优评先资格',
      '对单位通报批评、限期整改、取消年度评优评先资格；对领导通报批评、取消评优评先资格，视情给予政纪处分；直接责任人调离',
      '移送司法机关处理',
    ],
  },
  'key-lists.recipient': {
    label: '重点项目抄送的主送机关',
    group: '调度与包保',
    schema: text(100),
    initial: '区发展和改革委员会',
  },
  ...MARK_SETTINGS,
  'backup.keep': {
    label: '保留最近几份自动备份',
    group: '备份与恢复',
    schema: z.number().int().min(3).max(200),
    initial: 30,
  },
} as const satisfies Record<string, SettingDefinition>;

interface SettingDefinition {
  readonly label: string;
  readonly group: string;
  readonly schema: z.ZodType;
  readonly initial: unknown;
}

export type SettingKey = keyof typeof SETTINGS;
export type SettingValue<Key extends SettingKey> = z.output<(typeof SETTINGS)[Key]['schema']>;
export type Settings = { readonly [Key in SettingKey]: SettingValue<Key> };

export function isSettingKey(key: string): key is SettingKey {
  return Object.hasOwn(SETTINGS, key);
}

export const storedSettingSchema = z.object({
  key: z.string(),
  value: z.unknown(),
  effectiveFrom: periodSchema,
});
export type StoredSetting = z.infer<typeof storedSettingSchema>;

/** What an office says of itself when it is set up holds for every month, also for those entered later. */
export const FROM_THE_START: Period = '2000-01';

/**
 * All settings in force for `period`. A stored value that no longer fits its schema is passed over
 * in favour of the next older one, finally of the initial value.
 */
export function settingsInForce(stored: readonly StoredSetting[], period: Period): Settings {
  const newestFirst = [...stored]
    .filter((entry) => entry.effectiveFrom <= period)
    .sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? 1 : -1));
  const inForce: Record<string, unknown> = {};
  for (const [key, definition] of Object.entries(SETTINGS)) {
    inForce[key] = definition.initial;
    for (const entry of newestFirst) {
      if (entry.key !== key) continue;
      const parsed = definition.schema.safeParse(entry.value);
      if (parsed.success) {
        inForce[key] = parsed.data;
        break;
      }
    }
  }
  return inForce as Settings;
}
