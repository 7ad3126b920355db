import jpeg from 'jpeg-js';
import type { Block, DocumentModel } from '../model';

const GREY = jpeg
  .encode({ width: 16, height: 12, data: new Uint8Array(16 * 12 * 4).fill(120) }, 80)
  .data.toString('base64');

/** The document with every photo read in; `''`: none could be read. */
export function withPictures(model: DocumentModel, picture = GREY): DocumentModel {
  const fill = (blocks: readonly Block[]): Block[] =>
    blocks.map((block) =>
      block.type === 'photos'
        ? { ...block, photos: block.photos.map((photo) => ({ ...photo, jpeg: picture })) }
        : block,
    );
  return {
    ...model,
    blocks: fill(model.blocks),
    attachments: model.attachments.map((attachment) => ({
      ...attachment,
      blocks: fill(attachment.blocks),
    })),
  };
}
