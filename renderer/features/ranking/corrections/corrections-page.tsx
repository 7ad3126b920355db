import '../ranking.css';
import { Button } from 'antd';
import { useState } from 'react';
import type { CorrectedRanking } from '../../../../shared/contract/ranking';
import { formatPeriod, SCOPE_NAMES, type Scope } from '../../../../shared/domain/period';
import { useQuery } from '../../../api/use-query';
import { usePeriod } from '../../../lib/office/use-period';
import { navigate } from '../../../lib/route/place';
import type { GridColumn } from '../../../ui/data-grid/columns/grid-column';
import { DataGrid } from '../../../ui/data-grid/data-grid';
import { EmptyState } from '../../../ui/page/empty-state';
import { Page } from '../../../ui/page/page';
import { QueryView } from '../../../ui/page/query-view';
import { ChangeMark } from '../change-mark';
import { ScopeChoice } from '../scope-choice';
import { CorrectionForm } from './correction-form';
import { CorrectionList } from './correction-list';
import { type CorrectionRow, correctionRows } from './correction-rows';

const COLUMNS: readonly GridColumn<CorrectionRow>[] = [
  { id: 'unit', title: '单位', kind: 'text', width: 160, value: (row) => row.unit },
  { id: 'group', title: '组别', kind: 'text', width: 84, value: (row) => row.group },
  { id: 'score', title: '通报得分', kind: 'number', width: 104, value: (row) => row.score },
  {
    id: 'corrected-score',
    title: '更正后得分',
    kind: 'number',
    width: 116,
    value: (row) => row.correctedScore,
  },
  { id: 'place', title: '通报名次', kind: 'number', width: 96, value: (row) => row.place },
  {
    id: 'corrected-place',
    title: '更正后名次',
    kind: 'number',
    width: 112,
    value: (row) => row.correctedPlace,
  },
  {
    id: 'change',
    title: '变化',
    kind: 'number',
    width: 76,
    value: (row) =>
      row.place === null || row.correctedPlace === null || row.place === row.correctedPlace
        ? null
        : row.place - row.correctedPlace,
    render: (row) =>
      row.place === row.correctedPlace ? null : (
        <ChangeMark place={row.correctedPlace} previous={row.place} />
      ),
  },
];

const rowId = (row: CorrectionRow) => row.unit;

/** 通报更正: what an issued notice printed beside what it should have; the notice itself stays as it is. */
export function CorrectionsPage() {
  const period = usePeriod();
  const [scope, setScope] = useState<Scope>('month');
  const [correcting, setCorrecting] = useState(false);
  const ranking = useQuery('ranking.compute', { period, scope });
  const frozen = ranking.value?.frozen === true;
  const corrected = useQuery('ranking.corrected', frozen ? { period, scope } : null);
  return (
    <Page
      title="通报更正"
      note={`${formatPeriod(period)} · 已印发的通报不改动，更正单列并注明日期`}
      actions={
        frozen && (
          <>
            <ScopeChoice value={scope} onChange={setScope} />
            <Button onClick={() => navigate('/documents?kind=correction')}>印发更正通知</Button>
            <Button type="primary" onClick={() => setCorrecting(true)}>
              更正一个数字
            </Button>
          </>
        )
      }
    >
      <QueryView query={ranking}>
        {() =>
          frozen ? (
            <QueryView query={corrected}>
              {(value) => (
                <>
                  <Both value={value} title={`${formatPeriod(period)}${SCOPE_NAMES[scope]}更正`} />
                  {correcting && (
                    <CorrectionForm
                      question={{ period, scope }}
                      published={value.published}
                      onClose={() => setCorrecting(false)}
                    />
                  )}
                </>
              )}
            </QueryView>
          ) : (
            <EmptyState
              title={`${formatPeriod(period)}还没有通报`}
              hint="印发以前，数字可以直接改或核定，不用更正；印发以后发现有误，在这里更正。"
              actions={<Button onClick={() => navigate('/ranking')}>看排名</Button>}
            />
          )
        }
      </QueryView>
    </Page>
  );
}

function Both({ value, title }: { readonly value: CorrectedRanking; readonly title: string }) {
  const rows = correctionRows(value);
  return (
    <>
      <CorrectionList title={`${title}事项`} corrections={value.corrections} items={value.published.items} />
      <DataGrid
        id="corrections"
        label={`${title}对照`}
        columns={COLUMNS}
        rows={rows}
        rowId={rowId}
        cellChanged={(row, columnId) =>
          (columnId === 'corrected-score' && row.score !== row.correctedScore) ||
          (columnId === 'corrected-place' && row.place !== row.correctedPlace)
        }
        empty={<p className="muted">通报里没有排名。</p>}
      />
    </>
  );
}
