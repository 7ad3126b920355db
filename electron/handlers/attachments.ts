import { randomUUID } from 'node:crypto';
import { chmod } from 'node:fs/promises';
import path from 'node:path';
import {
  listAttachments,
  listStoredAttachments,
  removeAttachments,
  updateAttachments,
} from '../../db/queries/attachments';
import type { Db, Row } from '../../db/schema';
import { storedPath } from '../../db/stored-path';
import type { HandlersFor } from '../../shared/contract';
import type { attachmentOperations } from '../../shared/contract/attachments';
import { safeFileName } from '../../shared/format';
import { AppFault } from '../../shared/result';
import { act } from '../act';
import { addAttachments, keepPastedPicture } from '../attachments/add-attachments';
import { countUnneededFiles, removeUnneededFiles } from '../attachments/unneeded-files';
import type { AppContext } from '../context';
import { readOutsideFile, readPieces, sha256Of, writeFileAtomically } from '../data/files';

export const attachmentHandlers: HandlersFor<AppContext, keyof typeof attachmentOperations> = {
  'attachments.list': async ({ office }, of) => ({ attachments: await listAttachments(office.db, of) }),

  'attachments.add': async (context, { owner, files }) =>
    addAttachments(
      context,
      'attachments.add',
      owner,
      files.map((token) => context.tokens.source(token)),
    ),

  'attachments.paste': async (context, { owner, picture }) =>
    addAttachments(context, 'attachments.paste', owner, [await keepPastedPicture(context, picture)]),

  'attachments.save': async (context, { ids, fields }) =>
    act(context, 'attachments.save', `修改附件说明 ${ids.length} 个`, async (db) => {
      await requireAttachments(db, ids);
      await updateAttachments(db, ids, fields);
      return { saved: ids.length };
    }),

  'attachments.remove': async (context, { ids }) =>
    act(context, 'attachments.remove', `删除附件 ${ids.length} 个`, async (db) => {
      await requireAttachments(db, ids);
      await removeAttachments(db, ids);
      return { removed: ids.length };
    }),

  'attachments.picture': async (context, { id, size }) => {
    const row = await storedAttachment(context, id);
    const [name, sha256] =
      size === 'view' ? [row.view_name, row.view_sha256] : [row.thumbnail_name, row.thumbnail_sha256];
    if (name === null || sha256 === null)
      throw new AppFault('bad-input', `“${row.name}”不是照片，没有画面。`);
    const bytes = await readOutsideFile(storedPath(context.paths.files, name), MAX_PICTURE_BYTES);
    if (sha256Of(bytes) !== sha256)
      throw new AppFault(
        'file-unreadable',
        `“${row.name}”的存放文件已改变或损坏，没有显示。请到“关于”页做“数据体检”，必要时从备份恢复。`,
      );
    return { bytes };
  },

  'attachments.open': async (context, { id }) => {
    const { desktop, paths } = context;
    if (!desktop) throw new AppFault('not-available', '命令行里没有窗口，打不开附件。数据没有变化。');
    const row = await storedAttachment(context, id);
    if (!(await desktop.confirmOpen(row.name))) return { opened: false };
    // A copy: what Word does with it must not reach the file that is kept.
    const copy = path.join(paths.temp, randomUUID(), copyName(row));
    await writeFileAtomically(copy, readPieces(storedPath(context.paths.files, row.stored_name)));
    await chmod(copy, 0o400);
    await desktop.openFile(copy);
    return { opened: true };
  },

  'attachments.unneeded': async (context) => countUnneededFiles(context),

  'attachments.purge': async (context) => removeUnneededFiles(context),

  'attachments.save-copy': async (context, { id, target }) => {
    const row = await storedAttachment(context, id);
    const file = context.tokens.target(target);
    await writeFileAtomically(file, readPieces(storedPath(context.paths.files, row.stored_name)));
    return { file };
  },
};

/** Pictures the program has made are far smaller. */
const MAX_PICTURE_BYTES = 20 * 1024 * 1024;

/** As the file was called, with the extension its content has. */
function copyName(row: Row<'attachments'>): string {
  return safeFileName(path.parse(row.name).name, path.extname(row.stored_name));
}

async function storedAttachment(context: AppContext, id: number): Promise<Row<'attachments'>> {
  return (await requireAttachments(context.office.db, [id]))[0] as Row<'attachments'>;
}

async function requireAttachments(db: Db, ids: readonly number[]): Promise<Row<'attachments'>[]> {
  const rows = await listStoredAttachments(db, ids);
  if (rows.length !== new Set(ids).size)
    throw new AppFault('not-found', '附件已不存在，可能已被删除或撤销，没有改动。请刷新后再试。');
  return rows;
}
