/** From recognised facts to the figures a scheme is evaluated on, and back to what each figure is made of. */
import Fraction from 'fraction.js';
import type { Contribution } from '../../contract/ranking';
import { losslessText, parseExact, plainText } from '../exact';
import { MINOR_PER_WAN } from '../money';
import {
  type AppliedMultiplier,
  applyMultipliers,
  type MultiplierSubject,
} from '../scheme/multipliers/apply-multipliers';
import type { MultiplierTable } from '../scheme/multipliers/multipliers';
import type { Stage } from '../stage';
import { INDICATORS, type Indicator } from './indicator';
import { shareText } from './shares';

/** A recognised event or fund entry, with what the multiplier table asks about its project. */
export interface IndicatorFact extends MultiplierSubject, Omit<Contribution, 'value' | 'note'> {
  /** Name of the unit it counts for. */
  readonly unit: string;
  /** The unit's share of a joint project, e.g. `1/2` or `0.5`; left out: all of it. */
  readonly share?: string;
  readonly stage: Stage | 'funds';
  /** Amount in 分 人民币: agreed investment of an event, recognised sum of a fund entry; `null`: none known. */
  readonly fen: number | null;
  /** The first of the linked projects it is one with (升格、增资、换业主); left out: the project itself. */
  readonly familyId?: number;
  /** Adds its amount and is no further project: an increase of capital. */
  readonly amountOnly?: boolean;
  /** How it came to count as it does: joint units, increase. */
  readonly remark?: string;
  /** False: kept but not counted (out of scope); `notCountedReason` says why. */
  readonly counted: boolean;
  readonly notCountedReason?: string;
}

/** A contribution with the multipliers that applied to it and those that were set aside (mission B9). */
export interface IndicatorContribution extends Contribution {
  /** Before multipliers, decimal (or `n/d`) text. */
  readonly baseValue: string;
  readonly factor: string;
  readonly applied: readonly AppliedMultiplier[];
  readonly setAside: readonly AppliedMultiplier[];
}

export interface IndicatorFigures {
  /** unit → indicator → decimal (or `n/d`) text in 个 or 万元; every unit asked for has every indicator, `0` included. */
  readonly values: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** unit → indicator → what the value is the sum of. */
  readonly contributions: Readonly<
    Record<string, Readonly<Record<string, readonly IndicatorContribution[]>>>
  >;
  /** Facts that count in no indicator, with the reason. */
  readonly leftOut: readonly { readonly fact: IndicatorFact; readonly reason: string }[];
}

/**
 * Values of the application's indicators per unit. A stage counts once per project, the first recognised event
 * of it; money adds up; multipliers change only the indicators their table names. Sources: 制度 三(二)2;
 * 考核办法 计分方法 (同一项目不重复).
 */
export function computeIndicators(
  facts: readonly IndicatorFact[],
  units: readonly string[],
  multipliers: MultiplierTable | undefined,
): IndicatorFigures {
  const sums = new Map(units.map((unit) => [unit, new Map<string, Sum>()]));
  const leftOut: { fact: IndicatorFact; reason: string }[] = [];
  const stagesSeen = new Set<string>();
  for (const fact of [...facts].sort(byRecognition)) {
    const reason = whyLeftOut(fact, stagesSeen, sums, multipliers);
    if (reason !== null) {
      leftOut.push({ fact, reason });
      continue;
    }
    for (const indicator of INDICATORS) {
      if (indicator.stage !== fact.stage) continue;
      const contribution = contribute(fact, indicator, multipliers);
      if (contribution !== null) addTo(sums.get(fact.unit), indicator.id, contribution);
    }
  }
  return { ...collect(units, sums), leftOut };
}

const ZERO = new Fraction(0);

interface Sum {
  total: Fraction;
  readonly contributions: IndicatorContribution[];
}

function byRecognition(a: IndicatorFact, b: IndicatorFact): number {
  const keyA = `${a.period} ${a.date ?? '9999'}`;
  const keyB = `${b.period} ${b.date ?? '9999'}`;
  return keyA < keyB ? -1 : keyA > keyB ? 1 : a.recordId - b.recordId;
}

function whyLeftOut(
  fact: IndicatorFact,
  stagesSeen: Set<string>,
  sums: ReadonlyMap<string, unknown>,
  multipliers: MultiplierTable | undefined,
): string | null {
  if (!fact.counted) return fact.notCountedReason ?? '不在推进范围内，不计入';
  if (!sums.has(fact.unit)) return `单位“${fact.unit}”不参加本次统计`;
  if (multipliers) {
    const verdict = applyMultipliers(fact, multipliers);
    if (!verdict.counted) return verdict.reason;
  }
  if (fact.kind === 'fund') return null;
  // Joint units each get their share of the one event.
  const key = `${fact.projectId} ${fact.stage} ${fact.share === undefined ? '' : fact.unit}`;
  if (stagesSeen.has(key)) return '同一项目的同一阶段只计一次';
  stagesSeen.add(key);
  return null;
}

function contribute(
  fact: IndicatorFact,
  indicator: Indicator,
  multipliers: MultiplierTable | undefined,
): { value: Fraction; contribution: IndicatorContribution } | null {
  if (fact.amountOnly && indicator.kind === 'count') return null;
  const whole = indicator.kind === 'count' ? new Fraction(1) : wanOf(fact.fen);
  if (whole === null) return null;
  const base = fact.share === undefined ? whole : whole.mul(parseExact(fact.share) ?? new Fraction(1));
  const applies = multipliers?.appliesTo.includes(indicator.id);
  const verdict = multipliers && applies ? applyMultipliers(fact, multipliers) : null;
  const factor = verdict?.factor ?? new Fraction(1);
  const value = base.mul(factor);
  return {
    value,
    contribution: {
      kind: fact.kind,
      recordId: fact.recordId,
      projectId: fact.projectId,
      projectName: fact.projectName,
      date: fact.date,
      period: fact.period,
      value: losslessText(value),
      note: [fact.remark ?? '', shareNote(fact.share, whole), verdict?.reason ?? '']
        .filter(Boolean)
        .join('；'),
      evidence: fact.evidence,
      source: fact.source,
      baseValue: losslessText(base),
      factor: plainText(factor),
      applied: verdict?.applied ?? [],
      setAside: verdict?.setAside ?? [],
    },
  };
}

/** `按份额计：1×50%`, the numbers as they enter the sum. */
function shareNote(share: string | undefined, whole: Fraction): string {
  return share === undefined ? '' : `按份额计：${plainText(whole)}×${shareText(share)}`;
}

function wanOf(fen: number | null): Fraction | null {
  return fen === null ? null : new Fraction(BigInt(fen), BigInt(MINOR_PER_WAN));
}

function addTo(
  sums: Map<string, Sum> | undefined,
  indicator: string,
  { value, contribution }: { value: Fraction; contribution: IndicatorContribution },
): void {
  const sum = sums?.get(indicator);
  if (sum) {
    sum.total = sum.total.add(value);
    sum.contributions.push(contribution);
  } else {
    sums?.set(indicator, { total: value, contributions: [contribution] });
  }
}

function collect(
  units: readonly string[],
  sums: ReadonlyMap<string, ReadonlyMap<string, Sum>>,
): Pick<IndicatorFigures, 'values' | 'contributions'> {
  const perUnit = units.map((unit) => {
    const own = sums.get(unit);
    const values = INDICATORS.map(({ id }) => [id, losslessText(own?.get(id)?.total ?? ZERO)] as const);
    const contributions = INDICATORS.map(({ id }) => [id, own?.get(id)?.contributions ?? []] as const);
    return { unit, values: Object.fromEntries(values), contributions: Object.fromEntries(contributions) };
  });
  // Built from entries, so that no unit name can collide with what every object inherits.
  return {
    values: Object.fromEntries(perUnit.map((entry) => [entry.unit, entry.values])),
    contributions: Object.fromEntries(perUnit.map((entry) => [entry.unit, entry.contributions])),
  };
}
