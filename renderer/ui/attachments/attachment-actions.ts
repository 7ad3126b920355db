import type { Attachment, AttachmentOwner } from '../../../shared/attachments/attachment';
import type { AddedAttachments } from '../../../shared/contract/attachments';
import { bridge, type DroppedFile } from '../../api/bridge';
import { showFailure, showUndoable } from '../feedback/feedback';
import { perform } from '../feedback/perform';
import { pickFiles } from '../files/pick-files';
import { saveFile } from '../files/save-file';
import { tellNoFiles } from '../files/use-file-drop';
import { toPastedJpeg } from './pasted-picture';

/** Files chosen in the system's dialog. */
export async function pickAttachments(owner: AttachmentOwner): Promise<void> {
  await addAdmitted(owner, await pickFiles('attachment'));
}

/** Files dropped or pasted; a picture without a file (a screenshot) comes in by its content. */
export async function takeFiles(owner: AttachmentOwner, files: readonly File[]): Promise<void> {
  const admitted = (await bridge()?.dropped([...files])) ?? [];
  if (admitted.length > 0) return addAdmitted(owner, admitted);
  const picture = files.find((file) => file.type.startsWith('image/'));
  if (!picture) return tellNoFiles();
  const content = await toPastedJpeg(picture);
  if (content === null) {
    showFailure({ code: 'bad-input', message: '剪贴板里的图片读不出来，没有添加。请存成文件后再添加。' });
    return;
  }
  const added = await perform('attachments.paste', { owner, picture: content });
  if (added) tell(added.value);
}

async function addAdmitted(owner: AttachmentOwner, admitted: readonly DroppedFile[]): Promise<void> {
  if (admitted.length === 0) return;
  const added = await perform('attachments.add', { owner, files: admitted.map((file) => file.token) });
  if (added) tell(added.value);
}

function tell({ added, refused }: AddedAttachments): void {
  if (added > 0) showUndoable(`已添加附件 ${added} 个`);
  if (refused.length > 0) {
    showFailure({
      code: 'file-unreadable',
      message: `有 ${refused.length} 个文件没有添加${added > 0 ? `，其余 ${added} 个已收存` : ''}。原因如下：`,
      details: refused.map(({ name, problem }) => (problem.includes(name) ? problem : `${name}：${problem}`)),
    });
  }
}

export async function openAttachment(id: number): Promise<void> {
  await perform('attachments.open', { id });
}

export async function saveCopy({ id, name }: Attachment): Promise<void> {
  await saveFile({ purpose: 'attachment', suggestedName: name }, async (token, chosen) => {
    const saved = await perform('attachments.save-copy', { id, target: token });
    return saved && `已另存为 ${chosen}`;
  });
}

export async function removeAttachment(id: number): Promise<boolean> {
  return (
    (await perform('attachments.remove', { ids: [id] }, { done: '已删除附件', undoable: true })) !== null
  );
}
