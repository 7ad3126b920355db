import './month.css';
import { Button } from 'antd';
import { useState } from 'react';
import type { KeyListProjectRow } from '../../../shared/contract/month';
import { formatPeriod } from '../../../shared/domain/period';
import { formatMoney } from '../../../shared/format';
import { useQuery } from '../../api/use-query';
import { usePeriod } from '../../lib/office/use-period';
import { navigate } from '../../lib/route/place';
import { useRouteQuery } from '../../lib/route/use-route-query';
import type { GridColumn } from '../../ui/data-grid/columns/grid-column';
import { stageColumn, unitColumn } from '../../ui/data-grid/columns/office-columns';
import { DataGrid } from '../../ui/data-grid/data-grid';
import { type GridSelection, NO_SELECTION } from '../../ui/data-grid/model/grid-selection';
import { perform } from '../../ui/feedback/perform';
import { Segments } from '../../ui/keys/segments';
import { EmptyState } from '../../ui/page/empty-state';
import { Page } from '../../ui/page/page';
import { KeyListForm } from './key-list-form';

const COLUMNS: readonly GridColumn<KeyListProjectRow>[] = [
  { id: 'project', title: '项目', kind: 'text', width: 240, value: (row) => row.project.name },
  unitColumn(120, (row) => row.project.unit),
  stageColumn(72, (row) => row.project.stage),
  {
    id: 'total',
    title: '总投资',
    kind: 'money',
    width: 120,
    value: ({ project }) =>
      project.totalInvestment?.currency === 'CNY' ? project.totalInvestment.minor : null,
    hint: '人民币项目的总投资；外币项目见“总投资（外币）”',
  },
  {
    id: 'foreign-total',
    title: '总投资（外币）',
    kind: 'text',
    width: 140,
    value: ({ project }) =>
      project.totalInvestment?.currency === 'CNY' ? '' : formatMoney(project.totalInvestment),
  },
  { id: 'reported', title: '本期上报', kind: 'text', width: 112, value: (row) => row.reported },
  { id: 'progress', title: '本期进展', kind: 'text', width: 220, value: (row) => row.progress },
  { id: 'reason', title: '列入依据', kind: 'text', width: 240, value: (row) => row.reason },
  { id: 'investor', title: '投资方', kind: 'text', width: 180, value: (row) => row.project.investor },
];

const rowId = (row: KeyListProjectRow) => String(row.project.id);

/** 重点项目: the lists of the settings, what belongs to each and why, and the copy for 发改委. */
export function KeyListsPage() {
  const period = usePeriod();
  const [query, change] = useRouteQuery();
  const lists = useQuery('key-lists.view', { period }).value?.lists;
  const [selection, setSelection] = useState<GridSelection>(NO_SELECTION);
  const [adding, setAdding] = useState(false);
  const list = lists?.find((candidate) => candidate.tag === query.tag) ?? lists?.[0];

  async function keepOut(tag: string, projectIds: number[]): Promise<void> {
    const done = await perform(
      'key-lists.assign',
      { tag, projectIds, belongs: false },
      { done: ({ changed }) => `已移出“${tag}” ${changed} 个项目`, undoable: true },
    );
    if (done) setSelection(NO_SELECTION);
  }

  return (
    <Page
      title="重点项目"
      note={
        list &&
        [list.minimumWan === null ? '人工列入' : `总投资${list.minimumWan}万元以上自动列入`, list.note]
          .filter((part) => part !== '')
          .join('；')
      }
      actions={
        <>
          <Button onClick={() => navigate('/settings')}>修改定义</Button>
          <Button disabled={!list} onClick={() => setAdding(true)}>
            列入项目…
          </Button>
          <Button
            disabled={!list || selection.ids.size === 0}
            title={selection.ids.size === 0 ? '先勾选要移出的项目' : undefined}
            onClick={() => list && void keepOut(list.tag, [...selection.ids].map(Number))}
          >
            移出所选
          </Button>
          <Button
            type="primary"
            disabled={!list || list.projects.length === 0}
            onClick={() => navigate('/documents?kind=key-lists')}
          >
            生成发改委抄送件
          </Button>
        </>
      }
    >
      {lists && lists.length > 1 && list && (
        <div className="month-tabs">
          <Segments
            label="清单"
            options={lists.map((each) => ({
              value: each.tag,
              label: `${each.tag}（${each.projects.length}）`,
            }))}
            value={list.tag}
            onChange={(tag) => {
              setSelection(NO_SELECTION);
              change({ tag });
            }}
          />
        </div>
      )}
      <DataGrid
        id="key-lists"
        label="重点项目"
        columns={COLUMNS}
        rows={lists === undefined ? null : (list?.projects ?? [])}
        rowId={rowId}
        selection={selection}
        onSelectionChange={setSelection}
        onOpen={(row) => navigate(`/project?id=${row.project.id}`)}
        rowMenu={(row) => [
          { key: 'open', label: '看项目', onClick: () => navigate(`/project?id=${row.project.id}`) },
          ...(list
            ? [
                {
                  key: 'out',
                  label: `移出“${list.tag}”`,
                  onClick: () => void keepOut(list.tag, [row.project.id]),
                },
              ]
            : []),
        ]}
        empty={
          <EmptyState
            title={list ? `${formatPeriod(period)}没有属于“${list.tag}”的项目` : '还没有定义重点库'}
            hint="重点库在“口径与版式”里按名称和总投资下限定义；达到下限的自动列入，也可以用“列入项目…”人工列入。"
            actions={<Button onClick={() => navigate('/settings')}>去定义</Button>}
          />
        }
      />
      {adding && list && <KeyListForm list={list} onClose={() => setAdding(false)} />}
    </Page>
  );
}
