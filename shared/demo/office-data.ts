/**
 * The demo office as `assets/demo/office.json` holds it: a flat, readable list of everything up to and
 * including the period before `currentPeriod`. The current period itself comes from the sample workbooks.
 * Units are referred to by name; ids are given when it is loaded. Money is integer minor units.
 * The file is written by `scripts/make-demo-office.mjs` and checked against this schema on load.
 */
import { z } from 'zod';
import { LINK_KINDS } from '../domain/indicators/attribution';
import { INDICATORS } from '../domain/indicators/indicator';
import { CURRENCIES, moneySchema } from '../domain/money';
import { dateSchema, periodSchema } from '../domain/period';
import { storedSettingSchema } from '../domain/settings';
import { CAPITALS, FUND_KINDS, PERIOD_STATES, RECORD_STATES, STAGES } from '../domain/stage';

const name = z.string().trim().min(1).max(300);
const text = z.string().max(4000);
const indicatorId = z.enum(INDICATORS.map((indicator) => indicator.id) as [string, ...string[]]);
const decimal = z.string().regex(/^\d{1,12}(\.\d{1,6})?$/);

const recordFields = {
  state: z.enum(RECORD_STATES),
  reportedPeriod: periodSchema,
  /** The period it counts in; `null` unless recognised. Later than `reportedPeriod` when checking took longer. */
  recognisedPeriod: periodSchema.nullable(),
  /** Why it was returned; empty otherwise. */
  reason: text,
};

const demoEventSchema = z.object({
  stage: z.enum(STAGES),
  date: dateSchema,
  amount: moneySchema.nullable(),
  ...recordFields,
  evidence: text,
});

const demoFundSchema = z.object({
  date: dateSchema,
  money: moneySchema,
  kind: z.enum(FUND_KINDS),
  voucher: text,
  ...recordFields,
});

const demoProjectSchema = z.object({
  name,
  /** `units[].name` */
  unit: name,
  investor: name,
  industry: name,
  sourceRegion: name,
  attraction: name,
  capital: z.enum(CAPITALS),
  totalInvestment: moneySchema,
  fixedAssets: moneySchema,
  content: text,
  address: text,
  contact: text,
  note: text,
  tags: z.array(name),
  /** In the order in which they were reported; a returned event may be followed by its second report. */
  events: z.array(demoEventSchema).min(1),
  funds: z.array(demoFundSchema),
  progress: z.array(z.object({ period: periodSchema, progress: text, problem: text })),
});

export const demoOfficeSchema = z.object({
  note: text,
  /** The period in force, still open; nothing of it is in this file. */
  currentPeriod: periodSchema,
  settings: z.array(storedSettingSchema),
  /** In the office's order. */
  groups: z.array(z.object({ name })).min(1),
  /** In the office's order; ties are printed in it. */
  units: z
    .array(
      z.object({
        name,
        shortName: name,
        group: name,
        inComposite: z.boolean(),
        active: z.boolean(),
        aliases: z.array(name),
        contact: text,
      }),
    )
    .min(1),
  leaders: z.array(z.object({ name, title: name })),
  rates: z.array(z.object({ currency: z.enum(CURRENCIES), date: dateSchema, rate: decimal, source: text })),
  /** `quarter` 0 is the whole year. A missing entry is “no target”, which is not zero. */
  targets: z.array(
    z.object({
      unit: name,
      indicator: indicatorId,
      year: z.number().int(),
      quarter: z.number().int().min(0).max(4),
      value: decimal,
    }),
  ),
  /** Every period an event or a fund entry refers to, and the current one. */
  periods: z.array(z.object({ period: periodSchema, state: z.enum(PERIOD_STATES), cutOff: dateSchema })),
  /**
   * The printed figures of last year by unit and month, decimal text in the indicator's measure (个, 万元).
   * They include the projects below that were already there, and many that are finished and not kept.
   */
  lastYear: z.array(z.object({ period: periodSchema, unit: name, values: z.record(indicatorId, decimal) })),
  /** What was received in earlier periods; the files themselves are not kept in the demo. */
  submissions: z.array(
    z.object({
      period: periodSchema,
      unit: name,
      fileName: name,
      /** Local time `YYYY-MM-DDTHH:MM:SS`. */
      receivedAt: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/),
    }),
  ),
  projects: z.array(demoProjectSchema),
  /** Whom projects count for; projects by name, shares as `n/d`. */
  attribution: z.object({
    shares: z.array(
      z.object({
        project: name,
        from: periodSchema,
        shares: z.array(z.object({ unit: name, share: name })).min(2),
      }),
    ),
    links: z.array(
      z.object({
        project: name,
        earlier: name,
        kind: z.enum(LINK_KINDS),
        increment: moneySchema.nullable(),
        reason: text,
      }),
    ),
  }),
  /** 核定值 of a month: `computed` is what the ranking gives without it. */
  confirmed: z.array(
    z.object({
      period: periodSchema,
      unit: name,
      indicator: indicatorId,
      computed: decimal,
      confirmed: decimal,
      reason: name,
    }),
  ),
  /** What is scored once a year: judges' scores of the inspection tour, one score of the survey. */
  assessment: z.object({
    year: z.number().int(),
    inspection: z.array(z.object({ unit: name, scores: z.array(z.number().int().min(0).max(100)).min(1) })),
    survey: z.array(z.object({ unit: name, score: decimal })),
  }),
});

export type DemoOffice = z.output<typeof demoOfficeSchema>;
export type DemoProject = z.output<typeof demoProjectSchema>;
