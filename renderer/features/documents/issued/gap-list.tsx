import { Button, Input } from 'antd';
import { useState } from 'react';
import type { DocumentGap } from '../../../../shared/contract/documents';
import { DOCUMENT_KIND_NAMES } from '../../../../shared/documents/kinds';
import { ExportButton } from '../../../ui/data-grid/output/export-button';
import { perform } from '../../../ui/feedback/perform';

/** Numbers nobody holds: each with its reason, or asking for one. */
export function GapList({ gaps }: { readonly gaps: readonly DocumentGap[] }) {
  if (gaps.length === 0) return null;
  const open = gaps.filter((gap) => gap.reason === '').length;
  return (
    <details className="card gap-list" open={open > 0}>
      <summary>
        空号 {gaps.length} 个{open > 0 ? `，${open} 个还没有说明原因` : '，均已说明原因'}
      </summary>
      <ul>
        {gaps.map((gap) => (
          <GapEntry key={`${gap.kind}-${gap.year}-${gap.serial}`} gap={gap} />
        ))}
      </ul>
      <ExportButton
        title="空号"
        columns={[
          ['文种', 'text'],
          ['文号', 'text'],
          ['空号原因', 'text'],
        ]}
        rows={gaps.map(({ kind, number, reason }) => [DOCUMENT_KIND_NAMES[kind], number, reason])}
      />
    </details>
  );
}

function GapEntry({ gap }: { readonly gap: DocumentGap }) {
  const [reason, setReason] = useState(gap.reason);
  const { kind, year, serial } = gap;
  return (
    <li>
      <span>{DOCUMENT_KIND_NAMES[kind]}</span>
      <span className="num">{gap.number}</span>
      <Input
        size="small"
        aria-label={`${gap.number}空号原因`}
        placeholder="空号原因"
        maxLength={200}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button
        size="small"
        disabled={reason.trim() === '' || reason.trim() === gap.reason}
        onClick={() =>
          void perform(
            'documents.explain-gap',
            { kind, year, serial, reason: reason.trim() },
            { done: `已记下 ${gap.number} 的空号原因`, undoable: true },
          )
        }
      >
        记下
      </Button>
    </li>
  );
}
