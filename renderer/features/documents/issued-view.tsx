import { Button, Modal } from 'antd';
import { useRef } from 'react';
import type { IssuedDocument } from '../../../shared/contract/documents';
import { call } from '../../api/call';
import { useQuery } from '../../api/use-query';
import { showDone, showFailure } from '../../ui/feedback';
import { PagedPreview, type PagedPreviewHandle } from '../../ui/paged-preview/paged-preview';
import { perform } from '../../ui/perform';
import { QueryView } from '../../ui/query-view';

interface IssuedViewProps {
  readonly document: IssuedDocument;
  readonly onClose: () => void;
}

/** An issued document on its pages, as frozen; what is printed from here goes into the print log. */
export function IssuedView({ document, onClose }: IssuedViewProps) {
  const issued = useQuery('documents.get', { id: document.id });
  const paper = useQuery('documents.paper', document.template ? { source: { id: document.id } } : null);
  const preview = useRef<PagedPreviewHandle>(null);

  async function print(): Promise<void> {
    await preview.current?.print(async () => {
      const printed = await perform('desktop.print', { target: 'printer' });
      if (printed?.value.printed) await call('documents.log-print', { id: document.id, way: 'printer' });
    });
  }

  async function savePdf(): Promise<void> {
    const target = await call('desktop.pick-target', {
      purpose: 'pdf',
      suggestedName: document.fileName.replace(/\.docx$/, '.pdf'),
    });
    if (!target.ok) {
      showFailure(target.error);
      return;
    }
    if (target.value === null) return;
    const { token, name } = target.value;
    await preview.current?.print(async () => {
      const printed = await perform('desktop.print', { target: { pdf: token } });
      if (!printed) return;
      await call('documents.log-print', { id: document.id, way: 'pdf' });
      showDone(`已存为 ${name}`);
    });
  }

  return (
    <Modal
      title={`${document.number} ${document.title.replaceAll('\n', '')}`.trim()}
      open
      width={900}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={() => void savePdf()}>存为 PDF</Button>
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
