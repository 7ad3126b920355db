/** Units, groups, leaders, periods, targets, exchange rates and settings of the office. */
import { z } from 'zod';
import { INDICATORS } from '../domain/indicators/indicator';
import { CURRENCIES, type ExchangeRate } from '../domain/money';
import { dateSchema, type Period, periodSchema, shiftPeriod } from '../domain/period';
import { PERIOD_STATES, type PeriodState } from '../domain/stage';
import { action, query } from './operation';

const name = z.string().trim().min(1, '不能为空').max(200);
const id = z.number().int().positive();

export interface UnitGroup {
  readonly id: number;
  readonly name: string;
  readonly position: number;
}

export interface Unit {
  readonly id: number;
  readonly name: string;
  readonly shortName: string;
  readonly groupId: number;
  readonly groupName: string;
  /** The office's fixed order: ties are printed in it. */
  readonly position: number;
  readonly active: boolean;
  /** Takes part in the composite ranking, or only in item rankings. */
  readonly inComposite: boolean;
  readonly aliases: readonly string[];
  readonly contact: string;
}

export interface Leader {
  readonly id: number;
  readonly name: string;
  readonly title: string;
  readonly position: number;
  readonly active: boolean;
}

export interface PeriodInfo {
  readonly period: Period;
  readonly state: PeriodState;
  /** Last day for reports, `YYYY-MM-DD`, moved by rest days or an extension. */
  readonly cutOff: string;
  readonly cutOffNote: string;
  readonly submissions: number;
  readonly waiting: number;
  readonly recognised: number;
}

/** A target for a year (`quarter` 0) or one quarter; `value` is decimal text in the indicator's unit of measure. */
export interface Target {
  readonly unitId: number;
  readonly indicator: string;
  readonly year: number;
  readonly quarter: number;
  readonly value: string;
  readonly version: number;
  readonly reason: string;
}

export interface SettingEntry {
  readonly key: string;
  readonly value: unknown;
  /** First period in which the value applies. */
  readonly effectiveFrom: Period;
}

const year = z.number().int().min(2000).max(2099);

const targetInput = z.object({
  unitId: id,
  indicator: z.string().min(1).max(80),
  year,
  quarter: z.number().int().min(0).max(4),
  /** Empty text removes the target: "no target" is not zero. */
  value: z.string().regex(/^(\d{1,12}(\.\d{1,6})?)?$/, '目标应为数字'),
});

const pastFigureInput = z.object({
  period: periodSchema,
  unitId: id,
  indicator: z.enum(INDICATORS.map((indicator) => indicator.id)),
  value: z.string().regex(/^(\d{1,12}(\.\d{1,6})?)?$/, '应为数字'),
});

export interface PastFigure {
  readonly period: Period;
  readonly unitId: number;
  readonly indicator: string;
  /** Decimal text in the indicator's unit of measure. */
  readonly value: string;
}

const text = (max: number) => z.string().trim().min(1, '不能为空').max(max);

export const officeOperations = {
  /** What a new office says of itself, in one action: names, who is at the desk, units by group in order. */
  'office.set-up': action<{ units: number; period: Period }>()(
    z.object({
      name: text(90),
      shortName: text(40),
      /** 机关代字, e.g. 云开放办. */
      code: text(20),
      /** 全区, 全县. */
      region: text(20),
      operator: text(40),
      units: z
        .array(z.object({ group: name, name }))
        .min(1, '至少要有一个单位')
        .max(500),
    }),
  ),
  'units.list': query<{ groups: UnitGroup[]; units: Unit[] }>()(z.object({})),
  'units.save': action<{ id: number }>()(
    z.object({
      id: id.nullable(),
      name,
      shortName: z.string().trim().max(40),
      groupId: id,
      active: z.boolean(),
      inComposite: z.boolean(),
      aliases: z.array(name).max(50),
      contact: z.string().trim().max(200),
    }),
  ),
  'units.reorder': action<null>()(z.object({ unitIds: z.array(id).min(1).max(500) })),
  'groups.save': action<{ id: number }>()(z.object({ id: id.nullable(), name })),
  'leaders.list': query<{ leaders: Leader[] }>()(z.object({})),
  'leaders.save': action<{ id: number }>()(
    z.object({ id: id.nullable(), name, title: z.string().trim().max(100), active: z.boolean() }),
  ),
  'periods.list': query<{ periods: PeriodInfo[]; current: Period }>()(z.object({})),
  /** Opens a month, with `until` also those after it: an office that begins in the course of a year has earlier ones. */
  'periods.open': action<PeriodInfo>()(
    z
      .object({ period: periodSchema, until: periodSchema.optional() })
      .refine(
        ({ period, until = period }) => until >= period && until < shiftPeriod(period, 24),
        '一次最多开启连续的二十四个月',
      ),
  ),
  'periods.set-state': action<PeriodInfo>()(z.object({ period: periodSchema, state: z.enum(PERIOD_STATES) })),
  'periods.extend': action<PeriodInfo>()(
    z.object({ period: periodSchema, cutOff: dateSchema, reason: z.string().trim().min(1).max(200) }),
  ),
  'targets.list': query<{ targets: Target[] }>()(z.object({ year })),
  'targets.save': action<{ saved: number }>()(
    z.object({ targets: z.array(targetInput).min(1).max(5000), reason: z.string().trim().max(200) }),
  ),
  /** 上年同期: figures of the months before this program was used, by unit, as they were printed then. */
  'past-figures.list': query<{ figures: PastFigure[] }>()(z.object({ year })),
  /** An empty value takes a figure back. */
  'past-figures.save': action<{ saved: number }>()(
    z.object({ figures: z.array(pastFigureInput).min(1).max(5000) }),
  ),
  'rates.list': query<{ rates: ExchangeRate[] }>()(z.object({})),
  'rates.save': action<null>()(
    z.object({
      currency: z.enum(CURRENCIES).exclude(['CNY']),
      date: dateSchema,
      rate: z.string().regex(/^(?=.*[1-9])\d{1,6}(\.\d{1,8})?$/, '汇率应为大于零的数字'),
      source: z.string().trim().max(200),
    }),
  ),
  'settings.list': query<{ entries: SettingEntry[] }>()(z.object({})),
  'settings.save': action<null>()(
    z.object({ key: z.string().min(1).max(80), value: z.json(), effectiveFrom: periodSchema }),
  ),
};
