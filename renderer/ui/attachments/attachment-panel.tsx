import './attachments.css';
import { PaperClipOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useCallback, useState } from 'react';
import {
  ATTACHMENT_KIND_NAMES,
  type Attachment,
  type AttachmentOwner,
  formatQuarter,
  isFootage,
} from '../../../shared/attachments/attachment';
import { useQuery } from '../../api/use-query';
import { formatBytes } from '../files/format-bytes';
import { useFileDrop } from '../files/use-file-drop';
import { pickAttachments, takeFiles } from './attachment-actions';
import { AttachmentForm } from './attachment-form';
import { Picture } from './picture';

interface AttachmentPanelProps {
  /** What new files are added to. */
  readonly owner: AttachmentOwner;
  /** Shows everything of this project, not only what belongs to `owner` itself. */
  readonly projectId?: number;
  readonly readOnly?: boolean;
}

/** Photos and files of a record: dropped, pasted or picked; a click shows and describes one. */
export function AttachmentPanel({ owner, projectId, readOnly = false }: AttachmentPanelProps) {
  const attachments = useQuery('attachments.list', projectId === undefined ? { owner } : { projectId }).value
    ?.attachments;
  const [openId, setOpenId] = useState<number | null>(null);
  const { kind, id } = owner;
  const take = useCallback((given: readonly File[]) => void takeFiles({ kind, id }, given), [kind, id]);
  const hovering = useFileDrop(readOnly ? null : take, { pastes: true });

  const all = attachments ?? [];
  const photos = all.filter(isFootage);
  const files = all.filter((each) => !isFootage(each));
  const opened = all.find((each) => each.id === openId);
  return (
    <div className={hovering ? 'attachments attachments-hover' : 'attachments'}>
      {photoGroups(photos).map(({ title, photos: group }) => (
        <section key={title} aria-label={title}>
          {projectId !== undefined && <h3 className="attachments-quarter">{title}</h3>}
          <ul className="attachments-photos">
            {group.map((photo) => (
              <li key={photo.id}>
                <button type="button" onClick={() => setOpenId(photo.id)} title={describePhoto(photo)}>
                  {photo.kind === 'photo' ? (
                    <Picture id={photo.id} size="thumbnail" text={describePhoto(photo)} />
                  ) : (
                    <span className="picture picture-thumbnail attachments-outside">{typeOf(photo)}</span>
                  )}
                  <span className="attachments-caption">{photo.caption || photo.takenOn || photo.name}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {files.length > 0 && (
        <ul className="attachments-files">
          {files.map((file) => (
            <li key={file.id}>
              <button type="button" onClick={() => setOpenId(file.id)}>
                <PaperClipOutlined aria-hidden />
                <span className="attachments-name">{file.name}</span>
                <span className="muted">
                  {[ATTACHMENT_KIND_NAMES[file.kind], formatBytes(file.bytes), file.ownerText, file.caption]
                    .filter((text) => text !== '')
                    .join(' · ')}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {!readOnly && (
        <div className="attachments-add">
          <Button size="small" icon={<PlusOutlined />} onClick={() => void pickAttachments(owner)}>
            添加附件
          </Button>
          <span className="muted">也可以把照片、文件拖进窗口，或复制后按 Ctrl+V</span>
        </div>
      )}
      {readOnly && attachments?.length === 0 && <p className="muted">没有附件。</p>}
      {opened && (
        <AttachmentForm
          key={opened.id}
          attachment={opened}
          siblings={opened.kind === 'photo' ? all.filter(({ kind }) => kind === 'photo') : []}
          readOnly={readOnly}
          onMove={setOpenId}
          onClose={() => setOpenId(null)}
        />
      )}
    </div>
  );
}

/** `MP4 视频`, `HEIC 照片`. */
function typeOf({ kind, name }: Attachment): string {
  return `${(/[^.]+$/.exec(name)?.[0] ?? '').toUpperCase()} ${kind === 'video' ? '视频' : '照片'}`;
}

/** By quarter, the newest first; then those of none, and those that show vouchers. */
function photoGroups(photos: readonly Attachment[]): { title: string; photos: readonly Attachment[] }[] {
  const groups = new Map<string, Attachment[]>();
  const sorted = [...photos].sort((a, b) => (b.quarter ?? '').localeCompare(a.quarter ?? ''));
  for (const photo of sorted) {
    const isVoucher = photo.owner.kind === 'event' || photo.owner.kind === 'fund';
    const title = isVoucher
      ? '凭证与佐证'
      : photo.quarter === null
        ? '未注明季度'
        : formatQuarter(photo.quarter);
    groups.set(title, [...(groups.get(title) ?? []), photo]);
  }
  return [...groups].map(([title, group]) => ({ title, photos: group }));
}

function describePhoto({ caption, place, takenOn, ownerText, name }: Attachment): string {
  const words = [caption, place, takenOn ?? '', ownerText].filter((text) => text !== '');
  return words.length > 0 ? words.join(' · ') : name;
}
