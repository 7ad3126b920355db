/** Whom a project counts for: joint units with shares, and the earlier project it continues. */
import { z } from 'zod';
import { LINK_KINDS, type ProjectLink, type ShareVersion } from '../domain/indicators/attribution';
import { moneySchema } from '../domain/money';
import { periodSchema } from '../domain/period';
import { action, query } from './operation';

const id = z.number().int().positive();

export interface ProjectAttribution {
  /** Oldest first; none: the project counts for its unit alone. */
  readonly versions: readonly ShareVersion[];
  /** What it continues. */
  readonly link: ProjectLink | null;
  readonly continuedBy: readonly ProjectLink[];
}

const linkSchema = z.strictObject({
  earlierProjectId: id,
  kind: z.enum(LINK_KINDS),
  /** Added over the earlier agreement: required for 增资, refused for 升格. */
  increment: moneySchema.nullable(),
  reason: z.string().trim().max(500),
});

export const attributionOperations = {
  'attribution.get': query<ProjectAttribution>()(z.object({ projectId: id })),
  /**
   * From `fromPeriod` on, what is recognised counts for these units; shares as `1/2`, `0.5` or `50%` that add up
   * to exactly one. An empty list takes back what was set for that period.
   */
  'attribution.save-shares': action<null>()(
    z.object({
      projectId: id,
      fromPeriod: periodSchema,
      shares: z.array(z.strictObject({ unitId: id, share: z.string().trim().min(1).max(40) })).max(20),
    }),
  ),
  /** Says that the project continues an earlier one and counts as one with it; `null` takes it back. */
  'attribution.save-link': action<null>()(z.object({ projectId: id, link: linkSchema.nullable() })),
};
