import '../registers.css';
import { Button } from 'antd';
import { useMemo } from 'react';
import type { ListedEntry } from '../../../../shared/contract/registers';
import { sponsorshipRegister } from '../../../../shared/registers/declared/sponsorship';
import { visitRegister } from '../../../../shared/registers/declared/visit';
import { type VisitWeek, visitWeeks } from '../../../../shared/registers/visit-weeks';
import { useQuery } from '../../../api/use-query';
import { navigate } from '../../../lib/route/place';
import type { GridColumn } from '../../../ui/data-grid/columns/grid-column';
import { DataGrid } from '../../../ui/data-grid/data-grid';
import { StateMark } from '../../../ui/office/state-tag';
import { EmptyState } from '../../../ui/page/empty-state';
import { Page } from '../../../ui/page/page';
import { openNewEntry } from '../forms/new-entry';
import { RegisterForms } from '../forms/register-forms';

/** A season: thirteen weeks would not fit a small window. */
const WEEKS = 8;

interface Row {
  readonly entry: ListedEntry;
  readonly weeks: readonly VisitWeek[];
}

const rowId = (row: Row) => String(row.entry.id);

const FIXED: readonly GridColumn<Row>[] = [
  {
    id: 'subject',
    title: '包保对象',
    kind: 'text',
    width: 230,
    value: ({ entry }) => String(entry.derived.subject ?? ''),
  },
  { id: 'leader', title: '领导', kind: 'text', width: 128, value: ({ entry }) => entry.leader },
  {
    id: 'missed',
    title: '缺周',
    kind: 'number',
    width: 72,
    value: ({ weeks }) => weeks.filter((week) => week.missed).length || null,
    hint: `最近${WEEKS}周里整周没有到现场的周数`,
  },
];

/** Columns of the weeks, headed by their Monday. */
function columnsFor(weeks: readonly VisitWeek[]): readonly GridColumn<Row>[] {
  return [
    ...FIXED,
    ...weeks.map(
      ({ monday }, index): GridColumn<Row> => ({
        id: `week${index}`,
        title: `${Number(monday.slice(5, 7))}/${Number(monday.slice(8))}`,
        kind: 'number',
        width: 84,
        hint: `${monday}起的一周`,
        value: (row) => (row.weeks[index]?.missed ? '缺' : row.weeks[index]?.visits || null),
        render: (row) => {
          const week = row.weeks[index];
          if (week?.missed)
            return (
              <StateMark shape="hollow" tone="overdue">
                缺
              </StateMark>
            );
          return week && week.visits > 0 ? week.visits : '';
        },
      }),
    ),
  ];
}

/** 逐周走访: every sponsor, the last weeks one by one, the missed ones marked. */
export function VisitWeeksPage() {
  const today = useQuery('app.status', {}).value?.today ?? '';
  const sponsorships = useQuery('registers.list', { register: sponsorshipRegister.id }).value?.entries;
  const visits = useQuery('registers.list', { register: visitRegister.id }).value?.entries;
  const rows = useMemo(
    () =>
      sponsorships && visits && today !== ''
        ? sponsorships
            .filter((entry) => !entry.closed)
            .map((entry) => ({ entry, weeks: visitWeeks(entry, visits, today, WEEKS) }))
        : null,
    [sponsorships, visits, today],
  );
  const columns = useMemo(() => columnsFor(rows?.[0]?.weeks ?? []), [rows]);
  const missed = rows?.filter((row) => row.weeks.some((week) => week.missed)).length ?? 0;

  /** A visit typed in seconds: leader, project and unit are known from the sponsorship. */
  function enterVisit({ entry }: Row): void {
    const { leaderId = null, projectId = null, unitId = null } = entry.fields;
    openNewEntry(visitRegister, today, { leaderId, projectId, unitId });
  }

  return (
    <Page
      title="逐周走访"
      note={rows && `最近${WEEKS}周，${missed} 个包保对象有整周没有到现场`}
      actions={<Button onClick={() => navigate('/register/sponsorship')}>领导包保</Button>}
    >
      <DataGrid
        id="visit-weeks"
        label="逐周走访"
        columns={columns}
        rows={rows}
        rowId={rowId}
        onOpen={enterVisit}
        rowMenu={(row) => [
          { key: 'visit', label: '记走访', onClick: () => enterVisit(row) },
          {
            key: 'open',
            label: '看包保关系',
            onClick: () => navigate(`/register/sponsorship?id=${row.entry.id}`),
          },
        ]}
        empty={
          <EmptyState
            title="还没有包保关系"
            hint="在“领导包保”登记领导与项目、单位的关系后，这里逐周列出走访。"
          />
        }
      />
      <RegisterForms />
    </Page>
  );
}
