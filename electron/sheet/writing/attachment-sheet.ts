/** The attachments as a list: what they belong to and by which hash they are found beside the database. */
import {
  ATTACHMENT_KIND_NAMES,
  type Attachment,
  formatQuarter,
} from '../../../shared/attachments/attachment';
import type { ListSheet } from './write-list';

export function listAttachmentFiles(
  attachments: readonly (Attachment & { readonly project: string })[],
): ListSheet {
  const text = (heading: string) => ({ heading, kind: 'text' as const });
  return {
    name: '附件',
    columns: [
      text('项目'),
      text('所属记录'),
      text('文件名'),
      text('类别'),
      text('季度'),
      { heading: '日期', kind: 'date' },
      text('地点'),
      text('说明'),
      { heading: '字节数', kind: 'integer' },
      { heading: '收存日期', kind: 'date' },
      text('内容校验值（SHA-256）'),
    ],
    rows: attachments.map((attachment) => [
      attachment.project,
      attachment.ownerText,
      attachment.name,
      ATTACHMENT_KIND_NAMES[attachment.kind],
      attachment.quarter === null ? '' : formatQuarter(attachment.quarter),
      attachment.takenOn ?? '',
      attachment.place,
      attachment.caption,
      String(attachment.bytes),
      attachment.addedOn,
      attachment.sha256,
    ]),
  };
}
