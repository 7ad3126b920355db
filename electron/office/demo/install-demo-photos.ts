/** Photos of the demo office: taken in like any other, then entered with its projects. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { insertAttachments, type NewAttachment } from '../../../db/queries/attachments';
import { listNames } from '../../../db/queries/registers';
import type { Db } from '../../../db/schema';
import { quarterOfDate } from '../../../shared/attachments/attachment';
import { demoPhotosSchema } from '../../../shared/demo/photo-data';
import { storeAttachment } from '../../attachments/add-attachments';
import type { AppContext } from '../../context';

export interface StoredDemoPhoto {
  readonly project: string;
  readonly attachment: NewAttachment;
}

/** Stores the pictures; nothing of the office is changed yet. */
export async function storeDemoPhotos(context: AppContext): Promise<StoredDemoPhoto[]> {
  const folder = path.join(context.assets, 'demo');
  const { photos } = demoPhotosSchema.parse(
    JSON.parse(await readFile(path.join(folder, 'photos.json'), 'utf8')),
  );
  const stored: StoredDemoPhoto[] = [];
  for (const { file, project, takenOn, place, caption } of photos) {
    const attachment = await storeAttachment(context, 'project', path.join(folder, 'photos', file));
    if ('problem' in attachment) throw new Error(`demo photo ${file}: ${attachment.problem}`);
    const quarter = quarterOfDate(takenOn);
    stored.push({ project, attachment: { ...attachment, taken_on: takenOn, quarter, place, caption } });
  }
  return stored;
}

export async function installDemoPhotos(db: Db, photos: readonly StoredDemoPhoto[]): Promise<void> {
  const projects = new Map((await listNames(db, 'projects')).map(({ id, name }) => [name, id]));
  for (const { project, attachment } of photos) {
    const id = projects.get(project);
    if (id === undefined) throw new Error(`the demo has photos of ${project}, which it does not know`);
    await insertAttachments(db, { kind: 'project', id }, [attachment]);
  }
}
