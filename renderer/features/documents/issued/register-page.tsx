import '../documents.css';
import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import type { IssuedDocument } from '../../../../shared/contract/documents';
import { DOCUMENT_KIND_NAMES } from '../../../../shared/documents/kinds';
import { formatPeriod } from '../../../../shared/domain/period';
import { useQuery } from '../../../api/use-query';
import { navigate } from '../../../lib/route/place';
import { useRouteQuery } from '../../../lib/route/use-route-query';
import type { GridColumn } from '../../../ui/data-grid/columns/grid-column';
import { DataGrid } from '../../../ui/data-grid/data-grid';
import { perform } from '../../../ui/feedback/perform';
import { StateMark } from '../../../ui/office/state-tag';
import { EmptyState } from '../../../ui/page/empty-state';
import { Page } from '../../../ui/page/page';
import { QueryView } from '../../../ui/page/query-view';
import { SidePanel } from '../../../ui/page/side-panel';
import { openIssued, saveWord } from '../output';
import { GapList } from './gap-list';
import { IssuedView } from './issued-view';
import { PrintLog } from './print-log';

const COLUMNS: readonly GridColumn<IssuedDocument>[] = [
  { id: 'number', title: '文号', kind: 'text', width: 180, value: (row) => row.number },
  { id: 'title', title: '标题', kind: 'text', width: 340, value: (row) => row.title.replaceAll('\n', '') },
  { id: 'kind', title: '文种', kind: 'text', width: 90, value: (row) => DOCUMENT_KIND_NAMES[row.kind] },
  { id: 'period', title: '通报期', kind: 'text', width: 100, value: (row) => formatPeriod(row.period) },
  { id: 'issued', title: '成文日期', kind: 'date', width: 100, value: (row) => row.issuedOn },
  {
    id: 'state',
    title: '状态',
    kind: 'text',
    width: 84,
    value: (row) => (row.state === 'issued' ? '已发文' : '已作废'),
    render: (row) => <DocumentState document={row} />,
  },
  { id: 'operator', title: '经办人', kind: 'text', width: 100, value: (row) => row.operator },
];

const rowId = (row: IssuedDocument) => String(row.id);

function DocumentState({ document }: { readonly document: IssuedDocument }) {
  return document.state === 'issued' ? (
    <StateMark shape="full" tone="done">
      已发文
    </StateMark>
  ) : (
    <StateMark shape="crossed" tone="overdue">
      已作废
    </StateMark>
  );
}

/** 发文登记簿: everything issued, to find, open, save again or declare void. */
export function RegisterPage() {
  const register = useQuery('documents.register', {});
  const [query, setQuery] = useRouteQuery();
  const [voiding, setVoiding] = useState<IssuedDocument | null>(null);
  const [viewing, setViewing] = useState<IssuedDocument | null>(null);
  const activeId = query.id ?? null;
  return (
    <Page
      title="发文登记簿"
      actions={
        <Button type="primary" onClick={() => navigate('/documents')}>
          拟稿发文
        </Button>
      }
    >
      <QueryView query={register}>
        {({ documents, gaps }) => {
          const active = documents.find((document) => rowId(document) === activeId);
          return (
            <>
              <GapList gaps={gaps} />
              <div className="page-columns">
                <DataGrid
                  id="document-register"
                  label="发文登记簿"
                  columns={COLUMNS}
                  rows={documents}
                  rowId={rowId}
                  activeId={activeId}
                  onActiveChange={(id) => setQuery({ id })}
                  onOpen={(row) => void openIssued(row.id)}
                  tone={(row) => (row.state === 'void' ? 'muted' : undefined)}
                  empty={
                    <EmptyState
                      title="还没有发文"
                      hint="认定完成后，到“通报与专报”生成通报，核对无误后发文，就登记在这里。"
                      actions={<Button onClick={() => navigate('/documents')}>去拟稿</Button>}
                    />
                  }
                />
                {active && (
                  <RegisterPanel
                    document={active}
                    onVoid={() => setVoiding(active)}
                    onView={() => setViewing(active)}
                    onClose={() => setQuery({ id: null })}
                  />
                )}
              </div>
            </>
          );
        }}
      </QueryView>
      {viewing && <IssuedView document={viewing} onClose={() => setViewing(null)} />}
      {voiding && <VoidDialog document={voiding} onClose={() => setVoiding(null)} />}
    </Page>
  );
}

interface RegisterPanelProps {
  readonly document: IssuedDocument;
  readonly onVoid: () => void;
  readonly onView: () => void;
  readonly onClose: () => void;
}

function RegisterPanel({ document, onVoid, onView, onClose }: RegisterPanelProps) {
  return (
    <SidePanel title={document.title.replaceAll('\n', '')} onClose={onClose}>
      <div className="register-actions">
        <Button type="primary" size="small" onClick={() => void openIssued(document.id)}>
          打开
        </Button>
        <Button size="small" onClick={onView}>
          查看打印
        </Button>
        <Button size="small" onClick={() => void saveWord({ id: document.id }, document.fileName)}>
          另存一份…
        </Button>
        {document.state === 'issued' && (
          <Button size="small" danger onClick={onVoid}>
            作废…
          </Button>
        )}
      </div>
      <dl className="facts">
        <dt>文号</dt>
        <dd>{document.number || '不编号'}</dd>
        <dt>成文日期</dt>
        <dd>{document.issuedOn}</dd>
        <dt>状态</dt>
        <dd>
          <DocumentState document={document} />
          {document.voidReason !== '' && `：${document.voidReason}`}
        </dd>
        <dt>经办人</dt>
        <dd>{document.operator}</dd>
        <dt>版式</dt>
        <dd>
          {document.template
            ? `模板第${document.template.version}版（${document.template.name}）`
            : '内置版式'}
        </dd>
        <dt>文件</dt>
        <dd>{document.fileName}</dd>
        <dt>指纹</dt>
        <dd className="register-hash" title="SHA-256：文件内容的指纹，任何改动都会使它不同">
          {document.sha256}
        </dd>
      </dl>
      <PrintLog id={document.id} />
    </SidePanel>
  );
}

function VoidDialog({
  document,
  onClose,
}: {
  readonly document: IssuedDocument;
  readonly onClose: () => void;
}) {
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);

  async function save(): Promise<void> {
    setBusy(true);
    const done = await perform(
      'documents.void',
      { id: document.id, reason: reason.trim() },
      { done: `已作废 ${document.number}` },
    );
    setBusy(false);
    if (done) onClose();
  }

  return (
    <Modal
      title={`作废 ${document.number || document.title}`}
      open
      okText="作废"
      okButtonProps={{ danger: true, disabled: reason.trim() === '', loading: busy }}
      onOk={() => void save()}
      onCancel={onClose}
    >
      <p>
        文件和登记都会保留，标明“已作废”，号码不再使用。
        {document.kind === 'notice' && `${formatPeriod(document.period)}重新开放，可以更正后再发文。`}
      </p>
      <Input.TextArea
        autoFocus
        rows={3}
        maxLength={500}
        aria-label="作废理由"
        placeholder="写明作废理由"
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </Modal>
  );
}
