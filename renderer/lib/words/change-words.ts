import { DOCUMENT_KIND_NAMES } from '../../../shared/documents/kinds';
import { LINK_KIND_NAMES } from '../../../shared/domain/indicators/attribution';
import { CURRENCY_NAMES, type Currency, formatWan } from '../../../shared/domain/money';
import {
  CAPITAL_NAMES,
  FUND_KIND_NAMES,
  PERIOD_STATE_NAMES,
  RECORD_STATE_NAMES,
  STAGE_NAMES,
} from '../../../shared/domain/stage';
import { groupThousands } from '../../../shared/format';

/** The registers as the office calls them. */
const TABLES: Record<string, string> = {
  unit_groups: '组别',
  units: '单位',
  unit_aliases: '单位别名',
  leaders: '领导',
  periods: '通报期',
  targets: '目标',
  past_figures: '上年数',
  exchange_rates: '汇率',
  schemes: '考核方案',
  settings: '设置',
  source_files: '报来文件',
  submissions: '报表',
  source_rows: '报表行',
  projects: '项目',
  project_tags: '项目标签',
  project_shares: '联合招商份额',
  project_links: '升格、增资、换业主',
  stage_events: '阶段记录',
  fund_entries: '到位资金',
  progress_reports: '进展',
  document_drafts: '文书草稿',
  documents: '文书',
  document_templates: '文书模板',
  frozen_rankings: '定稿排名',
  register_entries: '台账',
  register_steps: '台账办理',
  app_meta: '经办',
  attachments: '附件',
};

const FIELDS: Record<string, string> = {
  name: '名称',
  short_name: '简称',
  position: '顺序',
  active: '在用',
  in_composite: '参加综合排名',
  contact: '联系人',
  alias: '别名',
  title: '名称',
  period: '通报期',
  state: '状态',
  cut_off: '截止日',
  cut_off_note: '截止说明',
  indicator: '指标',
  year: '年度',
  quarter: '季度',
  value: '值',
  version: '版次',
  in_use: '在用',
  reason: '理由',
  currency: '币种',
  date: '日期',
  rate: '汇率',
  source: '出处',
  effective_from: '起用通报期',
  received_at: '收到时间',
  late: '迟报',
  rows: '行数',
  refused_rows: '未收行数',
  sheet: '工作表',
  row_number: '行号',
  verdict: '审看',
  investor: '投资方',
  industry: '产业类别',
  source_region: '来源地',
  attraction: '招商方式',
  capital: '内外资',
  content: '建设内容',
  address: '建设地点',
  note: '备注',
  total_currency: '总投资币种',
  total_minor: '总投资（万元）',
  fixed_currency: '固定资产投资币种',
  fixed_minor: '固定资产投资（万元）',
  amount_currency: '金额币种',
  amount_minor: '金额（万元）',
  minor: '金额（万元）',
  recognised_fen: '认定额（万元）',
  tag: '标签',
  share: '份额',
  from_period: '起用通报期',
  increment_currency: '增加额币种',
  increment_minor: '增加额（万元）',
  stage: '阶段',
  event_date: '时间',
  date_text: '报来的时间',
  reported_period: '上报通报期',
  recognised_period: '认定通报期',
  recognised_by: '认定人',
  rate_date: '汇率日期',
  evidence: '佐证材料',
  arrived_on: '到位时间',
  kind: '类别',
  voucher: '凭证',
  progress: '形象进度',
  problem: '存在问题',
  number: '文号',
  issued_on: '印发日期',
  void_reason: '作废理由',
  attachment: '附件',
  taken_on: '拍摄日期',
  place: '地点',
  caption: '说明',
};

const VALUES: Record<string, Readonly<Record<string, string>>> = {
  state: {
    ...PERIOD_STATE_NAMES,
    ...RECORD_STATE_NAMES,
    received: '已收',
    returned: '退回',
    issued: '已印发',
    void: '作废',
  },
  stage: STAGE_NAMES,
  capital: CAPITAL_NAMES,
  kind: { ...FUND_KIND_NAMES, ...DOCUMENT_KIND_NAMES, ...LINK_KIND_NAMES },
  verdict: { accepted: '收下', corrected: '改后收下', refused: '未收' },
  active: { 0: '否', 1: '是' },
  in_use: { 0: '否', 1: '是' },
  in_composite: { 0: '否', 1: '是' },
  late: { 0: '否', 1: '是' },
};

export interface ChangeWords {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

export function tableWord(table: string): string {
  return TABLES[table] ?? '其他';
}

function valueWord(table: string | null, field: string, value: string): string {
  if (value === '') return '';
  if (/(^|_)(minor|fen)$/.test(field) && /^\d+$/.test(value)) return groupThousands(formatWan(Number(value)));
  if (/(^|_)currency$/.test(field)) return CURRENCY_NAMES[value as Currency] ?? value;
  if (field === 'state' && table === 'periods')
    return PERIOD_STATE_NAMES[value as keyof typeof PERIOD_STATE_NAMES] ?? value;
  return VALUES[field]?.[value] ?? value;
}

/** A changed cell in the office's words; `null` for cells that are only of use to the program (pinyin, keys). */
export function describeChange(
  table: string | null,
  change: { readonly field: string; readonly before: string | null; readonly after: string | null },
): ChangeWords | null {
  const field = FIELDS[change.field];
  if (field === undefined) return null;
  return {
    field,
    before: valueWord(table, change.field, change.before ?? ''),
    after: valueWord(table, change.field, change.after ?? ''),
  };
}
