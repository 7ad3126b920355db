import './list-preview.css';
import { FilePdfOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button, Drawer, Space } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { call } from '../../../api/call';
import { useQuery } from '../../../api/use-query';
import { usePeriod } from '../../../lib/use-period';
import { useSettings } from '../../../lib/use-settings';
import { showDone, showFailure } from '../../feedback';
import { PagedPreview, type PagedPreviewHandle } from '../../paged-preview/paged-preview';
import { perform } from '../../perform';
import type { GridColumn } from '../columns/grid-column';
import { buildListDocument, MAX_PRINTED_ROWS } from './list-document';

interface ListPreviewProps<Row> {
  readonly title: string;
  readonly filter: string;
  readonly columns: readonly GridColumn<Row>[];
  readonly rows: readonly Row[];
  readonly onClose: () => void;
}

/** The list on pages before it is printed: as shown, with headings and totals. */
export function ListPreview<Row>({ title, filter, columns, rows, onClose }: ListPreviewProps<Row>) {
  const settings = useSettings(usePeriod());
  const today = useQuery('app.status', {}).value?.today;
  const preview = useRef<PagedPreviewHandle>(null);
  const [pages, setPages] = useState(0);
  const source = useMemo(
    () => (settings && today ? buildListDocument({ title, filter, columns, rows, settings, today }) : null),
    [title, filter, columns, rows, settings, today],
  );

  async function savePdf(): Promise<void> {
    const target = await call('desktop.pick-target', { purpose: 'pdf', suggestedName: `${title}.pdf` });
    if (!target.ok) return showFailure(target.error);
    if (target.value === null) return;
    const { token, name } = target.value;
    await preview.current?.print(async () => {
      const printed = await perform('desktop.print', { target: { pdf: token } });
      if (printed)
        showDone(`已存为 ${name}`, {
          label: '打开所在文件夹',
          run: () => void perform('desktop.reveal', { token }),
        });
    });
  }

  return (
    <Drawer
      open
      title={`打印${title}`}
      size={920}
      onClose={onClose}
      styles={{ body: { padding: 0, display: 'flex', flexDirection: 'column' } }}
      extra={
        <Space size="small">
          <span className="muted">{pages > 0 && `共 ${pages} 页`}</span>
          <Button icon={<FilePdfOutlined />} disabled={pages === 0} onClick={() => void savePdf()}>
            存为 PDF
          </Button>
          <Button
            type="primary"
            icon={<PrinterOutlined />}
            disabled={pages === 0}
            onClick={() =>
              void preview.current?.print(async () => {
                await perform('desktop.print', { target: 'printer' });
              })
            }
          >
            打印
          </Button>
        </Space>
      }
    >
      {rows.length > MAX_PRINTED_ROWS && (
        <p className="list-preview-note" role="status">
          共 {rows.length} 行，只印前 {MAX_PRINTED_ROWS} 行。可先筛选，或导出工作簿。
        </p>
      )}
      <div className="list-preview">
        {source && <PagedPreview ref={preview} source={source} zoom="width" onPages={setPages} />}
      </div>
    </Drawer>
  );
}
