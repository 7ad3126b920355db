import { exactText, plainText, printExact } from '../exact';
import { drawConclusions } from './conclusions/draw-conclusions';
import { checkCase } from './evaluation/check-case';
import { addUp, type Composite } from './evaluation/composite';
import {
  type Confirmations,
  checkConfirmed,
  confirmComposite,
  confirmScore,
  notesOfItem,
  readConfirmations,
  withConfirmedRates,
  withConfirmedValues,
} from './evaluation/confirmations';
import { schemeOfGroup } from './evaluation/group-scheme';
import { groupUnits } from './evaluation/group-units';
import { assignPlaces } from './evaluation/places';
import { isRanked, rankItem } from './evaluation/rank-items';
import {
  roundingOf,
  type ScoredItem,
  scoreItem,
  scoreMissingAsZero,
  scoreWithoutTarget,
  weightOf,
} from './evaluation/score-item';
import { type ReadUnit, readUnits } from './evaluation/unit-figures';
import { type ScoredGroup, warnOfGroup, warnOfItems } from './evaluation/warnings';
import { HUNDRED, type Scorer } from './functions/outcome';
import { givesRatio, prepareFunction } from './functions/prepare-function';
import { indicatorsOf } from './item-indicators';
import type { RankedGroup, RankedItem, RankedRow, RankingResult, RankingWarning } from './result';
import type { EvaluationCase, Scheme, SchemeItem } from './scheme';

/** What every step of the evaluation looks at. */
interface Evaluation {
  readonly scheme: Scheme;
  readonly input: EvaluationCase;
  readonly confirmations: Confirmations;
}

/**
 * Ranks the units of a case under its scheme: item figures and scores, composite scores, places per item and
 * composite within each group. Pure and total for every parsed case; figures that are not there stay `null`
 * with a warning and never count as zero unless the scheme says so. Previous places are merged in by
 * `withPreviousPlaces`. Source: 考核办法 计分与排名; collection of published schemes.
 */
export function evaluateScheme(input: EvaluationCase): RankingResult {
  const { scheme } = input;
  const evaluation: Evaluation = { scheme, input, confirmations: readConfirmations(input) };
  const units = readUnits(withConfirmedValues(input));
  const groups = groupUnits(input.groups, units).map((group) => scoreGroup(evaluation, group, units));
  const leftOut = itemsWithoutAnyValue(scheme, groups);
  const warnings = [...checkCase(input), ...checkConfirmed(input), ...warnOfItems(scheme, groups, leftOut)];
  const ranked = groups.map((group) => rankGroup(evaluation, group, leftOut, warnings));
  const result: RankingResult = {
    scheme: { id: scheme.id, name: scheme.name, version: scheme.version },
    items: scheme.items.map((item) => ({
      id: item.id,
      name: item.name,
      measure: item.measure,
      weight: plainText(weightOf(item)),
      ranked: isRanked(item),
      indicators: indicatorsOf(item.function).read,
      byRate: givesRatio(item.function.type),
    })),
    groups: ranked,
    warnings,
  };
  if (scheme.conclusions === undefined) return result;
  return { ...result, conclusions: drawConclusions(result, scheme.conclusions, input.marks) };
}

function scoreGroup(
  { scheme: whole, confirmations }: Evaluation,
  group: { readonly name: string; readonly members: readonly ReadUnit[] },
  all: readonly ReadUnit[],
): ScoredGroup {
  const scheme = schemeOfGroup(whole, group.name);
  const computed: (readonly ScoredItem[])[] = [];
  const items = scheme.items.map((item) => {
    const context = { group: group.members, all, fullMarks: weightOf(item) };
    const plain = prepareFunction(item.function, context);
    const scorer = withConfirmedRates(item, plain, confirmations);
    const ruled = withMissingRules(scheme, item, scoreAll(item, scheme, scorer, group.members));
    const scored = ruled.map((entry, index) =>
      confirmScore(item, scheme, group.members[index]?.unit ?? '', entry, confirmations),
    );
    computed.push(
      scorer === plain ? ruled : withMissingRules(scheme, item, scoreAll(item, scheme, plain, group.members)),
    );
    for (const [index, unit] of group.members.entries())
      unit.setItemScore(item.id, scored[index]?.score ?? null);
    return scored;
  });
  return { name: group.name, scheme, members: group.members, items, computed };
}

function scoreAll(
  item: SchemeItem,
  scheme: Scheme,
  scorer: Scorer,
  members: readonly ReadUnit[],
): ScoredItem[] {
  return members.map((unit) => scoreItem(item, scheme, scorer, unit));
}

/** What units without a target or a value get by the scheme's rules. */
function withMissingRules(scheme: Scheme, item: SchemeItem, scored: readonly ScoredItem[]): ScoredItem[] {
  const scores = scored.flatMap((entry) => entry.score ?? []);
  return scored.map((entry) => {
    if (entry.score !== null || item.kind !== 'item') return entry;
    if (entry.outcome.missing === 'target') {
      return scoreWithoutTarget(item, scheme, entry, item.noTarget ?? scheme.noTarget, scores);
    }
    return (item.noValue ?? scheme.noValue) === 'zero' ? scoreMissingAsZero(item, scheme, entry) : entry;
  });
}

/** Figures of a whole item that have not come in yet: the item is left out for everybody. */
function itemsWithoutAnyValue(scheme: Scheme, groups: readonly ScoredGroup[]): Set<string> {
  const absent = scheme.items.filter((_item, index) =>
    groups.every((group) =>
      group.items[index]?.every((entry) => entry.score === null && entry.outcome.actual === null),
    ),
  );
  return new Set(absent.map((item) => item.id));
}

function rankGroup(
  evaluation: Evaluation,
  group: ScoredGroup,
  leftOut: ReadonlySet<string>,
  warnings: RankingWarning[],
): RankedGroup {
  const { confirmations } = evaluation;
  const { scheme } = group;
  const added = group.members.map((unit, index) => {
    const scored = group.items.map((item) => item[index] as ScoredItem);
    return scheme.composite === 'none' || !unit.inComposite ? null : addUp(scheme, scored, leftOut);
  });
  const composites = added.map((composite, index) =>
    confirmComposite(group.members[index]?.unit ?? '', composite, confirmations),
  );
  const entries = composites.map((composite, index) => ({
    index,
    key: composite?.score ?? null,
    isZero: composite?.score?.n === 0n,
  }));
  const places = assignPlaces(entries, {
    tieRule: scheme.tieRule,
    zeroUnits: scheme.zeroUnits,
    better: 'more',
  });
  const columns = scheme.items.map((item, at): ItemColumn => {
    const scored = group.items[at] ?? [];
    const places = rankItem(scheme, item, scored);
    const computed = group.computed[at] ?? [];
    return { item, scored, computed, places, reportedAs: indicatorsOf(item.function).read[0] };
  });
  warnings.push(...warnOfGroup(scheme, group, composites));
  const rows = group.members.map((unit, index): RankedRow => {
    const composite = composites[index] ?? null;
    const score = composite?.score ?? null;
    const printed = score === null ? null : printExact(score, scheme.decimals, scheme.rounding);
    return {
      unit: unit.unit,
      place: places.get(index) ?? null,
      previousPlace: null,
      score: printed,
      exactScore: score === null ? null : exactText(score),
      formula: composite === null || printed === null ? '' : formulaOf(composite, printed, scheme),
      ...confirmedComposite(evaluation, unit.unit, added[index] ?? null),
      items: columns.map((column) => describeItem(evaluation, column, unit, index)),
    };
  });
  // Stable: ties and units without a place stay in the office's order.
  rows.sort((a, b) => (a.place ?? Number.MAX_SAFE_INTEGER) - (b.place ?? Number.MAX_SAFE_INTEGER));
  return { name: group.name, rows };
}

/** The sum with its result; a reader who adds up the printed parts and gets another one is told why. */
function formulaOf({ formula, printedSum }: Composite, printed: string, scheme: Scheme): string {
  const whole = `${formula} = ${printed.replace('-', '−')}`;
  const addsUp = printedSum === null || printExact(printedSum, scheme.decimals, scheme.rounding) === printed;
  return addsUp ? whole : `${whole}（各项按未取舍的得分相加）`;
}

/** One item over the units of a group. */
interface ItemColumn {
  readonly item: SchemeItem;
  readonly scored: readonly ScoredItem[];
  readonly computed: readonly ScoredItem[];
  readonly places: ReadonlyMap<number, number>;
  /** Indicator whose 上报数 stands beside the figure. */
  readonly reportedAs: string | undefined;
}

function describeItem(
  { scheme, input, confirmations }: Evaluation,
  column: ItemColumn,
  unit: ReadUnit,
  index: number,
): RankedItem {
  const { item, reportedAs } = column;
  const scored = column.scored[index] as ScoredItem;
  const before = { figures: input.values, scored: column.computed[index] ?? scored };
  const confirmed = notesOfItem(item, scheme, unit.unit, before, confirmations);
  const { actual, target, rate } = scored.outcome;
  const reported = reportedAs === undefined ? null : unit.reported(reportedAs);
  return {
    id: item.id,
    name: item.name,
    actual: actual === null ? null : plainText(actual),
    reported: reported === null ? null : plainText(reported),
    target: target === null ? null : plainText(target),
    rate: rate === null ? null : printExact(rate.mul(HUNDRED), item.rateDecimals, roundingOf(item, scheme)),
    score: scored.printed,
    exactScore: scored.score === null ? null : exactText(scored.score),
    place: column.places.get(index) ?? null,
    previousPlace: null,
    formula: scored.formula,
    ...(confirmed.length > 0 ? { confirmed } : {}),
  };
}

function confirmedComposite(
  { scheme, confirmations }: Evaluation,
  unit: string,
  computed: Composite | null,
): Pick<RankedRow, 'confirmed'> {
  const found = confirmations.any ? confirmations.find(unit, 'composite', '') : null;
  if (found === null || computed === null) return {};
  const before =
    computed.score === null ? null : printExact(computed.score, scheme.decimals, scheme.rounding);
  const { value, reason } = found.figure;
  return { confirmed: { kind: 'composite', subject: '', computed: before, confirmed: value, reason } };
}
