import type { RowIssue } from './review';

/** Each kind of issue in a few words, for totals and filters. */
export const ISSUE_NAMES: Readonly<Record<RowIssue['code'], string>> = {
  'missing-name': '缺项目名称',
  'unknown-unit': '单位不明',
  'unit-differs': '单位不一致',
  'bad-number': '金额读不出',
  'suspicious-amount': '金额可疑',
  'money-unit-unknown': '金额单位不明',
  'bad-date': '日期读不出',
  'inexact-date': '日期不完整',
  'date-outside-period': '不是本期',
  'no-stage': '没有写明阶段',
  'no-date': '没有日期',
  'duplicate-row': '行重复',
  'repeated-elsewhere': '多处报送',
  'likely-known': '可能是已有项目',
  'same-progress': '进展与上期相同',
  'already-reported': '以前报过',
  'too-long': '文字过长',
  'formula-error': '公式出错',
  'below-threshold': '低于推进范围',
  'told-event': '进展中提到',
  'hidden-row': '隐藏行',
  'said-void': '写明作废',
  'cumulative-amount': '疑为累计数',
  'tampered-id': '项目编号被改动',
};
