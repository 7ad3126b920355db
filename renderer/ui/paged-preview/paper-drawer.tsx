import './paper-drawer.css';
import { FilePdfOutlined, FileWordOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button, Drawer, Space } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import type { InputOf } from '../../../shared/contract';
import type { DocumentModel } from '../../../shared/documents/model';
import { perform } from '../feedback/perform';
import { saveFile } from '../files/save-file';
import { PagedPreview, type PagedPreviewHandle } from './paged-preview';
import { savePdf } from './save-pdf';

interface PaperDrawerProps {
  /** What is printed; it names the files too. */
  readonly title: string;
  /** `null` until it has been made. */
  readonly source: DocumentModel | null;
  /** Offered as a Word file too: what the main process writes it from. */
  readonly word?: InputOf<'documents.write'>['source'];
  readonly note?: ReactNode;
  readonly onClose: () => void;
}

/** A paper on its pages before it is printed, beside the page it was asked for on. */
export function PaperDrawer({ title, source, word, note, onClose }: PaperDrawerProps) {
  const preview = useRef<PagedPreviewHandle>(null);
  const [pages, setPages] = useState(0);

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
          {word && (
            <Button icon={<FileWordOutlined />} onClick={() => void saveWord(title, word)}>
              生成 Word
            </Button>
          )}
          <Button
            icon={<FilePdfOutlined />}
            disabled={pages === 0}
            onClick={() => void savePdf(preview.current, `${title}.pdf`)}
          >
            存为 PDF
          </Button>
          <Button
            type="primary"
            icon={<PrinterOutlined />}
            disabled={pages === 0}
            onClick={() => void preview.current?.print(() => perform('desktop.print', { target: 'printer' }))}
          >
            打印
          </Button>
        </Space>
      }
    >
      {note}
      <div className="paper-drawer">
        {source && <PagedPreview ref={preview} source={source} zoom="width" onPages={setPages} />}
      </div>
    </Drawer>
  );
}

async function saveWord(title: string, source: InputOf<'documents.write'>['source']): Promise<void> {
  await saveFile({ purpose: 'docx', suggestedName: `${title}.docx` }, async (token, name) => {
    const written = await perform('documents.write', { source, target: token });
    return written && `已存为 ${name}`;
  });
}
