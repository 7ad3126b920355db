/** Marks judges give: 巡查测评 of projects on the tour, 满意度测评 of departments. Source: 制度 三(四)、(六). */
import Fraction from 'fraction.js';
import { losslessText, parseExact } from './exact';
import { assignPlaces } from './scheme/evaluation/places';
import { trimmedMean } from './scheme/functions/judges';

export interface Criterion {
  readonly name: string;
  /** Full marks; `null`: the office has not said. */
  readonly points: string | null;
}

/** `综合情况 40`, `发展后劲（30分）` as the settings hold a criterion. */
export function readCriterion(text: string): Criterion {
  const [, name = text, points = null] = /^(.+?)[\s（(]*(\d+(?:\.\d+)?)\s*分?[）)]?$/.exec(text.trim()) ?? [];
  return { name: name.trim(), points };
}

/** Full marks of all criteria together, as decimal text; `null` unless each has its own. */
export function fullMarks(criteria: readonly Criterion[]): string | null {
  let sum = new Fraction(0);
  for (const { points } of criteria) {
    if (points === null) return null;
    sum = sum.add(points);
  }
  return criteria.length === 0 ? null : losslessText(sum);
}

/** `38、27、28` by criterion, or `93` in all, exact; `null` unless all are numbers of zero or more. */
export function readMarks(text: string): readonly Fraction[] | null {
  const parts = text
    .normalize('NFKC')
    .split(/[、,;+\s]+/)
    .filter((part) => part !== '');
  const marks = parts.map((part) => parseExact(part.replace(/分$/, '')));
  return marks.length > 0 && marks.every((mark) => mark !== null && mark.s >= 0n)
    ? (marks as Fraction[])
    : null;
}

/** Sum of the marks; `null` when they cannot be read. */
export function totalOf(text: string): Fraction | null {
  return readMarks(text)?.reduce((sum, mark) => sum.add(mark), new Fraction(0)) ?? null;
}

/** What marks do not fit the criteria, in one sentence; `null`: they do. A single figure is the whole. */
export function problemOfMarks(text: string, criteria: readonly Criterion[]): string | null {
  const marks = readMarks(text);
  if (marks === null) return '得分不是数字';
  const over = (mark: Fraction, most: string | null) => most !== null && mark.compare(most) > 0;
  if (marks.length === 1) {
    const most = fullMarks(criteria);
    return over(marks[0] as Fraction, most) ? `高于满分${most}` : null;
  }
  if (marks.length !== criteria.length) return `应有${criteria.length}项，写了${marks.length}项`;
  const place = marks.findIndex((mark, index) => over(mark, criteria[index]?.points ?? null));
  const criterion = criteria[place];
  return criterion ? `“${criterion.name}”高于满分${criterion.points}` : null;
}

/** One judge's marks for one subject, a project or a department. */
export interface Mark {
  readonly subject: string;
  /** Unit the subject counts for; empty: none of the office's. */
  readonly unit: string;
  readonly judge: string;
  readonly marks: string;
}

export interface CountingRules {
  /** The highest and the lowest are left out where three or more have judged. */
  readonly trimmed: boolean;
  /** Marks are places: the k-th counts 100 − 3 × (k − 1). Source: 济宁 2015 一季度观摩. */
  readonly ballots: boolean;
}

export interface TestedSubject {
  readonly subject: string;
  readonly unit: string;
  readonly judges: number;
  /** Exact: decimal or `n/d` text. */
  readonly score: string;
  readonly place: number;
}

/** Subjects with their scores, best first. Of two sheets of one judge the later counts. */
export function scoreSubjects(marks: readonly Mark[], rules: CountingRules): TestedSubject[] {
  const judged = new Map<string, { readonly mark: Mark; readonly totals: Map<string, Fraction> }>();
  for (const mark of marks) {
    const total = totalOf(mark.marks);
    if (total === null) continue;
    const key = `${mark.unit}\n${mark.subject}`;
    const known = judged.get(key) ?? { mark, totals: new Map() };
    known.totals.set(mark.judge, rules.ballots ? worthOf(total) : total);
    judged.set(key, known);
  }
  const scored = [...judged.values()].map(({ mark: { subject, unit }, totals }) => {
    const values = [...totals.values()];
    return { subject, unit, judges: values.length, score: meanOf(values, rules.trimmed && !rules.ballots) };
  });
  const places = assignPlaces(
    scored.map(({ score }, index) => ({ index, key: score, isZero: false })),
    { tieRule: 'competition', zeroUnits: 'list', better: 'more' },
  );
  return scored
    .map((each, index) => ({ ...each, score: losslessText(each.score), place: places.get(index) ?? 0 }))
    .sort((a, b) => a.place - b.place);
}

function worthOf(place: Fraction): Fraction {
  return new Fraction(100).sub(place.sub(1).mul(3));
}

function meanOf(values: readonly Fraction[], trimmed: boolean): Fraction {
  const trim = trimmed && values.length > 2 ? 1 : 0;
  return trimmedMean(values, trim)?.value ?? new Fraction(0);
}

/** unit → mean of its subjects' scores, exact; units none of whose subjects was judged are left out. */
export function scoresByUnit(subjects: readonly TestedSubject[]): Map<string, string> {
  const byUnit = new Map<string, Fraction[]>();
  for (const { unit, score } of subjects)
    if (unit !== '') byUnit.set(unit, [...(byUnit.get(unit) ?? []), parseExact(score) ?? new Fraction(0)]);
  return new Map([...byUnit].map(([unit, scores]) => [unit, losslessText(meanOf(scores, false))]));
}
