import { Button } from 'antd';
import { useMemo, useState } from 'react';
import type { BackupInfo } from '../../../shared/contract/safety';
import { useQuery } from '../../api/use-query';
import type { GridColumn } from '../../ui/data-grid/columns/grid-column';
import { DataGrid } from '../../ui/data-grid/data-grid';
import { formatBytes } from '../../ui/files/format-bytes';
import { pickFiles } from '../../ui/files/pick-files';
import { StateMark } from '../../ui/office/state-tag';
import { EmptyState } from '../../ui/page/empty-state';
import { Page } from '../../ui/page/page';
import { PasswordDialog } from './password-dialog';
import { createBackup, createBackupElsewhere, restoreBackup } from './safety-actions';

const REASONS: Record<BackupInfo['reason'], string> = {
  manual: '手工',
  'before-import': '导入前',
  'before-migration': '升级前',
  'before-restore': '恢复前',
  daily: '每日',
};

const COLUMNS: readonly GridColumn<BackupInfo>[] = [
  {
    id: 'made',
    title: '备份时间',
    kind: 'text',
    width: 170,
    value: (row) => row.madeAt.replace('T', ' ').slice(0, 16),
    sortKey: (row) => row.madeAt,
  },
  { id: 'reason', title: '缘由', kind: 'text', width: 90, value: (row) => REASONS[row.reason] },
  {
    id: 'verified',
    title: '核验',
    kind: 'text',
    width: 110,
    value: (row) => (row.verified ? '已核验' : '未核验'),
    render: (row) =>
      row.verified ? (
        <StateMark shape="full" tone="done">
          已核验
        </StateMark>
      ) : (
        <StateMark shape="hollow" tone="warning">
          未核验
        </StateMark>
      ),
  },
  {
    id: 'size',
    title: '大小',
    kind: 'text',
    width: 100,
    value: (row) => formatBytes(row.bytes),
    sortKey: (row) => row.bytes,
  },
  { id: 'file', title: '文件', kind: 'text', width: 300, value: (row) => row.fileName },
  { id: 'sha', title: '校验值', kind: 'text', width: 260, value: (row) => row.sha256, hidden: true },
];

const rowId = (row: BackupInfo) => row.fileName;

type Asking =
  | { readonly kind: 'create' }
  | { readonly kind: 'restore'; readonly token: string; readonly name: string };

/** Backups made and verified; back to any of them, with the way back kept. */
export function BackupsPage() {
  const list = useQuery('backups.list', {}).value;
  const [asking, setAsking] = useState<Asking | null>(null);
  const rows = useMemo(
    () => list && [...list.backups].sort((a, b) => b.madeAt.localeCompare(a.madeAt)),
    [list],
  );
  const restore = (row: BackupInfo) => void restoreBackup({ fileName: row.fileName }, row.fileName, '');

  async function pickFile(): Promise<void> {
    const [file] = await pickFiles('restore');
    if (file) setAsking({ kind: 'restore', token: file.token, name: file.name });
  }

  async function answer(password: string): Promise<void> {
    if (asking === null) return;
    const done =
      asking.kind === 'create'
        ? await createBackupElsewhere(password)
        : await restoreBackup({ token: asking.token }, asking.name, password);
    if (done) setAsking(null);
  }

  return (
    <Page
      title="备份与恢复"
      note={list && `存放在 ${list.folder}`}
      actions={
        <>
          <Button onClick={() => void pickFile()}>从文件恢复</Button>
          <Button onClick={() => setAsking({ kind: 'create' })}>备份到别处</Button>
          <Button type="primary" onClick={() => void createBackup()}>
            立即备份
          </Button>
        </>
      }
    >
      <DataGrid
        id="backups"
        label="备份清单"
        columns={COLUMNS}
        rows={rows}
        rowId={rowId}
        onOpen={restore}
        rowMenu={(row) => [{ key: 'restore', label: '恢复到这一份', onClick: () => restore(row) }]}
        empty={
          <EmptyState
            title="还没有备份"
            hint="每天第一次打开和每次导入前会自动备份；也可以现在就备份一份。"
          />
        }
      />
      {asking && (
        <PasswordDialog
          title={asking.kind === 'create' ? '备份到别处' : `从 ${asking.name} 恢复`}
          hint={
            asking.kind === 'create'
              ? '带出单位的备份建议加口令（至少 8 位）。口令不保存，忘记就打不开；不加密就留空。'
              : '备份加了口令的，请填写；没有加口令的留空。'
          }
          okText={asking.kind === 'create' ? '选择位置并备份' : '恢复'}
          onAnswer={answer}
          onClose={() => setAsking(null)}
        />
      )}
    </Page>
  );
}
