import { Button, Modal } from 'antd';
import { useRef } from 'react';
import type { IssuedDocument } from '../../../../shared/contract/documents';
import { call } from '../../../api/call';
import { useQuery } from '../../../api/use-query';
import { perform } from '../../../ui/feedback/perform';
import { QueryView } from '../../../ui/page/query-view';
import { PagedPreview, type PagedPreviewHandle } from '../../../ui/paged-preview/paged-preview';
import { savePdf } from '../../../ui/paged-preview/save-pdf';

interface IssuedViewProps {
  readonly document: IssuedDocument;
  readonly onClose: () => void;
}

/** An issued document on its pages, as frozen; what is printed from here goes into the print log. */
export function IssuedView({ document, onClose }: IssuedViewProps) {
  const issued = useQuery('documents.get', { id: document.id });
  const paper = useQuery('documents.paper', document.template ? { source: { id: document.id } } : null);
  const preview = useRef<PagedPreviewHandle>(null);

  const log = (way: 'printer' | 'pdf') => call('documents.log-print', { id: document.id, way });

  async function print(): Promise<void> {
    const answer = await preview.current?.print(() => perform('desktop.print', { target: 'printer' }));
    if (answer?.value.printed) await log('printer');
  }

  async function save(): Promise<void> {
    if (await savePdf(preview.current, document.fileName.replace(/\.docx$/, '.pdf'))) await log('pdf');
  }

  return (
    <Modal
      title={`${document.number} ${document.title.replaceAll('\n', '')}`.trim()}
      open
      width={900}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={() => void save()}>存为 PDF</Button>
          <Button type="primary" onClick={() => void print()}>
            打印
          </Button>
        </>
      }
    >
      <QueryView query={issued}>
        {({ model }) => (
          <div className="issued-view">
            <PagedPreview ref={preview} source={(document.template && paper.value) || model} zoom="width" />
          </div>
        )}
      </QueryView>
    </Modal>
  );
}
