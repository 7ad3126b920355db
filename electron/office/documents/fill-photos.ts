import { listStoredAttachments } from '../../../db/queries/attachments';
import type { Row } from '../../../db/schema';
import type { Block, DocumentModel, Photo } from '../../../shared/documents/model';
import type { AppContext } from '../../context';
import { readStored } from './read-stored';

/** What the pictures of one document may weigh: it is kept whole with its text and sent to the window. */
const MAX_PICTURE_BYTES = 64 * 1024 * 1024;

/**
 * Puts the stored pictures into the document, so that it stays as it is whatever becomes of the photos. Where all
 * together weigh more than `limit` bytes, every one is put in as its small picture, so that none is left out.
 */
export async function fillPhotos(
  context: AppContext,
  model: DocumentModel,
  limit = MAX_PICTURE_BYTES,
): Promise<DocumentModel> {
  const photos = [...model.blocks, ...model.attachments.flatMap(({ blocks }) => blocks)].flatMap((block) =>
    block.type === 'photos' ? block.photos : [],
  );
  if (photos.length === 0) return model;
  const ids = [...new Set(photos.map(({ attachmentId }) => attachmentId))];
  const rows = await listStoredAttachments(context.office.db, ids);
  const pictures = (await readViews(context, rows, limit)) ?? (await readThumbnails(context, rows));
  const fill = (photo: Photo): Photo => ({ ...photo, jpeg: pictures.get(photo.attachmentId) ?? '' });
  const fillBlocks = (blocks: readonly Block[]): Block[] =>
    blocks.map((block) => (block.type === 'photos' ? { ...block, photos: block.photos.map(fill) } : block));
  return {
    ...model,
    blocks: fillBlocks(model.blocks),
    attachments: model.attachments.map((attachment) => ({
      ...attachment,
      blocks: fillBlocks(attachment.blocks),
    })),
  };
}

/** By attachment, in base64: a document is stored as text. `null`: together more than `limit` bytes. */
async function readViews(
  context: AppContext,
  rows: readonly Row<'attachments'>[],
  limit: number,
): Promise<Map<number, string> | null> {
  const pictures = new Map<number, string>();
  let total = 0;
  for (const { id, view_name, view_sha256 } of rows) {
    if (view_name === null || view_sha256 === null) continue;
    const bytes = await readStored(context, view_name, view_sha256);
    total += bytes.length;
    if (total > limit) return null;
    pictures.set(id, Buffer.from(bytes).toString('base64'));
  }
  return pictures;
}

async function readThumbnails(
  context: AppContext,
  rows: readonly Row<'attachments'>[],
): Promise<Map<number, string>> {
  const pictures = new Map<number, string>();
  for (const { id, thumbnail_name, thumbnail_sha256 } of rows) {
    if (thumbnail_name === null || thumbnail_sha256 === null) continue;
    const bytes = await readStored(context, thumbnail_name, thumbnail_sha256);
    pictures.set(id, Buffer.from(bytes).toString('base64'));
  }
  return pictures;
}
