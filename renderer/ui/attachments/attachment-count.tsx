import './attachments.css';
import { PaperClipOutlined } from '@ant-design/icons';
import type { AttachmentOwner } from '../../../shared/attachments/attachment';
import { useQuery } from '../../api/use-query';

interface AttachmentCountProps {
  readonly projectId: number;
  readonly owner: AttachmentOwner;
}

/** How many vouchers stand with a record of a project; nothing for none. */
export function AttachmentCount({ projectId, owner }: AttachmentCountProps) {
  const attachments = useQuery('attachments.list', { projectId }).value?.attachments ?? [];
  const count = attachments.filter(
    (attachment) => attachment.owner.kind === owner.kind && attachment.owner.id === owner.id,
  ).length;
  if (count === 0) return null;
  return (
    <span className="attachment-count" title={`凭证附件 ${count} 个`}>
      <PaperClipOutlined aria-label="凭证附件" /> {count}
    </span>
  );
}
