/** 重点库 (制度 三(二)1 “3010”): which projects belong to a list the office has defined, and why. */
import { type ExchangeRate, fenOn, formatWan, type Money, parseWan } from '../money';
import type { SettingValue } from '../settings';

export type KeyList = SettingValue<'key-lists'>[number];

export interface KeyListProject {
  readonly tags: readonly string[];
  readonly totalInvestment: Money | null;
}

/** Tag that keeps a project out of a list whose amount it reaches. */
export const keptOutTag = (list: Pick<KeyList, 'tag'>): string => `不列入${list.tag}`;

/**
 * Why a project belongs to a list: tagged by hand, or its total investment reaches the list's amount; `null`
 * when it does not, or has been kept out by hand. Foreign money at the rate in force on `onDate`.
 */
export function keyListReason(
  project: KeyListProject,
  list: KeyList,
  rates: readonly ExchangeRate[],
  onDate: string,
): string | null {
  if (project.tags.includes(list.tag)) return '人工列入';
  if (list.minimumWan === null) return null;
  if (project.tags.includes(keptOutTag(list))) return null;
  const fen = fenOn(project.totalInvestment, onDate, rates);
  const least = parseWan(list.minimumWan);
  if (fen === null || least === null || fen < least) return null;
  return `总投资${formatWan(fen)}万元，达到${list.minimumWan}万元`;
}
