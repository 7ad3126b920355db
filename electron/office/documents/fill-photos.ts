import { stat } from 'node:fs/promises';
import { listStoredAttachments } from '../../../db/queries/attachments';
import type { Row } from '../../../db/schema';
import { storedPath } from '../../../db/stored-path';
import { mapPhotos, photosOf } from '../../../shared/documents/map-photos';
import type { DocumentModel, Photo } from '../../../shared/documents/model';
import type { AppContext } from '../../context';
import { readStored } from '../../data/stored-files';

/** What the pictures of one document may weigh that crosses to the window to be shown. */
const MAX_SHOWN_BYTES = 64 * 1024 * 1024;
/** What those of a Word file may weigh: some eight hundred photos. */
export const MAX_PRINTED_BYTES = 192 * 1024 * 1024;

type Picture = NonNullable<Photo['picture']>;

/**
 * Reads the stored pictures into the document and notes which they are: a draft's are those of its attachments as
 * they are now, an issued one's those it was issued with, whatever has become of the attachments. Where all together
 * weigh more than `limit` bytes every one is read as its small picture, so that none is left out.
 */
export async function fillPhotos(
  context: AppContext,
  model: DocumentModel,
  limit = MAX_SHOWN_BYTES,
): Promise<DocumentModel> {
  const photos = photosOf(model);
  if (photos.length === 0) return model;
  const ids = [...new Set(photos.map(({ attachmentId }) => attachmentId))];
  const rows = new Map(
    (await listStoredAttachments(context.office.db, ids)).map((row) => [row.id, row] as const),
  );
  const views = new Map<number, Picture>();
  for (const { attachmentId, picture } of photos) {
    const view = picture ?? viewOf(rows.get(attachmentId));
    if (view) views.set(attachmentId, view);
  }
  const isLight = (await weigh(context, [...views.values()])) <= limit;
  const jpegs = new Map<number, string>();
  for (const [id, view] of views) {
    const { name: storedName, sha256 } = (isLight ? null : thumbnailOf(rows.get(id), view)) ?? view;
    // In base64: a document is stored as text.
    jpegs.set(id, Buffer.from(await readStored(context, { storedName, sha256 })).toString('base64'));
  }
  return mapPhotos(model, (photo) => {
    const view = views.get(photo.attachmentId);
    // Papers issued before pictures were kept apart have them in themselves.
    return view ? { ...photo, picture: view, jpeg: jpegs.get(photo.attachmentId) ?? '' } : photo;
  });
}

/** The document as it is kept: its pictures lie beside it, under the names of their content. */
export function withoutPictures(model: DocumentModel): DocumentModel {
  return mapPhotos(model, (photo) => (photo.picture ? { ...photo, jpeg: '' } : photo));
}

function viewOf(row: Row<'attachments'> | undefined): Picture | null {
  return row?.view_name == null || row.view_sha256 === null
    ? null
    : { name: row.view_name, sha256: row.view_sha256 };
}

/** The small picture of the same view, as long as the attachment is there. */
function thumbnailOf(row: Row<'attachments'> | undefined, view: Picture): Picture | null {
  return row?.view_sha256 !== view.sha256 || row.thumbnail_name === null || row.thumbnail_sha256 === null
    ? null
    : { name: row.thumbnail_name, sha256: row.thumbnail_sha256 };
}

/** A missing file weighs nothing; it is told when it is read. */
async function weigh(context: AppContext, pictures: readonly Picture[]): Promise<number> {
  let total = 0;
  for (const { name } of pictures) {
    const info = await stat(storedPath(context.paths.files, name)).catch(() => null);
    total += info?.size ?? 0;
  }
  return total;
}
