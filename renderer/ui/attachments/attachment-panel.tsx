import './attachments.css';
import { PaperClipOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import {
  ATTACHMENT_KIND_NAMES,
  type Attachment,
  type AttachmentOwner,
  formatQuarter,
} from '../../../shared/attachments/attachment';
import { useQuery } from '../../api/use-query';
import { formatBytes } from '../format-bytes';
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
  const [hovering, setHovering] = useState(false);
  const [openId, setOpenId] = useState<number | null>(null);
  usePastedFiles(readOnly ? null : owner);

  const all = attachments ?? [];
  const photos = all.filter((each) => each.kind === 'photo');
  const files = all.filter((each) => each.kind !== 'photo');
  const opened = all.find((each) => each.id === openId);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button is the first
    <div
      className={hovering ? 'attachments attachments-hover' : 'attachments'}
      onDragOver={(event) => {
        if (readOnly || !event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setHovering(true);
      }}
      onDragLeave={() => setHovering(false)}
      onDrop={(event) => {
        setHovering(false);
        if (readOnly || event.dataTransfer.files.length === 0) return;
        event.preventDefault();
        event.stopPropagation();
        void takeFiles(owner, [...event.dataTransfer.files]);
      }}
    >
      {quartersOf(photos).map((quarter) => (
        <section key={quarter ?? ''} aria-label={quarter === null ? '未注明季度' : formatQuarter(quarter)}>
          <h3 className="attachments-quarter">{quarter === null ? '未注明季度' : formatQuarter(quarter)}</h3>
          <ul className="attachments-photos">
            {photos
              .filter((photo) => photo.quarter === quarter)
              .map((photo) => (
                <li key={photo.id}>
                  <button type="button" onClick={() => setOpenId(photo.id)} title={describePhoto(photo)}>
                    <Picture id={photo.id} size="thumbnail" text={describePhoto(photo)} />
                    <span className="attachments-caption">
                      {photo.caption || photo.takenOn || photo.name}
                    </span>
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
          <span className="muted">也可以把照片、文件拖到这里，或复制后按 Ctrl+V</span>
        </div>
      )}
      {readOnly && attachments?.length === 0 && <p className="muted">没有附件。</p>}
      {opened && (
        <AttachmentForm
          key={opened.id}
          attachment={opened}
          siblings={opened.kind === 'photo' ? photos : files}
          readOnly={readOnly}
          onMove={setOpenId}
          onClose={() => setOpenId(null)}
        />
      )}
    </div>
  );
}

/** The newest first; photos of none last. */
function quartersOf(photos: readonly Attachment[]): (string | null)[] {
  return [...new Set(photos.map((photo) => photo.quarter))].sort((a, b) => ((a ?? '') < (b ?? '') ? 1 : -1));
}

function describePhoto({ caption, place, takenOn, ownerText, name }: Attachment): string {
  const words = [caption, place, takenOn ?? '', ownerText].filter((text) => text !== '');
  return words.length > 0 ? words.join(' · ') : name;
}

/** Ctrl+V with files or a picture on the clipboard, wherever the cursor stands; text stays where it is typed. */
function usePastedFiles(owner: AttachmentOwner | null): void {
  const kind = owner?.kind;
  const id = owner?.id;
  useEffect(() => {
    if (kind === undefined || id === undefined) return;
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      // A table copied in Excel is on the clipboard as a picture too; as text it belongs to the grid.
      if (files.length === 0 || (event.clipboardData?.getData('text/plain') ?? '') !== '') return;
      event.preventDefault();
      event.stopPropagation();
      void takeFiles({ kind, id }, files);
    };
    window.addEventListener('paste', paste, true);
    return () => window.removeEventListener('paste', paste, true);
  }, [kind, id]);
}
