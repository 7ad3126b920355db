import type { SubmissionBoardRow } from '../../../../shared/contract/import';
import type { Stage } from '../../../../shared/domain/stage';
import type { GridColumn } from '../../../ui/data-grid/columns/grid-column';
import { formatDateTime } from '../../../ui/dates/format-date-time';
import { type MissingMeans, REPORT_STATES, ReportMark } from '../../../ui/office/report-state';
import { lateDays } from './board-text';

type Column = GridColumn<SubmissionBoardRow>;

const STAGE_COLUMNS: readonly { readonly stage: Stage | 'funds'; readonly title: string }[] = [
  { stage: 'signed', title: '签约' },
  { stage: 'registered', title: '注册' },
  { stage: 'started', title: '开工' },
  { stage: 'producing', title: '投产' },
  { stage: 'funds', title: '到位资金' },
  { stage: 'negotiating', title: '在谈' },
];

function count(id: string, title: string, width: number, value: (row: SubmissionBoardRow) => number): Column {
  return { id, title, kind: 'number', width, value: (row) => value(row) || null, total: true };
}

function stateWord(row: SubmissionBoardRow, missing: MissingMeans): string {
  return row.state === 'missing' && missing === 'unkept' ? '' : REPORT_STATES[row.state].word;
}

/** Unit by form: when it reported, how much on which form, what became of it, who filled it in. */
export function boardColumns(cutOff: string, missing: MissingMeans): readonly Column[] {
  return [
    { id: 'unit', title: '单位', kind: 'text', width: 150, value: (row) => row.unit },
    { id: 'group', title: '组别', kind: 'text', width: 84, value: (row) => row.groupName },
    {
      id: 'state',
      title: '报送',
      kind: 'text',
      width: 84,
      value: (row) => stateWord(row, missing),
      render: (row) => stateWord(row, missing) !== '' && <ReportMark state={row.state} missing={missing} />,
    },
    {
      id: 'received',
      title: '收到时间',
      kind: 'date',
      width: 136,
      value: (row) => (row.receivedAt ? formatDateTime(row.receivedAt) : null),
    },
    { ...count('late', '迟报', 88, (row) => lateDays(row.receivedAt, cutOff)), measure: '天', total: false },
    { ...count('files', '文件', 64, (row) => row.files), hidden: true },
    count('rows', '行数', 66, (row) => row.rows),
    count('refused-rows', '未收', 66, (row) => row.refusedRows),
    ...STAGE_COLUMNS.map(
      ({ stage, title }): Column => ({
        ...count(
          stage,
          title,
          stage === 'funds' ? 92 : 66,
          (row) => row.byStage.find((entry) => entry.stage === stage)?.rows ?? 0,
        ),
        hidden: stage === 'negotiating',
      }),
    ),
    count('progress', '进展', 66, (row) => row.progress),
    count('problems', '问题', 66, (row) => row.problems),
    count('waiting', '待认定', 76, (row) => row.waiting),
    count('returned', '退回', 66, (row) => row.returned),
    { id: 'reporter', title: '填报人', kind: 'text', width: 84, value: (row) => row.reporter },
    { id: 'phone', title: '联系电话', kind: 'text', width: 190, value: (row) => row.phone || row.contact },
  ];
}

/** What a printed reminder says of each unit. */
export const REMINDER_COLUMNS: readonly Column[] = [
  { id: 'group', title: '组别', kind: 'text', width: 110, value: (row) => row.groupName },
  { id: 'unit', title: '单位', kind: 'text', width: 200, value: (row) => row.unit },
  { id: 'state', title: '情况', kind: 'text', width: 90, value: (row) => stateWord(row, 'overdue') },
  {
    id: 'phone',
    title: '联系人及电话',
    kind: 'text',
    width: 180,
    value: (row) => row.contact || [row.reporter, row.phone].filter(Boolean).join(' '),
  },
  { id: 'note', title: '催报记录', kind: 'text', width: 160, value: () => '' },
];
