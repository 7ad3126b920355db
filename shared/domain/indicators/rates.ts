/** 履约率、落地率、开工率、资金到位率 over a cohort of signings, exact, with the projects behind. Source: mission B11. */
import Fraction from 'fraction.js';
import { losslessText, parseExact, printExact } from '../exact';
import { MINOR_PER_WAN } from '../money';
import { addMonths, type Period } from '../period';
import { RATE_INDICATORS, type RateId } from './rate-indicators';

/** A project of the cohort with what was recognised of it so far. Dates `YYYY-MM-DD`, money in 分. */
export interface SignedProject {
  readonly projectId: number;
  readonly name: string;
  readonly unit: string;
  /** The unit's share of a joint project, which comes once per unit; left out: all of it. */
  readonly share?: string;
  readonly industry: string;
  readonly sourceRegion: string;
  readonly attraction: string;
  readonly signedOn: string;
  /** Period in which the signing was recognised. */
  readonly signedPeriod: Period;
  /** Agreed investment; `null`: none known, the project is left out of 资金到位率. */
  readonly agreedFen: number | null;
  readonly registeredOn: string | null;
  readonly startedOn: string | null;
  /** Given up: it stays among the signed and what it reached counts, but nothing is waited for any more. */
  readonly terminatedOn: string | null;
  readonly funds: readonly { readonly date: string; readonly fen: number }[];
}

export const RATE_GROUPINGS = ['unit', 'industry', 'source-region', 'attraction', 'cohort'] as const;
export type RateGrouping = (typeof RATE_GROUPINGS)[number];
export const RATE_GROUPING_NAMES: Record<RateGrouping, string> = {
  unit: '单位',
  industry: '产业',
  'source-region': '来源地',
  attraction: '招商方式',
  cohort: '签约月份',
};

/** One rate: counts, or 万元 for 资金到位率, as decimal text. */
export interface Rate {
  readonly id: RateId;
  readonly name: string;
  readonly numerator: string;
  readonly denominator: string;
  /** Percent with one decimal; `null` when there is nothing to divide by. */
  readonly rate: string | null;
  /** Percent, exact (`n/d` or decimal text). */
  readonly exact: string | null;
}

export interface RatedProject {
  readonly projectId: number;
  readonly name: string;
  readonly unit: string;
  readonly signedOn: string;
  /** In time, i.e. within the months of the rule. */
  readonly registered: boolean;
  readonly started: boolean;
  readonly agreedWan: string | null;
  readonly fundsWan: string;
  readonly terminated: boolean;
  /** The months have not all passed yet and the project was not given up. */
  readonly running: boolean;
}

export interface RateRow {
  /** Unit, industry … or signing month; empty when the project has none. */
  readonly key: string;
  /** Projects, a joint one counted once. */
  readonly signed: number;
  /** Of these still within the months. */
  readonly running: number;
  readonly rates: readonly Rate[];
  readonly projects: readonly RatedProject[];
}

const ZERO = new Fraction(0);
const ONE = new Fraction(1);

/**
 * Rates of the cohort by `by`, in the order in which the keys first appear, and of all projects together.
 * What happened more than `months` after the signing does not count; projects whose months are still running on
 * `today` count with what they have reached, and their number is told. A joint project enters with the shares.
 */
export function computeRates(
  projects: readonly SignedProject[],
  by: RateGrouping,
  months: number,
  today: string,
): { readonly rows: RateRow[]; readonly total: RateRow } {
  const groups = new Map<string, SignedProject[]>();
  for (const project of projects) {
    const key = keyOf(project, by);
    const list = groups.get(key);
    if (list) list.push(project);
    else groups.set(key, [project]);
  }
  return {
    rows: [...groups].map(([key, list]) => rateRow(key, list, months, today)),
    total: rateRow('合计', projects, months, today),
  };
}

function keyOf(project: SignedProject, by: RateGrouping): string {
  switch (by) {
    case 'unit':
      return project.unit;
    case 'industry':
      return project.industry;
    case 'source-region':
      return project.sourceRegion;
    case 'attraction':
      return project.attraction;
    case 'cohort':
      return project.signedPeriod;
  }
}

function rateRow(key: string, projects: readonly SignedProject[], months: number, today: string): RateRow {
  let [count, registered, started, fulfilled] = [ZERO, ZERO, ZERO, ZERO];
  let [agreed, funds] = [ZERO, ZERO];
  const rated = projects.map((project): RatedProject => {
    const share = project.share === undefined ? ONE : (parseExact(project.share) ?? ONE);
    const limit = addMonths(project.signedOn, months);
    const isRegistered = project.registeredOn !== null && project.registeredOn <= limit;
    const isStarted = project.startedOn !== null && project.startedOn <= limit;
    let inPlace = 0n;
    for (const entry of project.funds) if (entry.date <= limit) inPlace += BigInt(entry.fen);
    count = count.add(share);
    if (isRegistered) registered = registered.add(share);
    if (isStarted) started = started.add(share);
    if (isRegistered || isStarted) fulfilled = fulfilled.add(share);
    if (project.agreedFen !== null) {
      agreed = agreed.add(wan(BigInt(project.agreedFen)).mul(share));
      funds = funds.add(wan(inPlace).mul(share));
    }
    return {
      projectId: project.projectId,
      name: project.name,
      unit: project.unit,
      signedOn: project.signedOn,
      registered: isRegistered,
      started: isStarted,
      agreedWan: project.agreedFen === null ? null : wanText(BigInt(project.agreedFen)),
      fundsWan: wanText(inPlace),
      terminated: project.terminatedOn !== null,
      running: project.terminatedOn === null && today < limit,
    };
  });
  const parts: Record<RateId, readonly [Fraction, Fraction]> = {
    'fulfilment-rate': [fulfilled, count],
    'landing-rate': [registered, count],
    'start-rate': [started, count],
    'funds-rate': [funds, agreed],
  };
  const rates = RATE_INDICATORS.map(({ id, name }): Rate => {
    const [numerator, denominator] = parts[id];
    const rate = denominator.n === 0n ? null : numerator.div(denominator).mul(100);
    return {
      id,
      name,
      numerator: losslessText(numerator),
      denominator: losslessText(denominator),
      rate: rate === null ? null : printExact(rate, 1),
      exact: rate === null ? null : losslessText(rate),
    };
  });
  const distinct = [...new Map(rated.map((project) => [project.projectId, project])).values()];
  const running = distinct.filter((project) => project.running).length;
  return { key, signed: distinct.length, running, rates, projects: rated };
}

function wan(fen: bigint): Fraction {
  return new Fraction(fen, BigInt(MINOR_PER_WAN));
}

function wanText(fen: bigint): string {
  return losslessText(wan(fen));
}
