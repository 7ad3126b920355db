/**
 * How likely two descriptions are one project, with the reasons. Proposes, never decides: whose project it
 * is, the office settles (首谈负责制).
 */
import { formatWan } from '../../domain/money';
import { likenessPercent, type ProjectFeatures } from './project-features';

export const MATCH_LEVELS = ['same', 'very-likely', 'possible', 'different'] as const;
export type MatchLevel = (typeof MATCH_LEVELS)[number];

export const MATCH_LEVEL_NAMES: Record<MatchLevel, string> = {
  same: '相同',
  'very-likely': '很可能相同',
  possible: '可能相同',
  different: '不同',
};

export interface Likeness {
  readonly level: MatchLevel;
  /** For sorting within a level. */
  readonly score: number;
  /** In the office's words, what speaks for it first. */
  readonly reasons: readonly string[];
}

/** Below this likeness of names only the investor or the sound can make two projects one. */
export const LEAST_PERCENT = 50;

/** `sameUnit`: both are reported by one unit, where an equal name is enough. */
export function compareProjects(one: ProjectFeatures, other: ProjectFeatures, sameUnit: boolean): Likeness {
  const set = new Set(one.pairs);
  const shared = other.pairs.filter((pair) => set.has(pair)).length;
  const percent = likenessPercent(shared, one.pairs.length, other.pairs.length);
  const { level, score } = judgeLikeness(one, other, percent, sameUnit);
  return { level, score, reasons: level === 'different' ? [] : explainLikeness(one, other, percent) };
}

/** The level alone; `percent` is the likeness of the names, counted by the caller. */
export function judgeLikeness(
  one: ProjectFeatures,
  other: ProjectFeatures,
  percent: number,
  sameUnit: boolean,
): { level: MatchLevel; score: number } {
  if (one.phase !== '' && other.phase !== '' && one.phase !== other.phase)
    return { level: 'different', score: 0 };
  const facts = weighFacts(one, other);
  const level = levelOf(one, other, percent, sameUnit, facts);
  // A 期 left out by one side is doubt enough; with other facts against it, there is little left.
  const doubted = facts.conflict > facts.support ? weaker(weaker(level)) : weaker(level);
  return {
    level: one.phase === other.phase ? level : doubted,
    score: percent + facts.support * 40 - facts.conflict * 30,
  };
}

interface Facts {
  readonly investor: boolean;
  readonly amount: boolean;
  readonly equalTotal: boolean;
  /** Facts both state and that agree. */
  readonly support: number;
  /** Facts both state and that differ beyond a slip. */
  readonly conflict: number;
}

function levelOf(
  one: ProjectFeatures,
  other: ProjectFeatures,
  percent: number,
  sameUnit: boolean,
  { investor, amount, equalTotal, support, conflict }: Facts,
): MatchLevel {
  if (one.base === other.base) {
    if (sameUnit) return 'same';
    // 标准厂房, 充电桩: a name many units use says little when everything else differs.
    if (conflict > 0 && support === 0) return conflict > 1 ? 'different' : 'possible';
    return support > 0 ? 'same' : 'very-likely';
  }
  if (figuresDiffer(one, other)) return percent >= 60 && investor ? 'possible' : 'different';
  if (one.pinyin !== '' && one.pinyin === other.pinyin)
    return conflict > support ? 'possible' : 'very-likely';
  if (percent >= 80 || (percent >= LEAST_PERCENT && contains(one.base, other.base))) {
    return support > 0 && conflict === 0 ? 'very-likely' : 'possible';
  }
  if (percent >= LEAST_PERCENT) {
    if (investor && support > 1) return 'very-likely';
    // 阿尔法阀门项目, renamed 阿尔法公司阀门项目, with a corrected total.
    if (investor && sameUnit && percent >= 70 && conflict === 0) return 'very-likely';
    // Renamed, and the investor written in full or by the company founded here.
    if (sameUnit && equalTotal && percent >= 70) return 'very-likely';
    return support > conflict || (percent >= 65 && conflict === 0) ? 'possible' : 'different';
  }
  return investor && amount && conflict === 0 ? 'possible' : 'different';
}

function weaker(level: MatchLevel): MatchLevel {
  if (level === 'same') return 'very-likely';
  return level === 'very-likely' ? 'possible' : level;
}

function weighFacts(one: ProjectFeatures, other: ProjectFeatures): Facts {
  const investor = sameCompany(one.investor, other.investor);
  const rivals = !investor && one.investor !== '' && other.investor !== '';
  const amounts = compareAmounts(one, other);
  const amount = amounts === 'equal' || amounts === 'near';
  const place = samePlace(one, other);
  return {
    investor,
    amount,
    equalTotal: amounts === 'equal',
    support: Number(investor) + Number(amount) + Number(place),
    conflict: Number(rivals) + Number(amounts === 'far'),
  };
}

/** What speaks for it, then what speaks against it. */
export function explainLikeness(one: ProjectFeatures, other: ProjectFeatures, percent: number): string[] {
  const reasons = [explainName(one, other, percent)];
  const against: string[] = [];
  if (sameCompany(one.investor, other.investor)) reasons.push('投资方相同');
  else if (one.investor !== '' && other.investor !== '') against.push('投资方不同');
  const amounts = compareAmounts(one, other);
  if (amounts !== 'unknown' && one.amount !== null && other.amount !== null) {
    const unit = one.amount.currency === 'USD' ? '万美元' : '万元';
    const both = `（${formatWan(one.amount.minor)}、${formatWan(other.amount.minor)} ${unit}）`;
    if (amounts === 'equal') reasons.push(`总投资相同（${formatWan(one.amount.minor)} ${unit}）`);
    else if (amounts === 'near') reasons.push(`总投资相近${both}`);
    else against.push(`总投资不同${both}`);
  }
  if (samePlace(one, other)) reasons.push('建设地点相同');
  if (one.phase !== other.phase) against.push(`只有一方写明${one.phase || other.phase}期`);
  return [...reasons, ...against];
}

function explainName(one: ProjectFeatures, other: ProjectFeatures, percent: number): string {
  if (one.base === other.base) return '项目名称相同';
  if (figuresDiffer(one, other)) return `项目名称相近，但其中数字不同（${one.figures}、${other.figures}）`;
  if (one.pinyin !== '' && one.pinyin === other.pinyin) return '项目名称读音相同';
  if (percent >= LEAST_PERCENT && contains(one.base, other.base)) return '一方的项目名称包含另一方';
  return percent >= LEAST_PERCENT ? `项目名称相近（${percent}%）` : '项目名称不同';
}

function figuresDiffer(one: ProjectFeatures, other: ProjectFeatures): boolean {
  return one.figures !== '' && other.figures !== '' && one.figures !== other.figures;
}

type AmountRelation = 'unknown' | 'equal' | 'near' | 'off' | 'far';

/** Near: within a twentieth (rounding, a corrected estimate); far: less than half. */
function compareAmounts(one: ProjectFeatures, other: ProjectFeatures): AmountRelation {
  if (one.amount === null || other.amount === null || one.amount.currency !== other.amount.currency)
    return 'unknown';
  const less = Math.min(one.amount.minor, other.amount.minor);
  const more = Math.max(one.amount.minor, other.amount.minor);
  if (less === more) return 'equal';
  if ((more - less) * 20 <= more) return 'near';
  return less * 2 < more ? 'far' : 'off';
}

/** A shorter name of a company may stand in that of any other. */
export const LEAST_HELD = 4;

export function sameCompany(one: string, other: string): boolean {
  if (one.length < 2 || other.length < 2) return false;
  if (one === other) return true;
  return one.length >= LEAST_HELD && other.length >= LEAST_HELD && contains(one, other);
}

/** An address of two characters is the name of a town, which tells nothing apart. */
function samePlace(one: ProjectFeatures, other: ProjectFeatures): boolean {
  return one.place.length >= 4 && other.place.length >= 4 && contains(one.place, other.place);
}

function contains(one: string, other: string): boolean {
  if (one.length === other.length) return one.length >= 2 && one === other;
  return one.length <= other.length ? one.length >= 2 && other.includes(one) : contains(other, one);
}
