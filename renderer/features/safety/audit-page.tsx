import './safety.css';
import { Button } from 'antd';
import { useState } from 'react';
import type { LoggedAction } from '../../../shared/contract/safety';
import { useQuery } from '../../api/use-query';
import type { GridColumn } from '../../ui/data-grid/columns/grid-column';
import { DataGrid } from '../../ui/data-grid/data-grid';
import { EmptyState } from '../../ui/page/empty-state';
import { Page } from '../../ui/page/page';
import { SidePanel } from '../../ui/page/side-panel';
import { ActionChanges } from './action-changes';

/** Actions fetched at a time, newest first. */
const PAGE_SIZE = 500;

const KINDS: Record<LoggedAction['kind'], string> = { do: '办理', undo: '撤销', redo: '重做' };

const COLUMNS: readonly GridColumn<LoggedAction>[] = [
  {
    id: 'at',
    title: '时间',
    kind: 'text',
    width: 160,
    value: (row) => row.at.replace('T', ' ').slice(0, 19),
    sortKey: (row) => row.id,
  },
  { id: 'operator', title: '经办人', kind: 'text', width: 100, value: (row) => row.operator },
  { id: 'label', title: '做了什么', kind: 'text', width: 380, value: (row) => row.label },
  {
    id: 'kind',
    title: '类别',
    kind: 'text',
    width: 140,
    value: (row) => (row.undone ? `${KINDS[row.kind]}（已撤销）` : KINDS[row.kind]),
  },
  { id: 'changes', title: '改动', kind: 'number', measure: '处', width: 90, value: (row) => row.changes },
  { id: 'id', title: '编号', kind: 'number', width: 80, value: (row) => row.id },
];

const rowId = (row: LoggedAction) => String(row.id);

/** Who did what and when, cell by cell; the chain of entries is checked under 关于·可靠性. */
export function AuditPage() {
  const [offset, setOffset] = useState(0);
  const list = useQuery('audit.list', { offset, limit: PAGE_SIZE }).value;
  const [open, setOpen] = useState<LoggedAction | null>(null);
  return (
    <Page
      title="操作记录"
      note={list && `共 ${list.total} 条，只增不改`}
      actions={
        list &&
        list.total > PAGE_SIZE && (
          <>
            <Button disabled={offset === 0} onClick={() => setOffset(Math.max(0, offset - PAGE_SIZE))}>
              较新的
            </Button>
            <Button disabled={offset + PAGE_SIZE >= list.total} onClick={() => setOffset(offset + PAGE_SIZE)}>
              较早的
            </Button>
          </>
        )
      }
    >
      <div className="page-columns">
        <DataGrid
          id="audit"
          label="操作记录"
          columns={COLUMNS}
          rows={list?.actions ?? null}
          rowId={rowId}
          onOpen={setOpen}
          onPeek={(row) => setOpen(open?.id === row.id ? null : row)}
          onActiveChange={(id) => {
            if (open) setOpen(list?.actions.find((action) => String(action.id) === id) ?? null);
          }}
          tone={(row) => (row.undone ? 'muted' : undefined)}
          empty={<EmptyState title="还没有操作" hint="导入、认定、修改、发文都会记在这里。" />}
        />
        {open && (
          <SidePanel title={open.label} onClose={() => setOpen(null)}>
            <ActionChanges actionId={open.id} />
          </SidePanel>
        )}
      </div>
    </Page>
  );
}
