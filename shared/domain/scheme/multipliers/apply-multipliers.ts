import Fraction from 'fraction.js';
import { compareExact, plainText } from '../../exact';
import { MINOR_PER_WAN } from '../../money';
import type { Capital, FundKind } from '../../stage';
import {
  CONFLICT_STRATEGY_NAMES,
  type MultiplierRule,
  type MultiplierTable,
  type ProjectCondition,
} from './multipliers';

/** What the conditions of a multiplier table ask about. Amounts in 分 人民币. */
export interface MultiplierSubject {
  readonly tags: readonly string[];
  /** What a tag rests on, by tag; told with the multiplier it earns. */
  readonly tagGrounds?: Readonly<Record<string, string>>;
  readonly capital: Capital;
  readonly industry: string;
  readonly sourceRegion: string;
  readonly attraction: string;
  readonly fundKind?: FundKind;
  readonly totalInvestmentFen: number | null;
  readonly fixedAssetsFen: number | null;
}

export interface AppliedMultiplier {
  readonly name: string;
  readonly factor: string;
}

export interface MultiplierVerdict {
  /** False when an exclusion or a precondition takes the project out altogether. */
  readonly counted: boolean;
  readonly factor: Fraction;
  readonly applied: readonly AppliedMultiplier[];
  readonly setAside: readonly AppliedMultiplier[];
  /** For the explanation; empty when no rule matched. */
  readonly reason: string;
}

const ONE = new Fraction(1);

/**
 * Which multipliers hold for a project and what remains after the conflict strategy, default 取最高.
 * Source: 考核办法 计分方法 (同一项目不重复, 取最高值).
 */
export function applyMultipliers(subject: MultiplierSubject, table: MultiplierTable): MultiplierVerdict {
  for (const exclusion of table.exclusions) {
    if (meets(subject, exclusion.when)) return notCounted(`属“${exclusion.name}”，按方案不计入`);
  }
  for (const precondition of table.preconditions) {
    if (meets(subject, precondition.when)) continue;
    if (precondition.otherwise === 'not-counted')
      return notCounted(`不满足前提“${precondition.name}”，按方案不计入`);
    const setAside = matching(subject, table).map(asApplied);
    const reason = setAside.length === 0 ? '' : `不满足前提“${precondition.name}”，不折算`;
    return { counted: true, factor: ONE, applied: [], setAside, reason };
  }
  const matched = matching(subject, table);
  if (matched.length === 0) return { counted: true, factor: ONE, applied: [], setAside: [], reason: '' };
  const chosen = choose(matched, table);
  const setAside = matched.filter((rule) => !chosen.includes(rule));
  const factor = chosen.reduce((product, rule) => product.mul(new Fraction(rule.factor)), ONE);
  return {
    counted: true,
    factor,
    applied: chosen.map(asApplied),
    setAside: setAside.map(asApplied),
    reason: describe(subject, chosen, setAside, table),
  };
}

function notCounted(reason: string): MultiplierVerdict {
  return { counted: false, factor: new Fraction(0), applied: [], setAside: [], reason };
}

function matching(subject: MultiplierSubject, table: MultiplierTable): MultiplierRule[] {
  return table.rules.filter((rule) => meets(subject, rule.when));
}

function choose(matched: readonly MultiplierRule[], table: MultiplierTable): MultiplierRule[] {
  if (table.strategy === 'product') return [...matched];
  const best = matched.reduce((kept, rule) => (goesFirst(rule, kept, table.strategy) ? rule : kept));
  return [best];
}

function goesFirst(
  rule: MultiplierRule,
  kept: MultiplierRule,
  strategy: MultiplierTable['strategy'],
): boolean {
  if (strategy === 'priority') return rule.priority < kept.priority;
  const order = compareExact(new Fraction(rule.factor), new Fraction(kept.factor));
  return strategy === 'lowest' ? order < 0 : order > 0;
}

function asApplied(rule: MultiplierRule): AppliedMultiplier {
  return { name: rule.name, factor: plainText(new Fraction(rule.factor)) };
}

function describe(
  subject: MultiplierSubject,
  chosen: readonly MultiplierRule[],
  setAside: readonly MultiplierRule[],
  table: MultiplierTable,
): string {
  const text = (rules: readonly MultiplierRule[]) =>
    rules.map((rule) => `${rule.name}×${asApplied(rule).factor}${groundsOf(subject, rule)}`).join('、');
  if (setAside.length === 0) return `折算：${text(chosen)}`;
  return `折算：${text(chosen)}；${CONFLICT_STRATEGY_NAMES[table.strategy]}，未采用：${text(setAside)}`;
}

/** `（2026年9月28日“集中签约”，区委书记）`, for tags the program gave. */
function groundsOf({ tags, tagGrounds = {} }: MultiplierSubject, { when }: MultiplierRule): string {
  const asked = [...(when.tags ?? []), ...(when.allTags ?? [])];
  const texts = asked.flatMap((tag) => (tags.includes(tag) ? (tagGrounds[tag] ?? []) : []));
  return texts.length === 0 ? '' : `（${texts.join('；')}）`;
}

function meets(subject: MultiplierSubject, when: ProjectCondition): boolean {
  const has = (tag: string) => subject.tags.includes(tag);
  const among = (list: readonly string[] | undefined, text: string) =>
    list === undefined || list.includes(text);
  return (
    (when.tags === undefined || when.tags.some(has)) &&
    (when.allTags === undefined || when.allTags.every(has)) &&
    (when.withoutTags === undefined || !when.withoutTags.some(has)) &&
    (when.capital === undefined || when.capital === subject.capital) &&
    among(when.industries, subject.industry) &&
    among(when.sourceRegions, subject.sourceRegion) &&
    among(when.attractions, subject.attraction) &&
    (when.fundKinds === undefined ||
      (subject.fundKind !== undefined && when.fundKinds.includes(subject.fundKind))) &&
    meetsAmounts(subject, when)
  );
}

/** An amount nobody knows meets no condition about it. */
function meetsAmounts(subject: MultiplierSubject, when: ProjectCondition): boolean {
  const { totalInvestmentFrom, totalInvestmentBelow, fixedAssetsShareFrom } = when;
  const total = subject.totalInvestmentFen === null ? null : new Fraction(BigInt(subject.totalInvestmentFen));
  const fen = (wan: string) => new Fraction(wan).mul(MINOR_PER_WAN);
  if (totalInvestmentFrom !== undefined && (total === null || total.lt(fen(totalInvestmentFrom))))
    return false;
  if (totalInvestmentBelow !== undefined && (total === null || total.gte(fen(totalInvestmentBelow))))
    return false;
  if (fixedAssetsShareFrom === undefined) return true;
  if (total === null || total.n === 0n || subject.fixedAssetsFen === null) return false;
  const share = new Fraction(BigInt(subject.fixedAssetsFen)).div(total).mul(100);
  return share.gte(new Fraction(fixedAssetsShareFrom));
}
