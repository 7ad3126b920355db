import type { Objection } from '../../../shared/contract/recognition';

/** Objections in a word or two, for the list; the whole sentence stands in the side panel. */
export const OBJECTION_WORDS: Record<Objection['code'], string> = {
  'already-recognised': '已认定过',
  'out-of-scope': '不在范围',
  'no-date': '缺日期',
  'date-in-future': '日期未到',
  'date-outside-year': '非当年',
  'no-amount': '缺金额',
  'no-rate': '缺汇率',
  'no-evidence': '缺佐证',
  'stage-order': '阶段次序',
  'likely-double': '疑似重复',
};
