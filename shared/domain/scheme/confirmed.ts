/**
 * 核定值: a figure of a ranking that the office sets itself, with a reason. Computed, confirmed and reason all
 * stay visible; places follow the confirmed figure. Source: ranking.md (8 of 55 published figures are not the
 * computed ones).
 */
import { z } from 'zod';
import { nameOfIndicator } from '../indicators/rate-indicators';
import { decimalSchema } from './decimal';

/** 指标数值 / 完成率（比率） / 单项得分 / 综合得分. */
export const CONFIRMED_KINDS = ['value', 'rate', 'score', 'composite'] as const;
export type ConfirmedKind = (typeof CONFIRMED_KINDS)[number];
const CONFIRMED_KIND_NAMES: Record<ConfirmedKind, string> = {
  value: '数值',
  rate: '完成率',
  score: '单项得分',
  composite: '综合得分',
};

/** What a confirmed or corrected figure is about: `签约项目个数`, `“开工率”完成率`, `综合得分`. */
export function nameOfFigure(
  items: readonly { readonly id: string; readonly name: string }[],
  kind: ConfirmedKind,
  subject: string,
): string {
  if (kind === 'composite') return CONFIRMED_KIND_NAMES.composite;
  if (kind === 'value') return nameOfIndicator(subject);
  const item = items.find((candidate) => candidate.id === subject);
  return `“${item?.name ?? subject}”${kind === 'rate' ? '完成率' : '得分'}`;
}

export const confirmedFigureSchema = z.strictObject({
  unit: z.string().trim().min(1, '单位名称不能为空').max(200, '单位名称过长'),
  kind: z.enum(CONFIRMED_KINDS),
  /** Indicator of a value, item of a rate or score; left out for the composite score. */
  subject: z.string().trim().max(80, '指标名称过长').default(''),
  /** In the indicator's measure, percent for a rate, points for a score. */
  value: decimalSchema,
  reason: z.string().trim().min(1, '核定必须写明理由').max(500, '理由过长'),
});
export type ConfirmedFigure = z.output<typeof confirmedFigureSchema>;

/** A confirmed figure beside what had been computed. */
export interface ConfirmedNote {
  readonly kind: ConfirmedKind;
  readonly subject: string;
  /** As printed; `null`: nothing could be computed. */
  readonly computed: string | null;
  readonly confirmed: string;
  readonly reason: string;
}
