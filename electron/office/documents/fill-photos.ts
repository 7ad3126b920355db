import { listStoredAttachments } from '../../../db/queries/attachments';
import type { Block, DocumentModel, Photo } from '../../../shared/documents/model';
import type { AppContext } from '../../context';
import { readStored } from './read-stored';

/** Puts the stored pictures into the document, so that it stays as it is whatever becomes of the photos. */
export async function fillPhotos(context: AppContext, model: DocumentModel): Promise<DocumentModel> {
  const photos = [...model.blocks, ...model.attachments.flatMap(({ blocks }) => blocks)].flatMap((block) =>
    block.type === 'photos' ? block.photos : [],
  );
  if (photos.length === 0) return model;
  const pictures = new Map<number, string>();
  const ids = [...new Set(photos.map(({ attachmentId }) => attachmentId))];
  for (const row of await listStoredAttachments(context.office.db, ids)) {
    if (row.view_name === null || row.view_sha256 === null) continue;
    const bytes = await readStored(context, row.view_name, row.view_sha256);
    pictures.set(row.id, Buffer.from(bytes).toString('base64'));
  }
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
