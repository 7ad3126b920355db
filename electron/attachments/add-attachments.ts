/** Files from outside → stored files → rows, in that order; what cannot be taken is told and stops nothing else. */
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { insertAttachments, type NewAttachment, nameOwner } from '../../db/queries/attachments';
import { type AttachmentOwner, isFootage, quarterOfDate } from '../../shared/attachments/attachment';
import { readFileType } from '../../shared/attachments/file-type';
import type { AddedAttachments, RefusedFile } from '../../shared/contract/attachments';
import { AppFault } from '../../shared/result';
import { act } from '../act';
import { type AppContext, todayOf } from '../context';
import { readOutsideFile, writeFileAtomically } from '../data/files';
import { shorten } from '../data/shorten';
import { readHead, storeBytes, storeCopy } from './store-file';

const TASK = 'attachments';

/** Adds files to a record. Faults: `not-found`, `file-write-failed`; a single bad file is only told. */
export async function addAttachments(
  context: AppContext,
  operation: 'attachments.add' | 'attachments.paste',
  owner: AttachmentOwner,
  files: readonly string[],
): Promise<AddedAttachments> {
  const name = await nameOwner(context.office.db, owner);
  const taken: NewAttachment[] = [];
  const refused: RefusedFile[] = [];
  const report = (done: number, text: string) =>
    context.emit({ type: 'progress', task: TASK, done, total: files.length, text });
  try {
    for (const [index, file] of files.entries()) {
      report(index, `收存${shorten(path.basename(file))}`);
      const reading = await storeAttachment(context, owner.kind, file);
      if ('problem' in reading) refused.push({ name: path.basename(file), problem: reading.problem });
      else taken.push(reading);
    }
  } finally {
    report(files.length, `已收存 ${taken.length} 个附件`);
  }
  if (taken.length > 0) {
    await act(context, operation, `为“${shorten(name)}”添加附件 ${taken.length} 个`, async (db) => {
      // It may have been removed while the files were copied.
      await nameOwner(db, owner);
      await insertAttachments(db, owner, taken);
    });
  }
  return { added: taken.length, refused };
}

/** Keeps a file and what is shown of it, or says why not. Faults: `file-write-failed`. */
export async function storeAttachment(
  context: AppContext,
  ownerKind: AttachmentOwner['kind'],
  file: string,
): Promise<NewAttachment | { readonly problem: string }> {
  const folder = context.paths.files;
  const name = path.basename(file).normalize('NFC');
  try {
    const { bytes, head } = await readHead(file);
    const type = readFileType(name, bytes, head);
    if ('problem' in type) return type;
    const picture = type.kind === 'photo' ? await storePicture(context, file, bytes) : NO_PICTURE;
    const stored = await storeCopy(folder, file, type.extension);
    const { takenOn, ...columns } = picture;
    return {
      name: shortenName(name),
      bytes,
      sha256: stored.sha256,
      stored_name: stored.storedName,
      kind: type.kind,
      taken_on: takenOn,
      // Pictures of vouchers show no progress.
      quarter:
        !isFootage({ kind: type.kind, name }) || ownerKind === 'event' || ownerKind === 'fund'
          ? null
          : quarterOfDate(takenOn ?? todayOf(context)),
      added_on: todayOf(context),
      ...columns,
    };
  } catch (error) {
    // A disk that is full or read-only concerns every file; the rest is about this one.
    if (error instanceof AppFault && ['file-unreadable', 'file-too-large'].includes(error.code))
      return { problem: error.message };
    throw error;
  }
}

const NO_PICTURE = {
  takenOn: null,
  width: null,
  height: null,
  view_name: null,
  view_sha256: null,
  thumbnail_name: null,
  thumbnail_sha256: null,
};

/** What is shown of a photo, made off the main thread and kept beside it. */
async function storePicture(context: AppContext, file: string, bytes: number) {
  const content = await readOutsideFile(file, bytes);
  const made = await context.jobs.run('make-picture', { bytes: content, fileName: path.basename(file) });
  const view = await storeBytes(context.paths.files, made.view, 'jpg');
  const thumbnail = await storeBytes(context.paths.files, made.thumbnail, 'jpg');
  return {
    takenOn: made.takenOn,
    width: made.width,
    height: made.height,
    view_name: view.storedName,
    view_sha256: view.sha256,
    thumbnail_name: thumbnail.storedName,
    thumbnail_sha256: thumbnail.sha256,
  };
}

/** Long names lose their middle, never the extension. */
function shortenName(name: string): string {
  const extension = path.extname(name);
  return name.length <= 200 ? name : `${[...name].slice(0, 180).join('')}…${extension}`;
}

/** A pasted picture as a file of its own, to be taken in like any other. */
export async function keepPastedPicture(context: AppContext, base64: string): Promise<string> {
  const file = path.join(context.paths.temp, randomUUID(), `粘贴的图片${todayOf(context)}.jpg`);
  await writeFileAtomically(file, Buffer.from(base64, 'base64'));
  return file;
}
