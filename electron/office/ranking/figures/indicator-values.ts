/**
 * The figures of a period's units. SQLite adds up what counts plainly; only projects whose scope depends on the
 * date, or that a multiplier may touch, are looked at one by one. Gives the same values as `computeIndicators`
 * over every fact (tested), many times faster.
 */
import Fraction from 'fraction.js';
import { listRates } from '../../../../db/queries/office/settings';
import { listAttribution } from '../../../../db/queries/projects/attribution';
import {
  type ConvertedProject,
  listConvertedProjects,
  listProjectsMeeting,
  type MonthlySum,
  type ScopeBounds,
  sumRecognised,
  sumRecognisedByDay,
} from '../../../../db/queries/ranking/indicator-sums';
import {
  listForeignReported,
  type ReportedSum,
  sumReported,
  sumWaiting,
} from '../../../../db/queries/ranking/reported-sums';
import type { Db } from '../../../../db/schema';
import type { Unit } from '../../../../shared/contract/office';
import { losslessText, parseExact } from '../../../../shared/domain/exact';
import { attributedProjects } from '../../../../shared/domain/indicators/attribution';
import { INDICATORS } from '../../../../shared/domain/indicators/indicator';
import { computeIndicators, type IndicatorFact } from '../../../../shared/domain/indicators/indicators';
import { fenOn, MINOR_PER_WAN } from '../../../../shared/domain/money';
import { dayCounted, type PeriodRange } from '../../../../shared/domain/period';
import { isInScope } from '../../../../shared/domain/recognition/is-in-scope';
import type { MultiplierTable } from '../../../../shared/domain/scheme/multipliers/multipliers';
import { remember } from '../../remember';
import { EVER, type FactRules, recognisedFacts } from './recognised-facts';

/** unit → indicator → decimal text in 个 or 万元. */
type Values = Readonly<Record<string, Readonly<Record<string, string>>>>;

export async function indicatorValues(
  db: Db,
  range: PeriodRange,
  rules: FactRules,
  units: readonly Unit[],
  multipliers: MultiplierTable | undefined,
): Promise<Values> {
  const apart = await projectsApart(db, rules, multipliers);
  const plain: Tally = new Map();
  addRange(plain, range, await remember(db, 'sums by month', () => sumRecognised(db)), 1);
  addRange(plain, range, apart.sums, -1);
  const names = units.map((unit) => unit.name);
  const facts = apart.facts.filter((fact) => range.from <= fact.period && fact.period <= range.to);
  const { values: extra } = computeIndicators(facts, names, multipliers);
  return valuesOf(units, plain, extra);
}

/** What the units reported in the range, whatever became of it; an event sent twice counts once. */
export async function reportedValues(db: Db, range: PeriodRange, units: readonly Unit[]): Promise<Values> {
  const rates = await listRates(db);
  const tally: Tally = new Map();
  addRange(tally, range, await remember(db, 'sums by month of report', () => sumReported(db)), 1);
  const inYuan = ({ currency, minor, date, reportedPeriod }: ReportedSum) => {
    if (currency === null || minor === null || reportedPeriod === null) return 0;
    return fenOn({ currency, minor }, dayCounted(date, reportedPeriod), rates) ?? 0;
  };
  for (const sum of await sumWaiting(db, range))
    add(tally, sum, sum.count, sum.fen + sum.count * inYuan(sum));
  for (const sum of await listForeignReported(db, range)) add(tally, sum, 0, inYuan(sum));
  return valuesOf(units, tally, null);
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

interface ProjectsApart {
  /** What must be looked at one by one, of all periods. */
  readonly facts: readonly IndicatorFact[];
  /** Sums of these and of what never counts: what has to be taken off the sums of all. */
  readonly sums: readonly MonthlySum[];
}

/** Sets apart what does not count plainly, by the thresholds, industries and multipliers in force. */
async function projectsApart(
  db: Db,
  { settings, rates }: FactRules,
  multipliers: MultiplierTable | undefined,
): Promise<ProjectsApart> {
  const inForce = [
    settings['scope.domestic-wan'],
    settings['scope.foreign-wan-usd'],
    settings['recognition.excluded-industries'],
    multipliers,
  ];
  return remember(db, `projects apart ${JSON.stringify(inForce)}`, async () => {
    const bounds: ScopeBounds = {
      domesticMinor: minorOf(settings['scope.domestic-wan']),
      foreignMinor: minorOf(settings['scope.foreign-wan-usd']),
      excludedIndustries: settings['recognition.excluded-industries'],
    };
    const special = attributedProjects(await listAttribution(db));
    for (const id of await touchedProjects(db, multipliers)) special.add(id);
    const ids = [...special];
    const never = await sumRecognised(db, { never: bounds, except: ids });
    const converted = (await listConvertedProjects(db, bounds)).filter(({ id }) => !special.has(id));
    const outOfScope = await sumsOutOfScope(db, converted, { settings, rates });
    if (ids.length === 0) return { sums: [...never, ...outOfScope], facts: [] };
    return {
      sums: [...never, ...outOfScope, ...(await sumRecognised(db, { ids }))],
      facts: await recognisedFacts(db, EVER, { settings, rates }, { projectIds: ids }),
    };
  });
}

function minorOf(wan: string): number {
  return Number((parseExact(wan)?.mul(MINOR_PER_WAN).ceil() ?? new Fraction(0)).valueOf());
}

/** What was recognised on days on which the project, at that day's rate, lay below the threshold. */
async function sumsOutOfScope(
  db: Db,
  projects: readonly ConvertedProject[],
  { settings, rates }: FactRules,
): Promise<MonthlySum[]> {
  const byId = new Map(projects.map((project) => [project.id, project]));
  const days = await sumRecognisedByDay(db, [...byId.keys()]);
  const verdicts = new Map<string, boolean>();
  return days.filter(({ projectId, date, reportedPeriod }) => {
    const onDate = dayCounted(date, reportedPeriod);
    // The same rates, the same verdict.
    const since = rates.filter((rate) => rate.date <= onDate).length;
    const key = `${projectId} ${since}`;
    let inScope = verdicts.get(key);
    if (inScope === undefined) {
      const project = byId.get(projectId);
      inScope = project !== undefined && isInScope(scopeProjectOf(project), settings, rates, onDate).inScope;
      verdicts.set(key, inScope);
    }
    return !inScope;
  });
}

function scopeProjectOf({ capital, industry, currency, minor }: ConvertedProject) {
  return { capital, industry, totalInvestment: { currency, minor } };
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
