/**
 * Whom recognised facts count for and how often: joint units with shares, 首谈裁决, 升格、增资、换业主. Sources:
 * ranking.md From project to indicator 1 and 3 (三明 2006: 升格不计新增资金、增资只计增加部分、换业主随新项目计).
 */
import type { Money } from '../money';
import type { Period } from '../period';
import type { IndicatorFact } from './indicators';
import { shareText } from './shares';

/** The units a project counts for from a period on, by the period of recognition. */
export interface ShareVersion {
  readonly projectId: number;
  readonly fromPeriod: Period;
  /** Decimal or `n/d` text adding up to one; a single unit has `1`. */
  readonly shares: readonly { readonly unitId: number; readonly unit: string; readonly share: string }[];
}

export const LINK_KINDS = ['upgrade', 'increase', 'new-owner'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];
export const LINK_KIND_NAMES: Record<LinkKind, string> = {
  upgrade: '升格',
  increase: '增资',
  'new-owner': '换业主',
};

/** A project that continues an earlier one and counts as one with it. */
export interface ProjectLink {
  readonly projectId: number;
  readonly projectName: string;
  readonly earlierProjectId: number;
  readonly earlierProjectName: string;
  readonly kind: LinkKind;
  /** Added over the earlier agreement; `null`: nothing. */
  readonly increment: Money | null;
  readonly reason: string;
}

export interface Attribution {
  readonly versions: readonly ShareVersion[];
  readonly links: readonly ProjectLink[];
}

/** Every project that shares or links say something about. */
export function attributedProjects({ versions, links }: Attribution): Set<number> {
  return new Set([
    ...versions.map((version) => version.projectId),
    ...links.flatMap((link) => [link.projectId, link.earlierProjectId]),
  ]);
}

/** project → the first project of the ones it continues; projects without links are left out. */
export function rootsOf(links: readonly ProjectLink[]): Map<number, number> {
  const earlier = new Map(links.map((link) => [link.projectId, link.earlierProjectId]));
  const roots = new Map<number, number>();
  for (const id of new Set([...earlier.keys(), ...earlier.values()])) {
    let root = id;
    // As many steps as there are links at most, so that even a circle ends.
    for (let step = 0; step < links.length; step += 1) root = earlier.get(root) ?? root;
    roots.set(id, root);
  }
  return roots;
}

/** Whether the link would make a project continue itself. */
export function closesCircle(links: readonly ProjectLink[], projectId: number, earlierId: number): boolean {
  const earlier = new Map(links.map((link) => [link.projectId, link.earlierProjectId]));
  let at: number | undefined = earlierId;
  for (let step = 0; at !== undefined && step <= links.length; step += 1) {
    if (at === projectId) return true;
    at = earlier.get(at);
  }
  return false;
}

/**
 * The facts as they count. `facts` must hold every recognised event of the linked projects, of whatever period:
 * of a family of linked projects each stage counts once, where it was recognised first. A continuing project's
 * signing counts as no further project; its money is the increment of the link (`fenOf` converts it at the rate
 * of the signing's day) and nothing without one. Money in place counts as it came in, voucher by voucher.
 */
export function attributeFacts(
  facts: readonly IndicatorFact[],
  attribution: Attribution,
  fenOf: (money: Money, onDate: string | null, fact: IndicatorFact) => number | null,
): IndicatorFact[] {
  const versions = new Map<number, ShareVersion[]>();
  for (const version of attribution.versions)
    versions.set(version.projectId, [...(versions.get(version.projectId) ?? []), version]);
  return countOnce(facts, attribution.links, fenOf).flatMap((fact) =>
    divide(fact, versionInForce(versions.get(fact.projectId) ?? [], fact.period)),
  );
}

function countOnce(
  facts: readonly IndicatorFact[],
  links: readonly ProjectLink[],
  fenOf: (money: Money, onDate: string | null, fact: IndicatorFact) => number | null,
): IndicatorFact[] {
  const roots = rootsOf(links);
  const linkOf = new Map(links.map((link) => [link.projectId, link]));
  const first = new Map<string, IndicatorFact>();
  const keyOf = (fact: IndicatorFact) => `${roots.get(fact.projectId) ?? fact.projectId} ${fact.stage}`;
  for (const fact of facts) {
    if (fact.kind !== 'event' || !fact.counted || !roots.has(fact.projectId)) continue;
    const known = first.get(keyOf(fact));
    if (known === undefined || isEarlier(fact, known)) first.set(keyOf(fact), fact);
  }
  return facts.map((fact) => {
    const root = roots.get(fact.projectId);
    if (root === undefined) return fact;
    const joined = { ...fact, familyId: root };
    if (fact.kind !== 'event' || !fact.counted) return joined;
    const link = linkOf.get(fact.projectId);
    // An increase presupposes the project, also one that was signed before this program was used.
    const isFurther =
      first.get(keyOf(fact)) !== fact || (link?.kind === 'increase' && fact.stage === 'signed');
    if (!isFurther) return joined;
    const fen = link?.increment && fact.stage === 'signed' ? fenOf(link.increment, fact.date, fact) : null;
    if (link === undefined || fen === null)
      return { ...joined, counted: false, notCountedReason: whyOnce(fact, first.get(keyOf(fact)), link) };
    return {
      ...joined,
      fen,
      amountOnly: true,
      remark: `${LINK_KIND_NAMES[link.kind]}，与“${link.earlierProjectName}”同为一个项目，只计增加额`,
    };
  });
}

function whyOnce(fact: IndicatorFact, counted: IndicatorFact | undefined, link: ProjectLink | undefined) {
  const kind = link ? `${LINK_KIND_NAMES[link.kind]}项目，` : '';
  const other = counted?.projectName ?? link?.earlierProjectName ?? fact.projectName;
  return `${kind}这一阶段已随“${other}”计过，同一项目只计一次`;
}

function isEarlier(a: IndicatorFact, b: IndicatorFact): boolean {
  const [keyA, keyB] = [`${a.period} ${a.date ?? '9999'}`, `${b.period} ${b.date ?? '9999'}`];
  return keyA < keyB || (keyA === keyB && a.recordId < b.recordId);
}

function versionInForce(versions: readonly ShareVersion[], period: Period): ShareVersion | null {
  let inForce: ShareVersion | null = null;
  for (const version of versions) {
    if (version.fromPeriod <= period && (inForce === null || version.fromPeriod > inForce.fromPeriod))
      inForce = version;
  }
  return inForce;
}

function divide(fact: IndicatorFact, version: ShareVersion | null): IndicatorFact[] {
  if (version === null) return [fact];
  const [only] = version.shares;
  if (version.shares.length === 1 && only) return [{ ...fact, unit: only.unit }];
  const partners = version.shares.map(({ unit, share }) => `${unit}${shareText(share)}`).join('、');
  return version.shares.map(({ unit, share }) => ({
    ...fact,
    unit,
    share,
    remark: [fact.remark, `联合招商（${partners}）`].filter(Boolean).join('；'),
  }));
}
