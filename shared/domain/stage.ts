/** The life of a project and the states of a reported figure, in the office's words. */
export const STAGES = ['negotiating', 'signed', 'registered', 'started', 'producing', 'terminated'] as const;
export type Stage = (typeof STAGES)[number];

export const STAGE_NAMES: Record<Stage, string> = {
  negotiating: '在谈',
  signed: '签约',
  registered: '注册',
  started: '开工',
  producing: '投产',
  terminated: '终止',
};

/** The four stages the units report by the 23rd and the office recognises (制度 三(二)1). */
export const REPORTED_STAGES = [
  'signed',
  'registered',
  'started',
  'producing',
] as const satisfies readonly Stage[];

/** 上报 → 核查 → 认定 | 退回, for stage events and fund entries alike (制度 三(二)2). */
export const RECORD_STATES = ['reported', 'checking', 'recognised', 'returned'] as const;
/** Records that stand; a returned one may be reported again. */
export const STANDING_STATES = ['reported', 'checking', 'recognised'] as const;
export type RecordState = (typeof RECORD_STATES)[number];

export const RECORD_STATE_NAMES: Record<RecordState, string> = {
  reported: '上报',
  checking: '核查中',
  recognised: '认定',
  returned: '退回',
};

/** 到位资金 by kind of contribution (考核办法 到位资金). */
export const FUND_KINDS = ['cash', 'tangible', 'intangible'] as const;
export type FundKind = (typeof FUND_KINDS)[number];
export const FUND_KIND_NAMES: Record<FundKind, string> = {
  cash: '现金',
  tangible: '有形资产',
  intangible: '无形资产',
};

export const CAPITALS = ['domestic', 'foreign'] as const;
export type Capital = (typeof CAPITALS)[number];
export const CAPITAL_NAMES: Record<Capital, string> = { domestic: '内资', foreign: '外资' };

/** 通报期 from opening to closing; `issued` and `closed` are read-only. */
export const PERIOD_STATES = ['open', 'cut-off', 'checking', 'recognised', 'issued', 'closed'] as const;
export type PeriodState = (typeof PERIOD_STATES)[number];
export const PERIOD_STATE_NAMES: Record<PeriodState, string> = {
  open: '报送中',
  'cut-off': '已截止',
  checking: '核查中',
  recognised: '已认定',
  issued: '已通报',
  closed: '已关闭',
};

/** An issued or closed period is read-only. */
export function isClosed(state: PeriodState): boolean {
  return state === 'issued' || state === 'closed';
}
