/** Files and photos (附件): added by token, shown re-made, opened by the system's programs only on request. */
import { z } from 'zod';
import { type Attachment, attachmentOwnerSchema, quarterSchema } from '../attachments/attachment';
import { dateSchema } from '../domain/period';
import { action, query } from './operation';

const id = z.number().int().positive();
const ids = z.array(id).min(1).max(500);

/** A file that was not taken, and why. */
export interface RefusedFile {
  readonly name: string;
  readonly problem: string;
}

export interface AddedAttachments {
  readonly added: number;
  readonly refused: readonly RefusedFile[];
}

/** Files no row names and no undo can bring back. */
export interface UnneededFiles {
  readonly files: number;
  readonly bytes: number;
}

export const attachmentOperations = {
  /** Of one record, or everything of a project: its own and those of its events, funds and register entries. */
  'attachments.list': query<{ attachments: Attachment[] }>()(
    z.union([z.strictObject({ owner: attachmentOwnerSchema }), z.strictObject({ projectId: id })]),
  ),
  /** Files admitted by a dialog, by dropping or by pasting; each that is refused is told, the others are kept. */
  'attachments.add': action<AddedAttachments>()(
    z.object({ owner: attachmentOwnerSchema, files: z.array(z.string().max(80)).min(1).max(200) }),
  ),
  /** A picture off the clipboard, as the page has made it into a JPEG. */
  'attachments.paste': action<AddedAttachments>()(
    z.object({
      owner: attachmentOwnerSchema,
      picture: z
        .string()
        .max(3_900_000, '剪贴板里的图片太大，请存成文件后再添加')
        .regex(/^[A-Za-z0-9+/]+={0,2}$/, '剪贴板里的图片读不出来'),
    }),
  ),
  'attachments.save': action<{ saved: number }>()(
    z.object({
      ids,
      fields: z
        .object({
          takenOn: dateSchema.nullable(),
          quarter: quarterSchema.nullable(),
          place: z.string().trim().max(200),
          caption: z.string().trim().max(300),
        })
        .partial(),
    }),
  ),
  /** The files themselves are kept, so that undo brings them back whole. */
  'attachments.remove': action<{ removed: number }>()(z.object({ ids })),
  /** JPEG made anew from a photo: upright, without what the camera wrote into it. */
  'attachments.picture': query<{ bytes: Uint8Array }>()(
    z.object({ id, size: z.enum(['view', 'thumbnail']) }),
  ),
  /** A copy is handed to the system's program, after asking. */
  'attachments.open': query<{ opened: boolean }>()(z.object({ id })),
  'attachments.unneeded': query<UnneededFiles>()(z.object({})),
  /** Removes them; no record changes, and nothing that could be undone is lost. */
  'attachments.purge': query<UnneededFiles>()(z.object({})),
  'attachments.save-copy': query<{ file: string }>()(z.object({ id, target: z.string().max(80) })),
};
