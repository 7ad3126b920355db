/** Files and photos (附件) of a project, an event or fund entry (凭证) or a register entry. */
import { z } from 'zod';
import { periodOfDay, quarterOf } from '../domain/period';

const ATTACHMENT_KINDS = ['photo', 'video', 'document'] as const;
export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number];
export const ATTACHMENT_KIND_NAMES: Readonly<Record<AttachmentKind, string>> = {
  photo: '照片',
  video: '视频',
  document: '文件',
};

/** What an attachment belongs to. */
export const attachmentOwnerSchema = z.object({
  kind: z.enum(['project', 'event', 'fund', 'entry']),
  id: z.number().int().positive(),
});
export type AttachmentOwner = z.infer<typeof attachmentOwnerSchema>;

/** A quarter of a year, `2026-Q4` (制度: 每季度现场拍摄影像资料). */
export const quarterSchema = z.string().regex(/^(19|20)\d{2}-Q[1-4]$/, '季度应写成“2026-Q4”');

export function quarterOfDate(date: string): string {
  return `${date.slice(0, 4)}-Q${quarterOf(periodOfDay(date))}`;
}

/** `2026年第4季度`. */
export function formatQuarter(quarter: string): string {
  return `${quarter.slice(0, 4)}年第${quarter.slice(6)}季度`;
}

/** The `count` quarters up to the given one, the newest first. */
export function quartersUpTo(quarter: string, count: number): string[] {
  const newest = Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(6)) - 1;
  return Array.from({ length: count }, (_, back) => {
    const index = newest - back;
    return `${Math.floor(index / 4)}-Q${(index % 4) + 1}`;
  });
}

export interface Attachment {
  readonly id: number;
  readonly owner: AttachmentOwner;
  /** What it belongs to, in words: `签约`, `到位资金`, `走访记录：…`; empty for the project itself. */
  readonly ownerText: string;
  readonly projectId: number | null;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly kind: AttachmentKind;
  readonly takenOn: string | null;
  readonly quarter: string | null;
  readonly place: string;
  readonly caption: string;
  readonly addedOn: string;
  /** Pixels of the upright picture; `null` for anything but a photo. */
  readonly width: number | null;
  readonly height: number | null;
}

/** What was taken on site: photos and films, and photos that only the system's programs can show. */
export function isFootage({ kind, name }: Pick<Attachment, 'kind' | 'name'>): boolean {
  return kind !== 'document' || /\.hei[cf]$/i.test(name);
}

/** A photo of a project in one quarter, for before and after and for the photo sheet. */
export interface ProjectPhoto extends Attachment {
  readonly project: string;
  readonly unit: string;
}
