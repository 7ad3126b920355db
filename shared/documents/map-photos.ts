import type { Block, DocumentModel, Photo } from './model';

/** The document with every photo put through `change`. */
export function mapPhotos(model: DocumentModel, change: (photo: Photo) => Photo): DocumentModel {
  const mapBlocks = (blocks: readonly Block[]): Block[] =>
    blocks.map((block) => (block.type === 'photos' ? { ...block, photos: block.photos.map(change) } : block));
  return {
    ...model,
    blocks: mapBlocks(model.blocks),
    attachments: model.attachments.map((attachment) => ({
      ...attachment,
      blocks: mapBlocks(attachment.blocks),
    })),
  };
}

export function photosOf({ blocks, attachments }: DocumentModel): Photo[] {
  return [...blocks, ...attachments.flatMap((attachment) => attachment.blocks)].flatMap((block) =>
    block.type === 'photos' ? block.photos : [],
  );
}
