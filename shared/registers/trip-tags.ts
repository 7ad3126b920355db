/**
 * Multipliers earned on trips (方案 计分方法: 参加当年度市领导带队外出招商活动和见证签约的项目). A project met or signed
 * has the tag for the year of the activity only, with what it rests on.
 */
import { formatDate } from '../domain/period';

export const TRIP_TAGS = { met: '领导外出招商', witnessed: '见证签约' } as const;
export type TripTag = (typeof TRIP_TAGS)[keyof typeof TRIP_TAGS];

export interface TripGround {
  readonly projectId: number;
  readonly tag: TripTag;
  readonly year: string;
  /** `2026年9月28日“三季度重点项目集中签约”，区委书记`. */
  readonly text: string;
}

/** Tag an activity gives by its kind (外出招商与活动) or a project's way (活动项目); `null`: none. */
const TAG_OF: Readonly<Record<string, TripTag>> = {
  外出招商: TRIP_TAGS.met,
  推介会: TRIP_TAGS.met,
  外出对接: TRIP_TAGS.met,
  签约活动: TRIP_TAGS.witnessed,
  见证签约: TRIP_TAGS.witnessed,
};

export function tripGround(activity: {
  readonly projectId: number | null;
  readonly kind: string;
  readonly on: string | null;
  readonly name: string;
  readonly leader: string;
}): TripGround | null {
  const { projectId, kind, on, name, leader } = activity;
  const tag = TAG_OF[kind];
  if (projectId === null || on === null || tag === undefined) return null;
  const by = leader === '' ? '' : `，${leader}`;
  return { projectId, tag, year: on.slice(0, 4), text: `${formatDate(on)}“${name}”${by}` };
}

/** The tags of a project for a fact of `period`, with what each rests on. */
export function tripTags(
  grounds: readonly TripGround[],
  period: string,
): { readonly tags: readonly string[]; readonly texts: Readonly<Record<string, string>> } {
  const texts: Record<string, string> = {};
  for (const ground of grounds)
    if (ground.year === period.slice(0, 4))
      texts[ground.tag] = texts[ground.tag] ? `${texts[ground.tag]}、${ground.text}` : ground.text;
  return { tags: Object.keys(texts), texts };
}
