import { clauseOf, partOf } from '../../../shared/documents/gbt9704/clauses';
import type { FormatFinding } from '../../../shared/documents/gbt9704/report';

export interface FindingLine {
  readonly key: string;
  readonly requirement: string;
  /** `第5.2.1条`; empty for rules that are not from the standard. */
  readonly clause: string;
  /** What was found, once for every place where the rule was broken. */
  readonly found: readonly string[];
}

export interface FindingGroup {
  readonly part: string;
  readonly lines: readonly FindingLine[];
}

/** Findings of a level by part of the document; the same rule broken in several places is one line. */
export function groupFindings(
  findings: readonly FormatFinding[],
  level: FormatFinding['level'],
): readonly FindingGroup[] {
  const groups = new Map<string, Map<string, FindingLine>>();
  for (const { rule, requirement, found, level: own } of findings) {
    if (own !== level) continue;
    const part = partOf(rule);
    const lines = groups.get(part) ?? new Map<string, FindingLine>();
    groups.set(part, lines);
    const key = `${rule.split('.')[0]} ${requirement}`;
    const known = lines.get(key);
    const clause = clauseOf(rule);
    const places = [...(known?.found ?? []), ...(found === '' ? [] : [found])];
    lines.set(key, {
      key,
      requirement,
      clause: clause === '' ? '' : `第${clause}条`,
      found: [...new Set(places)],
    });
  }
  return [...groups].map(([part, lines]) => ({ part, lines: [...lines.values()] }));
}

/** Number of rules of that level, each counted once however many places it was tried on. */
export function countRules(findings: readonly FormatFinding[], level: FormatFinding['level']): number {
  return groupFindings(findings, level).reduce((sum, group) => sum + group.lines.length, 0);
}
