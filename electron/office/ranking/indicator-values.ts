/**
 * The figures of a period's units. SQLite adds up what counts plainly; only projects whose scope depends on the
 * date, or that a multiplier may touch, are looked at one by one. Gives the same values as `computeIndicators`
 * over every fact (tested), many times faster.
 */
import Fraction from 'fraction.js';
import { listAttribution } from '../../../db/queries/projects/attribution';
import {
  listProjectsMeeting,
  listReportedAmounts,
  listUnplainProjects,
  type MonthlySum,
  type ScopeTraits,
  sumRecognised,
  sumReported,
} from '../../../db/queries/ranking/indicator-sums';
import type { Db } from '../../../db/schema';
import type { Unit } from '../../../shared/contract/office';
import { losslessText, parseExact } from '../../../shared/domain/exact';
import { attributedProjects } from '../../../shared/domain/indicators/attribution';
import { INDICATORS } from '../../../shared/domain/indicators/indicator';
import { computeIndicators, type IndicatorFact } from '../../../shared/domain/indicators/indicators';
import { convertToFen, MINOR_PER_WAN } from '../../../shared/domain/money';
import type { PeriodRange } from '../../../shared/domain/period';
import { isInScope } from '../../../shared/domain/recognition/is-in-scope';
import type { MultiplierTable } from '../../../shared/domain/scheme/multipliers/multipliers';
import { lastDayOf } from '../desk';
import { EVER, type FactRules, recognisedFacts } from './recognised-facts';
import { remember } from './remember';

type Values = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface IndicatorValues {
  /** unit → indicator → decimal text in 个 or 万元. */
  readonly values: Values;
  /** 上报数, in the same form; empty when not asked for. */
  readonly reported: Values;
}

export async function indicatorValues(
  db: Db,
  range: PeriodRange,
  rules: FactRules,
  units: readonly Unit[],
  multipliers: MultiplierTable | undefined,
  withReported = true,
): Promise<IndicatorValues> {
  const sorted = await sortProjects(db, rules, multipliers);
  const plain: Tally = new Map();
  addRange(plain, range, await remember(db, 'sums by month', () => sumRecognised(db)), 1);
  addRange(plain, range, sorted.apart, -1);
  const names = units.map((unit) => unit.name);
  const specialFacts = sorted.facts.filter((fact) => range.from <= fact.period && fact.period <= range.to);
  const { values: extra } = computeIndicators(specialFacts, names, multipliers);
  return {
    values: valuesOf(units, plain, extra),
    reported: withReported ? valuesOf(units, await reportedTally(db, range, rules), null) : {},
  };
}

/** Counts and 分 by `unit id` and stage. */
type Tally = Map<string, { count: number; fen: bigint }>;
type TallyKey = Pick<MonthlySum, 'unitId' | 'stage'>;

function add(tally: Tally, { unitId, stage }: TallyKey, count: number, fen: number): void {
  const key = `${unitId} ${stage}`;
  const sum = tally.get(key) ?? { count: 0, fen: 0n };
  tally.set(key, { count: sum.count + count, fen: sum.fen + BigInt(fen) });
}

function addRange(tally: Tally, range: PeriodRange, sums: readonly MonthlySum[], sign: 1 | -1): void {
  for (const sum of sums) {
    if (range.from <= sum.period && sum.period <= range.to) add(tally, sum, sign * sum.count, sign * sum.fen);
  }
}

interface SortedProjects {
  /** What must be looked at one by one, of all periods. */
  readonly facts: readonly IndicatorFact[];
  /** Sums of these and of the projects that never count: what has to be taken off the sums of all. */
  readonly apart: readonly MonthlySum[];
}

/** Sets apart what does not count plainly, by the thresholds, industries and multipliers in force. */
async function sortProjects(
  db: Db,
  { settings, rates }: FactRules,
  multipliers: MultiplierTable | undefined,
): Promise<SortedProjects> {
  const inForce = [
    settings['scope.domestic-wan'],
    settings['scope.foreign-wan-usd'],
    settings['recognition.excluded-industries'],
    multipliers,
  ];
  return remember(db, `projects apart ${JSON.stringify(inForce)}`, () =>
    setApart(db, { settings, rates }, multipliers),
  );
}

async function setApart(
  db: Db,
  { settings, rates }: FactRules,
  multipliers: MultiplierTable | undefined,
): Promise<SortedProjects> {
  const threshold = parseExact(settings['scope.domestic-wan'])?.mul(MINOR_PER_WAN).ceil() ?? new Fraction(0);
  const never: number[] = [];
  const special = attributedProjects(await listAttribution(db));
  for (const id of await touchedProjects(db, multipliers)) special.add(id);
  const excluded = settings['recognition.excluded-industries'];
  for (const project of await listUnplainProjects(db, Number(threshold.valueOf()), excluded)) {
    if (special.has(project.id)) continue;
    if (dependsOnDate(project)) special.add(project.id);
    else if (!isInScope(scopeProjectOf(project), settings, rates, '9999-12-31').inScope)
      never.push(project.id);
  }
  const apart = [...never, ...special];
  return {
    apart: apart.length === 0 ? [] : await sumRecognised(db, apart),
    facts:
      special.size === 0
        ? []
        : await recognisedFacts(db, EVER, { settings, rates }, { projectIds: [...special] }),
  };
}

/** Money that has to be converted is judged at the rate of the day. */
function dependsOnDate({ capital, currency }: ScopeTraits): boolean {
  return currency !== null && currency !== (capital === 'foreign' ? 'USD' : 'CNY');
}

function scopeProjectOf({ capital, industry, currency, minor }: ScopeTraits) {
  return {
    capital,
    industry,
    totalInvestment: currency === null || minor === null ? null : { currency, minor },
  };
}

/** Projects a rule or exclusion may touch, all of them when a precondition decides what counts at all. */
async function touchedProjects(db: Db, multipliers: MultiplierTable | undefined): Promise<number[]> {
  if (!multipliers) return [];
  const decides = multipliers.preconditions.some((precondition) => precondition.otherwise === 'not-counted');
  const conditions = decides
    ? [{}]
    : [...multipliers.rules, ...multipliers.exclusions].map(({ when }) => when);
  return listProjectsMeeting(db, conditions);
}

/** What the units reported in the range, whatever became of it; an event sent twice counts once. */
async function reportedTally(db: Db, range: PeriodRange, { rates }: FactRules): Promise<Tally> {
  const tally: Tally = new Map();
  addRange(tally, range, await remember(db, 'sums by month of report', () => sumReported(db)), 1);
  const seen = new Set<string>();
  for (const record of await listReportedAmounts(db, range)) {
    const money = record.currency === null ? null : { currency: record.currency, minor: record.minor ?? 0 };
    const onDate = record.date ?? lastDayOf(record.reportedPeriod);
    const fen = money === null ? 0 : (convertToFen(money, onDate, rates)?.fen ?? 0);
    const key = `${record.projectId} ${record.stage}`;
    if (record.recognised === 1) add(tally, record, 0, fen);
    else if (record.stage === 'funds' || !seen.has(key)) {
      add(tally, record, 1, fen);
      seen.add(key);
    }
  }
  return tally;
}

function valuesOf(units: readonly Unit[], tally: Tally, extra: Values | null): Values {
  // Built from entries, so that no unit name can collide with what every object inherits.
  return Object.fromEntries(
    units.map((unit) => {
      const values = INDICATORS.map((indicator) => {
        const sum = tally.get(`${unit.id} ${indicator.stage}`) ?? { count: 0, fen: 0n };
        const plain =
          indicator.kind === 'count' ? new Fraction(sum.count) : new Fraction(sum.fen, BigInt(MINOR_PER_WAN));
        const special = parseExact(extra?.[unit.name]?.[indicator.id] ?? '0');
        return [indicator.id, losslessText(special === null ? plain : plain.add(special))] as const;
      });
      return [unit.name, Object.fromEntries(values)] as const;
    }),
  );
}
